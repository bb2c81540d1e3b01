"""The styles of the basemap, and small pictures of the whole region for Home, attract and cards."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage

from kiosk.domain.basemap import Basemap
from kiosk.domain.geography import Box, Ring, thinned
from kiosk.viewmodels.map_painter import MapPainter, Style
from kiosk.viewmodels.theme import Theme

CHOSEN_TINT = 0x66
"""How opaque the marigold over a chosen area is, of 255."""
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


def map_style(theme: Theme, area: str) -> Style:
    """The map's colours under the contrast setting, with an area lit."""
    night = bool(theme.highContrast)
    return Style(
        sea=theme.hex("sea"),
        land=theme.hex("land"),
        built_up=theme.hex("built-up"),
        line=theme.hex("line"),
        core_line=theme.hex("marigold" if night else "indigo"),
        line_width=theme.sizes.mm(0.6),
        core_width=theme.sizes.mm(1.1),
        area=area,
        area_fill=f"#{CHOSEN_TINT:02X}{theme.hex('marigold')[1:]}",
    )


class RegionPictures:
    """Paints the whole region small, to the edges of the picture.

    A picture's words are ``PARTS/WIDTH/HEIGHT/LINE_WIDTH/COLOURS``: "land" or "full", and the colours of sea,
    land, built-up land, lines, core lines and core areas as hexadecimal digits with "-" between them.
    """

    def __init__(self, painter: MapPainter, basemap: Basemap) -> None:
        self._painter = painter
        self._basemap = basemap

    def name(self, parts: str, width: float, height: float, line: float, colours: list[QColor]) -> str:
        """The picture's address."""
        digits = "-".join(colour.name(QColor.NameFormat.HexArgb)[1:] for colour in colours)
        return f"image://map/region/{parts}/{round(width)}/{round(height)}/{line:.2f}/{digits}"

    def picture(self, words: list[str]) -> QImage | None:
        parts, width, height, line, digits = words
        if int(width) < 1 or int(height) < 1:
            return None
        colours = [f"#{colour}" for colour in digits.split("-")]
        sea, land, built_up, thin, core, core_fill = colours
        if parts == "land":
            thin = core = land
        filled = core_fill if QColor(core_fill).alpha() else ""
        style = Style(sea, land, built_up, thin, core, float(line), float(line) * 2, filled)
        # Room for the strokes of the outermost borders.
        part = self._basemap.box.grown(float(line) * self._basemap.box.width / int(width))
        return self._painter.paint(part, int(width), int(height), style)

    def outlines(self) -> list[OutlineRow]:
        """Every area, the core ones last so that they lie on top."""
        areas = sorted(self._basemap.areas, key=lambda area: area.core)
        rings = [(area, thinned(polygon[0], OUTLINE_KM)) for area in areas for polygon in area.polygons]
        return [OutlineRow(area.id, _svg(ring, self._basemap.box), area.core) for area, ring in rings if ring]


def _svg(ring: Ring, box: Box) -> str:
    unit = UNIT / box.height
    points = (f"{(x - box.left) * unit:.1f},{(y - box.top) * unit:.1f}" for x, y in ring)
    return "M" + " L".join(points) + " Z"
