"""Lines and outlines of the map as Qt draws them."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain

from PySide6.QtCore import QByteArray, QDataStream, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from kiosk.domain.geography import FlatPolygon, Point, Polygon

ROUND_FROM = 4.0
"""Lines narrower than this many pixels have plain corners: nobody sees it, and they paint twice as fast."""
_COUNT = struct.Struct(">I")


def polyline(points: Sequence[Point]) -> QPolygonF:
    """A line through points, read by Qt from its own format: four times as fast as from Python's points."""
    return _line(array("d", chain.from_iterable(points)))


def _line(numbers: array[float]) -> QPolygonF:
    """A line through x, y, x, y …, whose numbers are turned about on the way."""
    if sys.byteorder == "little":
        numbers.byteswap()
    line = QPolygonF()
    QDataStream(QByteArray(_COUNT.pack(len(numbers) // 2) + numbers.tobytes())) >> line
    return line


def outline(polygon: Polygon) -> QPainterPath:
    """An area with its holes."""
    return _filled(map(polyline, polygon))


def flat_outline(polygon: FlatPolygon) -> QPainterPath:
    """The same of rings whose numbers are in a row."""
    return _filled(_line(ring[:]) for ring in polygon)


def _filled(lines: Iterable[QPolygonF]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for line in lines:
        path.addPolygon(line)
    return path


def pen(colour: QColor, width: float) -> QPen:
    """A pen of so many pixels at any scale."""
    made = QPen(colour, width)
    made.setCosmetic(True)
    if width >= ROUND_FROM:
        made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made


def meets(box: QRectF, seen: QRectF) -> bool:
    """Whether two boxes touch; Qt's own says no of a line that runs straight along a parallel."""
    return (
        box.left() <= seen.right()
        and seen.left() <= box.right()
        and box.top() <= seen.bottom()
        and seen.top() <= box.bottom()
    )
