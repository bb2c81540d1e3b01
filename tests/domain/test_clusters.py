"""Every pin is drawn once, alone or gathered, whatever order the pins come in."""

from __future__ import annotations

import math
import random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clusters import fan, gather
from kiosk.domain.firms import Precision
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


def test_two_sites_of_a_firm_are_one_firm() -> None:
    (cluster,) = gather([pin(0, (0, 0), "jlr"), pin(1, (0.1, 0), "jlr")], 1)
    assert cluster.firms == ("jlr",)


def test_fanned_marks_do_not_touch() -> None:
    for count in range(2, 20):
        places = fan(count, 40)
        gaps = [math.dist(a, b) for i, a in enumerate(places) for b in places[i + 1 :]]
        assert min(gaps) >= 39.99
