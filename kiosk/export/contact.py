"""All slides on one page, to be looked over and signed off: A3 across, the number and title under each."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from kiosk.domain.deck import Deck
from kiosk.domain.languages import script, spaced
from kiosk.export import captions
from kiosk.export.document import PDF_DPI
from kiosk.export.pages import Page

_MM = PDF_DPI / 25.4
A3 = QSizeF(420, 297) * _MM
MARGIN, GAP = 12 * _MM, 4 * _MM
HEADING, CAPTION = 24.0, 9.5
"""Pixels: 18 and 7 points."""
UPRIGHT_ROWS = 3

Place = Callable[[Page, QRectF], None]
"""Draws a page into a box, in pixels at 96 to the inch."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes in rows from the top of `room`, each `width` wide; `high` is from one row's top to the next's.

    `rows` is how many lines of caption are beneath a box: those of upright slides are narrow.
    """

    room: QRectF
    columns: int
    width: float
    high: float
    rows: int
    rtl: bool

    def corner(self, index: int) -> QPointF:
        """The upper left corner of a box."""
        row, column = divmod(index, self.columns)
        across = column * (self.width + GAP)
        x = self.room.right() - across - self.width if self.rtl else self.room.left() + across
        return QPointF(x, self.room.top() + row * self.high)


def draw(
    painter: QPainter, deck: Deck, language: str, pages: Iterable[Page], grid: Grid, place: Place
) -> None:
    """Draw the sheet of pages in the boxes of a grid."""
    title = spaced(deck.title.resolve(language).text, language)
    captions.line(painter, title, language, HEADING, _page())
    for index, page in enumerate(pages):
        box = QRectF(grid.corner(index), QSizeF(grid.width, grid.high - _under(language, grid.rows)))
        place(page, box)
        title = spaced(deck.slides[page.slide].title.resolve(language).text, language)
        below = QRectF(box.left(), box.bottom() + CAPTION * 0.4, grid.width, _under(language, grid.rows))
        captions.line(painter, f"{page.number} · {title}", language, CAPTION, below, grid.rows)


def grid(count: int, ratio: float, language: str) -> Grid:
    """The grid whose `count` boxes of that ratio of width to height are widest."""
    rows = 1 if ratio >= 1 else UPRIGHT_ROWS
    kind, under = script(language), _under(language, rows)
    room = _page().adjusted(0, HEADING * (0.8 + kind.leading), 0, 0)

    def widest(columns: int) -> float:
        deep = math.ceil(count / columns)
        wide = (room.width() - GAP * (columns - 1)) / columns
        return min(wide, (room.height() / deep - under) * ratio)

    columns = max(range(1, max(1, count) + 1), key=widest)
    return Grid(room, columns, widest(columns), widest(columns) / ratio + under, rows, kind.rtl)


def _page() -> QRectF:
    return QRectF(MARGIN, MARGIN, A3.width() - 2 * MARGIN, A3.height() - 2 * MARGIN)


def _under(language: str, rows: int) -> float:
    """What a box has beneath it: its caption, and the space to the next row."""
    return CAPTION * (0.8 + script(language).leading * rows) + GAP
