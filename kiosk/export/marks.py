"""What makes a PDF easy to find one's way in, added to a drawn one: bookmarks, links and what it is.

QPdfWriter has no bookmarks, links or language, and a clock of its own. pypdf reads what it drew and writes
it again with them: pages, fonts and words stay as they are, and what was drawn twice is kept once, which
halves a deck. An appendix of our own to the file would have spared the dependency, but not the size, and
would have to keep count of its objects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from kiosk.export.about import About
from kiosk.export.mending import mend
from kiosk.export.spelling import Spelling

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import IndirectObject

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, from a page's lower left."""
_PASSES = 2
"""What has become the same by the first pass, such as pictures with the same mask, the second finds."""


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a page, from 0, that opens an address, or another page."""

    page: int
    box: Box
    target: str | int


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline that leads to a page, from 0, with the lines below it."""

    title: str
    page: int
    below: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is added."""

    bookmarks: Sequence[Bookmark]
    links: Sequence[Link]
    about: About
    spellings: Sequence[Spelling] = ()


def marked(document: Path, marks: Marks) -> bytes:
    """The same PDF with marks, and with each letter once."""
    from pypdf import PdfReader, PdfWriter

    with document.open("rb") as file:  # by its path, pypdf would hold all of it
        writer = PdfWriter(clone_from=PdfReader(file))
    mend(writer, marks.spellings)
    _describe(writer, marks.about)
    _set_view(writer, marks)
    for bookmark in marks.bookmarks:
        _add_bookmark(writer, bookmark, None)
    for link in marks.links:
        _add_link(writer, link)
    _keep_once(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _keep_once(writer: PdfWriter) -> None:
    """Leave one of each picture, and nothing that no page needs.

    Last of all: pages without links would share one list to add links to.
    """
    for _ in range(_PASSES):
        writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)


def _describe(writer: PdfWriter, about: About) -> None:
    """Say what it is, once: Qt says it in XMP as well, with the time of drawing."""
    from pypdf.generic import NameObject, TextStringObject

    made = f"D:{about.made:%Y%m%d%H%M%S}Z"
    writer.pdf_header = "%PDF-1.4"  # pypdf's own 1.3 has no transparency, which Qt uses
    writer.xmp_metadata = None
    writer.metadata = {
        "/Title": about.title,
        "/Subject": about.subject,
        "/Creator": "Pavilion",
        "/Producer": f"Qt {qVersion()}, pypdf",
        "/CreationDate": made,
        "/ModDate": made,
    }
    writer.root_object[NameObject("/Lang")] = TextStringObject(about.language)


def _set_view(writer: PdfWriter, marks: Marks) -> None:
    """Have it opened with its title on the window and its bookmarks beside it."""
    from pypdf.generic import BooleanObject, NameObject

    preferences = writer.create_viewer_preferences()
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(True)
    if marks.about.rtl:
        preferences[NameObject("/Direction")] = NameObject("/R2L")
    if marks.bookmarks:
        writer.page_mode = "/UseOutlines"


def _add_bookmark(writer: PdfWriter, bookmark: Bookmark, parent: IndirectObject | None) -> None:
    line = writer.add_outline_item(title=bookmark.title, page_number=bookmark.page, parent=parent)
    for below in bookmark.below:
        _add_bookmark(writer, below, line)


def _add_link(writer: PdfWriter, link: Link) -> None:
    from pypdf.annotations import Link as Annotation

    match link.target:
        case int(page):
            annotation = Annotation(rect=link.box, border=[0, 0, 0], target_page_index=page)
        case address:
            annotation = Annotation(rect=link.box, border=[0, 0, 0], url=address)
    writer.add_annotation(link.page, annotation)
