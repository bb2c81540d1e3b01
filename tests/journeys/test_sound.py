"""A deck that is wrong in every file: a visitor finds calm pages, everything else, and nothing technical."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice

from kiosk import paths
from kiosk.content import load_sound
from kiosk.domain.content import Content
from kiosk.domain.slides import Placeholder
from kiosk.present import Presentation, PresentOptions
from kiosk.system import seating, state
from tests.journeys.conftest import TALL, WIDE
from tests.journeys.scene import items_of
from tests.journeys.visitor import Visitor
from tests.waiting import work

BROKEN = (
    ("deck.yaml", "icon: mdi6.", "icon: mdi6.no-"),
    ("deck.yaml", "colours: [", "colours: [none, "),
    ("firms.yaml", "- id: jlr\n", "- id: jlr\n    colour: red\n"),
    ("firms.yaml", "icon: mdi6.car", "icon: mdi6.cra"),
    ("sources.yaml", "publisher: Business Standard", "publishr: Business Standard"),
    ("slides/economies.yaml", "layout: figures", "layout: figurs"),
    ("slides/health.yaml", "slides:", "slides: ["),
    ("slides/games.yaml", "  - id: medals\n", "  - id: medals\n    id: gold\n"),
    ("slides/skills.yaml", "title:", "titel:"),
    ("slides/finish.yaml", "url: ", "url: not-"),
)
TECHNICAL = re.compile(r"\.yaml|error|\w+:\d+:\d+")


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Content:
    folder = Path(shutil.copytree(paths.default_deck(), tmp_path_factory.mktemp("spoilt") / "deck"))
    for file, old, new in BROKEN:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, (file, old)
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    content = load_sound(folder)
    assert {problem.file for problem in content.problems if problem.severity == "error"} == {
        file for file, _, _ in BROKEN
    }
    return content


@pytest.mark.parametrize(("size", "language"), [(WIDE, "en"), (WIDE, "ur"), (TALL, "hi")])
def test_every_page_is_there(
    spoilt: Content, panel: QPointingDevice, size: tuple[int, int], language: str
) -> None:
    visitor = Visitor(spoilt, size, panel, language)
    for slide in spoilt.deck.slides:
        visitor.kiosk.begin(slide.id)
        visitor.rest()
        names = visitor.names_on_screen()
        calm = visitor.word("page_to_come") in names
        assert calm == isinstance(slide, Placeholder), slide.id
        assert not calm or slide.title.resolve(language).text in names
        assert not any(map(TECHNICAL.search, names)), names
    for go in (visitor.kiosk.home, lambda: visitor.kiosk.openFirms(""), visitor.kiosk.openSearch):
        go()
        visitor.rest()
        assert visitor.names_on_screen()
    visitor.goodbye()


@pytest.fixture
def talk(
    spoilt: Content, panel: QPointingDevice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Presentation]:
    screen = QGuiApplication.primaryScreen()
    monkeypatch.setattr(seating, "screens", lambda: {"eDP-1": screen, "HDMI-1": screen})
    monkeypatch.setattr(state, "state_folder", lambda *_: tmp_path)
    made = Presentation(PresentOptions(spoilt, (640, 360), language="en", start="investors"))
    made.seat()
    yield made
    made.close()


def texts(window: object) -> list[str]:
    return [str(item.property("text")) for item in items_of(window.contentItem(), "Prose")]  # type: ignore[attr-defined]


def test_the_speaker_alone_is_told_why(talk: Presentation, spoilt: Content) -> None:
    work()
    slide = next(slide for slide in spoilt.deck.slides if slide.id == "investors")
    assert isinstance(slide, Placeholder)
    told = "\n".join(map(str, slide.problems))
    assert re.match(r"slides/economies.yaml:\d+:13: error: slides.investors.layout: ", told)
    assert told in texts(talk.speaker)
    assert not any(map(TECHNICAL.search, texts(talk.audience)))
    talk.view_model.next()
    work()
    assert not any(map(TECHNICAL.search, texts(talk.speaker)))
