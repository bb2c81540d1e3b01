"""The root view model: places, pages, and the session, as QML sees them."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from tests.waiting import Clock


def place(app: Kiosk) -> tuple[str, str, str]:
    kiosk = app.kiosk
    shown = kiosk.slideAt(kiosk.slideIndex)
    return kiosk.screen, shown.slideId if kiosk.screen == "slide" and shown else "", kiosk.panel


def test_it_begins_unused_at_home(app: Kiosk) -> None:
    assert (app.kiosk.mode, place(app)) == ("attract", ("home", "", ""))


def test_begin_starts_a_visit_on_a_slide(app: Kiosk) -> None:
    app.kiosk.begin("norton")
    assert (app.kiosk.mode, place(app)) == ("active", ("slide", "norton", ""))


def test_pages_turn_within_the_deck_and_back_to_home(app: Kiosk) -> None:
    kiosk = app.kiosk
    kiosk.next()
    assert place(app)[1] == app.deck.slides[0].id
    kiosk.previous()
    assert place(app)[0] == "home"
    kiosk.openSlide(app.deck.slides[-1].id)
    kiosk.next()
    assert kiosk.slideIndex == kiosk.slideCount - 1


def test_unknown_ids_change_nothing(app: Kiosk) -> None:
    kiosk = app.kiosk
    kiosk.openSlide("welcome")
    before = place(app)
    kiosk.openSlide("no-such-slide")
    kiosk.openFirm("no-such-firm")
    kiosk.chooseLanguage("xx")
    assert (place(app), app.reading.language) == (before, "en")
    assert kiosk.slideAt(-1) is None
    assert kiosk.slideAt(kiosk.slideCount) is None


def test_the_section_with_the_map_opens_on_the_map(app: Kiosk) -> None:
    app.kiosk.openSection("firms")
    assert app.kiosk.onMap
    app.kiosk.openSection("motor")
    assert (place(app)[1], app.kiosk.onMap) == ("motor", False)


def test_changing_the_sector_is_no_step_to_go_back_through(app: Kiosk) -> None:
    kiosk = app.kiosk
    kiosk.openSlide("banks")
    for sector in ("", "banking", "cars"):
        kiosk.openFirms(sector)
    assert kiosk.firms.sector == "cars"
    kiosk.back()
    assert place(app) == ("slide", "banks", "")


def test_a_firm_is_shown_on_the_map_and_on_a_card(app: Kiosk) -> None:
    app.kiosk.openFirm("jlr")
    assert app.kiosk.firm.firmId == "jlr"
    app.kiosk.showOnMap("jlr")
    assert (app.kiosk.onMap, app.kiosk.region.selected, app.kiosk.firm) == (True, "jlr", None)


def test_a_panel_lies_over_the_place_and_back_closes_it(app: Kiosk) -> None:
    app.kiosk.openSlide("banks")
    app.kiosk.toggleLanguage()
    assert place(app) == ("slide", "banks", "language")
    app.kiosk.toggleComfort()
    assert place(app) == ("slide", "banks", "comfort")
    app.kiosk.back()
    assert place(app) == ("slide", "banks", "")
    app.kiosk.toggleLanguage()
    app.kiosk.chooseLanguage("gu")
    assert (place(app), app.reading.language) == (("slide", "banks", ""), "gu")


def test_progress_counts_slides_and_parts_of_a_section(app: Kiosk) -> None:
    kiosk, motor = app.kiosk, app.deck.sections[2]
    kiosk.openSlide(motor.slides[3].id)
    assert (kiosk.sectionPosition, kiosk.sectionCount) == (3, len(motor.slides))
    assert kiosk.progress == f"{kiosk.slideIndex + 1} of {kiosk.slideCount}"


def test_two_other_languages_are_offered_but_never_the_one_shown(app: Kiosk) -> None:
    for code in app.deck.languages:
        app.kiosk.chooseLanguage(code)
        rows = app.kiosk.otherLanguages
        offered = [rows.data(rows.index(row), role(rows, "code")) for row in range(rows.rowCount())]
        assert len(offered) == 2
        assert code not in offered


def role(rows: object, name: str) -> int:
    names = {bytes(value.data()).decode(): key for key, value in rows.roleNames().items()}  # type: ignore[attr-defined]
    return int(names[name])


@pytest.mark.parametrize(("distance", "pages"), [(-40, 1), (40, -1), (-4, 0)])
def test_swipes_are_measured_in_millimetres_of_the_panel(app: Kiosk, distance: float, pages: int) -> None:
    app.kiosk.openSlide("motor")
    mm = app.theme.sizes.mm_per_px
    assert app.kiosk.pagesTurned(distance / mm, 0, 0) == pages
    app.reading.read_in("ur")
    assert app.kiosk.pagesTurned(distance / mm, 0, 0) == -pages


def test_no_page_turns_beyond_the_ends(app: Kiosk) -> None:
    app.kiosk.openSlide(app.deck.slides[0].id)
    assert app.kiosk.pagesTurned(500, 0, 0) == 0
    app.kiosk.openSlide(app.deck.slides[-1].id)
    assert app.kiosk.pagesTurned(-500, 0, 0) == 0


def test_a_visit_ends_and_everything_is_put_back(app: Kiosk, clock: Clock) -> None:
    left: list[bool] = []
    app.kiosk.visitorLeft.connect(lambda: left.append(True))
    app.kiosk.begin("norton")
    app.kiosk.chooseLanguage("pa")
    app.kiosk.comfort.setLargeText(True)
    app.kiosk.openFirms("cars")
    for seconds in (app.deck.timing.idle * 2, app.deck.timing.warning * 2):
        clock.time += seconds
        app.kiosk.tick()
    assert (app.kiosk.mode, place(app), left) == ("attract", ("home", "", ""), [True])
    assert (app.reading.language, app.kiosk.comfort.largeText, app.kiosk.firms.sector) == ("en", False, "")


def test_signs_of_life_keep_a_visit_and_start_none(app: Kiosk, clock: Clock) -> None:
    app.kiosk.noticed()
    assert app.kiosk.mode == "attract"
    app.kiosk.touched()
    clock.time += app.deck.timing.idle - 1
    app.kiosk.noticed()
    clock.time += app.deck.timing.idle - 1
    app.kiosk.tick()
    assert app.kiosk.mode == "active"
    clock.time += 1
    app.kiosk.tick()
    app.kiosk.noticed()
    assert app.kiosk.mode == "warning", "the warning answers for itself"
    assert app.kiosk.countdown == "Starting again in 20"
