"""What the map is drawn on: areas, built-up land, places and airports, in map kilometres."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from kiosk.domain.geography import Bands, Box, Point, Polygon, Projection, roomiest, thinned

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

    def __getstate__(self) -> dict[str, object]:
        """Only what it is made of: what was worked out is quicker made again than sent to another process."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


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
    name and the wording that it asks for.
    """

    projection: Projection
    bounds: tuple[float, float, float, float]
    areas: tuple[Area, ...]
    built_up: tuple[Polygon, ...] = ()
    places: tuple[Place, ...] = ()
    airports: tuple[Place, ...] = ()
    attribution: tuple[tuple[str, str], ...] = ()
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
    def licences(self) -> tuple[str, ...]:
        """The wordings that the map's sources ask for."""
        return tuple(dict.fromkeys(text for _, text in self.attribution))

    def area(self, area_id: str) -> Area | None:
        return self._areas.get(area_id)

    def place(self, place_id: str) -> Place | None:
        return self._places.get(place_id)

    def area_at(self, point: Point) -> Area | None:
        """The area that a point lies in; None in the sea."""
        return next((area for area in self.areas if area.holds(point)), None)

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
