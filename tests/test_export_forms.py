"""What else `kiosk export` hands out: notes, the sheet, every language; and how it is watched and stopped."""

from __future__ import annotations

import io
import os
import pty
import re
import signal
import subprocess
import sys
import time
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QCoreApplication, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import Kiosk
from kiosk.content import load_deck
from kiosk.content.starter import write_starter
from kiosk.domain.content import Content
from kiosk.domain.deck import Deck
from kiosk.domain.slides import PointsSlide
from kiosk.errors import UsageError
from kiosk.export import ExportOptions, export
from kiosk.export.about import About, when
from kiosk.export.leads import leads
from kiosk.export.marks import Bookmark, Marks, marked
from kiosk.export.pages import Page, chosen, targets
from kiosk.export.sheet import Sheet
from kiosk.export.watch import Watch
from tests.test_export import DECK, ROOT, fonts, jumps, links, pixels
from tests.test_export import export as run

SENTENCE = "Say what the number is, then where it comes from, and wait."
PATIENCE = 20.0
A4 = (595, 842)
ABOUT = About("Title", "Subject", "en", rtl=False, made=datetime(2026, 7, 23, tzinfo=UTC))


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small deck whose opening has short notes, and whose second slide has notes of more than a page."""
    folder = tmp_path_factory.mktemp("talk") / "deck"
    write_starter(folder)
    slides = folder / "slides" / "welcome.yaml"
    text = slides.read_text(encoding="utf-8")
    text = text.replace("  - id: welcome\n", "  - id: welcome\n    notes: {en: Greet them., hi: नमस्ते कहें।}\n")
    text = text.replace(
        "  - id: why-here\n",
        f"  - id: why-here\n    notes: |-\n      First.\n\n      {' '.join([SENTENCE] * 45)}\n",
    )
    slides.write_text(text, encoding="utf-8")
    return folder


def said(page: int, reader: PdfReader) -> str:
    """What is written on a page, without spaces: where they are is a reader's guess."""
    return "".join(reader.pages[page].extract_text().split())


def test_notes_are_beneath_their_slide_and_flow_on(talk: Path, tmp_path: Path) -> None:
    done = run("--notes", "--out", tmp_path / "notes.pdf", deck=talk)
    assert (done.returncode, done.stdout) == (0, "")
    reader = PdfReader(tmp_path / "notes.pdf")
    slides = load_deck(talk)[0].slides
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {A4}
    assert len(reader.pages) == len(slides) + 1
    assert "Greetthem." in said(0, reader)
    head = "2·Threereasonstolook"
    assert said(2, reader).startswith(head)
    assert (said(1, reader) + said(2, reader).removeprefix(head)).count("".join(SENTENCE.split())) == 45
    lines = [line for section in reader.outline if isinstance(section, list) for line in section]
    lines.append(reader.outline[-1])  # the credits
    places = [reader.get_destination_page_number(line) for line in lines]
    assert places == [0, 1, *range(3, len(slides) + 1)]


def test_notes_are_in_the_fonts_of_their_language(talk: Path, tmp_path: Path) -> None:
    assert run("--notes", "--out", tmp_path / "n.pdf", "--lang", "hi", deck=talk).returncode == 0
    used = fonts(PdfReader(tmp_path / "n.pdf").pages[0])
    assert all(name.startswith(("/Noto", "/MaterialDesign")) for name in used), used
    assert all(used.values())


def test_steps_are_pages_on_which_more_and_more_appears(tmp_path: Path) -> None:
    out = tmp_path / "steps.pdf"
    assert run("--steps", "--out", out, "--slide", "why-here").returncode == 0
    reader = PdfReader(out)
    (slide,) = [slide for slide in load_deck(DECK)[0].slides if slide.id == "why-here"]
    assert isinstance(slide, PointsSlide)
    points = ["".join(point.text.resolve("en").text.split()) for point in slide.points]
    pages = [unicodedata.normalize("NFKC", said(number, reader)) for number in range(len(reader.pages))]
    seen = [[point for point in points if point in page] for page in pages]
    assert seen == [points[: number + 1] for number in range(len(points))]


def test_the_sheet_is_one_page_with_every_slide(talk: Path, tmp_path: Path) -> None:
    assert run("--sheet", "--out", tmp_path / "all.pdf", deck=talk).returncode == 0
    reader = PdfReader(tmp_path / "all.pdf")
    (page,) = reader.pages
    text = "".join(page.extract_text().split())
    slides = load_deck(talk)[0].slides
    captions = [f"{i}·{slide.title.resolve('en').text}" for i, slide in enumerate(slides, 1)]
    assert [caption for caption in captions if "".join(caption.split()) not in text] == []
    assert links(page), "what can be clicked on a slide can be clicked on the sheet"


