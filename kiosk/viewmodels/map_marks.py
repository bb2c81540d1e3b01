"""Paints the marks on the map: a sector's badge, softer the less exactly its place is known, and clusters."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF

from kiosk.domain import badges
from kiosk.domain.firms import Precision
from kiosk.domain.look import text_on

ROOM = 1.9
"""A mark's picture is this many times as wide as its badge: the soft ring of an area needs it."""
ICON = 0.56
HALO = {Precision.POSTCODE: 1.3, Precision.TOWN: 1.55, Precision.AREA: 1.8}
"""How wide the dashed ring is around a badge, by precision; an exact place has none."""


DISC, ON_DISC = 1.26, 0.76
"""A badge on a disc: how wide the disc is and how wide the badge, in parts of a badge alone."""
FRAME, IN_FRAME = 1.16, 0.84
"""The same for a badge in a frame of its own shape."""


class Base(StrEnum):
    """What a badge stands on: a firm's on nothing, a partner's in a frame, a further pin set's on a disc."""

    FIRM = "firm"
    PARTNER = "partner"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours around the fills as ``#RRGGBB``: outline, the ring of what is chosen, a cluster's ground."""

    outline: str
    chosen: str
    ground: str
    hairline: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A badge of `size` pixels."""

    shape: str
    glyph: tuple[str, str]
    colour: str
    size: float
    precision: Precision
    chosen: bool
    base: Base


def _canvas(side: int) -> tuple[QImage, QPainter]:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    return image, painter


def side_of(size: float) -> int:
    """The side of the picture that holds a badge of that size: whole and even, for a middle on a pixel."""
    return 2 * math.ceil(size * ROOM / 2)


def paint_mark(mark: Mark, ink: Ink) -> QImage:
    """The mark in the middle of a clear square."""
    image, painter = _canvas(side_of(mark.size))
    size = mark.size * (1.0 if mark.precision in (Precision.SITE, Precision.POSTCODE) else 0.86)
    if mark.precision in HALO:
        _paint_halo(painter, mark, ink)
    if mark.chosen:
        painter.setPen(QPen(QColor(ink.chosen), ink.hairline * 5))
        painter.setBrush(QColor(ink.chosen))
        painter.drawEllipse(QPointF(0, 0), size * 0.62, size * 0.62)
    _paint_badge(painter, mark, _paint_base(painter, mark, size, ink), ink)
    painter.end()
    return image


def _paint_base(painter: QPainter, mark: Mark, size: float, ink: Ink) -> float:
    """What the badge stands on; gives the size that is left for the badge."""
    painter.setPen(QPen(QColor(ink.outline), ink.hairline * 2, j=Qt.PenJoinStyle.RoundJoin))
    match mark.base:
        case Base.FIRM:
            return size
        case Base.PARTNER:
            painter.setBrush(QColor(ink.ground))
            _draw_shape(painter, mark.shape, size * FRAME)
            return size * IN_FRAME
        case Base.BESIDE:
            painter.setPen(QPen(QColor(ink.outline), ink.hairline * 5))
            # Its disc lies over the ring of what is chosen.
            painter.setBrush(QColor(ink.chosen if mark.chosen else ink.ground))
            painter.drawEllipse(QPointF(0, 0), size * DISC / 2, size * DISC / 2)
            return size * ON_DISC


def _paint_badge(painter: QPainter, mark: Mark, size: float, ink: Ink) -> None:
    hollow = mark.precision is Precision.AREA
    fill = QColor(ink.ground if hollow else mark.colour)
    rim = QColor(mark.colour if hollow else ink.outline)
    painter.setPen(QPen(rim, ink.hairline * (5 if hollow else 3), j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(fill)
    _draw_shape(painter, mark.shape, size)
    _draw_icon(painter, mark.glyph, size * ICON, QColor(text_on(fill.name())))


def _paint_halo(painter: QPainter, mark: Mark, ink: Ink) -> None:
    radius = mark.size * HALO[mark.precision] / 2
    if mark.precision is not Precision.POSTCODE:
        soft = QColor(mark.colour)
        soft.setAlphaF(0.28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawEllipse(QPointF(0, 0), radius, radius)
    pen = QPen(QColor(ink.outline), ink.hairline * 2)
    pen.setDashPattern([2.5, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), radius - ink.hairline, radius - ink.hairline)


def _draw_shape(painter: QPainter, shape: str, size: float) -> None:
    corners = badges.corners(shape)
    if corners:
        painter.drawPolygon(QPolygonF([QPointF((x - 0.5) * size, (y - 0.5) * size) for x, y in corners]))
    else:
        painter.drawEllipse(QPointF(0, 0), size / 2, size / 2)


def _draw_icon(painter: QPainter, glyph: tuple[str, str], size: float, colour: QColor) -> None:
    character, family = glyph
    font = QFont(family)
    font.setPixelSize(max(1, round(size)))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(-size, -size, 2 * size, 2 * size), Qt.AlignmentFlag.AlignCenter, character)


def paint_cluster(shares: Mapping[str, int], size: float, ink: Ink) -> QImage:
    """A ring of the colours' shares (by ``#RRGGBB``, clockwise) around a ground for the count."""
    image, painter = _canvas(side_of(size))
    whole, turned, radius = sum(shares.values()), 0.0, size / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, share in shares.items():
        painter.setBrush(QColor(colour))
        span = 360 * share / whole
        painter.drawPie(QRectF(-radius, -radius, size, size), round((90 - turned) * 16), round(-span * 16))
        turned += span
    painter.setPen(QPen(QColor(ink.outline), ink.hairline * 2))
    painter.setBrush(QColor(ink.ground))
    painter.drawEllipse(QPointF(0, 0), radius * 0.68, radius * 0.68)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), radius - ink.hairline, radius - ink.hairline)
    painter.end()
    return image
