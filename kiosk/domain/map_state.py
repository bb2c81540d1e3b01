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
SOME = "*"
"""Stands for a choice that is neither one sector nor everything; no sector has such an id."""


@dataclass(frozen=True, slots=True)
class MapState:
    """The sectors and firms shown (() for all), the area and the firm chosen ("" for none), and the pins
    fanned out. A slide may begin with some sectors and firms; a visitor chooses one sector, or all.
    """

    sectors: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    area: str = ""
    firm: str = ""
    fanned: tuple[str, ...] = ()

    @property
    def sector(self) -> str:
        """The one sector shown, "" for all of them, or SOME."""
        if self.firms or len(self.sectors) > 1:
            return SOME
        return self.sectors[0] if self.sectors else ""

    def shows(self, firm: str, sector: str) -> bool:
        """Whether a firm of a sector is shown; the one chosen always is."""
        if firm == self.firm:
            return True
        return (not self.sectors or sector in self.sectors) and (not self.firms or firm in self.firms)

    def filtered(self, sector: str) -> MapState:
        return replace(self, sectors=(sector,) if sector else (), firms=(), fanned=())

    def with_firm(self, firm: str) -> MapState:
        return replace(self, firm=firm, area="")

    def with_area(self, area: str) -> MapState:
        return replace(self, area=area, firm="", fanned=())

    def fanning(self, cluster: Cluster) -> MapState:
        return replace(self, fanned=tuple(pin.id for pin in cluster.pins))

    def gathered(self) -> MapState:
        return replace(self, fanned=())


def shown(pins: Iterable[Pin], state: MapState) -> tuple[Pin, ...]:
    """The pins of the firms shown."""
    return tuple(pin for pin in pins if state.shows(pin.firm, pin.sector))


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
