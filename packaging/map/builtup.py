"""Built-up land, read from where postcodes are: discs, joined, closed and simplified.

Lengths are metres on the National Grid. The figures were chosen by eye: they draw every conurbation and
market town in its recognisable shape, and leave farms and hamlets out.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

REACH = 170.0
CLOSE, OPEN = 130.0, 200.0
MIN_AREA, MIN_HOLE = 0.25e6, 0.15e6
SIMPLIFY = 40.0
SAME_PLACE = 10.0
QUARTER_SEGMENTS = 4


def built_up(points: npt.NDArray[np.float64], region: BaseGeometry) -> list[BaseGeometry]:
    """Polygons of built-up land inside `region`, largest first."""
    land = shapely.union_all(shapely.buffer(distinct(points), REACH, quad_segs=QUARTER_SEGMENTS))
    land = land.buffer(CLOSE, quad_segs=QUARTER_SEGMENTS).buffer(-OPEN, quad_segs=QUARTER_SEGMENTS)
    kept = [part for part in polygons(land.intersection(region)) if part.area >= MIN_AREA]
    simple = [shapely.simplify(without_small_holes(part), SIMPLIFY) for part in kept]
    return sorted(simple, key=shapely.area, reverse=True)


def distinct(points: npt.NDArray[np.float64]) -> npt.NDArray[np.object_]:
    found: npt.NDArray[np.object_]
    found = shapely.points(np.unique(np.round(points / SAME_PLACE) * SAME_PLACE, axis=0))
    return found


def polygons(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def without_small_holes(part: BaseGeometry) -> BaseGeometry:
    holes = [ring for ring in part.interiors if shapely.Polygon(ring).area >= MIN_HOLE]
    return shapely.Polygon(part.exterior, holes)
