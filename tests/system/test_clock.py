"""The clock of a talk: what the machine sleeps is no part of it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.system.clock import ASLEEP_S, BEAT_S, Awake


def read(*times: float) -> list[float]:
    """What the clock says at those times of the machine's."""
    ticks: Iterator[float] = iter((0.0, *times))
    awake = Awake(lambda: next(ticks))
    return [awake() for _ in times]


def test_what_was_slept_is_left_out() -> None:
    assert read(5, 10, 3610, 3615, 7215, 7216) == [5, 10, 10, 15, 15, 16]


def test_a_clock_that_is_read_in_time_never_sleeps() -> None:
    assert BEAT_S * 2 < ASLEEP_S
    times = [BEAT_S * n for n in range(1, 500)]
    assert read(*times) == times
