"""What the speaker of a talk sees fits, turns and keeps its controls, like every screen of the kiosk."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from kiosk.domain import languages
from kiosk.domain.content import Content
from tests.languages import faults, pseudo
from tests.languages.conftest import PSEUDO, Walk
from tests.languages.faults import words_of
from tests.languages.talk import SIZES, Talk
from tests.languages.test_mirror import LEFT, _alike, _turned, _turns
from tests.languages.visit import LANGUAGES

Walker = Callable[[str, str, bool], Walk]


def walk_through(content: Content, language: str, shape: str, *, large: bool = False) -> Walk:
    talk = Talk(content, language, SIZES[shape])
    places = dict(talk.places(large=large))
    talk.close()
    return Walk(QRectF(0, 0, *SIZES[shape]), places, talk.restless)


@pytest.fixture(scope="module")
def walk(fonts: None, content: Content) -> Walker:
    @functools.cache
    def walked(language: str, shape: str, large: bool) -> Walk:
        if language != PSEUDO:
            return walk_through(content, language, shape, large=large)
        return walk_through(pseudo.wordy(content), pseudo.LANGUAGE, shape, large=large)

    return walked


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_everything_fits(walk: Walker, language: str, shape: str, large: bool) -> None:
    seen = walk(language, shape, large)
    found = {place: faults.misplaced(items, seen.window) for place, items in seen.places.items()}
    told = "\n".join(f"{place}: {fault}" for place, every in found.items() for fault in every)
    assert not told, told
    assert seen.restless == []


@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_paints_outside_its_box(walk: Walker, language: str, shape: str) -> None:
    found = {place: faults.cut_ink(items) for place, items in walk(language, shape, False).places.items()}
    assert not any(found.values()), found


@pytest.mark.parametrize("shape", SIZES)
def test_no_control_is_lost_in_a_wordy_language(walk: Walker, shape: str) -> None:
    plain, wordy = (walk(language, shape, False).places for language in ("en", PSEUDO))

    def controls(items: list[faults.Item]) -> int:
        # Rows of a list come and go with its height; the buttons of the view do not.
        return sum(item.pressable and item.name in ("SpeakerTap", "IconTap") for item in items)

    assert {place: controls(items) for place, items in plain.items()} == {
        place: controls(items) for place, items in wordy.items()
    }


@pytest.mark.parametrize("shape", SIZES)
def test_it_is_mirrored(walk: Walker, fonts: None, content: Content, shape: str) -> None:
    right = walk("ur", shape, False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(languages._SCRIPTS, "ur", replace(languages.NASTALIQ, rtl=False))
        left = walk_through(content, "ur", shape)
    for place, items in right.places.items():
        ours, others = ([item for item in each if _turns(item)] for each in (items, left.places[place]))
        assert [item.name for item in ours] == [item.name for item in others], place
        for item, other in zip(ours, others, strict=True):
            assert _alike(item, _turned(other, right.window)), (place, item.name, item.trail[-3:])
        for words in words_of(items):
            short = words.box.width() <= words.ink.width() + words.font.pixelSize()
            assert short or words.setting.side != LEFT, (place, words.text)
