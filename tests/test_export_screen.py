"""An exported PDF's pages are what the screen shows: rasterised, and compared with the slide's picture."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QCoreApplication, QRectF, QSizeF

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.deck import Deck
from kiosk.export.about import about
from kiosk.export.document import Document
from kiosk.export.leads import leads
from kiosk.export.pages import Page, chosen
from kiosk.export.sheet import Sheet
from kiosk.export.watch import Watch
from kiosk.export.writing import Job, write_pdf
from tests.likeness import Unlikeness, pages, picture, text, unlikeness

WIDE, TALL = (960, 540), (540, 960)
MOST_OF_A_PAGE, MOST_OF_A_BLOCK = 0.85, 3.3
"""Half as much again as the most that was measured in two orientations: 0.56 and 2.2."""
MADE = datetime(2026, 7, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "size", "every"),
    [
        ("en", WIDE, True),
        ("hi", WIDE, False),
        ("pa", WIDE, False),
        ("gu", WIDE, False),
        ("ur", WIDE, False),
        ("en", TALL, False),
        ("ur", TALL, False),
    ],
)
def test_every_page_is_the_slide_on_the_screen(
    content: Content,
    qapp: QCoreApplication,
    tmp_path: Path,
    language: str,
    size: tuple[int, int],
    every: bool,
) -> None:
    """In English every slide, in the other languages and orientation each layout once."""
    wanted = chosen(content.deck, "", stepping=False)
    wanted = wanted if every else of_each_layout(content.deck, wanted)
    screens, printed = both(content, language, size, wanted, tmp_path / "deck.pdf")
    assert len(screens) == len(printed) == len(wanted)
    found = [unlikeness(*pair) for pair in zip(screens, printed, strict=True)]
    assert [(page.name, page.step, far) for page, far in zip(wanted, found, strict=True) if unlike(far)] == []


def of_each_layout(deck: Deck, wanted: list[Page]) -> list[Page]:
    """The first page of each layout."""
    return list({deck.slides[page.slide].layout: page for page in reversed(wanted)}.values())


def both(
    content: Content, language: str, size: tuple[int, int], wanted: list[Page], out: Path
) -> tuple[list[Image.Image], list[Image.Image]]:
    """The same pages from the screen and from the PDF."""
    sheet = Sheet(Kiosk(content, language), size)
    screens = [picture(sheet.picture(page)) for page in wanted]
    with Watch(len(wanted), io.StringIO()) as watch:
        write_pdf(Job(content.deck, sheet, wanted, about(content.deck, language, MADE), out, watch))
    sheet.close()
    return screens, pages(out)


@pytest.mark.parametrize(("language", "slide"), [("en", "map"), ("hi", "why-here"), ("ur", "jlr-story")])
def test_words_are_found_in_every_script(
    content: Content, qapp: QCoreApplication, tmp_path: Path, language: str, slide: str
) -> None:
    """By a reader that knows what a PDF says of its glyphs; conjuncts and outlined labels have no letters."""
    (page,) = chosen(content.deck, slide, stepping=False)
    both(content, language, WIDE, [page], tmp_path / "one.pdf")
    found = text(tmp_path / "one.pdf")
    title = content.deck.slides[page.slide].title.resolve(language).text
    assert [word for word in title.split() if word not in found] == []
    if slide == "map":
        assert {"Birmingham", "Coventry", "Shropshire"} <= set(found.split())


def unlike(far: Unlikeness) -> bool:
    return far.page > MOST_OF_A_PAGE or far.worst > MOST_OF_A_BLOCK


# --- that it can fail

SMALLEST = re.compile(
    rb"(?P<colour>[\d.]+ [\d.]+ [\d.]+) scn\n/GSa gs\n(?:/Span[^\n]*\n)?"
    rb"BT\n(?P<font>/F\d+ 11 Tf) (?P<place>1 0 0 -1 0 0) Tm\n(?P<letters>.*?)ET",
    re.DOTALL,
)
"""The first line of the smallest print on a page's list of drawing."""


def without(line: re.Match[bytes]) -> bytes:
    return line[0].replace(line["letters"], b"")


def moved(line: re.Match[bytes]) -> bytes:
    return line[0].replace(line["place"], b"1 0 0 -1 4 0")


def coloured(line: re.Match[bytes]) -> bytes:
    return line[0].replace(line["colour"], b"0.7 0.1 0.1", 1)


@pytest.mark.parametrize("harm", [without, moved, coloured])
def test_one_line_of_small_print_is_enough_to_be_unlike(
    content: Content, qapp: QCoreApplication, tmp_path: Path, harm: Callable[[re.Match[bytes]], bytes]
) -> None:
    """Not there, four pixels aside, or in another colour."""
    file = tmp_path / "one.pdf"
    (screen,), (page,) = both(content, "en", WIDE, chosen(content.deck, "jlr-figures", stepping=False), file)
    assert not unlike(unlikeness(screen, page))
    writer = PdfWriter(clone_from=file)
    contents = writer.pages[0]["/Contents"].get_object()
    harmed, count = SMALLEST.subn(harm, contents.get_data(), count=1)
    assert count == 1
    contents.set_data(harmed)
    writer.write(file)
    assert unlikeness(screen, pages(file)[0]).worst > MOST_OF_A_BLOCK


def test_letters_drawn_twice_are_unlike(content: Content, qapp: QCoreApplication, tmp_path: Path) -> None:
    """As Qt draws heavy ones: what the export mends would be seen, were it to come back."""
    (page,) = chosen(content.deck, "why-here", stepping=False)
    sheet = Sheet(Kiosk(content, "en"), WIDE)
    with Document(
        sheet, QSizeF(*WIDE), about(content.deck, "en", MADE), leads(content.deck, "en")
    ) as document:
        document.turn()
        document.place(page, QRectF(0, 0, *WIDE))
        (tmp_path / "raw.pdf").write_bytes(document.close().read_bytes())
    screen = picture(sheet.picture(page))
    sheet.close()
    assert b"/ActualText <>" in PdfReader(tmp_path / "raw.pdf").pages[0].get_contents().get_data()
    assert unlike(unlikeness(screen, pages(tmp_path / "raw.pdf")[0]))
