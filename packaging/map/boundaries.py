"""Areas from constituencies: split the straddlers, close the coverage, smooth what quantising spoilt, simplify.

Everything here is on the National Grid (EPSG:27700), in metres.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from decode import Outline
from postcodes import Postcodes, inside
from projection import to_grid
from west_midlands import AREAS, STRADDLERS, Area, Straddler

SNAP = 5.0
GAP = 150.0
SPIKE_WIDTH = 90.0
SPIKE_LENGTH = 150.0
MARGIN = 15.0
TOLERANCE = 40.0


def polygon(outline: Outline) -> BaseGeometry:
    rings = [[to_grid(ring) for ring in polygon] for polygon in outline.polygons]
    return shapely.make_valid(shapely.MultiPolygon([(shell, holes) for shell, *holes in rings]))


def split(piece: BaseGeometry, straddler: Straddler, postcodes: Postcodes) -> tuple[BaseGeometry, BaseGeometry]:
    """Inner and outer part of a shared constituency, by the nearest postcode's authority."""
    west, south, east, north = piece.bounds
    near = postcodes.where(inside(postcodes.points, (west - 500, south - 500, east + 500, north + 500)))
    points, first = np.unique(near.points, axis=0, return_index=True)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=piece, ordered=True))
    is_inner = near.authorities[first] == straddler.inner
    inner = shapely.intersection(piece, shapely.union_all(cells[is_inner]))
    return tidy_split(piece, inner)


def tidy_split(piece: BaseGeometry, inner: BaseGeometry) -> tuple[BaseGeometry, BaseGeometry]:
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
    return shapely.coverage_clean(np.array(shapes), snapping_distance=SNAP, gap_width=GAP)


def without_spikes(shape: BaseGeometry) -> BaseGeometry:
    """The shape less its long thin fingers; the coverage then hands each gap to the neighbour around it."""
    opened = shape.buffer(-SPIKE_WIDTH / 2).buffer(SPIKE_WIDTH / 2 + MARGIN)
    fingers = [part for part in shapely.get_parts(shape.difference(opened)) if part.length / 2 > SPIKE_LENGTH]
    return largest(shape.difference(shapely.union_all(fingers).buffer(MARGIN)))


def simplified(areas: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Fewer vertices, with shared borders kept shared."""
    return list(shapely.coverage_simplify(np.array(areas), TOLERANCE))
