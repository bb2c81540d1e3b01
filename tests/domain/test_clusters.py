"""Every pin is drawn once, alone or gathered, whatever order the pins come in."""

from __future__ import annotations

import math
import random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clusters import STEP, Hierarchy, crowd, fan, gather, without
from kiosk.domain.firms import Precision
from kiosk.domain.geography import distance
from kiosk.domain.pins import Pin

points = st.tuples(st.floats(-80, 80), st.floats(-80, 80))


def pin(number: int, at: tuple[float, float], firm: str = "") -> Pin:
    return Pin(f"p{number:04}", firm or f"f{number}", "cars", at, Precision.SITE)


@given(st.lists(points, max_size=60), st.floats(0.1, 40))
def test_gathering_is_complete_and_the_same_in_any_order(places: list, reach: float) -> None:
    pins = [pin(i, at) for i, at in enumerate(places)]
    clusters = gather(pins, reach)
    assert sorted(p.id for c in clusters for p in c.pins) == [p.id for p in pins]
    shuffled = random.sample(pins, len(pins))
    assert gather(shuffled, reach) == clusters


@given(st.lists(points, min_size=2, max_size=40), st.floats(0.1, 40))
def test_a_cluster_stands_among_its_pins(places: list, reach: float) -> None:
    for cluster in gather([pin(i, at) for i, at in enumerate(places)], reach):
        assert cluster.box.grown(1e-6).holds(cluster.point)


def test_far_pins_stay_apart_and_near_ones_meet() -> None:
    pins = [pin(0, (0, 0)), pin(1, (0.5, 0)), pin(2, (10, 0))]
    assert [len(cluster.pins) for cluster in gather(pins, 1)] == [2, 1]


@given(st.lists(points, max_size=60, unique=True), st.floats(0.5, 20))
def test_zooming_in_only_parts_clusters_and_marks_never_touch(places: list, scale: float) -> None:
    hierarchy = Hierarchy([pin(i, at) for i, at in enumerate(places)], 10, 20)
    number = hierarchy.number(scale)
    near, far = hierarchy.level(number), hierarchy.level(number + 1)
    groups = [{p.id for p in cluster.pins} for cluster in far]
    assert all(any({p.id for p in cluster.pins} <= group for group in groups) for cluster in near)
    assert sorted(p.id for c in far for p in c.pins) == sorted(f"p{i:04}" for i in range(len(places)))
    gaps = [distance(a.point, b.point) * scale for i, a in enumerate(near) for b in near[i + 1 :]]
    assert min(gaps, default=10) >= 10 - 1e-6


def test_a_level_serves_the_scales_down_to_the_next() -> None:
    hierarchy = Hierarchy([], 10, 20)
    assert [hierarchy.number(scale) for scale in (40, 20, 20 / STEP, 19, 10)] == [0, 0, 1, 1, 2]
    assert hierarchy.apart(0) == 0.5


@given(st.lists(points, max_size=80), st.floats(1, 60), st.floats(1, 60), st.tuples(points))
def test_a_window_never_shows_more_than_the_crowd(places: list, wide: float, high: float, at: tuple) -> None:
    clusters = gather([pin(i, place) for i, place in enumerate(places)], 0.001)
    ((x, y),) = at
    window = [c for c in clusters if x <= c.point[0] <= x + wide and y <= c.point[1] <= y + high]
    assert len(window) <= crowd(clusters, wide, high) <= len(clusters)


def test_a_cluster_without_some_of_its_pins() -> None:
    (cluster,) = gather([pin(0, (0, 0)), pin(1, (0.5, 0))], 1)
    assert without(cluster, {"other"}) is cluster
    rest = without(cluster, {"p0000"})
    assert rest is not None
    assert (rest.id, rest.point) == ("p0001", (0.5, 0))
    assert without(cluster, {"p0000", "p0001"}) is None


def test_two_sites_of_a_firm_are_one_firm() -> None:
    (cluster,) = gather([pin(0, (0, 0), "jlr"), pin(1, (0.1, 0), "jlr")], 1)
    assert cluster.firms == ("jlr",)


def test_fanned_marks_do_not_touch() -> None:
    for count in range(2, 20):
        places = fan(count, 40)
        gaps = [math.dist(a, b) for i, a in enumerate(places) for b in places[i + 1 :]]
        assert min(gaps) >= 39.99
