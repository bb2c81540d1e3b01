"""What makes a PDF easy to find one's way in, added to a drawn one: bookmarks, links and its language.

QPdfWriter has none of the three. pypdf reads what it drew and writes it again with them: pages, fonts and
words stay as they are, and what was drawn twice is kept once, which halves a deck. An appendix of our own to
the file would have spared the dependency, but not the size, and would have to keep count of its objects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import IndirectObject

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, from a page's lower left."""
_PASSES = 2
"""What has become the same by the first pass, such as pictures with the same mask, the second finds."""


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a page, from 0, that opens an address."""

    page: int
    box: Box
    address: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline that leads to a page, from 0, with the lines below it."""

    title: str
    page: int
    below: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is added; `language` is a code such as hi, `rtl` whether its pages turn to the left."""

    bookmarks: Sequence[Bookmark]
    links: Sequence[Link]
    language: str
    rtl: bool = False


def marked(document: bytes, marks: Marks) -> bytes:
    """The same PDF with marks."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=BytesIO(document))
    _add_language(writer, marks)
    for bookmark in marks.bookmarks:
        _add_bookmark(writer, bookmark, None)
    for link in marks.links:
        _add_link(writer, link)
    _keep_once(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _keep_once(writer: PdfWriter) -> None:
    """Leave one of each picture. Last of all: pages without links would share one list to add links to."""
    for _ in range(_PASSES):
        writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=False)


def _add_language(writer: PdfWriter, marks: Marks) -> None:
    from pypdf.generic import BooleanObject, NameObject, TextStringObject

    writer.root_object[NameObject("/Lang")] = TextStringObject(marks.language)
    preferences = writer.create_viewer_preferences()
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(True)
    if marks.rtl:
        preferences[NameObject("/Direction")] = NameObject("/R2L")
    if marks.bookmarks:
        writer.page_mode = "/UseOutlines"


def _add_bookmark(writer: PdfWriter, bookmark: Bookmark, parent: IndirectObject | None) -> None:
    line = writer.add_outline_item(title=bookmark.title, page_number=bookmark.page, parent=parent)
    for below in bookmark.below:
        _add_bookmark(writer, below, line)


def _add_link(writer: PdfWriter, link: Link) -> None:
    from pypdf.annotations import Link as Annotation

    writer.add_annotation(link.page, Annotation(rect=link.box, border=[0, 0, 0], url=link.address))
