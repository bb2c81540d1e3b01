"""The lattices and the sun of the look, drawn from the theme's own colours."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider

LARGEST_TILE = 2048
ARCS = 5


def _star(size: float) -> list[QPainterPath]:
    """One tile of the khatam jaali: an eight-pointed star, crosses between, a rosette within."""
    middle, tip = size / 2, size / 2
    notch = tip * math.sqrt(2) / 2
    points = []
    for i in range(16):
        radius = tip if i % 2 == 0 else notch / math.cos(math.pi / 8) * 0.945
        angle = math.pi / 8 * i
        points.append(QPointF(middle + radius * math.cos(angle), middle + radius * math.sin(angle)))
    star = QPainterPath(points[0])
    for point in [*points[1:], points[0]]:
        star.lineTo(point)
    rosette = QPainterPath()
    for i in range(8):
        angle = math.pi / 4 * i
        centre = QPointF(middle + size * 0.09 * math.cos(angle), middle + size * 0.09 * math.sin(angle))
        rosette.addEllipse(centre, size * 0.045, size * 0.045)
    rays = QPainterPath()
    for i in range(1, 16, 2):
        angle = math.pi / 8 * i
        rays.moveTo(points[i])
        rays.lineTo(middle + size * 0.2 * math.cos(angle), middle + size * 0.2 * math.sin(angle))
    corners = QPainterPath()
    for x in (0.0, size):
        for y in (0.0, size):
            corners.addEllipse(QPointF(x, y), size * 0.1, size * 0.1)
    return [star, rosette.simplified(), rays, corners]


def _chain(size: float) -> list[QPainterPath]:
    """One tile of the canal chain: diagonal strands that link in rings where they cross."""
    ring = size * 0.13
    strands, rings = QPainterPath(), QPainterPath()
    crossings = [(0.0, 0.0), (size, 0.0), (0.0, size), (size, size), (size / 2, size / 2)]
    for x, y in crossings:
        rings.addEllipse(QPointF(x, y), ring, ring)
        rings.addEllipse(QRectF(x - ring * 1.55, y - ring * 0.62, ring * 3.1, ring * 1.24))
        rings.addEllipse(QRectF(x - ring * 0.62, y - ring * 1.55, ring * 1.24, ring * 3.1))
    reach = ring * 1.18
    for x, y in ((0.0, 0.0), (size, 0.0), (0.0, size), (size, size)):
        toward_x, toward_y = (1 if x == 0 else -1), (1 if y == 0 else -1)
        step = reach / math.sqrt(2)
        strands.moveTo(x + toward_x * step, y + toward_y * step)
        strands.lineTo(size / 2 - toward_x * step, size / 2 - toward_y * step)
    return [strands, rings]


_KINDS = {"jaali": _star, "weave": _chain}


def lattice_tile(kind: str, size: int, colour: QColor) -> QImage:
    """One tile, `size` pixels square, transparent but for the lines."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.0, size / 70)))
    for path in _KINDS[kind](size):
        painter.drawPath(path)
    painter.end()
    return image


def sun(reach: int, colours: Sequence[QColor]) -> QImage:
    """The upper half of a disc with arcs around it; `reach` is the radius of the outermost one, in pixels.

    The arcs take the first colour and the second in turn, the disc the third. One picture, since Qt Quick
    draws a ring as a picture as large as its whole circle.
    """
    image = QImage(reach * 2, reach, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre, gap = QPointF(reach, reach), reach * 0.1
    for arc in range(ARCS):
        width = gap * (0.56 - arc * 0.03)
        radius = reach - arc * gap - width / 2
        painter.setPen(QPen(colours[arc % 2], width))
        painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours[2])
    painter.drawEllipse(centre, reach - ARCS * gap, reach - ARCS * gap)
    painter.end()
    return image


class LatticeProvider(QQuickImageProvider):
    """Serves ``image://lattice/KIND/SIZE/[AA]RRGGBB`` and, with three colours joined by "-",
    ``image://lattice/sun/REACH/COLOURS``; an empty tile for anything else.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002
        kind, _, rest = name.partition("/")
        width, _, digits = rest.partition("/")
        colours = [QColor(f"#{colour}") for colour in digits.split("-")]
        sized = width.isdigit() and 0 < int(width) <= LARGEST_TILE
        if sized and all(colour.isValid() for colour in colours):
            if kind in _KINDS and len(colours) == 1:
                return lattice_tile(kind, int(width), colours[0])
            if kind == "sun" and len(colours) == 3:
                return sun(int(width), colours)
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
