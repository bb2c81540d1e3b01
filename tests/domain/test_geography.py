"""Degrees and kilometres, boxes, and what lies inside what."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.geography import Bands, Box, Projection, crossings, roomiest, swapped, thinned

CENTRE = Projection(lat=52.5, lon=-2.0)
REGION = (-3.2, 51.8, -1.2, 53.2)
SQUARE = (((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)),)
RING = ((1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0))


@pytest.mark.parametrize(
    ("lat", "lon", "east", "south"),
    [
        (52.5, -2.0, 0.0, 0.0),
        (52.5, -1.0, 67.69, 0.0),  # a degree of longitude at 52.5° north
        (53.5, -2.0, 0.0, -112.48),  # a degree of latitude, stretched as Mercator does away from the centre
        (51.5, -2.0, 0.0, 109.95),
        (52.4539, -1.74803, 17.06, 5.12),  # Birmingham Airport
    ],
)
def test_projection(lat: float, lon: float, east: float, south: float) -> None:
    assert CENTRE.to_map(lat, lon) == pytest.approx((east, south), abs=0.01)


@given(st.floats(50, 60), st.floats(-8, 2))
def test_projection_comes_back(lat: float, lon: float) -> None:
    assert CENTRE.to_degrees(CENTRE.to_map(lat, lon)) == pytest.approx((lat, lon), abs=1e-9)


def test_north_is_up_and_east_is_right() -> None:
    north_west, south_east = CENTRE.to_map(53, -3), CENTRE.to_map(52, -1)
    assert north_west[0] < south_east[0]
    assert north_west[1] < south_east[1]


def test_inside_knows_holes() -> None:
    assert Bands(SQUARE).holds((2, 2))
    assert not Bands((*SQUARE, RING)).holds((2, 2))
    assert Bands((*SQUARE, RING)).holds((0.5, 2))
    assert not Bands(SQUARE).holds((5, 2))


def test_words_find_room_inside() -> None:
    bent = (((0, 0), (10, 0), (10, 1), (1, 1), (1, 10), (0, 10), (0, 0)),)
    assert all(Bands(bent).holds(point) for point in roomiest(bent))
    assert roomiest(SQUARE)[0] == pytest.approx((2, 2))


def test_neighbours_stay_neighbours_when_thinned() -> None:
    shared = [(2 + math.sin(y) * 0.3, y / 7) for y in range(30)]
    left = thinned((*shared, (0, 4), (0, 0), shared[0]), 0.5)
    right = thinned((*reversed(shared), (9, 0), (9, 4), shared[-1]), 0.5)
    border = {point for point in left if 1 < point[0] < 3}
    assert border == {point for point in right if 1 < point[0] < 3}


def test_what_is_thinner_than_a_cell_is_nothing() -> None:
    assert thinned(((0, 0), (0.1, 0), (0.1, 0.1), (0, 0)), 1.0) == ()


def test_swapped_coordinates_are_recognised() -> None:
    assert swapped(-1.9, 52.48, REGION)
    assert not swapped(52.48, -1.9, REGION)
    assert not swapped(48.85, 2.35, REGION)


def test_boxes() -> None:
    box = Box.around([(1, 5), (3, 2)])
    assert (box.width, box.height, box.centre) == (2, 3, (2, 3.5))
    assert box.holds((1, 5))
    assert not box.meets(Box(3, 2, 4, 5))
    assert box.joined(Box(0, 0, 1, 1)) == Box(0, 0, 3, 5)


@given(st.integers(3, 200), st.floats(0.1, 3.1), st.tuples(st.floats(-1.2, 1.2), st.floats(-1.2, 1.2)))
def test_bands_hold_what_the_whole_polygon_holds(count: int, turn: float, point: tuple[float, float]) -> None:
    ring = [(math.cos(i * turn) * (i % 7 + 1) / 7, math.sin(i * turn)) for i in range(count)]
    polygon = ((*ring, ring[0]),)
    crossed = sum(x < point[0] for x in crossings(polygon, point[1]))
    assert Bands(polygon).holds(point) == (crossed % 2 == 1)
