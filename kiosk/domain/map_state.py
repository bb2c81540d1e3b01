"""What a visitor did to the map, as a frozen state; every change is a new one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.basemap import Basemap
from kiosk.domain.clusters import Cluster, gather
from kiosk.domain.geography import Box, Point, distance
from kiosk.domain.pins import Pin

AROUND_KM = 4.0
"""How much is shown around a single place."""


@dataclass(frozen=True, slots=True)
class MapState:
    """The sector shown ("" for all), the area and the firm chosen ("" for none), and the pins fanned out."""

    sector: str = ""
    area: str = ""
    firm: str = ""
    fanned: tuple[str, ...] = ()

    def filtered(self, sector: str) -> MapState:
        return replace(self, sector=sector, fanned=())

    def with_firm(self, firm: str) -> MapState:
        return replace(self, firm=firm, area="")

    def with_area(self, area: str) -> MapState:
        return replace(self, area=area, firm="", fanned=())

    def fanning(self, cluster: Cluster) -> MapState:
        return replace(self, fanned=tuple(pin.id for pin in cluster.pins))

    def gathered(self) -> MapState:
        return replace(self, fanned=())


def shown(pins: Iterable[Pin], state: MapState) -> tuple[Pin, ...]:
    """The pins that the sector chosen leaves."""
    return tuple(pin for pin in pins if state.sector in ("", pin.sector))


def marks(pins: Sequence[Pin], state: MapState, reach: float) -> tuple[Cluster, ...]:
    """What is drawn: the chosen firm's pins and fanned pins each alone, the others gathered."""
    alone = [pin for pin in pins if pin.firm == state.firm or pin.id in state.fanned]
    others = [pin for pin in pins if pin not in alone]
    return (*gather(others, reach), *(Cluster((pin,), pin.point) for pin in alone))


def nearest(marks: Sequence[tuple[str, Point]], at: Point, within: float) -> str:
    """The id of the mark nearest to a pixel, "" if none is within so many pixels."""
    name, away = min(
        ((name, distance(point, at)) for name, point in marks),
        key=lambda item: item[1],
        default=("", math.inf),
    )
    return name if away <= within else ""


def box_of(ids: Iterable[str], basemap: Basemap, pins: Sequence[Pin]) -> Box | None:
    """What to show for areas, places and firms by id; None for "region", or if none of them is known."""
    boxes = [box for name in ids if (box := _box(name, basemap, pins)) is not None]
    if not boxes:
        return None
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.joined(box)
    return whole


def _box(name: str, basemap: Basemap, pins: Sequence[Pin]) -> Box | None:
    area, place = basemap.area(name), basemap.place(name)
    if area is not None:
        return area.box
    points = [place.point] if place is not None else [pin.point for pin in pins if pin.firm == name]
    return Box.around(points).grown(AROUND_KM) if points else None
