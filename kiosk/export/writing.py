"""The files of an export, each whole or not there: a page that fails leaves what was there before."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk.domain.deck import Deck
from kiosk.domain.slides import CreditsSlide
from kiosk.export import contact, notes
from kiosk.export.about import About
from kiosk.export.document import PDF_DPI, Document
from kiosk.export.leads import INSIDE, leads
from kiosk.export.marks import Bookmark, Link, Marks, marked
from kiosk.export.pages import Page
from kiosk.export.sheet import Sheet
from kiosk.export.watch import Watch

PICTURE_DPI = 240
"""Of a contact sheet that is a picture: small print on a slide of it can still be made out."""

CREDITS = ""
"""In place of a section's id: the credits are the whole deck's, whatever section their slide ends."""


@dataclass(frozen=True, slots=True)
class Job:
    """One language's pages, and where they go."""

    deck: Deck
    sheet: Sheet
    pages: Sequence[Page]
    about: About
    out: Path
    watch: Watch

    @property
    def language(self) -> str:
        return self.about.language

    def document(self, size: QSizeF) -> Document:
        """A PDF to draw them in, with pages of that size in pixels."""
        return Document(self.sheet, size, self.about, leads(self.deck, self.language))


def write_pictures(job: Job) -> None:
    """A PNG of each page into a folder, each named on standard output."""
    job.out.mkdir(parents=True, exist_ok=True)
    digits = len(str(job.pages[-1].slide + 1)) if job.pages else 1
    for page in job.watch.over(job.pages):
        name = f"{page.name}-{page.step + 1}" if page.step else page.name
        file = job.out / f"{page.slide + 1:0{max(2, digits)}}-{name}.png"
        save(file, png(job.sheet.picture(page)))
        job.watch.tell(str(file))


def write_pdf(job: Job) -> None:
    """One PDF with a page as large as each slide."""
    with job.document(QSizeF(job.sheet.size)) as document:
        for page in job.watch.over(job.pages):
            document.turn()
            document.place(page, QRectF(0, 0, document.size.width(), document.size.height()))
        _finish(job, document, range(len(job.pages)))


def write_notes(job: Job) -> None:
    """One PDF of A4 pages, each a slide above its notes."""
    begins = []
    with job.document(notes.A4) as document:
        for page in job.watch.over(job.pages):
            begins.append(document.pages)
            notes.write(document, job.sheet, page, job.deck.slides[page.slide], job.language)
        _finish(job, document, begins)


def write_sheet(job: Job) -> None:
    """Every page on one: a PDF or a PNG, by the ending."""
    if job.out.suffix.lower() == ".pdf":
        with job.document(contact.A3) as document:
            document.turn()
            _draw_sheet(job, document.painter, document.place)
            _finish(job, document, ())
    else:
        save(job.out, png(_sheet_picture(job)))


def _sheet_picture(job: Job) -> QImage:
    scale = PICTURE_DPI / PDF_DPI
    image = QImage((contact.A3 * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    painter.scale(scale, scale)
    try:
        _draw_sheet(job, painter, lambda page, box: _place_picture(painter, job.sheet.picture(page), box))
    finally:
        painter.end()
    return image


def _draw_sheet(job: Job, painter: QPainter, place: contact.Place) -> None:
    grid = contact.grid(len(job.pages), job.sheet.size.width() / job.sheet.size.height(), job.language)
    contact.draw(painter, job.deck, job.language, job.watch.over(job.pages), grid, place)


def _place_picture(painter: QPainter, picture: QImage, box: QRectF) -> None:
    pixels = painter.transform().mapRect(box).size().toSize()
    smooth = Qt.TransformationMode.SmoothTransformation
    painter.drawImage(box, picture.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))


def _finish(job: Job, document: Document, begins: Sequence[int]) -> None:
    """Mark a document whose pages begin at those of the file, and save it."""
    links = list(_links(job, document.links, begins))
    spellings = document.spellings if begins else ()  # on a sheet too small to be told apart, and too many
    marks = Marks(_bookmarks(job, begins), links, job.about, spellings)
    save(job.out, marked(document.close(), marks))


def _links(job: Job, links: Sequence[Link], begins: Sequence[int]) -> Iterator[Link]:
    """The links whose slides are in the file, with the pages on which those begin."""
    first = {page.name: at for page, at in zip(job.pages, begins, strict=False) if not page.step}
    for link in links:
        if not (isinstance(link.target, str) and link.target.startswith(INSIDE)):
            yield link
        elif (at := first.get(link.target.removeprefix(INSIDE))) is not None:
            yield replace(link, target=at)


def _bookmarks(job: Job, begins: Sequence[int]) -> list[Bookmark]:
    """A line for each section, below it its slides, each at its first step; and one for the credits."""
    titles = {section.id: section.title.resolve(job.language).text for section in job.deck.sections}
    placed: dict[str, list[tuple[Page, int]]] = {}
    for page, at in zip(job.pages, begins, strict=False):
        slide = job.deck.slides[page.slide]
        placed.setdefault(CREDITS if isinstance(slide, CreditsSlide) else slide.section, []).append(
            (page, at)
        )
    alone = _slide_bookmarks(job, placed.pop(CREDITS, ()))
    return [
        Bookmark(titles[section], there[0][1], tuple(_slide_bookmarks(job, there)))
        for section, there in placed.items()
    ] + alone


def _slide_bookmarks(job: Job, placed: Sequence[tuple[Page, int]]) -> list[Bookmark]:
    titles = (job.deck.slides[page.slide].title.resolve(job.language).text for page, _ in placed)
    return [Bookmark(title, at) for title, (page, at) in zip(titles, placed, strict=True) if not page.step]


def png(picture: QImage) -> bytes:
    """A picture as a file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def save(path: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there. Raises OSError if it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # a device would be taken away, and a file put in its place
        raise OSError(errno.EINVAL, "It is no file")
    file = QSaveFile(str(path))
    written = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if not (written and file.commit()):
        raise OSError(errno.EIO, file.errorString())
