"""The long flight: where it begins and ends, how wide it becomes, and how long it takes."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from kiosk.domain.camera import Camera, Limits, View
from kiosk.domain.geography import Box
from kiosk.domain.sweep import LONGEST, SHORTEST, Path, Sweep, path

VIEW = View(1200, 900)
LIMITS = Limits.of(Box(-70, -80, 70, 80), VIEW, 200, 20)
HERE, NEXT, FAR = Camera(-20, -20, 50), Camera(-17, -20, 50), Camera(40, 50, 90)
WHOLE = LIMITS.whole(VIEW)
WAYS = ((HERE, FAR), (FAR, HERE), (HERE, NEXT), (WHOLE, HERE), (HERE, WHOLE), (HERE, Camera(-20, -20, 150)))


def along(start: Camera, end: Camera, steps: int = 60) -> list[Camera]:
    way = path(start, end, VIEW, LIMITS)
    return [way.at(step / steps) for step in range(steps + 1)]


@pytest.mark.parametrize(("start", "end"), WAYS)
def test_it_begins_and_ends_where_it_should_and_never_jumps(start: Camera, end: Camera) -> None:
    cameras = along(start, end, 400)
    assert (cameras[0], cameras[-1]) == (start, end)
    for before, after in pairwise(cameras):
        assert abs(math.log(after.scale / before.scale)) < 0.05
        assert math.hypot(after.x - before.x, after.y - before.y) * before.scale < VIEW.height / 20


@pytest.mark.parametrize(("start", "end"), WAYS)
def test_it_never_shows_more_than_the_region_nor_comes_closer_than_its_ends(
    start: Camera, end: Camera
) -> None:
    scales = [camera.scale for camera in along(start, end)]
    assert min(scales) >= LIMITS.widest * (1 - 1e-6)
    assert max(scales) <= max(start.scale, end.scale) * (1 + 1e-6)


def test_a_far_place_is_reached_from_above_and_a_near_one_is_not() -> None:
    assert min(camera.scale for camera in along(HERE, FAR)) < HERE.scale / 4
    assert min(camera.scale for camera in along(HERE, NEXT)) > HERE.scale * 0.9


def test_where_the_region_is_the_limit_the_path_bends_less() -> None:
    free, narrow = Path(HERE, FAR, 900), Limits.of(Box(-70, -80, 70, 80), VIEW, 200, 20)
    tight = Limits(narrow.region, 20.0, 200.0)
    way = path(HERE, FAR, VIEW, tight)
    assert free.widest < 20 <= way.widest < 21
    assert way.at(0.5).scale >= 20


def test_the_middle_goes_straight() -> None:
    for camera in along(HERE, FAR):
        part = (camera.x - HERE.x) / (FAR.x - HERE.x)
        assert camera.y == pytest.approx(HERE.y + (FAR.y - HERE.y) * part)


def test_longer_ways_take_a_little_longer() -> None:
    lasts = [Sweep.along(path(HERE, end, VIEW, LIMITS), 0.0, 1.0).lasts for end in (NEXT, WHOLE, FAR)]
    assert SHORTEST <= lasts[0] < lasts[1] < lasts[2] <= LONGEST


def test_it_is_slow_at_both_ends_and_over_in_time() -> None:
    sweep = Sweep.along(path(HERE, FAR, VIEW, LIMITS), 10.0, 1.0)
    end = 10 + sweep.lasts
    assert sweep.at(10) == HERE
    assert sweep.part(10 + sweep.lasts * 0.1) < 0.05
    assert sweep.part(10 + sweep.lasts * 0.5) == pytest.approx(0.5)
    assert (sweep.over(end - 0.01), sweep.over(end + 0.01), sweep.at(end + 1)) == (False, True, FAR)