def test_every_language_has_a_sheet_of_its_own(talk: Path, tmp_path: Path) -> None:
    done = run(
        "--sheet", "--out", tmp_path / "new" / "all.png", "--lang", "all", "--size", "320x180", deck=talk
    )
    assert done.returncode == 0
    files = sorted((tmp_path / "new").iterdir())
    assert [file.name for file in files] == ["all-en.png", "all-hi.png"]
    one, two = map(pixels, files)
    assert one.shape == two.shape == (2806, 3969, 3)
    assert (one != two).any()


def test_every_language_is_as_it_is_alone(tmp_path: Path) -> None:
    size = ("--size", "640x360", "--slide", "medals")
    done = run("--out", tmp_path / "every", "--lang", "all", *size)
    assert (done.returncode, done.stderr) == (0, ""), "Qt says so where a font lacks a script"
    assert sorted(file.name for file in (tmp_path / "every").iterdir()) == ["en", "gu", "hi", "pa", "ur"]
    assert run("--out", tmp_path / "alone", "--lang", "ur", *size).returncode == 0
    (one,), (two,) = ((tmp_path / name).iterdir() for name in ("every/ur", "alone"))
    assert (pixels(one) == pixels(two)).all()


@pytest.mark.parametrize(("form", "name"), [("notes", "notes"), ("sheet", "sheet"), ("notes", "notes.png")])
def test_an_ending_that_does_not_fit_is_said_before_anything_is_drawn(
    content: Content, tmp_path: Path, form: str, name: str
) -> None:
    with pytest.raises(UsageError, match="must end in"):
        export(ExportOptions(content, tmp_path / name, form=form))


def test_chapters_are_at_rest(tmp_path: Path) -> None:
    """The second chapter after the first is what it is when it is drawn a second time."""
    for name in ("one", "two"):
        done = run("--out", tmp_path / name, "--size", "640x360", "--slide", "fifty-years-map")
        assert done.returncode == 0
    for one in (tmp_path / "one").iterdir():
        assert (pixels(one) == pixels(tmp_path / "two" / one.name)).all()
        land = pixels(one)[40:200, 260:620].reshape(-1, 3)
        assert (abs(land - (243, 236, 221)).sum(axis=1) < 8).mean() > 0.1, (
            f"{one.name}: the land is not there"
        )


# --- as on the screen


@pytest.mark.parametrize("slide", ["welcome", "jlr-figures", "map"])
def test_a_page_is_what_a_window_shows(content: Content, qapp: QCoreApplication, slide: str) -> None:
    """Pixel by pixel: a picture of the page, and the same size grabbed from a window on the screen."""
    (page,) = chosen(content.deck, slide, stepping=False)
    sheet = Sheet(Kiosk(content, "hi"), (960, 540))
    picture = sheet.picture(page)
    sheet.close()
    kiosk = Kiosk(content, "hi")
    window = shown(kiosk, page)
    grabbed = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    assert grabbed.size() == picture.size()
    assert grabbed == picture
    window.deleteLater()
    kiosk.close()


def shown(kiosk: Kiosk, page: Page) -> QQuickWindow:
    """A window with a slide in it."""
    kiosk.theme.measure(960, 540, None)
    kiosk.theme.hold_still()
    window = QQuickWindow()
    window.resize(960, 540)
    component = QQmlComponent(kiosk.engine, "Kiosk", "Sheet")
    item = component.createWithInitialProperties({"kiosk": kiosk.kiosk, "number": page.slide})
    assert isinstance(item, QQuickItem)
    item.setParent(window)
    item.setParentItem(window.contentItem())
    item.setSize(QSizeF(960, 540))
    window.show()
    slide = kiosk.kiosk.slideAt(page.slide)
    until = time.monotonic() + PATIENCE
    while slide is None or not slide.painted():
        assert time.monotonic() < until, "the slide is never painted"
        QCoreApplication.processEvents()
    for _ in range(9):  # what it paints and loads comes in events of its own
        QCoreApplication.processEvents()
    return window


# --- watched and stopped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_one_line_count_and_go() -> None:
    terminal = Terminal()
    with Watch(3, terminal) as watch:
        assert list(watch.over("ab")) + list(watch.over("c")) == ["a", "b", "c"]
    told = terminal.getvalue()
    assert re.findall(r"page \d of 3", told) == ["page 1 of 3", "page 2 of 3", "page 3 of 3"]
    assert "\n" not in told
    assert told.endswith("\r\x1b[K")


def test_a_log_sees_nothing() -> None:
    log = io.StringIO()
    with Watch(2, log) as watch:
        list(watch.over("ab"))
    assert log.getvalue() == ""


