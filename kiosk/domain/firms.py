"""Firms, the sectors they work in, and the places they are at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.dates import PartialDate
from kiosk.domain.figures import Figure
from kiosk.domain.text import Text


class Precision(StrEnum):
    """How exactly a site's place is known; an imprecise pin looks imprecise."""

    SITE = "site"
    POSTCODE = "postcode"
    TOWN = "town"
    AREA = "area"
    REGION = "region"


class Status(StrEnum):
    """What a source last said of a firm's presence in the region."""

    CURRENT = "current"
    PLANNED = "planned"
    PAST = "past"
    UNCONFIRMED = "unconfirmed"


class Kind(StrEnum):
    """A firm, or a partner: a university, hospital, consulate or airport."""

    FIRM = "firm"
    PARTNER = "partner"


class Shape(StrEnum):
    """The outline of a sector's badge, so that colour is never alone."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    PENTAGON = "pentagon"
    STAR = "star"
    SHIELD = "shield"


@dataclass(frozen=True, slots=True)
class Sector:
    """What firms do: name, icon, the badge's shape, and a colour token (`sector-1` … `sector-8`)."""

    id: str
    name: Text
    icon: str
    colour: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Site:
    """One place of a firm: `place` is an area or town id, "" for the region; degrees are WGS84."""

    name: Text
    place: str
    precision: Precision
    lat: float | None = None
    lon: float | None = None
    postcode: str = ""

    @property
    def located(self) -> bool:
        """Whether the site can be drawn as a pin (its point may also come from its place)."""
        return self.precision is not Precision.REGION


@dataclass(frozen=True, slots=True)
class Firm:
    """One firm or partner, as its sources describe it on `as_of`."""

    id: str
    name: Text
    kind: Kind
    sector: str
    about: Text
    status: Status
    parent: Text | None = None
    since: PartialDate | None = None
    as_of: PartialDate | None = None
    figures: tuple[Figure, ...] = ()
    sources: tuple[str, ...] = ()
    sites: tuple[Site, ...] = ()
    slide: str = ""


@dataclass(frozen=True, slots=True)
class PinSet:
    """A set of firms that the map shows together: the deck's firms, or the Games venues."""

    id: str
    title: Text
    sectors: tuple[Sector, ...]
    firms: tuple[Firm, ...]

    def sector(self, sector_id: str) -> Sector:
        """The sector of that id; raises KeyError if there is none."""
        for sector in self.sectors:
            if sector.id == sector_id:
                return sector
        raise KeyError(sector_id)

    def in_sector(self, sector_id: str) -> Iterator[Firm]:
        """The firms of one sector, or all of them for ""."""
        return (firm for firm in self.firms if sector_id in ("", firm.sector))
