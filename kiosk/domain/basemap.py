"""What the map is drawn on: areas, built-up land, places and airports, in map kilometres."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from kiosk.domain.geography import (
    Bands,
    Box,
    FlatPolygon,
    Point,
    Polygon,
    Projection,
    Ring,
    distance,
    roomiest,
    thinned,
)
from kiosk.domain.layers import Layer

LABEL_CELL_KM = 0.5


@dataclass(frozen=True)
class Area:
    """A borough or county; `core` areas are what the deck is about and are drawn stronger."""

    id: str
    name: str
    core: bool
    polygons: tuple[Polygon, ...]

    @cached_property
    def box(self) -> Box:
        return Box.around(point for polygon in self.polygons for point in polygon[0])

    @cached_property
    def room(self) -> tuple[Point, ...]:
        """Where its name may stand, the best first."""
        largest = max(self.polygons, key=lambda polygon: _size(polygon))
        coarse = tuple(ring for ring in (thinned(ring, LABEL_CELL_KM) for ring in largest) if ring)
        return roomiest(coarse or largest) or (self.box.centre,)

    @property
    def centre(self) -> Point:
        """A point well inside."""
        return self.room[0]

    @cached_property
    def _bands(self) -> tuple[Bands, ...]:
        return tuple(Bands(polygon) for polygon in self.polygons)

    def holds(self, point: Point) -> bool:
        return self.box.holds(point) and any(bands.holds(point) for bands in self._bands)

    def nears(self, point: Point, km: float) -> bool:
        """Whether the point is in the area, or so near to its border."""
        near = self.box.grown(km).holds(point)
        return near and (self.holds(point) or any(bands.pass_by(point, km) for bands in self._bands))

    def away(self, point: Point) -> float:
        """Kilometres to the nearest corner of its border, about."""
        return min(distance(corner, point) for corner in self._corners)

    @cached_property
    def _corners(self) -> Ring:
        return tuple(dict.fromkeys(corner for polygon in self.polygons for corner in _rough(polygon[0])))

    def __getstate__(self) -> dict[str, object]:
        """Only what it is made of: what was worked out is quicker made again than sent to another process."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


def _rough(ring: Ring) -> Ring:
    return thinned(ring, LABEL_CELL_KM) or ring


def _beside(box: Box, point: Point) -> float:
    """Kilometres from a point to a box, 0 inside."""
    across = max(box.left - point[0], point[0] - box.right, 0.0)
    return math.hypot(across, max(box.top - point[1], point[1] - box.bottom, 0.0))


def _size(polygon: Polygon) -> float:
    box = Box.around(polygon[0])
    return box.width * box.height


@dataclass(frozen=True, slots=True)
class Place:
    """A town; `rank` 1 is shown first, 4 only from near by."""

    id: str
    name: str
    rank: int
    point: Point


@dataclass(frozen=True)
class Basemap:
    """The whole map. `bounds` are west, south, east, north in degrees; `attribution` are pairs of a licence's
    name and the wording that it asks for; `layers` are a deck's own, the last on top.
    """

    projection: Projection
    bounds: tuple[float, float, float, float]
    areas: tuple[Area, ...]
    built_up: tuple[FlatPolygon, ...] = ()
    places: tuple[Place, ...] = ()
    airports: tuple[Place, ...] = ()
    attribution: tuple[tuple[str, str], ...] = ()
    layers: tuple[Layer, ...] = ()
    _areas: Mapping[str, Area] = field(init=False, repr=False, compare=False)
    _places: Mapping[str, Place] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_areas", {area.id: area for area in self.areas})
        object.__setattr__(self, "_places", {place.id: place for place in (*self.airports, *self.places)})

    @cached_property
    def box(self) -> Box:
        """Everything that is land."""
        boxes = [area.box for area in self.areas]
        box = boxes[0]
        for other in boxes[1:]:
            box = box.joined(other)
        return box

    @property
    def ids(self) -> tuple[str, ...]:
        """What `place` and `show` in a deck may name."""
        return *self._areas, *self._places

    @property
    def wordings(self) -> tuple[tuple[str, str], ...]:
        """Like `attribution`, with what the layers' licences ask for."""
        return (*self.attribution, *(("", layer.credit) for layer in self.layers))

    @property
    def licences(self) -> tuple[str, ...]:
        """The wordings that the map's sources ask for."""
        return tuple(dict.fromkeys(text for _, text in self.wordings))

    def area(self, area_id: str) -> Area | None:
        return self._areas.get(area_id)

    def place(self, place_id: str) -> Place | None:
        return self._places.get(place_id)

    def area_at(self, point: Point) -> Area | None:
        """The area that a point lies in; None in the sea."""
        return next((area for area in self.areas if area.holds(point)), None)

    def nearest_area(self, point: Point) -> tuple[Area, float]:
        """The area whose border is nearest to a point outside all of them, and how many kilometres away."""
        best, away = self.areas[0], math.inf
        for area in sorted(self.areas, key=lambda area: _beside(area.box, point)):
            if _beside(area.box, point) >= away:
                break
            reach = area.away(point)
            if reach < away:
                best, away = area, reach
        return best, away

    def name(self, place_id: str) -> str:
        """The map's own name of an area or place, "" for an unknown one."""
        found = self.area(place_id) or self.place(place_id)
        return found.name if found else ""


def short_credit(attribution: tuple[tuple[str, str], ...]) -> str:
    """The holders and licences on one line; the wordings themselves are on the credits slide.

    "© Crown, GeoNames · OGL v3.0, CC BY 4.0"
    """
    holders = [holder.strip() for _, text in attribution for holder in re.findall(r"©((?: [A-Z]\w+)+)", text)]
    licences = [licence for licence, _ in attribution if licence]
    parts = ("© " + ", ".join(dict.fromkeys(holders)) if holders else "", ", ".join(dict.fromkeys(licences)))
    return " · ".join(part for part in parts if part)
