"""Which deck comes onto the screen (R6): by its errors, and by who watches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.problems import Problem, Severity
from kiosk.domain.swap import DeckState, Next

ERROR = (Problem("deck.yaml", 1, 1, Severity.ERROR, "title", "is missing"),)
SHOWN = DeckState("old", sound=True)


def heard(
    state: DeckState, mark: str = "new", *, sound: bool = True, playable: bool = True, at_once: bool = False
) -> DeckState:
    return state.heard(mark, () if sound else ERROR, sound=sound, playable=playable, at_once=at_once)


@pytest.mark.parametrize(
    ("shown_sound", "sound", "playable", "at_once", "then"),
    [
        (True, True, True, False, Next.WAITS),
        (True, False, True, False, Next.OUT),
        (True, False, False, False, Next.OUT),
        (False, False, True, False, Next.WAITS),
        (False, True, True, False, Next.WAITS),
        (False, False, False, False, Next.OUT),
        (True, True, True, True, Next.NOW),
        (True, False, True, True, Next.NOW),
        (True, False, False, True, Next.OUT),
    ],
)
def test_what_becomes_of_a_changed_deck(
    shown_sound: bool, sound: bool, playable: bool, at_once: bool, then: Next
) -> None:
    state = heard(replace(SHOWN, sound=shown_sound), sound=sound, playable=playable, at_once=at_once)
    assert (state.next, state.shown, state.found) == (then, "old", "new")
    assert state.problems == (() if sound else ERROR)


def test_files_as_they_were_leave_nothing_to_tell() -> None:
    assert heard(heard(SHOWN, sound=False), "old") == SHOWN


def test_the_newest_counts() -> None:
    state = heard(heard(SHOWN, "broken", sound=False), "mended")
    assert (state.next, state.found, state.problems) == (Next.WAITS, "mended", ())
    assert state.swapped(sound=True) == DeckState("mended", sound=True)


def test_what_cannot_be_shown_is_not_tried_again_and_again() -> None:
    state = heard(heard(SHOWN).refused())
    assert (state.next, state.shown) == (Next.OUT, "old")
    assert heard(state, "another").next is Next.WAITS
