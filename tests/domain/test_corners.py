"""R12: the gesture of staff, and that no hand of a visitor makes it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from kiosk.domain.contacts import Contact, Phase
from kiosk.domain.corners import HOLD_S, TAPS, WITHIN_S, Corners, Window

WIDE, TALL = Window(708, 398), Window(398, 708)
SEED, GESTURES = 20300805, 10_000
Report = tuple[Contact, float]


def press(x: float, y: float, at: float, long: float, finger: int = 0, size: float = 8) -> list[Report]:
    """A finger that lands at a time, in seconds, and lifts that much later."""
    return [
        (Contact(finger, Phase.DOWN, x, y, size), at),
        (Contact(finger, Phase.UP, x, y, size), at + long),
    ]


def gesture(window: Window, mirrored: bool = False, long: float = 2.0, taps: int = TAPS) -> list[Report]:
    first, other = (window.width - 9, 9.0) if mirrored else (9.0, window.width - 9)
    y = window.height - 9
    reports = press(first, y, 0, long)
    for tap in range(taps):
        reports += press(other, y, long + 1 + tap * 0.5, 0.1)
    return reports


def opens(reports: list[Report], window: Window = WIDE) -> int:
    """How often they complete the gesture."""
    state, done = Corners(), 0
    for contact, now in reports:
        state = state.after(contact, now, window)
        done += state.done
    return done


@pytest.mark.parametrize("window", [WIDE, TALL])
@pytest.mark.parametrize("mirrored", [False, True])
def test_hold_one_lower_corner_and_tap_the_other_three_times(window: Window, mirrored: bool) -> None:
    assert opens(gesture(window, mirrored), window) == 1


def test_it_can_be_done_again() -> None:
    again = [(contact, now + 60) for contact, now in gesture(WIDE)]
    assert opens(gesture(WIDE) + again) == 2


def test_a_slow_and_shaking_hand_can_do_it() -> None:
    reports = press(9, 390, 0, 9)
    reports.insert(1, (Contact(0, Phase.MOVE, 17, 380, 12), 4.0))
    for tap in range(TAPS):
        reports += press(695 + tap * 5, 395 - tap * 5, 11 + tap * 2.2, 0.9, size=14)
    assert opens(reports) == 1


@pytest.mark.parametrize(
    "reports",
    [
        gesture(WIDE, long=HOLD_S - 0.1),
        gesture(WIDE, long=30),
        gesture(WIDE, taps=TAPS - 1),
        gesture(WIDE)[2:],
        gesture(WIDE)[:2] + gesture(WIDE)[:2] * TAPS,
    ],
    ids=["held too shortly", "held too long", "too few taps", "no hold", "the same corner"],
)
def test_half_of_it_is_nothing(reports: list[Report]) -> None:
    assert opens(reports) == 0


def test_taps_come_soon() -> None:
    reports = gesture(WIDE)
    late = [(contact, now + WITHIN_S) for contact, now in reports[2:]]
    assert opens(reports[:2] + late) == 0


def test_a_touch_anywhere_else_begins_it_anew() -> None:
    reports = gesture(WIDE)
    assert opens(reports[:4] + press(300, 200, 3.7, 0.1) + reports[4:]) == 0


def test_a_palm_does_not_do_it() -> None:
    palm = [(Contact(0, contact.phase, contact.x, contact.y, 45), now) for contact, now in gesture(WIDE)]
    assert opens(palm) == 0


def test_two_fingers_at_once_do_not_do_it() -> None:
    held, *_, lifted = press(9, 390, 0, 9)
    taps = [report for tap in range(TAPS) for report in press(700, 390, 3 + tap, 0.1, finger=1)]
    assert opens([held, *taps, lifted]) == 0


def test_a_finger_on_the_map_keeps_it_shut() -> None:
    pinching = [(Contact(7, Phase.DOWN, 300, 200, 8), -1.0)]
    assert opens(pinching + gesture(WIDE)) == 0


def test_dirt_on_the_glass_does_not_lock_staff_out() -> None:
    stuck = [(Contact(7, Phase.DOWN, 300, 200, 8), -60.0)]
    assert opens(stuck + gesture(WIDE)) == 1


def somewhere(chance: Random, window: Window) -> tuple[float, float]:
    """A place that children like as well: one time in ten it is at an edge."""
    x, y = chance.uniform(0, window.width), chance.uniform(0, window.height)
    match chance.randrange(40):
        case 0:
            return 0.0, y
        case 1:
            return window.width, y
        case 2 | 3:
            return x, window.height
        case _:
            return x, y


def playing(chance: Random, window: Window) -> Iterator[Report]:
    """Ten thousand taps, holds, swipes, pinches and palms, one after another."""
    now = 0.0
    for _ in range(GESTURES):
        now += chance.expovariate(1.5)
        fingers = chance.choice((1, 1, 1, 1, 2, 5))
        size = chance.choice((6, 8, 10, 14, 25, 40))
        long = chance.choice((0.05, 0.1, 0.3, 2.0, 4.0))
        ends = []
        for finger in range(fingers):
            at = somewhere(chance, window)
            yield Contact(finger, Phase.DOWN, *at, size), now
            ends.append((finger, at if chance.random() < 0.7 else somewhere(chance, window)))
        now += long
        for finger, at in ends:
            yield Contact(finger, Phase.MOVE, *at, size), now
            yield Contact(finger, Phase.UP, *at, size), now


@pytest.mark.parametrize("window", [WIDE, TALL])
def test_ten_thousand_random_gestures_never_open_it(window: Window) -> None:
    reports = list(playing(Random(SEED), window))
    landed = [contact for contact, _ in reports if contact.phase is Phase.DOWN]
    assert sum(window.corner(contact) is not None for contact in landed) > 40, "it must have been near"
    assert opens(reports, window) == 0
