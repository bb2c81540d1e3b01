"""A slide that cannot be drawn is a placeholder, the log says so, and every other slide is there."""

from __future__ import annotations

import gc
import logging
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.content import load_sound
from kiosk.domain.slides import FirmSlide, MapSlide, PointsSlide, Slide, StorySlide
from kiosk.viewmodels import pages as pages_module
from kiosk.viewmodels import slide_factory
from kiosk.viewmodels.slides import SlideViewModel
from tests.content.breaking import broken

KINDS: list[tuple[type[Slide], Any, str]] = [
    (PointsSlide, slide_factory, "PointsViewModel"),
    (FirmSlide, pages_module, "FirmSlideViewModel"),
    (MapSlide, pages_module, "MapSlideViewModel"),
    (StorySlide, pages_module, "MapStoryViewModel"),
]


def at_once(*_: object) -> None:
    raise RuntimeError("never made")


class HalfMade(SlideViewModel):
    """Connected to everything, and no use."""

    alive = 0

    def __init__(self, slide: Slide, section: Any, tools: Any, *others: Any) -> None:
        super().__init__(slide, section, tools, others[-1] if len(others) == 1 else others[2])
        raise RuntimeError("made in part")

    def refresh(self) -> None:
        HalfMade.alive += 1


@pytest.mark.parametrize("maker", [at_once, HalfMade])
@pytest.mark.parametrize(
    ("kind", "module", "name"), KINDS, ids=lambda value: str(getattr(value, "layout", ""))
)
def test_what_cannot_be_made_is_a_placeholder(
    app: Kiosk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    kind: type[Slide],
    module: Any,
    name: str,
    maker: Any,
) -> None:
    monkeypatch.setattr(module, name, maker)
    failing = [number for number, slide in enumerate(app.deck.slides) if isinstance(slide, kind)]
    for number, slide in enumerate(app.deck.slides):
        app.kiosk.openSlide(slide.id)
        shown = app.kiosk.slideAt(number)
        assert shown is not None
        assert shown.title == slide.title.resolve("en").text
        assert (shown.layoutFile == "PlaceholderLayout.qml") == (number in failing)
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * len(failing)
    assert app.deck.slides[failing[0]].id in caplog.text
    caplog.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    HalfMade.alive = 0
    app.kiosk.chooseLanguage("hi")
    assert HalfMade.alive == 0, "what was half made still listens"


def test_a_map_that_cannot_be_drawn_is_turned_like_a_page(
    app: Kiosk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(pages_module, "MapSlideViewModel", type("Broken", (), {"__init__": at_once}))
    app.kiosk.map()
    assert not app.kiosk.on_map()
    assert "cannot be drawn" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("seed", range(12))
def test_a_deck_with_three_broken_lines_opens_everywhere(
    qapp: QGuiApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    chance = random.Random(seed)
    folder = Path(shutil.copytree(paths.default_deck(), tmp_path / "deck"))
    for _ in range(3):
        file = chance.choice(sorted(set(folder.rglob("*.yaml")) - {folder / "deck.yaml"}))
        file.write_text(broken(file.read_text(encoding="utf-8"), chance), encoding="utf-8")
    content = load_sound(folder)
    app = Kiosk(content)
    for number, slide in enumerate(content.deck.slides):
        app.kiosk.begin(slide.id)
        assert app.kiosk.slideAt(number) is not None
    for firm in (firm for pins in content.deck.pin_sets for firm in pins.firms):
        app.kiosk.openFirm(firm.id)
        app.kiosk.showOnMap(firm.id)
    app.kiosk.openFirms("")
    app.kiosk.openSearch()
    app.kiosk.chooseLanguage("ur")
    app.close()
    assert caplog.records == []
