"""Slides with the speaker's notes beneath them, on A4 upright."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from kiosk.domain.languages import script, spaced
from kiosk.domain.slides import Slide
from kiosk.export import captions
from kiosk.export.document import PDF_DPI, Document
from kiosk.export.pages import Page
from kiosk.export.sheet import Sheet

_MM = PDF_DPI / 25.4
A4 = QSizeF(210, 297) * _MM
MARGIN, GAP = 16 * _MM, 6 * _MM
HEADING, NOTES = 13.0, 20.0
"""Pixels: 10 and 15 points, to be read while standing."""


def write(document: Document, sheet: Sheet, page: Page, slide: Slide, language: str) -> None:
    """Draw a slide onto as many pages of A4 as its notes need; of several steps, under the first."""
    head = f"{page.number} · {spaced(slide.title.resolve(language).text, language)}"
    body = _begin(document, head, language)
    picture = _picture(sheet, body)
    document.place(page, picture)
    if slide.notes is None or page.step:
        return
    said = slide.notes.resolve(language)
    words = spaced(said.text, said.language)
    top = picture.bottom() + GAP + NOTES * script(said.language).ink_above
    for line in captions.lines(words, said.language, NOTES, body.width()):
        if top + line.height > body.bottom():
            top = _begin(document, head, language).top() + NOTES * script(said.language).ink_above
        line.draw(document.painter, QPointF(body.left(), top))
        top += line.height


def _begin(document: Document, words: str, language: str) -> QRectF:
    """Turn to a page and write its heading; returns the rest of it."""
    document.turn()
    high = HEADING * (1.4 + script(language).leading)
    body = QRectF(MARGIN, MARGIN, A4.width() - 2 * MARGIN, A4.height() - 2 * MARGIN)
    captions.line(document.painter, words, language, HEADING, body)
    return body.adjusted(0, high, 0, 0)


def _picture(sheet: Sheet, body: QRectF) -> QRectF:
    """Where the slide lies: as wide as the page allows, and not beyond its middle."""
    scale = min(body.width() / sheet.size.width(), body.height() / 2 / sheet.size.height())
    size = QSizeF(sheet.size) * scale
    return QRectF(QPointF(body.center().x() - size.width() / 2, body.top()), size)