def test_ctrl_c_is_heard_after_the_page() -> None:
    drawn = []
    before = signal.getsignal(signal.SIGINT)

    def draw() -> None:
        with Watch(3, io.StringIO()) as watch:
            for page in watch.over("abc"):
                signal.raise_signal(signal.SIGINT)
                drawn.append(page)

    with pytest.raises(KeyboardInterrupt):
        draw()
    assert drawn == ["a"]
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_leaves_the_last_document(tmp_path: Path) -> None:
    """Pressed on a terminal as soon as the first page is counted."""
    file = tmp_path / "deck.pdf"
    file.write_bytes(b"the last one")
    try:
        ours, theirs = pty.openpty()
    except OSError:  # a bare root may have no /dev/pts
        pytest.skip("there are no terminals here")
    command = [sys.executable, "-m", "kiosk", "export", DECK, "--out", file]
    with subprocess.Popen(command, cwd=ROOT, stderr=theirs) as running:
        os.close(theirs)
        told = b""
        while b"page 1 of" not in told:
            told += os.read(ours, 1000)
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 130
    os.close(ours)
    assert file.read_bytes() == b"the last one"
    assert list(tmp_path.iterdir()) == [file]


# --- parts


def test_words_lead_where_they_are_spoken_of(deck: Deck) -> None:
    found = leads(deck, "en")
    assert found.target("The motor story", "jlr-figures") == "#motor"
    assert found.target("The motor story", "motor") == "", "a slide does not lead to itself"
    assert found.target("JLR", "map") == "#jlr-card"
    assert found.target("JLR", "jlr-card") == "#jlr-story"
    assert found.target("26 March 2008 · The Irish Times", "jlr-figures").startswith("http")
    assert found.target("MotorBeam · carandbike", "bikes") == "#credits"
    assert found.target("The Irish Times", "credits") == "", "an entry has a link of its own"
    assert found.target("What MotorBeam said", "bikes") == ""


def test_notes_lead_to_the_pages_of_their_slides(talk: Path, tmp_path: Path) -> None:
    """The second slide's notes take two pages, so slides and pages are not numbered alike."""
    assert run("--notes", "--out", tmp_path / "notes.pdf", deck=talk).returncode == 0
    reader = PdfReader(tmp_path / "notes.pdf")
    assert 0 in jumps(reader, reader.pages[1]), "to the opening of its section"
    assert run("--out", tmp_path / "one.pdf", "--slide", "why-here", deck=talk).returncode == 0
    one = PdfReader(tmp_path / "one.pdf")
    assert jumps(one, one.pages[0]) == [], "the opening is not in this file"


def test_slides_that_look_alike_stay_two_pages(tmp_path: Path) -> None:
    blank = PdfWriter()
    for _ in range(2):
        blank.add_blank_page(100, 100)
    blank.write(tmp_path / "blank.pdf")
    bookmarks = [Bookmark("One", 0, (Bookmark("Two", 1),))]
    reader = PdfReader(io.BytesIO(marked(tmp_path / "blank.pdf", Marks(bookmarks, (), ABOUT))))
    one, two = reader.pages
    assert one.indirect_reference != two.indirect_reference
    first, (second,) = reader.outline
    assert [reader.get_destination_page_number(line) for line in (first, second)] == [0, 1]


def test_the_time_can_be_given() -> None:
    assert when({"SOURCE_DATE_EPOCH": "86400"}) == datetime(1970, 1, 2, tzinfo=UTC)
    assert abs((when({}) - datetime.now(UTC)).total_seconds()) < PATIENCE


@pytest.mark.parametrize("wrong", ["noon", "1e9", "9" * 30])
def test_a_time_that_is_none_is_said(wrong: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        when({"SOURCE_DATE_EPOCH": wrong})


def test_one_deck_is_one_file_byte_by_byte(
    talk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1785000000")
    for name in ("one", "two"):
        assert run("--out", tmp_path / f"{name}.pdf", "--lang", "hi", deck=talk).returncode == 0
    one, two = (tmp_path / f"{name}.pdf" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    metadata = PdfReader(one).metadata
    assert metadata is not None
    assert metadata.creation_date == datetime(2026, 7, 25, 17, 20, tzinfo=UTC)


def test_where_languages_go(content: Content) -> None:
    deck = content.deck
    assert targets(deck, Path("a.pdf"), "", folder=False) == [("en", Path("a.pdf"))]
    assert targets(deck, Path("a.b.pdf"), "all", folder=False)[1] == ("hi", Path("a.b-hi.pdf"))
    assert targets(deck, Path("out"), "all", folder=True)[4] == ("ur", Path("out/ur"))


def test_a_sheet_is_a_picture_that_can_be_opened(talk: Path, tmp_path: Path) -> None:
    assert run("--sheet", "--out", tmp_path / "a.PNG", "--slide", "welcome", deck=talk).returncode == 0
    with Image.open(tmp_path / "a.PNG") as picture:
        assert picture.size == (3969, 2806)
