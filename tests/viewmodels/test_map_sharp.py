"""On a panel with more pixels than Qt counts in, the map is painted with all of them, and looks the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage

from kiosk.app import Kiosk
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.map_pins import MapPins


@pytest.fixture
def region(app: Kiosk) -> Iterator[MapViewModel]:
    app.kiosk.region.watch(True)
    yield app.kiosk.region
    app.kiosk.region.watch(False)


def painted(region: MapViewModel, ratio: float, qtbot) -> QImage:
    """A tile at that ratio, once all are painted."""
    region.resize(1200, 900, ratio)
    qtbot.waitUntil(lambda: bool(region.sharp))
    (sheet,) = (sheet for sheet in region._sheets.sheets if sheet.images)
    return next(iter(sheet.images.values()))


def pins(region: MapViewModel) -> list:
    return sorted(region.pins._rows, key=lambda row: row.pinId)


def picture(marks: MapPins, address: str) -> QImage:
    kind, *words = address.removeprefix("image://map/").split("/")
    made = marks.pin_picture(words) if kind == "pin" else marks.cluster_picture(words)
    assert made is not None
    return made


@pytest.mark.parametrize("ratio", [1.25, 2.0, 3.0])
def test_tiles_have_the_panels_own_pixels(region: MapViewModel, ratio: float, qtbot) -> None:
    once = painted(region, 1.0, qtbot).width()
    camera = region.camera
    assert painted(region, ratio, qtbot).width() == round(once * ratio)
    assert region.camera == camera


@pytest.mark.parametrize("ratio", [1.25, 2.0, 3.0])
def test_pins_have_the_panels_own_pixels(region: MapViewModel, ratio: float) -> None:
    region.resize(1200, 900)
    before = pins(region)
    region.resize(1200, 900, ratio)
    assert [row.size for row in pins(region)] == [row.size for row in before]
    for row, was in zip(pins(region), before, strict=True):
        assert row.side == pytest.approx(was.side, abs=2.0)
        assert picture(region._pins, row.picture).width() == pytest.approx(row.side * ratio)
        assert picture(region._pins, was.picture).width() == was.side
