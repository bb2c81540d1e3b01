"""Paints a layer of the deck: areas as soft fills with an outline, lines with a casing that sets them off."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from kiosk.domain.geography import Box, Polygon
from kiosk.domain.layers import Layer, Line, coarse
from kiosk.viewmodels.map_strokes import meets, outline, pen, polyline

CHUNK = 48
"""Points in one piece of a line: a tile strokes only the pieces that cross it."""
FINEST = 0.75
"""Pixels: points nearer to each other than that are one."""
SMALLEST = 1.2
"""Areas smaller than this many pixels are left out."""


@dataclass(frozen=True, slots=True)
class LayerStyle:
    """Colours as ``#AARRGGBB``, widths in pixels; a line's casing is as wide as line and edges together.

    `fill` and `outline` are an area's.
    """

    id: str
    colour: str
    fill: str
    outline: str
    casing: str
    width: float
    casing_width: float

    def magnified(self, ratio: float) -> LayerStyle:
        return replace(self, width=self.width * ratio, casing_width=self.casing_width * ratio)


@dataclass(frozen=True, slots=True)
class _Piece:
    line: QPolygonF
    box: QRectF


@dataclass(frozen=True, slots=True)
class _Fill:
    path: QPainterPath
    box: QRectF


@dataclass(frozen=True, slots=True)
class _Level:
    """The layer as fine as a range of scales needs it."""

    fills: tuple[_Fill, ...]
    outlines: tuple[_Piece, ...]
    lines: tuple[_Piece, ...]


class LayerPainter:
    """Turns one layer into strokes and fills. Each level of detail is made when it is first needed."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer
        self._levels: dict[int, _Level] = {}

    def paint_areas(self, painter: QPainter, part: Box, scale: float, style: LayerStyle) -> None:
        """Fills and outlines, on a painter whose unit is the kilometre."""
        level, seen = self._level(scale), _seen(part, style.casing_width / scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.fill))
        for fill in level.fills:
            if fill.box.intersects(seen):
                painter.drawPath(fill.path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _stroke(painter, level.outlines, seen, style.outline, style.width)

    def paint_lines(self, painter: QPainter, part: Box, scale: float, style: LayerStyle) -> None:
        """Every casing beneath every line, so that lines that meet are joined."""
        level, seen = self._level(scale), _seen(part, style.casing_width / scale)
        _stroke(painter, level.lines, seen, style.casing, style.casing_width)
        _stroke(painter, level.lines, seen, style.colour, style.width)

    def _level(self, scale: float) -> _Level:
        number = math.floor(math.log2(FINEST / scale))
        if number not in self._levels:
            self._levels[number] = self._made(2.0**number)
        return self._levels[number]

    def _made(self, step: float) -> _Level:
        """The layer with steps of so many kilometres."""
        shapes = self._layer.shapes
        areas = [thin for shape in shapes for area in shape.areas if (thin := _thin(area, step))]
        fills = ((path, path.boundingRect()) for path in map(outline, areas))
        return _Level(
            tuple(_Fill(path, box) for path, box in fills),
            tuple(_pieces(ring for area in areas for ring in area)),
            tuple(_pieces(coarse(line, step) for shape in shapes for line in shape.lines)),
        )


def _thin(area: Polygon, step: float) -> Polygon:
    """The area with steps of that length, () if it is too small to be seen."""
    box = Box.around(area[0])
    if max(box.width, box.height) < step * SMALLEST / FINEST:
        return ()
    return tuple(ring for ring in (coarse(ring, step) for ring in area) if len(ring) > 3)


def _pieces(lines: Iterable[Line]) -> Iterator[_Piece]:
    for line in lines:
        for start in range(0, len(line) - 1, CHUNK):
            piece = polyline(line[start : start + CHUNK + 1])
            yield _Piece(piece, piece.boundingRect())


def _seen(part: Box, by: float) -> QRectF:
    near = part.grown(by)
    return QRectF(near.left, near.top, near.width, near.height)


def _stroke(painter: QPainter, pieces: Iterable[_Piece], seen: QRectF, colour: str, width: float) -> None:
    painter.setPen(pen(QColor(colour), width))
    for piece in pieces:
        if meets(piece.box, seen):
            painter.drawPolyline(piece.line)
