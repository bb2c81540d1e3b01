"""What lies in an area of several polygons, and how near, and which is nearest."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.basemap import Area, Basemap
from kiosk.domain.geography import Point, Polygon, Projection, crossings

STAR = tuple(
    (math.cos(n * math.tau / 20) * (9 if n % 2 else 4), math.sin(n * math.tau / 20) * (9 if n % 2 else 4))
    for n in (*range(20), 0)
)
HOLE = ((-2.0, -2.0), (2.0, -2.0), (2.0, 2.0), (-2.0, 2.0), (-2.0, -2.0))
ISLAND = ((20.0, 0.0), (22.0, 0.0), (22.0, 2.0), (20.0, 2.0), (20.0, 0.0))


def area(name: str, *polygons: Polygon) -> Area:
    return Area(name, name.title(), True, polygons)


STARRY = area("starry", (STAR, HOLE), (ISLAND,))


@given(st.floats(-10, 24), st.floats(-10, 10))
def test_a_point_is_in_an_area_as_in_one_of_its_polygons(x: float, y: float) -> None:
    crossed = [sum(at < x for at in crossings(polygon, y)) for polygon in STARRY.polygons]
    assert STARRY.holds((x, y)) is any(count % 2 for count in crossed)


@pytest.mark.parametrize(
    ("point", "km", "near"),
    [
        ((0, 0), 1.9, False),  # in the hole, two from its edge
        ((0, 0), 2.1, True),
        ((3, 0), 0, True),
        ((23, 1), 0.9, False),
        ((23, 1), 1.1, True),
        ((21, 2.5), 0.6, True),  # above the box
    ],
)
def test_a_border_is_near_or_not(point: Point, km: float, near: bool) -> None:
    assert STARRY.nears(point, km) is near


def test_the_nearest_area_is_found_from_the_sea() -> None:
    other = area("other", (tuple((x + 40, y) for x, y in ISLAND),))
    basemap = Basemap(Projection(0, 0), (-1, -1, 1, 1), (other, STARRY))
    found, km = basemap.nearest_area((30, 1))
    assert found is STARRY
    assert km == pytest.approx(8, abs=0.6)
    assert basemap.nearest_area((57, 1))[0] is other
