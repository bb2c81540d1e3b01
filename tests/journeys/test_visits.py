"""D1 to D3 and D5: how a visit ends, that nothing of it is left, and that languages change nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.session import Comfort
from tests.journeys.visitor import Visitor


def a_firm_on_the_map(visitor: Visitor) -> None:
    visitor.kiosk.map()
    visitor.rest()
    visitor.kiosk.region.zoomIn()
    visitor.rest()
    visitor.kiosk.region.select("norton")


PLACES: dict[str, Callable[[Visitor], None]] = {
    "home": lambda visitor: visitor.kiosk.home(),
    "a slide": lambda visitor: visitor.kiosk.openSlide("bikes"),
    "the map": a_firm_on_the_map,
    "a firm": lambda visitor: visitor.kiosk.openFirm("norton"),
    "the search": lambda visitor: visitor.kiosk.openSearch(),
    "the firms": lambda visitor: visitor.kiosk.openFirms("banking"),
}


def wait(visitor: Visitor, seconds: float) -> None:
    visitor.clock.pass_by(seconds)
    visitor.kiosk.tick()
    visitor.rest()


def test_a_minute_then_a_countdown_then_attract(visitor: Visitor) -> None:
    timing = visitor.deck.timing
    visitor.arrive()
    wait(visitor, timing.idle - 1)
    assert visitor.kiosk.mode == "active"
    wait(visitor, 1)
    assert visitor.kiosk.mode == "warning"
    assert visitor.kiosk.countdown in visitor.names_on_screen()
    wait(visitor, timing.warning - 1)
    assert visitor.kiosk.countdown == "Starting again in 1"
    wait(visitor, 1)
    assert visitor.kiosk.mode == "attract"
    assert timing.warning >= 20


def test_the_visit_can_be_kept_again_and_again(visitor: Visitor) -> None:
    visitor.arrive("hi")
    for _ in range(12):
        wait(visitor, visitor.deck.timing.idle)
        assert visitor.kiosk.mode == "warning"
        visitor.touch(visitor.edges.center())
        assert (visitor.kiosk.mode, visitor.reading.language) == ("active", "hi")


def test_every_touch_starts_the_minute_again(visitor: Visitor) -> None:
    visitor.arrive()
    for _ in range(3):
        wait(visitor, visitor.deck.timing.idle - 1)
        visitor.tap("Home")
        assert visitor.kiosk.mode == "active"


def test_who_reads_large_text_has_twice_the_time(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("Comfort")
    visitor.tap("Large")
    wait(visitor, visitor.deck.timing.idle * 2 - 1)
    assert visitor.kiosk.mode == "active"
    wait(visitor, 1)
    assert visitor.kiosk.mode == "warning"
    wait(visitor, visitor.deck.timing.warning * 2 - 1)
    assert visitor.kiosk.mode == "warning"


def test_nothing_of_the_last_visitor_is_left(visitor: Visitor) -> None:
    before = everything(visitor)
    visitor.arrive("ur")
    kiosk = visitor.kiosk
    for name in ("setLargeText", "setHighContrast", "setReducedMotion", "setLowReach"):
        getattr(kiosk.comfort, name)(True)
    kiosk.openSlide("motor-corridor")
    kiosk.slideAt(kiosk.slideIndex).turnTo(2)
    kiosk.openSlide("quiz")
    kiosk.slideAt(kiosk.slideIndex).answer(0)
    kiosk.openFirms("banking")
    kiosk.showOnMap("norton")
    kiosk.region.zoomIn()
    kiosk.region.filter("cars")
    kiosk.region.selectArea(visitor.deck.firms.firms[0].sites[0].place if visitor.deck.firms else "")
    visitor.rest()
    kiosk.toggleComfort()
    visitor.leave()
    assert visitor.kiosk.mode == "attract"
    assert everything(visitor) == before


def everything(visitor: Visitor) -> dict[str, object]:
    """All that a visitor can change, and what is seen at several places by whoever comes next."""
    kiosk, region = visitor.kiosk, visitor.kiosk.region
    state: dict[str, object] = {
        "mode": kiosk.mode,
        "language": visitor.reading.language,
        "comfort": kiosk.comfort.state,
        "place": (kiosk.screen, kiosk.panel, kiosk.slideIndex),
        "map": (region.selected, region.selectedArea, region.sector),
        "firms": kiosk.firms.sector,
        "attract": visitor.names_on_screen(),
    }
    visitor.arrive()
    for place in ("welcome", "motor-corridor", "quiz", "map"):
        kiosk.openSlide(place)
        visitor.rest()
        state[place] = sorted(visitor.names_on_screen())
    state["camera"] = (region.centreX, region.centreY, region.scale)
    kiosk.openFirms("")
    visitor.rest()
    state["all firms"] = visitor.names_on_screen()
    visitor.tap("Back")
    visitor.leave()
    return state


@pytest.mark.parametrize("place", PLACES)
def test_a_language_changes_the_words_and_nothing_else(visitor: Visitor, place: str) -> None:
    visitor.arrive()
    visitor.kiosk.comfort.setHighContrast(True)
    PLACES[place](visitor)
    visitor.rest()
    before = where(visitor)
    for code in ("hi", "pa", "gu", "ur", "en"):
        visitor.tap(visitor.word("language"))
        visitor.tap(visitor.reading.say_in("language_name", code))
        assert visitor.reading.language == code
        assert where(visitor) == before
        assert visitor.word("home") in visitor.names_on_screen()


@pytest.mark.parametrize("code", ["pa", "ur"])
def test_a_language_paints_the_region_once_its_screen_is_laid_out(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    # Each step of the layout painted it, twenty times for Urdu: most of a second that a visitor waited.
    visitor.arrive()
    painter, painted = visitor.kiosk.region.overview.painter, []
    paint = painter.paint
    monkeypatch.setattr(painter, "paint", lambda *picture: painted.append(picture) or paint(*picture))
    visitor.kiosk.chooseLanguage(code)
    visitor.rest()
    assert 0 < len(painted) <= 2  # the first frame may move a word once more


def where(visitor: Visitor) -> tuple[object, ...]:
    kiosk, region = visitor.kiosk, visitor.kiosk.region
    firm = kiosk.firm.firmId if kiosk.firm else ""
    camera = (region.centreX, region.centreY, region.scale) if kiosk.onMap else ()
    return (
        (kiosk.screen, kiosk.panel, kiosk.slideIndex, firm, kiosk.firms.sector, kiosk.comfort.state),
        (region.selected, region.sector, region.selectedArea, camera),
    )


def test_every_language_is_called_by_its_own_name(visitor: Visitor) -> None:
    visitor.arrive("ur")
    visitor.tap(visitor.word("language"))
    names = visitor.names_on_screen()
    assert {"English", "हिन्दी", "ਪੰਜਾਬੀ", "ગુજરાતી", "اردو"} <= set(names)
    assert visitor.kiosk.comfort.state == Comfort()
