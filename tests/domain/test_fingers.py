"""What fingers on the map mean."""

from __future__ import annotations

import pytest

from kiosk.domain.camera import Camera, View
from kiosk.domain.fingers import Grip, Tapped

VIEW = View(1000, 800)
CAMERA = Camera(0, 0, 10)


def gesture(*steps: tuple[float, list[tuple[float, float]]]) -> Grip:
    """A grip after steps of (time, where the fingers are); a finger taps within 10 pixels."""
    (start, points), *rest = steps
    grip = Grip.taken(CAMERA, points, start)
    for when, at in rest:
        grip = grip.moved(at, when, VIEW, slop=10)
    return grip


def test_a_small_movement_is_a_tap() -> None:
    grip = gesture((0, [(100, 100)]), (0.1, [(106, 103)]))
    assert grip.tap == (100, 100)
    assert grip.camera(VIEW) == CAMERA


def test_a_drag_starts_without_a_jump() -> None:
    grip = gesture((0, [(100, 100)]), (0.1, [(120, 100)]))
    assert grip.tap is None
    assert grip.camera(VIEW) == CAMERA
    assert grip.moved([(170, 100)], 0.2, VIEW, 10).camera(VIEW).x == pytest.approx(-5)


def test_lifting_one_of_two_fingers_does_not_jump() -> None:
    two = gesture(
        (0, [(400, 400), (600, 400)]), (0.1, [(300, 400), (700, 400)]), (0.2, [(200, 400), (800, 400)])
    )
    one = two.moved([(200, 400)], 0.3, VIEW, 10)
    assert one.camera(VIEW) == two.camera(VIEW)
    assert one.camera(VIEW).scale > CAMERA.scale


def test_two_fingers_tap_only_together_and_shortly() -> None:
    grip = gesture((0, [(400, 400)]), (0.05, [(400, 400), (600, 400)]), (0.2, [(400, 400)]))
    assert grip.two_tapped(0.25)
    assert not grip.two_tapped(0.6)
    assert grip.tap is None


def test_a_finger_that_catches_the_moving_map_chooses_nothing() -> None:
    assert Grip.taken(CAMERA, [(1, 1)], 0, caught=True).tap is None


def test_a_flick_is_as_fast_as_its_last_tenth_of_a_second() -> None:
    steps = [(t / 100, [(100 + 8.0 * t, 100.0)]) for t in range(30)]
    grip = gesture(*steps)
    assert grip.velocity(0.29)[0] == pytest.approx(800, rel=0.05)
    assert grip.velocity(0.6) == (0, 0)


def test_a_second_tap_must_be_soon_and_near() -> None:
    first = Tapped((100, 100), 1.0)
    assert first.again((110, 100), 1.3, near=40)
    assert not first.again((110, 100), 1.5, near=40)
    assert not first.again((150, 100), 1.3, near=40)
