"""Nothing is truncated, cut, covered or lost: in five languages, in large text, and in a wordy sixth."""

from __future__ import annotations

import pytest

from tests.languages import faults
from tests.languages.conftest import PSEUDO, Walker
from tests.languages.visit import LANGUAGES, SIZES


def _told(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{place}: {fault}" for place, every in found.items() for fault in every)


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("orientation", SIZES)
@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_everything_fits(walk: Walker, language: str, orientation: str, large: bool) -> None:
    seen = walk(language, orientation, large=large)
    found = {place: faults.misplaced(items, seen.window) for place, items in seen.places.items()}
    assert not any(found.values()), _told(found)


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("orientation", SIZES)
@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_every_screen_comes_to_rest(walk: Walker, language: str, orientation: str, large: bool) -> None:
    # A layout that asks itself how large it is may answer differently each time, and hang the program.
    assert walk(language, orientation, large=large).restless == []


@pytest.mark.parametrize("orientation", SIZES)
def test_no_control_is_lost_in_a_wordy_language(walk: Walker, orientation: str) -> None:
    plain, wordy = (walk(language, orientation).places for language in ("en", PSEUDO))
    lost = {
        place: missing
        for place, items in plain.items()
        if (missing := _controls(items) - _controls(wordy[place])) > 0
        # The map groups its pins, and lists what its view holds, by room.
        and not place.startswith(("map", "slide map"))
    }
    assert lost == {}


def _controls(items: list[faults.Item]) -> int:
    # What has to be scrolled to is not lost; the buttons that scroll come with it.
    return sum(
        item.pressable and (item.drawn or item.scrolls) for item in items if "MoreBar" not in item.trail
    )
