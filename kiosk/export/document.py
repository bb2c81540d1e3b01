"""A PDF that is drawn a page at a time, with its words as words and its shapes as shapes."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, QTemporaryFile, QUuid
from PySide6.QtGui import QPageSize, QPaintDevice, QPaintEngine, QPainter, QPdfWriter, QTransform

from kiosk.export.about import About
from kiosk.export.leads import Leads
from kiosk.export.marks import Box, Link
from kiosk.export.pages import Page
from kiosk.export.sheet import Sheet
from kiosk.export.spelling import Spelling

PDF_DPI = 96
POINTS = 72 / PDF_DPI
REACH = 24.0
"""Points by which glyphs lie beside the box of their text, of a slide in its own size."""


class Document:
    """Pages of one size in pixels at 96 to the inch, without margins, in a temporary file until it is left.

    Every page begins with `turn`, the first as well. `links` are those of every slide placed so far, as it
    has them and as `leads` find them in its words, `spellings` those words. Used in a `with`, since Qt does
    not survive a painter that was left in the middle of a page.
    """

    def __init__(self, sheet: Sheet, size: QSizeF, about: About, leads: Leads) -> None:
        self.size = size
        self.pages = 0
        self.links: list[Link] = []
        self.spellings: list[Spelling] = []
        self._leads = leads
        self._sheet = sheet
        self._file = QTemporaryFile()  # five hundred slides are 110 MB before what is alike is kept once
        if not self._file.open():
            raise OSError(errno.EIO, self._file.errorString())
        self._writer = _writer(self._file, size, about.identity)
        self.painter = QPainter(self._writer)
        # A painter that was shared remembers the paper: it stays as long as the painter.
        self._paper = Paper(self.painter, sheet.size)

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *_: object) -> None:
        if self.painter.isActive():
            self.painter.end()
        self._file.close()

    def turn(self) -> None:
        """Begin the next page."""
        if self.pages:
            self._writer.newPage()
        self.pages += 1

    def place(self, page: Page, box: QRectF) -> None:
        """Draw a slide into a box of this page."""
        scale = box.width() / self._sheet.size.width()
        self.painter.save()
        self.painter.translate(box.topLeft())
        self.painter.scale(scale, scale)
        self._sheet.draw(page, self._paper)
        self.painter.restore()
        there = QTransform().translate(box.x(), box.y()).scale(scale, scale)
        self.links += [
            Link(self.pages - 1, self._points(there.mapRect(rect)), target)
            for rect, target in (*self._sheet.links(), *self._led(page))
        ]

        self.spellings += [
            Spelling(self.pages - 1, self._points(there.mapRect(rect)), words, REACH * scale)
            for rect, words in self._sheet.words()
        ]

    def _led(self, page: Page) -> Iterator[tuple[QRectF, str]]:
        for rect, words in self._sheet.words():
            if target := self._leads.target(words, page.name):
                yield rect, target

    def _points(self, rect: QRectF) -> Box:
        """A rectangle as PDF has it: in points, from the lower left."""
        high = self.size.height()
        edges = (rect.left(), high - rect.bottom(), rect.right(), high - rect.top())
        left, bottom, right, top = (edge * POINTS for edge in edges)
        return left, bottom, right, top

    def close(self) -> Path:
        """End it; returns the file. Raises OSError if it could not be written."""
        self.painter.end()
        if not self._file.flush() or self._file.error() != QTemporaryFile.FileError.NoError:
            raise OSError(errno.EIO, self._file.errorString())
        return Path(self._file.fileName())


def _writer(file: QTemporaryFile, size: QSizeF, identity: UUID) -> QPdfWriter:
    writer = QPdfWriter(file)
    writer.setResolution(PDF_DPI)
    writer.setPageMargins(QMarginsF())
    exactly = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(size * POINTS, QPageSize.Unit.Point, "", exactly))
    writer.setDocumentId(QUuid(str(identity)))
    return writer


class Paper(QPaintDevice):
    """Lends one painter to every page of a document.

    Qt Quick begins and ends a painter for each picture, but the end of a painter is the end of a PDF: here
    its painters join the one that stays.
    """

    def __init__(self, painter: QPainter, size: QSize) -> None:
        super().__init__()
        self._painter = painter
        self._size = size

    def sharedPainter(self) -> QPainter:
        return self._painter

    def paintEngine(self) -> QPaintEngine:
        return self._painter.paintEngine()

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        known = QPaintDevice.PaintDeviceMetric
        match metric:
            case known.PdmWidth:
                return self._size.width()
            case known.PdmHeight:
                return self._size.height()
            case known.PdmDpiX | known.PdmDpiY | known.PdmPhysicalDpiX | known.PdmPhysicalDpiY:
                return PDF_DPI
            case _:
                return super().metric(metric)
