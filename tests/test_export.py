"""`kiosk export`: pictures and PDFs of slides at rest, without a display, and every failure in one line."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pypdf import PageObject, PdfReader

from kiosk.content import load_deck
from kiosk.domain.slides import CreditsSlide, Slide, StorySlide, TakeawaySlide
from kiosk.domain.text import Text

ROOT = Path(__file__).resolve().parent.parent
DECK = ROOT / "content"
LARGEST = 8_000_000
"""Bytes of the whole deck: what can be sent by mail."""
SMALL_FILES = 20_000
"""Bytes: a disk that is full after one small file."""


def export(
    *arguments: str | Path, most_bytes: int = 0, deck: Path = DECK
) -> subprocess.CompletedProcess[str]:
    """Run the command on a deck, with no display that it could use."""
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes,) * 2)) if most_bytes else None
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "export", deck, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=limit,
        check=False,
    )


def pixels(file: Path) -> np.ndarray:
    with Image.open(file) as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.int16)


def fonts(page: PageObject) -> dict[str, bool]:
    """The names of a page's fonts, and whether each is inside the file."""
    found = {}
    for reference in page["/Resources"].get("/Font", {}).values():
        font = reference.get_object()
        inner = font.get("/DescendantFonts", [font])[0].get_object()
        descriptor = inner["/FontDescriptor"].get_object()
        found[str(font["/BaseFont"])] = any(key.startswith("/FontFile") for key in descriptor)
    return found


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole deck in Hindi as one PDF."""
    file = tmp_path_factory.mktemp("pdf") / "deck.pdf"
    done = export("--out", file, "--lang", "hi")
    assert (done.returncode, done.stderr) == (0, "")
    assert file.stat().st_size < LARGEST
    return file


def test_one_slide_is_one_picture(tmp_path: Path) -> None:
    done = export(
        "--out", tmp_path / "new" / "folder", "--size", "960x540", "--lang", "hi", "--slide", "motor"
    )
    assert (done.returncode, done.stderr) == (0, "")
    (file,) = (tmp_path / "new" / "folder").iterdir()
    assert file.name.endswith("-motor.png")
    assert done.stdout.split() == [str(file)]
    assert pixels(file).shape == (540, 960, 3)


def test_pictures_are_numbered_in_the_order_of_the_deck(tmp_path: Path) -> None:
    done = export("--out", tmp_path, "--size", "320x180")
    assert done.returncode == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(
        f"{number:02}-{slide.id}{part}.png"
        for number, slide in enumerate(load_deck(DECK)[0].slides, 1)
        for part in parts(slide)
    )


def parts(slide: Slide) -> list[str]:
    """What is added to the names of a slide's pictures: a story has one for each chapter."""
    return (
        ["", *(f"-{n}" for n in range(2, len(slide.chapters) + 1))] if isinstance(slide, StorySlide) else [""]
    )


def test_every_page_is_a_slide_of_that_size(document: Path) -> None:
    pages = PdfReader(document).pages
    assert len(pages) == sum(len(parts(slide)) for slide in load_deck(DECK)[0].slides)
    points = (1920 * 72 / 96, 1080 * 72 / 96)
    assert {tuple(map(float, page.mediabox[2:])) for page in pages} == {points}


def test_words_are_words_in_bundled_fonts(document: Path) -> None:
    pages = PdfReader(document).pages
    used = {name: inside for page in pages for name, inside in fonts(page).items()}
    assert "Jaguar Land Rover" in " ".join(pages[9].extract_text().split())
    assert all(used.values())
    families = ("/Noto", "/MaterialDesign", "/FontAwesome", "/Phosphor", "/codicon", "/remixicon")
    assert [name for name in used if not name.startswith(families)] == []
    assert any("Devanagari" in name for name in used)
    assert drawn_letters(pages) == []


def drawn_letters(pages: Iterable[PageObject]) -> list[str]:
    """Fonts whose letters are pictures or drawings, which no reader can search or copy."""
    every = [font.get_object() for page in pages for font in page["/Resources"].get("/Font", {}).values()]
    return [str(font) for font in every if font["/Subtype"] == "/Type3"]


