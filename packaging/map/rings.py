"""Rings of positions: closing, winding, rounding, bounds and area. Standard library only."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Position = tuple[float, float]
Ring = list[Position]
AUTHALIC_RADIUS_KM = 6371.0072
WGS84_SQUARED_ECCENTRICITY = 0.00669437999014


@dataclass(frozen=True)
class Shape:
    """Either one point or polygons, each a shell followed by its holes; rings are open (no repeated end)."""

    point: Position | None
    polygons: tuple[tuple[Ring, ...], ...] = ()


def rings_of(geometry: dict[str, Any]) -> Shape:
    """Read a Point, Polygon or MultiPolygon; raises ValueError for anything else or a broken ring."""
    match geometry["type"], geometry["coordinates"]:
        case "Point", coordinates:
            return Shape(position(coordinates))
        case "Polygon", coordinates:
            return Shape(None, (polygon(coordinates),))
        case "MultiPolygon", coordinates:
            return Shape(None, tuple(polygon(rings) for rings in coordinates))
        case other, _:
            raise ValueError(f"a {other} cannot be drawn; use Point, Polygon or MultiPolygon")


def polygon(rings: Iterable[Iterable[Any]]) -> tuple[Ring, ...]:
    return tuple(opened([position(p) for p in ring]) for ring in rings)


def position(value: Any) -> Position:
    lon, lat = float(value[0]), float(value[1])
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueError(f"({lon}, {lat}) is not a longitude and latitude in degrees")
    return lon, lat


def opened(ring: Ring) -> Ring:
    """Without repeated neighbours and without the repeated end."""
    kept = [p for i, p in enumerate(ring) if i == 0 or p != ring[i - 1]]
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def compiled(shape: Shape, decimals: int) -> dict[str, Any]:
    """The GeoJSON geometry; holes that rounding closed are dropped, a shell that it closed is an error."""
    if shape.point is not None:
        return {"type": "Point", "coordinates": rounded(shape.point, decimals)}
    polygons = [compiled_polygon(rings, decimals) for rings in shape.polygons]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def compiled_polygon(rings: tuple[Ring, ...], decimals: int) -> list[list[Position]]:
    tidy = [opened([rounded(p, decimals) for p in ring]) for ring in rings]
    if not tidy or len(tidy[0]) < 3 or signed_area(tidy[0]) == 0:
        raise ValueError("an outline has fewer than three corners")
    holes = [hole for hole in tidy[1:] if len(hole) >= 3 and signed_area(hole) != 0]
    shell = closed(wound(tidy[0], anticlockwise=True))
    return [shell, *(closed(wound(hole, anticlockwise=False)) for hole in holes)]


def rounded(p: Position, decimals: int) -> Position:
    return round(p[0], decimals), round(p[1], decimals)


def closed(ring: Ring) -> Ring:
    return [*ring, ring[0]]


def wound(ring: Ring, *, anticlockwise: bool) -> Ring:
    return ring if (signed_area(ring) > 0) == anticlockwise else ring[::-1]


def signed_area(ring: Ring) -> float:
    """In square degrees; positive when anticlockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(ring)) / 2


def edges(ring: Ring) -> Iterator[tuple[Position, Position]]:
    return zip(ring, [*ring[1:], *ring[:1]], strict=True)


def km2(shape: Shape) -> float:
    """Area on the WGS84 ellipsoid, by the equal-area (authalic) latitude of every corner."""
    total = 0.0
    for shell, *holes in shape.polygons:
        total += ring_km2(shell) - sum(ring_km2(hole) for hole in holes)
    return total


def ring_km2(ring: Ring) -> float:
    flat = [(math.radians(lon), authalic_sine(lat)) for lon, lat in ring]
    return abs(signed_area(flat)) * AUTHALIC_RADIUS_KM**2


def authalic_sine(lat: float) -> float:
    """Sine of the authalic latitude: J. P. Snyder, Map Projections (USGS 1395), equations 3-11 and 3-12."""
    sine = math.sin(math.radians(lat))
    return zone(sine) / zone(1.0)


def zone(sine: float) -> float:
    e2 = WGS84_SQUARED_ECCENTRICITY
    e = math.sqrt(e2)
    return (1 - e2) * (sine / (1 - e2 * sine**2) + math.atanh(e * sine) / e)


def bounds(geometries: Iterable[dict[str, Any]]) -> list[float]:
    """[west, south, east, north] of compiled Polygons and MultiPolygons."""
    shapes = [rings_of(geometry) for geometry in geometries]
    corners = [p for s in shapes for rings in s.polygons for ring in rings for p in ring]
    lons, lats = [p[0] for p in corners], [p[1] for p in corners]
    return [min(lons), min(lats), max(lons), max(lats)]
