"""D1, D2, C12: the session as a table of times."""

from __future__ import annotations

import pytest

from kiosk.domain.deck import Timing
from kiosk.domain.session import Comfort, Mode, Session

TIMING = Timing(idle=60, warning=20)


def test_an_unused_screen_stays_unused_for_ever() -> None:
    assert Session.unused(0).at(10**9, TIMING) == Session.unused(0)


@pytest.mark.parametrize(
    ("waited", "slower", "mode"),
    [
        (59.9, 1.0, Mode.ACTIVE),
        (60.0, 1.0, Mode.WARNING),
        (119.9, 2.0, Mode.ACTIVE),
        (120.0, 2.0, Mode.WARNING),
        (180.0, 3.0, Mode.WARNING),
    ],
)
def test_idle_warns_after_its_time(waited: float, slower: float, mode: Mode) -> None:
    assert Session.unused(0).touched(5).at(5 + waited, TIMING, slower).mode is mode


def test_the_warning_can_be_answered_for_its_whole_length_and_any_number_of_times() -> None:
    session = Session.unused(0).touched(0)
    now = 0.0
    for _ in range(12):
        now += 60
        session = session.at(now, TIMING)
        assert session.mode is Mode.WARNING
        now += 19.9
        assert session.at(now, TIMING).mode is Mode.WARNING
        session = session.touched(now)
        assert session.mode is Mode.ACTIVE


def test_an_unanswered_warning_ends_the_visit() -> None:
    warned = Session.unused(0).touched(0).at(60, TIMING)
    assert warned.at(80, TIMING).mode is Mode.ATTRACT


def test_nothing_runs_out_while_something_is_being_spoken_or_shown() -> None:
    speaking = Session.unused(0).touched(0).at(300, TIMING, paused=True)
    assert speaking.mode is Mode.ACTIVE
    assert speaking.at(359, TIMING).mode is Mode.ACTIVE


def test_seconds_left_counts_to_the_next_change() -> None:
    active = Session.unused(0).touched(10)
    assert active.seconds_left(30, TIMING) == 40
    assert active.at(70, TIMING).seconds_left(75, TIMING) == 15
    assert Session.unused(0).seconds_left(5, TIMING) == float("inf")


def test_large_text_gives_twice_the_time() -> None:
    assert Comfort().slower == 1
    assert Comfort(large_text=True).slower == 2
