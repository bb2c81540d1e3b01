"""`kiosk export`: pictures and PDFs of slides at rest, without a display, and every failure in one line."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pypdf import PageObject, PdfReader

from kiosk.content import load_deck
from kiosk.domain.deck import Slide, StorySlide

ROOT = Path(__file__).resolve().parent.parent
DECK = ROOT / "content"
LONGEST = 30.0
"""Seconds for the whole deck; it takes about 5 on two idle cores."""
SMALL_FILES = 20_000
"""Bytes: a disk that is full after one small file."""


def export(*arguments: str | Path, most_bytes: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command on the shipped deck, with no display that it could use."""
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes,) * 2)) if most_bytes else None
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "export", DECK, *arguments],
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
    started = time.monotonic()
    done = export("--out", file, "--lang", "hi")
    assert (done.returncode, done.stderr) == (0, "")
    assert time.monotonic() - started < LONGEST
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


def test_shapes_stay_shapes(document: Path) -> None:
    """The arcs behind an opening are paths: nothing on the page is as large a picture as the page itself."""
    sizes = [image.image.size for image in PdfReader(document).pages[0].images if image.image]
    assert all(width < 960 for width, _ in sizes)


def test_a_tall_page_is_tall(tmp_path: Path) -> None:
    done = export("--out", tmp_path / "one.PDF", "--size", "1080x1920", "--lang", "ur", "--slide", "welcome")
    (page,) = PdfReader(tmp_path / "one.PDF").pages
    assert done.returncode == 0
    assert (page.mediabox.width, page.mediabox.height) == (810, 1440)


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
