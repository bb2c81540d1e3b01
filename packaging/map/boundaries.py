"""Areas from constituencies: split the straddlers, close the coverage, remove spikes, simplify.

Everything here is on the National Grid (EPSG:27700), in metres.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely
from decode import Outline
from postcodes import Postcodes, inside
from projection import to_grid
from shapely.geometry.base import BaseGeometry
from west_midlands import AREAS, STRADDLERS, Straddler

SNAP = 5.0
# Wider than the slivers that two grids leave between neighbours, narrower than any real gap.
GAP = 150.0
# Fingers thinner and longer than this are traces of the grid (one cell is 66 m by 109 m), not of a border.
SPIKE_WIDTH = 90.0
SPIKE_LENGTH = 150.0
# Keeps the rounded corners that an opening leaves from counting as fingers.
MARGIN = 15.0
# Square root of the triangle that a dropped vertex may cut off (Visvalingam-Whyatt).
TOLERANCE = 55.0
Halves = tuple[BaseGeometry, BaseGeometry]


def polygon(outline: Outline) -> BaseGeometry:
    rings = [[to_grid(ring) for ring in polygon] for polygon in outline.polygons]
    return shapely.make_valid(shapely.MultiPolygon([(shell, holes) for shell, *holes in rings]))


def split(piece: BaseGeometry, straddler: Straddler, postcodes: Postcodes) -> Halves:
    """Inner and outer part of a shared constituency, by the nearest postcode's authority."""
    west, south, east, north = piece.bounds
    near = postcodes.where(inside(postcodes.points, (west - 500, south - 500, east + 500, north + 500)))
    points, first = np.unique(near.points, axis=0, return_index=True)
    diagram = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=piece, ordered=True)
    cells = shapely.get_parts(diagram)
    is_inner = near.authorities[first] == straddler.inner
    inner = shapely.intersection(piece, shapely.union_all(cells[is_inner]))
    return tidy_split(piece, inner)


def tidy_split(piece: BaseGeometry, inner: BaseGeometry) -> Halves:
    """Keep the largest part on each side, so that one stray postcode makes no island."""
    inner = largest(inner)
    outer = largest(shapely.difference(piece, inner))
    return shapely.difference(piece, outer), outer


def largest(shape: BaseGeometry) -> BaseGeometry:
    return max(shapely.get_parts(shape), key=shapely.area)


def pieces(outlines: Sequence[Outline], postcodes: Postcodes) -> list[tuple[str, BaseGeometry]]:
    """Every constituency, or part of one, with the GSS code of the area it belongs to."""
    shapes = {outline.name: polygon(outline) for outline in outlines}
    found = [(area.gss, shapes[name]) for area in AREAS for name in area.parts]
    for straddler in STRADDLERS:
        inner, outer = split(shapes[straddler.constituency], straddler, postcodes)
        found += [(straddler.inner, inner), (straddler.outer, outer)]
    return found


def merged(found: Sequence[tuple[str, BaseGeometry]]) -> list[BaseGeometry]:
    """One shape for each of AREAS, in that order, without gaps or overlaps between them."""
    codes = np.array([gss for gss, _ in found])
    clean = closed_coverage([largest(shape) for _, shape in found])
    areas = [shapely.coverage_union_all(clean[codes == area.gss]) for area in AREAS]
    return list(closed_coverage([without_spikes(area) for area in areas]))


def closed_coverage(shapes: Sequence[BaseGeometry]) -> npt.NDArray[np.object_]:
    cleaned: npt.NDArray[np.object_]
    cleaned = shapely.coverage_clean(np.array(shapes), snapping_distance=SNAP, gap_width=GAP)
    return cleaned


def without_spikes(shape: BaseGeometry) -> BaseGeometry:
    """The shape less its long thin fingers; the coverage then hands each gap to the neighbour around it."""
    opened = shape.buffer(-SPIKE_WIDTH / 2).buffer(SPIKE_WIDTH / 2 + MARGIN)
    fingers = [part for part in shapely.get_parts(shape.difference(opened)) if part.length / 2 > SPIKE_LENGTH]
    return largest(shape.difference(shapely.union_all(fingers).buffer(MARGIN)))


def simplified(areas: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Fewer vertices, with shared borders kept shared."""
    return list(shapely.coverage_simplify(np.array(areas), TOLERANCE))