def test_the_outline_is_sections_and_their_slides(document: Path) -> None:
    reader = PdfReader(document)
    deck, _ = load_deck(DECK)
    pages = [slide for slide in deck.slides for _ in parts(slide)]
    assert reader.trailer["/Root"]["/PageMode"] == "/UseOutlines"
    *lines, last = reader.outline
    sections, slides = lines[0::2], lines[1::2]
    assert [line.title for line in sections] == [words(section.title, "hi") for section in deck.sections]
    for section, below in zip(deck.sections, slides, strict=True):
        within = [slide for slide in section.slides if not isinstance(slide, CreditsSlide)]
        assert [line.title for line in below] == [words(slide.title, "hi") for slide in within]
        places = [reader.get_destination_page_number(line) for line in below]
        assert places == [pages.index(slide) for slide in within]
    assert last.title == words(pages[-1].title, "hi"), "the credits are no part of the quiz's section"
    assert reader.get_destination_page_number(last) == len(pages) - 1


def words(text: Text, language: str) -> str:
    return text.resolve(language).text


def test_the_document_says_what_it_is(document: Path) -> None:
    reader, deck = PdfReader(document), load_deck(DECK)[0]
    assert reader.metadata is not None
    assert reader.metadata.title == words(deck.title, "hi")
    assert reader.metadata.subject == words(deck.attract.headline, "hi")
    assert reader.metadata.author is None, "no deck names one"
    assert reader.trailer["/Root"]["/Lang"] == "hi"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def links(page: PageObject) -> list[tuple[str, list[float]]]:
    """The addresses that a page's links open, and where each is: left, bottom, right, top."""
    found = [reference.get_object() for reference in page.get("/Annots", [])]
    return [(link["/A"]["/URI"], [float(edge) for edge in link["/Rect"]]) for link in found if "/A" in link]


def jumps(reader: PdfReader, page: PageObject) -> list[int]:
    """The pages, from 0, to which a page's links lead."""
    found = [reference.get_object() for reference in page.get("/Annots", [])]
    leads = [link["/Dest"][0].get_object() for link in found if "/Dest" in link]
    return [reader.get_page_number(PageObject(reader, lead.indirect_reference)) for lead in leads]


def test_addresses_open(document: Path) -> None:
    """Sources on the credits, the code to take home and the address beside it, each where it is drawn."""
    deck, _ = load_deck(DECK)
    pages = PdfReader(document).pages
    places = [slide for slide in deck.slides for _ in parts(slide)]
    found = {slide.layout: links(page) for slide, page in zip(places, pages, strict=True) if links(page)}
    assert found.keys() >= {"takeaway", "credits", "figures"}
    urls = sorted(source.url for source in deck.sources.values() if source.url)
    assert sorted(url for url, _ in found["credits"]) == urls
    (code, address), taken = (box for _, box in found["takeaway"]), found["takeaway"]
    assert {url for url, _ in taken} == {next(s.qr for s in places if isinstance(s, TakeawaySlide))}
    assert code[2] - code[0] == pytest.approx(code[3] - code[1]), "a code is square"
    assert address[2] <= code[0], "the address is beside it"
    for _, (left, bottom, right, top) in [*found["credits"], *taken]:
        assert 0 <= left < right <= 1440
        assert 0 <= bottom < top <= 810


def test_sources_sections_and_firms_lead_on(document: Path) -> None:
    """From figures to where they were read and to the section's opening, from a firm's card to its story."""
    reader, deck = PdfReader(document), load_deck(DECK)[0]
    places = [slide.id for slide in deck.slides for _ in parts(slide)]
    figures, card = places.index("jlr-figures"), places.index("jlr-card")
    known = {source.publisher: source.url for source in deck.sources.values()}
    addresses = [url for url, _ in links(reader.pages[figures])]
    assert addresses == [known["The Irish Times"], known["Machinery Market"]]
    opening, shown = places.index("motor"), places.index("credits")
    assert jumps(reader, reader.pages[figures]) == [shown, opening], "Business Standard said two things"
    assert places.index("jlr-story") in jumps(reader, reader.pages[card])


def test_shapes_stay_shapes(document: Path) -> None:
    """The arcs behind an opening are paths: nothing on the page is as large a picture as the page itself."""
    sizes = [image.image.size for image in PdfReader(document).pages[0].images if image.image]
    assert all(width < 960 for width, _ in sizes)


def test_a_tall_page_is_tall(tmp_path: Path) -> None:
    done = export("--out", tmp_path / "one.PDF", "--size", "1080x1920", "--lang", "ur", "--slide", "welcome")
    (page,) = PdfReader(tmp_path / "one.PDF").pages
    assert done.returncode == 0
    assert (page.mediabox.width, page.mediabox.height) == (810, 1440)


