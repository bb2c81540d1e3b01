"""Paints the basemap: land, built-up land, borders and layers, at any scale, of any part.

A full screen of the whole region takes about 30 ms in software, one tile 1 to 3 ms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from kiosk.domain.basemap import Area, Basemap
from kiosk.domain.geography import Box, FlatPolygon
from kiosk.domain.nearby import Nearby
from kiosk.viewmodels.layer_painter import LayerPainter, LayerStyle
from kiosk.viewmodels.map_strokes import flat_outline, outline, pen, polyline

CELL_KM = 4.0
"""The squares by which land is found: about a tile from near by."""
CHUNK = 48
"""Points in one piece of border: a tile strokes only the pieces that cross it."""
SMALLEST = 1.2
"""Built-up land smaller than this many pixels is left out."""


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as ``#AARRGGBB``, widths in pixels; `areas` are the ids of those that are lit."""

    sea: str
    land: str
    built_up: str
    line: str
    core_line: str
    line_width: float
    core_width: float
    core_fill: str = ""
    areas: tuple[str, ...] = ()
    area_fill: str = ""
    layers: tuple[LayerStyle, ...] = ()

    def magnified(self, ratio: float) -> Style:
        """The same with lines so many times as wide."""
        return replace(
            self,
            line_width=self.line_width * ratio,
            core_width=self.core_width * ratio,
            layers=tuple(layer.magnified(ratio) for layer in self.layers),
        )


@dataclass(frozen=True, slots=True)
class _Land:
    path: QPainterPath
    box: QRectF
    area: str
    core: bool


@dataclass(frozen=True, slots=True)
class _Border:
    line: QPolygonF
    area: str
    core: bool


def _lands(area: Area) -> Iterator[_Land]:
    for polygon in area.polygons:
        path = outline(polygon)
        yield _Land(path, path.boundingRect(), area.id, area.core)


def _built_up(polygons: Iterable[FlatPolygon]) -> Iterator[tuple[Box, QPainterPath]]:
    for polygon in polygons:
        path = flat_outline(polygon)
        yield _box(path.boundingRect()), path


def _borders(area: Area) -> Iterator[tuple[Box, _Border]]:
    for polygon in area.polygons:
        for ring in polygon:
            for start in range(0, len(ring) - 1, CHUNK):
                line = polyline(ring[start : start + CHUNK + 1])
                yield _box(line.boundingRect()), _Border(line, area.id, area.core)


def _box(rect: QRectF) -> Box:
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())


class MapPainter:
    """Turns parts of a basemap into pictures. Paths are built when they are first needed."""

    def __init__(self, basemap: Basemap) -> None:
        self._basemap = basemap
        self._layers = {layer.id: LayerPainter(layer) for layer in basemap.layers}

    @cached_property
    def _areas(self) -> tuple[_Land, ...]:
        return tuple(land for area in self._basemap.areas for land in _lands(area))

    @cached_property
    def _built_up(self) -> Nearby[QPainterPath]:
        return Nearby(_built_up(self._basemap.built_up), CELL_KM)

    @cached_property
    def _borders(self) -> Nearby[_Border]:
        return Nearby((border for area in self._basemap.areas for border in _borders(area)), CELL_KM)

    def paint(self, part: Box, width: int, height: int, style: Style) -> QImage:
        """The part of the map as a picture of that many pixels; opaque if the sea is."""
        sea = QColor(style.sea)
        opaque = sea.alpha() == 255
        image = QImage(
            width, height, QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied
        )
        image.fill(sea)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = width / part.width
        painter.scale(scale, scale)
        painter.translate(-part.left, -part.top)
        self._paint_land(painter, part, scale, style)
        for layer in style.layers:
            self._layers[layer.id].paint_areas(painter, part, scale, layer)
        self._paint_borders(painter, part, scale, style)
        for layer in style.layers:
            self._layers[layer.id].paint_lines(painter, part, scale, layer)
        painter.end()
        return image

    def _paint_land(self, painter: QPainter, part: Box, scale: float, style: Style) -> None:
        seen = QRectF(part.left, part.top, part.width, part.height)
        # A pen of the same colour closes the hair's breadth that smoothing leaves between neighbours.
        painter.setPen(pen(QColor(style.land), 1.0))
        painter.setBrush(QColor(style.land))
        for land in self._areas:
            if land.box.intersects(seen):
                painter.drawPath(land.path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.built_up))
        for path in self._built_up.meeting(part, SMALLEST / scale):
            painter.drawPath(path)
        self._light_area(painter, style)

    def _light_area(self, painter: QPainter, style: Style) -> None:
        """Fill core areas, or those that are lit, over everything that they hold."""
        for land in self._areas:
            if land.core and style.core_fill:
                painter.fillPath(land.path, QColor(style.core_fill))
            if land.area in style.areas:
                painter.fillPath(land.path, QColor(style.area_fill))

    def _paint_borders(self, painter: QPainter, part: Box, scale: float, style: Style) -> None:
        near = self._borders.meeting(part.grown(style.core_width * 2 / scale))
        layers: tuple[tuple[str, float, Callable[[_Border], bool]], ...] = (
            (style.line, style.line_width, lambda border: not border.core),
            (style.core_line, style.core_width, lambda border: border.core),
            (style.core_line, style.core_width * 1.8, lambda border: border.area in style.areas),
        )
        for colour, width, chosen in layers:
            painter.setPen(pen(QColor(colour), width))
            for border in near:
                if chosen(border):
                    painter.drawPolyline(border.line)
