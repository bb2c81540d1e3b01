"""What a visitor did to the map, as a frozen state; every change is a new one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from kiosk.domain.basemap import Basemap
from kiosk.domain.clusters import Cluster, Hierarchy, crowd, settled, without
from kiosk.domain.firms import Firm, PinSet
from kiosk.domain.geography import Box, Point, distance
from kiosk.domain.pins import Pin

AROUND_KM = 4.0
"""How much is shown around a single place."""
SOME = "*"
"""Stands for a choice that is neither one sector nor everything; no sector has such an id."""


@dataclass(frozen=True, slots=True)
class MapState:
    """The sectors, firms and statuses shown (() for all), the further pin sets switched on, the area and the
    firm chosen ("" for none), and the pins fanned out. A slide may begin with some sectors and firms; a
    visitor chooses one sector and one status, or all. `switched` are the layers that are the other way than
    the deck has them at first. A story lights some firms and areas besides.
    """

    sectors: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    area: str = ""
    firm: str = ""
    fanned: tuple[str, ...] = ()
    switched: tuple[str, ...] = ()
    lit: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    def lights(self, firm: str) -> bool:
        """Whether a firm looks chosen."""
        return firm == self.firm or firm in self.lit

    @property
    def sector(self) -> str:
        """The one sector shown, "" for all of them, or SOME."""
        if self.firms or len(self.sectors) > 1:
            return SOME
        return self.sectors[0] if self.sectors else ""

    @property
    def status(self) -> str:
        """The one status shown, "" for all of them."""
        return self.statuses[0] if self.statuses else ""

    def shows(self, firm: Firm) -> bool:
        """Whether a firm of the deck's own pin set is shown; the one chosen always is."""
        if firm.id == self.firm:
            return True
        return (
            (not self.sectors or firm.sector in self.sectors)
            and (not self.statuses or firm.status in self.statuses)
            and (not self.firms or firm.id in self.firms)
        )

    def shows_beside(self, firm: Firm, pin_set: PinSet) -> bool:
        """Whether a firm of a further pin set is shown: sectors and statuses do not speak of those."""
        return pin_set.id in self.sets or firm.id in (self.firm, *self.firms)

    def filtered(self, sector: str) -> MapState:
        """With one sector, or all for ""."""
        return replace(self, sectors=(sector,) if sector else (), firms=(), fanned=())

    def with_status(self, status: str) -> MapState:
        """With one status, or all for ""."""
        return replace(self, statuses=(status,) if status else (), fanned=())

    def toggled(self, pin_set: str) -> MapState:
        """With a further pin set switched on, or off again."""
        others = tuple(other for other in self.sets if other != pin_set)
        return replace(self, sets=others if pin_set in self.sets else (*others, pin_set), fanned=())

    def with_firm(self, firm: str) -> MapState:
        return replace(self, firm=firm, area="")

    def with_area(self, area: str) -> MapState:
        return replace(self, area=area, firm="", fanned=())

    def fanning(self, cluster: Cluster) -> MapState:
        return replace(self, fanned=tuple(pin.id for pin in cluster.pins))

    def switching(self, layer: str) -> MapState:
        """A layer turned on or off."""
        left = tuple(name for name in self.switched if name != layer)
        return replace(self, switched=left if layer in self.switched else tuple(sorted((*left, layer))))

    def gathered(self) -> MapState:
        return replace(self, fanned=())


def firms_shown(pin_sets: Sequence[PinSet], state: MapState) -> tuple[tuple[PinSet, tuple[Firm, ...]], ...]:
    """The firms shown of each pin set; the first is the deck's own."""
    if not pin_sets:
        return ()
    own, *others = pin_sets
    beside = ((other, tuple(f for f in other.firms if state.shows_beside(f, other))) for other in others)
    return (own, tuple(firm for firm in own.firms if state.shows(firm))), *beside


def marks(
    hierarchy: Hierarchy,
    number: int,
    hidden: Set[str],
    state: MapState,
    window: tuple[float, float],
    most: int,
) -> tuple[Cluster, ...]:
    """What is drawn: the chosen firm's pins and fanned pins each alone, the others gathered as on a level.

    `hidden` are ids of pins. Where more than `most` would be seen in a window of so many kilometres, a
    further level is taken.
    """
    while True:
        every = hierarchy.level(number)
        alone = [p for c in every for p in c.pins if p.firm == state.firm or p.id in state.fanned]
        left_out = hidden | {pin.id for pin in alone}
        others = [cluster for each in every if (cluster := without(each, left_out)) is not None]
        gathered = settled(others, hierarchy.apart(number)) if left_out else tuple(others)
        if crowd(gathered, *window) <= most:
            return (*gathered, *(Cluster((pin,), pin.point) for pin in alone if pin.id not in hidden))
        number += 1


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
