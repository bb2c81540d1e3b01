"""Where things are: degrees to kilometres on a flat map, boxes, and what lies inside what.

Map coordinates are kilometres east and south of the map's centre, true to scale at its latitude
(spherical Mercator, so that shapes keep their angles).
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeAlias

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]
"""An outer ring and its holes; every ring ends where it starts."""
FlatPolygon: TypeAlias = "tuple[array[float], ...]"
"""The same with each ring's x, y, x, y … in a row: a sixth of the memory, for what is only painted."""

EARTH_KM = 6371.0088
"""Mean radius of the Earth (IUGG)."""
EDGES_A_BAND = 16


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, edges included; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, points: Iterable[Point]) -> Box:
        """The smallest box that holds the points; raises ValueError if there are none."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs), max(ys))

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> Box:
        """The box with that much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def widened(self, part: float) -> Box:
        """The box with that part of its width and height more on every side."""
        across, down = self.width * part, self.height * part
        return Box(self.left - across, self.top - down, self.right + across, self.bottom + down)

    def joined(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees (WGS84) to map kilometres around a centre, and back."""

    lat: float
    lon: float

    @property
    def _radius(self) -> float:
        return EARTH_KM * math.cos(math.radians(self.lat))

    def to_map(self, lat: float, lon: float) -> Point:
        """Kilometres east and south of the centre."""
        return self.ring(((lon, lat),))[0]

    def ring(self, positions: Iterable[Sequence[float]]) -> Ring:
        """A GeoJSON line of (longitude, latitude) pairs as map points."""
        radius, degree, log, tan = self._radius, math.pi / 180, math.log, math.tan
        middle, quarter = radius * log(tan(math.pi / 4 + self.lat * degree / 2)), math.pi / 4
        lon, half = self.lon, degree / 2
        return tuple(
            [
                ((at[0] - lon) * degree * radius, middle - radius * log(tan(quarter + at[1] * half)))
                for at in positions
            ]
        )

    def flat(self, rings: Iterable[Iterable[Sequence[float]]]) -> FlatPolygon:
        """The rings of a GeoJSON polygon, for painting."""
        return tuple([array("d", chain.from_iterable(self.ring(ring))) for ring in rings])

    def to_degrees(self, point: Point) -> tuple[float, float]:
        """Latitude and longitude of a map point."""
        radius = self._radius
        north = math.log(math.tan(math.pi / 4 + math.radians(self.lat) / 2)) - point[1] / radius
        lat = 2 * math.degrees(math.atan(math.exp(north))) - 90
        return lat, self.lon + math.degrees(point[0] / radius)


def distance(one: Point, other: Point) -> float:
    return math.hypot(one[0] - other[0], one[1] - other[1])


def crossings(polygon: Polygon, y: float) -> list[float]:
    """Where a level line enters and leaves the polygon: x values in order, an even number of them."""
    xs: list[float] = []
    for ring in polygon:
        before_x, before_y = ring[-1]
        for x, here in ring:
            if (here > y) != (before_y > y):
                xs.append(x + (y - here) * (before_x - x) / (before_y - here))
            before_x, before_y = x, here
    return sorted(xs)


class Bands:
    """A polygon with its edges sorted into level bands: only one band's say whether a point lies inside."""

    def __init__(self, polygon: Polygon) -> None:
        box = Box.around(polygon[0])
        edges = [edge for ring in polygon for edge in pairwise(ring)]
        self._top = box.top
        self._count = max(1, len(edges) // EDGES_A_BAND)
        self._height = max(box.height / self._count, 1e-9)
        self._bands: list[list[tuple[Point, Point]]] = [[] for _ in range(self._count + 1)]
        for edge in edges:
            low, high = sorted((edge[0][1], edge[1][1]))
            for band in range(self._band(low), self._band(high) + 1):
                self._bands[band].append(edge)

    def _band(self, y: float) -> int:
        return max(0, min(self._count, math.floor((y - self._top) / self._height)))

    def holds(self, point: Point) -> bool:
        """Whether the point lies in the polygon and in none of its holes."""
        at, y = point
        within = False
        for (x1, y1), (x2, y2) in self._bands[self._band(y)]:
            if (y1 > y) != (y2 > y) and x1 + (y - y1) * (x2 - x1) / (y2 - y1) < at:
                within = not within
        return within

    def pass_by(self, point: Point, km: float) -> bool:
        """Whether an edge of the polygon comes so near to the point."""
        first, last = self._band(point[1] - km), self._band(point[1] + km)
        return any(_reach(edge, point) <= km for band in self._bands[first : last + 1] for edge in band)


def _reach(edge: tuple[Point, Point], point: Point) -> float:
    """Kilometres from an edge to a point."""
    (x, y), (to_x, to_y) = edge
    dx, dy = to_x - x, to_y - y
    square = dx * dx + dy * dy
    part = ((point[0] - x) * dx + (point[1] - y) * dy) / square if square else 0.0
    part = min(max(part, 0.0), 1.0)
    return math.hypot(x + dx * part - point[0], y + dy * part - point[1])


def roomiest(polygon: Polygon, lines: int = 9) -> tuple[Point, ...]:
    """Where words fit: points inside, on evenly spaced level lines, the best first.

    A point is good if its line is wide there and near the middle.
    """
    box = Box.around(polygon[0])
    step = box.height / (lines + 1)
    found: list[tuple[float, Point]] = []
    for line in range(1, lines + 1):
        y = box.top + step * line
        xs = crossings(polygon, y)
        spans = [(right - left, (left + right) / 2) for left, right in zip(xs[::2], xs[1::2], strict=True)]
        if spans:
            width, x = max(spans)
            found.append((width - abs(y - box.centre[1]), (x, y)))
    return tuple(point for _, point in sorted(found, key=lambda item: -item[0]))


def thinned(ring: Ring, cell: float) -> Ring:
    """The ring with its points pulled to a grid of that many kilometres; () if less than a triangle is left.

    Borders that two areas share stay shared, since a point's cell does not depend on which way a ring runs.
    """
    points: list[Point] = []
    for x, y in ring:
        at = (round(x / cell) * cell, round(y / cell) * cell)
        if not points or points[-1] != at:
            points.append(at)
    return tuple(points) if len(points) > 3 else ()


def swapped(lat: float, lon: float, region: tuple[float, float, float, float]) -> bool:
    """Whether a place outside the region would be inside with latitude and longitude exchanged.

    `region` is west, south, east, north in degrees, as in GeoJSON.
    """
    west, south, east, north = region
    if south <= lat <= north and west <= lon <= east:
        return False
    return south <= lon <= north and west <= lat <= east
