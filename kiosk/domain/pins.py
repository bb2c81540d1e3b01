"""Pins: where each site of a firm is drawn, and how exactly that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.domain.basemap import Basemap
from kiosk.domain.firms import Firm, Precision, Site
from kiosk.domain.geography import Point


@dataclass(frozen=True, slots=True)
class Pin:
    """One site on the map. `id` is the firm's with the site's number, such as ``jlr-2``."""

    id: str
    firm: str
    sector: str
    point: Point
    precision: Precision


def pins(firms: Iterable[Firm], basemap: Basemap) -> tuple[Pin, ...]:
    """A pin for every site whose place is known, in the order of the firms."""
    return tuple(pin for firm in firms for pin in _pins_of(firm, basemap))


def _pins_of(firm: Firm, basemap: Basemap) -> Iterator[Pin]:
    for number, site in enumerate(firm.sites, start=1):
        found = locate(site, basemap)
        if found is not None:
            point, precision = found
            yield Pin(f"{firm.id}-{number}", firm.id, firm.sector, point, precision)


def locate(site: Site, basemap: Basemap) -> tuple[Point, Precision] | None:
    """Where to draw a site, and no more exactly than is known; None if it is only somewhere in the region."""
    if site.precision is Precision.REGION:
        return None
    if site.lat is not None and site.lon is not None:
        return basemap.projection.to_map(site.lat, site.lon), site.precision
    area, place = basemap.area(site.place), basemap.place(site.place)
    if area is not None and (place is None or site.precision is Precision.AREA):
        return area.centre, Precision.AREA
    if place is not None:
        return place.point, Precision.AREA if site.precision is Precision.AREA else Precision.TOWN
    return None


def across_region(firms: Iterable[Firm], basemap: Basemap) -> tuple[Firm, ...]:
    """The firms without any pin, which the map's tray shows."""
    return tuple(firm for firm in firms if not any(locate(site, basemap) for site in firm.sites))
