"""What is thought of a drawing process by what it says (R3), with times made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.guard.pulse import MOST_MB, Health, Illness, Pulse, read

WELL = Pulse(frames=1, shown=True, memory=120, blank=False, busy=False, language="")
UNSEEN_S, RESTORED_S = 6.0, 12.0


def after(seconds: int, pulse: Pulse, *, drawing: bool = True, health: Health | None = None) -> Health:
    """A second's beat for so many seconds, from time 0."""
    health = health or Health.begun(0.0)
    for second in range(1, seconds + 1):
        frames = pulse.frames + (second if drawing else 0)
        health = health.beat(replace(pulse, frames=frames), float(second))
    return health


def first_seen(health: Health, since: float) -> tuple[float, Illness]:
    """How long after `since` something is found wrong, in tenths of a second, and what."""
    for tenth in range(1000):
        if (found := health.illness(since + tenth / 10)) is not None:
            return tenth / 10, found
    raise AssertionError("nothing is ever found")


def test_a_beat_survives_the_pipe() -> None:
    assert read(WELL.line().rstrip()) == WELL


@pytest.mark.parametrize(
    "line", [b"", b"{}", b"[1]", b"null", b"\xff", WELL.line()[:-9], b'{"frames":1e999}', b"[" * 5000]
)
def test_half_a_beat_is_none(line: bytes) -> None:
    assert read(line) is None


def test_a_value_of_another_kind_is_no_beat() -> None:
    assert read(WELL.line().replace(b'"frames":1', b'"frames":true')) is None


def test_an_hour_in_good_health() -> None:
    health = Health.begun(0.0)
    for second in range(1, 3600):
        health = health.beat(replace(WELL, frames=second), float(second))
        assert health.illness(second + 0.9) is None


def test_silence_is_seen_in_time() -> None:
    seconds, illness = first_seen(after(10, WELL), 10.0)
    assert illness is Illness.SILENT
    assert 3.0 < seconds <= UNSEEN_S


def test_stalled_drawing_is_seen_in_time() -> None:
    health = after(10, WELL)
    for second in range(11, 16):
        health = health.beat(replace(WELL, frames=11), float(second))
        found = health.illness(float(second))
    assert found is Illness.STALLED


def test_without_a_screen_nothing_needs_to_be_drawn() -> None:
    assert after(60, replace(WELL, shown=False), drawing=False).illness(60.5) is None


def test_a_picture_of_one_colour_does_not_stay() -> None:
    blank = replace(WELL, blank=True)
    assert after(19, blank).illness(19.5) is None
    assert after(25, blank).illness(25.5) is Illness.BLANK


def test_memory_is_given_back_when_nobody_is_there() -> None:
    swollen = replace(WELL, memory=MOST_MB + 1)
    assert after(30, replace(swollen, busy=True)).illness(30.5) is None
    assert after(30, swollen).illness(30.5) is Illness.SWOLLEN
    assert after(30, replace(swollen, busy=True, memory=3 * MOST_MB)).illness(30.5) is Illness.SWOLLEN


def test_a_start_may_take_long_but_not_for_ever() -> None:
    assert Health.begun(0.0).illness(29.0) is None
    assert Health.begun(0.0).illness(31.0) is Illness.NEVER_STARTED


def test_a_machine_that_slept_says_nothing_about_it() -> None:
    health = after(10, WELL).slept(3600.0)
    assert health.illness(3610.0) is None
    assert health.illness(3616.0) is Illness.SILENT
