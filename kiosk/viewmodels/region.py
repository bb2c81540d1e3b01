"""The whole region as a small picture: for attract, Home and cards."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.basemap import Basemap
from kiosk.domain.geography import Box, Ring, thinned
from kiosk.viewmodels.map_painter import MapPainter, Style
from kiosk.viewmodels.map_pictures import MapPictures
from kiosk.viewmodels.rows import Rows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

OUTLINE_KM = 0.6
"""The grid that moving outlines are drawn on: finer is not seen at their size."""
UNIT = 1000
"""Outlines are drawn in a box so many units high."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """An area's outline as an SVG path in a box 1000 units high."""

    areaId: str
    path: str
    core: bool


@QmlElement
@QmlUncreatable("made by the program")
class RegionViewModel(QObject):
    """A basemap with its painter. `pictures` must be the engine's image provider "map".

    A picture's words are ``PARTS/WIDTH/HEIGHT/LINE_WIDTH/COLOURS``: "land" or "full", and the colours of sea,
    land, built-up land, lines, core lines and core areas as hexadecimal digits with "-" between them.
    """

    def __init__(self, basemap: Basemap, parent: QObject) -> None:
        super().__init__(parent)
        self.basemap = basemap
        self.painter = MapPainter(basemap)
        self.pictures = MapPictures()
        self.pictures.serve("region", self._paint)
        self._outline_rows = Rows(OutlineRow, self)

    @Property(float, constant=True)
    def aspect(self) -> float:
        """The region's width by its height."""
        return self.basemap.box.width / self.basemap.box.height

    @Property(Rows, constant=True)
    def outlines(self) -> Rows:
        """Every area's outline, the core ones last so that they lie on top; made when first asked for."""
        if not self._outline_rows.rowCount():
            self._outline_rows.replace(self._outlines())
        return self._outline_rows

    @Slot(str, float, float, float, "QVariantList", result=str)
    def picture(self, parts: str, width: float, height: float, line: float, colours: list[QColor]) -> str:
        """The address of a picture, in pixels."""
        digits = "-".join(colour.name(QColor.NameFormat.HexArgb)[1:] for colour in colours)
        return f"image://map/region/{parts}/{round(width)}/{round(height)}/{line:.2f}/{digits}"

    def _paint(self, words: list[str]) -> QImage | None:
        parts, width, height, line, digits = words
        if int(width) < 1 or int(height) < 1:
            return None
        sea, land, built_up, thin, core, core_fill = (f"#{colour}" for colour in digits.split("-"))
        if parts == "land":
            thin = core = land
        filled = core_fill if QColor(core_fill).alpha() else ""
        style = Style(sea, land, built_up, thin, core, float(line), float(line) * 2, filled)
        # Room for the strokes of the outermost borders.
        part = self.basemap.box.grown(float(line) * self.basemap.box.width / int(width))
        return self.painter.paint(part, int(width), int(height), style)

    def _outlines(self) -> list[OutlineRow]:
        areas = sorted(self.basemap.areas, key=lambda area: area.core)
        rings = [(area, thinned(polygon[0], OUTLINE_KM)) for area in areas for polygon in area.polygons]
        return [OutlineRow(area.id, _svg(ring, self.basemap.box), area.core) for area, ring in rings if ring]


def _svg(ring: Ring, box: Box) -> str:
    unit = UNIT / box.height
    points = (f"{(x - box.left) * unit:.1f},{(y - box.top) * unit:.1f}" for x, y in ring)
    return "M" + " L".join(points) + " Z"
