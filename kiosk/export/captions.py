"""Words beside slides on paper: captions, headings and notes, each in the fonts of its language."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from kiosk.domain.languages import script

INK = QColor("#1C1433")


def face(language: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of a language as large as Latin letters are at that size."""
    kind = script(language)
    font = QFont()
    font.setFamilies(list(kind.families))
    font.setPixelSize(max(1, round(pixels * kind.scale)))
    font.setWeight(weight)
    return font


def line(painter: QPainter, words: str, language: str, pixels: float, box: QRectF, rows: int = 1) -> None:
    """So many lines at most at the top of a box, cut with … where that is too little."""
    font = face(language, pixels, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(INK)
    cut = QFontMetricsF(font).elidedText(
        words, Qt.TextElideMode.ElideRight, box.width() * (rows if rows == 1 else rows - 0.6)
    )
    painter.drawText(box, cut, _option(language))


def lines(words: str, language: str, pixels: float, width: float) -> Iterator[Line]:
    """Running text as lines of that width; an empty line parts paragraphs."""
    font, leading = face(language, pixels), pixels * script(language).leading
    for paragraph in words.splitlines():
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(_option(language))
        layout.beginLayout()
        while (laid := layout.createLine()).isValid():
            laid.setLineWidth(width)
        layout.endLayout()
        yield from (Line(layout, number, leading) for number in range(max(1, layout.lineCount())))


def _option(language: str) -> QTextOption:
    rtl = script(language).rtl
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class Line:
    """One laid line, which takes `height` pixels."""

    def __init__(self, layout: QTextLayout, number: int, height: float) -> None:
        self._layout = layout
        self._number = number
        self.height = height

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its top left at a point."""
        if self._number < self._layout.lineCount():
            laid = self._layout.lineAt(self._number)
            laid.draw(painter, QPointF(at.x(), at.y() - laid.y()))
