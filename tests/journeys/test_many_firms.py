"""A deck of thousands of firms: no list makes more tiles than are seen, and those further down open too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk.content import load_content
from tests.bench.big_deck import write_deck
from tests.journeys.conftest import WIDE
from tests.journeys.scene import items_of
from tests.journeys.visitor import Visitor

FIRMS, MOST_TILES = 2000, 60


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory, panel: QPointingDevice) -> Iterator[Visitor]:
    """Someone before a deck of two thousand firms."""
    folder: Path = tmp_path_factory.mktemp("crowded")
    write_deck(folder, firms=FIRMS, slides=4)
    visitor = Visitor(load_content(folder), WIDE, panel)
    visitor.kiosk.touched()
    yield visitor
    visitor.goodbye()


def tiles(visitor: Visitor) -> int:
    return len(items_of(visitor.window.contentItem(), "FirmTile"))


def test_the_list_of_firms_makes_what_is_seen(crowded: Visitor) -> None:
    crowded.kiosk.openFirms("")
    crowded.rest()
    assert crowded.kiosk.firms is not None
    assert (crowded.kiosk.firms.count, crowded.kiosk.firms.firms.rowCount()) == (FIRMS, FIRMS)
    assert 5 < tiles(crowded) < MOST_TILES
    crowded.tap(crowded.word("more_below"))
    firm = next(thing for thing in crowded.tappables() if thing.item.property("firmId") is not None)
    crowded.touch(firm.rect.center())
    assert crowded.kiosk.screen == "firm"


def test_the_map_and_its_list_make_what_is_seen(crowded: Visitor) -> None:
    crowded.kiosk.openSlide("map")
    crowded.rest()
    region = crowded.kiosk.region
    assert region is not None
    assert 5 < tiles(crowded) < MOST_TILES
    for _ in range(6):
        assert 0 < region.pins.rowCount() <= 300
        region.zoomIn()
        crowded.rest()
