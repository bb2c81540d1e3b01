"""C1, C2, D6 and F1 on every screen, in a left-to-right and a right-to-left language, wide and tall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QRectF

from kiosk.domain.session import Comfort
from tests.journeys.conftest import TALL, WIDE, Make
from tests.journeys.survey import Look, Target, survey

WAYS = [(WIDE, "en"), (WIDE, "ur"), (TALL, "en"), (TALL, "ur")]
PRIMARY_MM, OTHERS_MM, LARGE_MM, EDGE_MM = 20.0, 15.0, 25.0, 10.0
ROUNDING_MM = 0.4
"""Half a pixel at either end, on the coarsest panel here."""

Looks = Callable[[tuple[int, int], str], list[Look]]


@pytest.fixture(scope="module")
def looks(make_once: Make) -> Looks:
    """The survey for a size and a language, made when it is first asked for."""
    made: dict[tuple[tuple[int, int], str], list[Look]] = {}

    def look(size: tuple[int, int], language: str) -> list[Look]:
        if (size, language) not in made:
            made[size, language] = survey(make_once(size, language))
        return made[size, language]

    return look


ON_MAP = {"MapMarks", "StoryMarks"}


def smallest(target: Target) -> float:
    return min(target.whole.width(), target.whole.height())


def is_pin(target: Target) -> bool:
    """A pin: the map gives it to a finger that lands within 15 mm of it (test_map.py)."""
    return bool(target.within & ON_MAP)


def is_secondary(target: Target) -> bool:
    """What firms are chosen by, and the two buttons that do what a swipe does."""
    return bool(target.within & {"Choices", "PageTurner"})


def none(looks: Iterable[Look], faults: Callable[[Look], Iterable[str]]) -> None:
    """Fail with each fault once, and the screens that have it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for look in looks:
        for fault in faults(look):
            found[fault].append(look.place)
    text = "\n".join(f"{fault}: {len(on)} screens, such as {on[0]}" for fault, on in found.items())
    if text:
        pytest.fail(text, pytrace=False)


@pytest.mark.parametrize(("size", "language"), WAYS)
def test_targets_are_as_large_as_a_finger_needs(looks: Looks, size: tuple[int, int], language: str) -> None:
    def small(look: Look) -> Iterable[str]:
        for target in look.targets:
            need = OTHERS_MM if is_secondary(target) else PRIMARY_MM
            if not is_pin(target) and smallest(target) < need - ROUNDING_MM:
                yield f"{target.name!r} is {smallest(target):.1f} mm of {need}"

    none(looks(size, language), small)


@pytest.mark.parametrize(("size", "language"), [(WIDE, "en"), (TALL, "ur")])
def test_targets_grow_with_large_text(make: Make, size: tuple[int, int], language: str) -> None:
    def small(look: Look) -> Iterable[str]:
        for target in look.targets:
            if not is_pin(target) and smallest(target) < LARGE_MM - ROUNDING_MM:
                yield f"{target.name!r} is {smallest(target):.1f} mm"

    large = survey(make(size, language), Comfort(large_text=True))
    none([look for look in large if look.place != "attract"], small)


@pytest.mark.parametrize(("size", "language"), WAYS)
def test_nothing_to_read_or_press_is_at_the_edge(looks: Looks, size: tuple[int, int], language: str) -> None:
    """All words and icons, those of the dock too, and all that is pressed, but for what fills the window, the
    dock's places (their words count), and pins and names on the map, which the visitor moves.
    """

    def close(look: Look) -> Iterable[str]:
        safe = QRectF(0, 0, look.width, look.height).adjusted(EDGE_MM, EDGE_MM, -EDGE_MM, -EDGE_MM)
        for words in look.words:
            if not words.within & ON_MAP and not words.box.isEmpty() and not _inside(words.box, safe):
                yield f"words {words.text[:40]!r} {_over(words.box, safe):.1f} mm"
        for target in look.targets:
            fills = target.seen.width() * target.seen.height() > look.width * look.height * 0.9
            if not fills and not target.within & {*ON_MAP, "DockItem"} and not _inside(target.seen, safe):
                yield f"target {target.name!r} {_over(target.seen, safe):.1f} mm"

    none(looks(size, language), close)


def _over(box: QRectF, safe: QRectF) -> float:
    """How far a box is over the edge, in millimetres."""
    across = max(safe.left() - box.left(), box.right() - safe.right())
    return max(across, safe.top() - box.top(), box.bottom() - safe.bottom())


def _inside(box: QRectF, safe: QRectF) -> bool:
    return _over(box, safe) <= ROUNDING_MM


@pytest.mark.parametrize("size", [WIDE, TALL])
def test_the_dock_is_at_the_same_place_everywhere(looks: Looks, size: tuple[int, int]) -> None:
    """To the pixel in a language; in Urdu mirrored to one pixel, on one ground line: Nastaliq is taller."""
    docks = {language: {dock(look) for look in looks(size, language)} - {()} for language in ("en", "ur")}
    assert {language: len(places) for language, places in docks.items()} == {"en": 1, "ur": 1}
    (english,), (urdu,) = docks["en"], docks["ur"]
    assert len(english) == 5
    width = looks(size, "en")[0].width
    for (left, top, wide, high), (x, y, w, h) in zip(english, urdu, strict=True):
        assert width - left - wide == pytest.approx(x, abs=ROUNDING_MM)
        assert (w, y + h) == pytest.approx((wide, top + high), abs=ROUNDING_MM)


def dock(look: Look) -> tuple[tuple[float, float, float, float], ...]:
    return tuple(
        (t.whole.x(), t.whole.y(), t.whole.width(), t.whole.height())
        for t in look.targets
        if "DockItem" in t.within
    )


@pytest.mark.parametrize(("size", "language"), WAYS)
def test_speech_finds_all_that_is_seen(looks: Looks, size: tuple[int, int], language: str) -> None:
    none(looks(size, language), lambda look: [*look.mute, *look.nameless])


@pytest.mark.parametrize(("size", "language"), WAYS)
def test_no_two_buttons_of_a_screen_sound_alike(looks: Looks, size: tuple[int, int], language: str) -> None:
    """But for the dock, whose Map does on Home what the tile of that name does."""

    def same(look: Look) -> Iterable[str]:
        told = [(t.name, t.about) for t in look.targets if not is_pin(t) and "DockItem" not in t.within]
        return sorted({str(one) for one in told if told.count(one) > 1})

    none(looks(size, language), same)
