"""A deck's layers on the map: painted, switched, named and credited; invented ones over the shipped map."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.geography import Box
from kiosk.domain.layers import Layer, Shape, Width
from kiosk.domain.look import COLOUR_TOKENS, HIGH_CONTRAST, TEXT_CONTRAST, contrast
from kiosk.domain.session import Comfort
from kiosk.domain.text import Text
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.map_layers import layer_style
from kiosk.viewmodels.map_rows import LabelRow

EN = "en"
# Level lines and a square around the map's centre, kilometres wide: their middles are easy to look at.
ROAD = Shape(Text({EN: "Road 1"}), (((-60.0, 0.0), (60.0, 0.0)),))
TRACK = Shape(Text({EN: "A track with a very long name indeed"}), (((0.0, 30.0), (8.0, 30.0)),))
SQUARE = ((20.0, 20.0), (40.0, 20.0), (40.0, 40.0), (20.0, 40.0), (20.0, 20.0))
ZONE = Shape(None, (), ((SQUARE,),))
LAYERS = (
    Layer("zone", "plum", "Zones © Nobody", Text({EN: "Quiet zone", "hi": "शांत क्षेत्र"}), shapes=(ZONE,)),
    Layer("roads", "teal", "Roads © Nobody", Text({EN: "Roads"}), Width.BOLD, on=False, shapes=(ROAD, TRACK)),
    Layer("coast", "indigo", "Coast © Nobody", shapes=(Shape(None, (((0.0, -9.0), (1.0, -9.0)),)),)),
)


@pytest.fixture
def app(qapp: QGuiApplication, content: Content) -> Iterator[Kiosk]:
    load_fonts(paths.assets() / "fonts")
    assert content.basemap is not None
    basemap = dataclasses.replace(content.basemap, layers=LAYERS)
    made = Kiosk(dataclasses.replace(content, basemap=basemap))
    made.kiosk.region.resize(1200, 900)
    made.kiosk.region.watch(True)
    yield made
    made.kiosk.region.watch(False)
    made.close()


@pytest.fixture
def region(app: Kiosk) -> MapViewModel:
    return app.kiosk.region


def switches(region: MapViewModel) -> dict[str, bool]:
    return {row.layerId: row.on for row in region.layers._rows}


def names(region: MapViewModel) -> list[str]:
    return [row.text for row in region.labels._rows]


def box(row: LabelRow, scale: float) -> Box:
    """Where a name is, in pixels of the map."""
    x, y = row.atX * scale + row.dx, row.atY * scale + row.dy
    across, down = row.room.width() / 2, row.room.height() / 2
    return Box(x - across, y - down, x + across, y + down)


def pixel(region: MapViewModel, x: float, y: float) -> QColor:
    """The colour of a kilometre's middle, as the map is now."""
    part = Box(x - 0.5, y - 0.5, x + 0.5, y + 0.5)
    image: QImage = region._whole.painter.paint(part, 101, 101, region._style())
    return image.pixelColor(50, 50)


def test_layers_with_a_label_have_a_switch(region: MapViewModel) -> None:
    assert switches(region) == {"zone": True, "roads": False}
    region.toggleLayer("roads")
    assert switches(region) == {"zone": True, "roads": True}
    region.toggleLayer("coast")
    region.toggleLayer("nothing")
    assert switches(region) == {"zone": True, "roads": True}


def test_a_new_visitor_finds_the_layers_as_at_first(region: MapViewModel) -> None:
    before = region._state
    region.toggleLayer("roads")
    region.toggleLayer("zone")
    region.reset()
    assert region._state == before
    assert switches(region) == {"zone": True, "roads": False}


def test_a_switch_is_named_in_the_visitors_language(app: Kiosk, region: MapViewModel) -> None:
    app.reading.read_in("hi")
    assert region.layers._rows[0].name == "शांत क्षेत्र"


def test_a_line_is_painted_only_while_it_is_on(app: Kiosk, region: MapViewModel) -> None:
    before = pixel(region, 10, 0)
    region.toggleLayer("roads")
    assert pixel(region, 10, 0) == QColor(app.theme.hex("teal")) != before
    region.toggleLayer("roads")
    assert pixel(region, 10, 0) == before


def test_an_area_is_a_soft_fill_and_lets_the_map_through(region: MapViewModel) -> None:
    inside = pixel(region, 33, 33)
    region.toggleLayer("zone")
    bare = pixel(region, 33, 33)
    assert inside != bare
    assert inside != QColor(region._theme.hex("plum"))


def test_switching_paints_the_tiles_anew(region: MapViewModel, qtbot) -> None:
    qtbot.waitUntil(lambda: bool(region.sharp))
    region.toggleLayer("roads")
    assert not region.sharp
    qtbot.waitUntil(lambda: bool(region.sharp))
    assert any(sheet.images for sheet in region._sheets.sheets)


def test_a_name_stands_where_it_has_room_and_covers_no_other(region: MapViewModel) -> None:
    assert "Quiet zone" in names(region)
    assert "Road 1" not in names(region)
    region.toggleLayer("roads")
    assert "Road 1" in names(region)
    assert "A track with a very long name indeed" not in names(region)
    boxes = [box(row, region.scale) for row in region.labels._rows]
    assert not any(one.meets(other) for n, one in enumerate(boxes) for other in boxes[:n])


def test_a_name_shows_from_near_by(region: MapViewModel) -> None:
    region.toggleLayer("roads")
    region.begin(Box(-1, 29, 9, 31))
    region._place()
    assert "A track with a very long name indeed" in names(region)


def test_a_line_on_the_deck_colours_of_the_land_has_a_dark_casing(app: Kiosk) -> None:
    theme, layer = app.theme, dataclasses.replace(LAYERS[1], colour="marigold")
    assert layer_style(theme, LAYERS[1]).casing == theme.hex("land")
    assert layer_style(theme, layer).casing == theme.hex("ink")
    theme.show(Comfort(high_contrast=True))
    assert layer_style(theme, LAYERS[2]).casing == theme.hex("ink")


@pytest.mark.parametrize("colour", COLOUR_TOKENS)
def test_names_are_read_on_every_fill(app: Kiosk, colour: str) -> None:
    layer = dataclasses.replace(LAYERS[0], colour=colour)
    for night, least in ((False, TEXT_CONTRAST), (True, HIGH_CONTRAST)):
        app.theme.show(Comfort(high_contrast=night))
        fill = QColor(layer_style(app.theme, layer).fill)
        ground = QImage(1, 1, QImage.Format.Format_RGB32)
        ground.fill(QColor(app.theme.hex("land")))
        painter = QPainter(ground)
        painter.fillRect(0, 0, 1, 1, fill)
        painter.end()
        assert contrast(app.theme.hex("ink"), ground.pixelColor(0, 0).name()) >= least


def test_the_holders_are_named_on_the_map_and_the_wordings_told(app: Kiosk, region: MapViewModel) -> None:
    assert "Nobody" in region.attribution
    assert app.tools.map_credits[-3:] == tuple(layer.credit for layer in LAYERS)


def test_a_line_straight_along_a_parallel_is_painted(region: MapViewModel) -> None:
    """Its box has no height, which Qt's own test of boxes takes for nothing."""
    region.toggleLayer("roads")
    assert pixel(region, -50, 0) == QColor(region._theme.hex("teal"))
