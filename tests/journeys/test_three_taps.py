"""D7: the card of any firm in at most three taps, whatever a visitor did before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.scene import items_of
from tests.journeys.visitor import Visitor

AREA = "coventry"


def zoomed_in(visitor: Visitor) -> None:
    visitor.kiosk.map()
    for _ in range(3):
        visitor.kiosk.region.zoomIn()
        visitor.rest()


def area_chosen(visitor: Visitor) -> None:
    visitor.kiosk.map()
    visitor.rest()
    visitor.kiosk.region.selectArea(AREA)


def filtered(visitor: Visitor) -> None:
    visitor.kiosk.map()
    visitor.kiosk.region.filter("healthcare")


STARTS: dict[str, Callable[[Visitor], None]] = {
    "home": lambda visitor: visitor.kiosk.home(),
    "a slide": lambda visitor: visitor.kiosk.openSlide("bikes"),
    "the map": lambda visitor: visitor.kiosk.map(),
    "the map, zoomed in": zoomed_in,
    "the map, an area chosen": area_chosen,
    "the map, filtered": filtered,
    "the map, a firm chosen": lambda visitor: visitor.kiosk.showOnMap("jlr"),
    "a firm": lambda visitor: visitor.kiosk.openFirm("jlr"),
    "the firms of a sector": lambda visitor: visitor.kiosk.openFirms("banking"),
    "the search": lambda visitor: visitor.kiosk.openSearch(),
    "a panel": lambda visitor: visitor.kiosk.toggleComfort(),
}
FIRST_TAPS = ("", "Map", "All firms", "Whole region")


@pytest.mark.parametrize("start", STARTS)
def test_any_firm_in_three_taps(visitor: Visitor, start: str) -> None:
    assert visitor.deck.firms is not None
    visitor.arrive()
    wanted = {firm.id for firm in visitor.deck.firms.firms}
    near: set[str] = set()
    for first in FIRST_TAPS:
        if near >= wanted:
            break
        STARTS[start](visitor)
        visitor.rest()
        near |= one_tap_away(visitor)
        if first and first not in [thing.name for thing in visitor.tappables()]:
            continue
        if first:
            visitor.tap(first)
        near |= two_taps_away(visitor)
    assert sorted(wanted - near) == []


def two_taps_away(visitor: Visitor) -> set[str]:
    """The firms that can be pressed now, or once one sector has been chosen."""
    near = one_tap_away(visitor)
    assert visitor.deck.firms is not None
    for sector in visitor.deck.firms.sectors:
        name = sector.name.resolve("en").text
        if name in [thing.name for thing in visitor.tappables()]:
            visitor.touch(visitor.find(name).rect.center())
            near |= one_tap_away(visitor)
    return near


def one_tap_away(visitor: Visitor) -> set[str]:
    """The firms whose tile can be pressed without turning a page of the list."""
    tiles = items_of(visitor.window.contentItem(), "FirmTile")
    ids = {tile.property("name"): tile.property("firmId") for tile in tiles}
    reachable = {t.name for t in visitor.tappables() if t.rect.height() > t.item.height() / 2}
    return {firm for name, firm in ids.items() if name in reachable}
