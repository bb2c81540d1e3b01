"""What the camera may show, and how fingers and time move it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.camera import Camera, Flight, Glide, Limits, View, fit, held, nice_length
from kiosk.domain.geography import Box

REGION = Box(-70, -78, 70, 77)
VIEW = View(1920, 1010)
LIMITS = Limits.of(REGION, VIEW, closest=160, margin=16)
views = st.builds(View, st.floats(200, 4000), st.floats(200, 4000))
cameras = st.builds(Camera, st.floats(-500, 500), st.floats(-500, 500), st.floats(0.1, 2000))
pixels = st.tuples(st.floats(0, 1920), st.floats(0, 1010))


@given(cameras, views)
def test_the_region_stays_on_the_screen(camera: Camera, view: View) -> None:
    limits = Limits.of(REGION, view, closest=160, margin=16)
    kept = limits.clamped(camera, view)
    assert limits.widest <= kept.scale <= limits.closest
    assert kept.seen(view).meets(REGION)
    assert REGION.grown(1e-6).holds((kept.x, kept.y))


@given(cameras, views)
def test_what_is_kept_needs_no_keeping(camera: Camera, view: View) -> None:
    limits = Limits.of(REGION, view, closest=160, margin=16)
    once = limits.clamped(camera, view)
    again = limits.clamped(once, view)
    assert (again.x, again.y, again.scale) == pytest.approx((once.x, once.y, once.scale))


@given(cameras)
def test_a_soft_edge_follows_less_than_the_finger(camera: Camera) -> None:
    hard, soft = LIMITS.clamped(camera, VIEW), LIMITS.soft(camera, VIEW)
    assert abs(soft.x - hard.x) <= abs(camera.x - hard.x) + 1e-9
    assert LIMITS.clamped(soft, VIEW).x == pytest.approx(hard.x, abs=1e-6)


@given(st.lists(pixels, min_size=2, max_size=2), st.lists(pixels, min_size=2, max_size=2))
def test_a_pinch_keeps_the_middle_of_the_fingers(before: list, now: list) -> None:
    start = Camera(3, 4, 20)
    camera = held(start, before, now, VIEW)
    was = start.to_map(((before[0][0] + before[1][0]) / 2, (before[0][1] + before[1][1]) / 2), VIEW)
    middle = ((now[0][0] + now[1][0]) / 2, (now[0][1] + now[1][1]) / 2)
    assert camera.to_map(middle, VIEW) == pytest.approx(was, abs=1e-6)


@given(pixels, pixels)
def test_one_finger_drags_what_is_under_it(before: tuple, now: tuple) -> None:
    start = Camera(3, 4, 20)
    camera = held(start, [before], [now], VIEW)
    assert camera.scale == start.scale
    assert camera.to_map(now, VIEW) == pytest.approx(start.to_map(before, VIEW))


def test_the_whole_region_fits() -> None:
    assert LIMITS.whole(VIEW).seen(VIEW).joined(REGION) == LIMITS.whole(VIEW).seen(VIEW)


def test_fitting_shows_the_box_and_no_more_detail_than_asked() -> None:
    box = Box(0, 0, 10, 5)
    camera = fit(box, VIEW, LIMITS, margin=50)
    assert camera.seen(VIEW).joined(box) == camera.seen(VIEW)
    assert fit(box, VIEW, LIMITS, margin=50, largest=30).scale == 30


def test_a_flight_starts_and_ends_where_it_should_and_never_overshoots() -> None:
    flight = Flight(Camera(0, 0, 6), Camera(30, 10, 90), since=5, lasts=0.5)
    xs = [flight.at(5 + t / 40).x for t in range(21)]
    assert (flight.at(5).scale, flight.at(6)) == (6, Camera(30, 10, 90))
    assert xs == sorted(xs)
    assert xs[-1] == 30


def test_a_flick_slows_down_and_ends() -> None:
    glide = Glide(Camera(0, 0, 10), velocity=(-1000, 0), since=0)
    gone = [glide.at(t / 10).x for t in range(20)]
    steps = [b - a for a, b in pairwise(gone)]
    assert steps == sorted(steps, reverse=True)
    assert not glide.over(0.5)
    assert glide.over(1.0)


@pytest.mark.parametrize(("longest", "length"), [(7.3, 5), (19.9, 10), (20, 20), (0.49, 0.2), (1.0, 1)])
def test_scale_bars_are_round(longest: float, length: float) -> None:
    assert nice_length(longest) == pytest.approx(length)
