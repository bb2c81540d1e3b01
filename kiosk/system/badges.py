"""Sector badges as pictures, since the software renderer draws Shapes outside their clip, and slowly."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtQuick import QQuickImageProvider

from kiosk.domain.badges import corners
from kiosk.domain.firms import Shape
from kiosk.domain.look import DAY

LARGEST = 1024
OUTLINE = 0.045


def badge(shape: Shape, size: int, fill: QColor) -> QImage:
    """A badge in a square of `size` pixels, outlined in ink."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    width = max(1.0, size * OUTLINE)
    inner = QRectF(width / 2, width / 2, size - width, size - width)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(DAY["ink"]), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    outline = corners(shape)
    if outline:
        painter.drawPolygon(
            QPolygonF(
                [QPointF(inner.x() + x * inner.width(), inner.y() + y * inner.height()) for x, y in outline]
            )
        )
    else:
        painter.drawEllipse(inner)
    painter.end()
    return image


class BadgeProvider(QQuickImageProvider):
    """Serves ``image://badge/SHAPE/SIZE/RRGGBB``; an empty picture for anything else."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002
        shape, _, rest = name.partition("/")
        width, _, colour = rest.partition("/")
        known = shape in list(Shape) and width.isdigit() and 0 < int(width) <= LARGEST
        if not known or not QColor.isValidColorName(f"#{colour}"):
            return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        return badge(Shape(shape), int(width), QColor(f"#{colour}"))
