"""What is shown after crashes, and how soon (R4), with times made up."""

from __future__ import annotations

import random

import pytest

from kiosk.guard.ladder import CRASHES, LONGEST_PAUSE_S, STEADY_S, WITHIN_S, Ladder, Rung
from kiosk.guard.memory import Memory


def test_pauses_double_up_to_a_minute() -> None:
    ladder, pauses = Ladder(), []
    for second in range(10):
        ladder = ladder.crashed(float(second), 0.0)
        pauses.append(ladder.pause)
    assert pauses == [0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_a_steady_life_makes_the_next_crash_a_first_one() -> None:
    ladder = Ladder().crashed(0, 0).crashed(1, 0)
    assert ladder.crashed(1000, STEADY_S).pause == 0.5


def test_three_crashes_show_the_last_good_deck_and_three_more_the_built_in_one() -> None:
    ladder, rungs = Ladder(), []
    for second in range(9):
        ladder = ladder.crashed(float(second), 0.0)
        rungs.append(ladder.rung)
    assert rungs == [Rung.DECK] * 2 + [Rung.LAST_GOOD] * 3 + [Rung.SAFE] * 4


def test_crashes_far_apart_do_not_add_up() -> None:
    ladder = Ladder()
    for crash in range(100):
        ladder = ladder.crashed(crash * WITHIN_S, 0.0)
    assert ladder.rung is Rung.DECK


def test_it_never_gives_up() -> None:
    chance, now, ladder = random.Random(7), 0.0, Ladder()
    for _ in range(1000):
        lived = chance.choice((0.0, 1.0, 30.0, 4000.0))
        now += ladder.pause + lived
        ladder = ladder.crashed(now, lived)
        assert 0.5 <= ladder.pause <= LONGEST_PAUSE_S
        assert len(ladder.crashes) <= CRASHES


@pytest.mark.parametrize(("falls", "hours"), [(1, 1), (2, 2), (3, 4), (9, 24)])
def test_the_deck_is_tried_again_more_and_more_seldom(falls: int, hours: int) -> None:
    ladder = Ladder(Rung.SAFE, falls=falls, since=100.0)
    assert not ladder.may_rise(100.0 + hours * 3600 - 1)
    assert ladder.may_rise(100.0 + hours * 3600)
    assert ladder.raised(5.0) == Ladder(falls=falls, since=5.0)


def test_on_the_best_rung_there_is_nothing_to_rise_to() -> None:
    assert not Ladder().may_rise(1e9)


# --- between two starts


def test_it_is_remembered_as_it_was() -> None:
    memory = Memory(Ladder(Rung.LAST_GOOD, (50.0, 60.0), 5, 1, 40.0), "abc", unsteady=False)
    again = Memory.of(memory.data()).woken("abc", 7.0)
    assert again == Ladder(Rung.LAST_GOOD, (7.0, 7.0), 5, 1, 7.0)


def test_a_machine_that_stopped_early_counts_as_a_crash() -> None:
    memory = Memory(Ladder(crashes=(1.0, 2.0), row=2), "abc", unsteady=True)
    assert Memory.of(memory.data()).woken("abc", 0.0).rung is Rung.LAST_GOOD


def test_another_deck_deserves_a_try() -> None:
    memory = Memory(Ladder(Rung.SAFE, row=9, falls=2), "abc", unsteady=True)
    assert Memory.of(memory.data()).woken("xyz", 3.0) == Ladder(falls=2, since=3.0)


@pytest.mark.parametrize(
    "change",
    [{"rung": "top"}, {"crashes": -1}, {"crashes": 10**9}, {"row": "many"}, {"falls": None}, {"rung": []}],
)
def test_what_cannot_be_remembered_is_refused(change: dict[str, object]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Memory.of({**Memory().data(), **change})