def test_urdu_is_words_in_nastaliq_and_turns_to_the_left(tmp_path: Path) -> None:
    assert export("--out", tmp_path / "ur.pdf", "--lang", "ur", "--slide", "medals").returncode == 0
    reader = PdfReader(tmp_path / "ur.pdf")
    used = fonts(reader.pages[0])
    assert any("NastaliqUrdu" in name for name in used)
    assert all(used.values())
    assert drawn_letters(reader.pages) == []
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Direction"] == "/R2L"


def test_the_map_is_whole(tmp_path: Path) -> None:
    """It is painted a tile at a time: an unfinished one would show sea where the region is."""
    done = export("--out", tmp_path, "--slide", "map")
    assert done.returncode == 0
    (file,) = tmp_path.iterdir()
    picture = pixels(file)
    sea = np.abs(picture - picture[8, 8]).sum(axis=2) < 12
    on_map = sea[:, : int(1920 * 0.64)]
    halves = [half.mean() for rows in np.array_split(on_map, 2) for half in np.array_split(rows, 2, axis=1)]
    assert all(half < 0.85 for half in halves), halves


def test_nothing_is_there_to_press_and_everything_to_read(tmp_path: Path) -> None:
    words = {}
    for slide in ("map", "jlr-card", "credits"):
        assert export("--out", tmp_path / f"{slide}.pdf", "--slide", slide).returncode == 0
        text = PdfReader(tmp_path / f"{slide}.pdf").pages[0].extract_text()
        # Fonts join f and i into one letter.
        words[slide] = "".join(unicodedata.normalize("NFKC", text).split())
    controls = ("Morebelow", "Moreabove", "Showonthemap", "Readitsstory")
    assert [(slide, word) for slide in words for word in controls if word in words[slide]] == []
    assert "Engineeringandenergy" in words["map"], "the key of the badges"
    sources = load_deck(DECK)[0].sources.values()
    assert [s.title for s in sources if "".join(s.title.split()) not in words["credits"]] == []
    assert "QtforPython" in words["credits"], "the last words"


def test_slides_are_at_rest(tmp_path: Path) -> None:
    """Twice the same: nothing is caught while it moves, counts or fades in."""
    for folder in ("one", "two"):
        done = export("--out", tmp_path / folder, "--size", "960x540", "--slide", "games-figures")
        assert done.returncode == 0
    one, two = (next((tmp_path / folder).iterdir()) for folder in ("one", "two"))
    assert (pixels(one) == pixels(two)).all()


def test_numbers_have_counted_up(tmp_path: Path) -> None:
    done = export("--out", tmp_path / "figures.pdf", "--slide", "jlr-figures")
    assert done.returncode == 0
    assert "34,000" in PdfReader(tmp_path / "figures.pdf").pages[0].extract_text().replace(" ", "")


@pytest.mark.parametrize("name", ["file/deck.pdf", "file/pictures", "file"])
def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("in the way")
    done = export("--out", tmp_path / name, "--slide", "welcome")
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"kiosk: {tmp_path / name} cannot be written: ")


def test_what_is_no_file_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "deck.pdf"
    os.mkfifo(pipe)
    done = export("--out", pipe, "--slide", "welcome")
    assert done.returncode == 1
    assert done.stderr == f"kiosk: {pipe} cannot be written: It is no file.\n"
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["deck.pdf", "pictures"])
def test_a_full_disk_is_one_line(tmp_path: Path, name: str) -> None:
    done = export("--out", tmp_path / name, "--slide", "welcome", most_bytes=SMALL_FILES)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"kiosk: {tmp_path / name} cannot be written: ")
    assert not (tmp_path / "deck.pdf").exists()


def test_a_failure_leaves_the_last_document(tmp_path: Path) -> None:
    file = tmp_path / "deck.pdf"
    file.write_bytes(b"the last one")
    assert export("--out", file, "--slide", "welcome", most_bytes=SMALL_FILES).returncode == 1
    assert file.read_bytes() == b"the last one"


@pytest.mark.parametrize(
    "wrong", [("--slide", "moter"), ("--lang", "fr"), ("--size", "0x9"), ("--size", "large"), ()]
)
def test_a_wrong_command_is_two(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    out = ("--out", tmp_path / "out") if wrong else ()
    done = export(*out, *wrong)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()
