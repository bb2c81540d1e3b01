"""The real deck in a real window, a clock that stands still, and a touch panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.domain.content import Content
from kiosk.present import Presentation, PresentOptions
from kiosk.system import seating, state
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels import theme
from kiosk.viewmodels.map_camera import MapCamera
from kiosk.viewmodels.story_map import StoryMap
from tests.journeys.speaker import Screens
from tests.journeys.visitor import Visitor
from tests.waiting import pause

WIDE, TALL = (1920, 1080), (1080, 1920)
Make = Callable[..., Visitor]


@pytest.fixture(scope="session")
def panel(qapp: QGuiApplication) -> QPointingDevice:
    load_fonts(paths.assets() / "fonts")
    return QTest.createTouchDevice()


@pytest.fixture(scope="module")
def make_once(content: Content, panel: QPointingDevice) -> Iterator[Make]:
    """Visitors for a whole file, one for every way of asking, for tests that only look."""
    made: dict[tuple[tuple[int, int], str], Visitor] = {}

    def make(size: tuple[int, int] = WIDE, language: str = "") -> Visitor:
        if (size, language) not in made:
            made[size, language] = Visitor(content, size, panel, language)
        return made[size, language]

    yield make
    for visitor in made.values():
        visitor.goodbye()


@pytest.fixture
def make(content: Content, panel: QPointingDevice) -> Iterator[Make]:
    """A new kiosk each time, for tests that change what is on it."""
    made: list[Visitor] = []

    def new(size: tuple[int, int] = WIDE, language: str = "") -> Visitor:
        made.append(Visitor(content, size, panel, language))
        return made[-1]

    yield new
    for visitor in made:
        visitor.goodbye()


@pytest.fixture
def visitor(make_once: Make) -> Iterator[Visitor]:
    """Someone before a kiosk that nobody has touched, or that the last visitor has left (test_visits.py)."""
    someone = make_once()
    yield someone
    if someone.kiosk.mode != "attract":
        someone.leave()


@pytest.fixture(scope="module", autouse=True)
def _quick_movements() -> Iterator[None]:
    """Movements end in their first frame: the tests look at what they lead to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(theme, "TURN_MS", 1)
        patch.setattr(theme, "COUNT_MS", 1)
        patch.setattr(theme, "DRAW_MS", 1)
        patch.setattr(MapCamera.fly, "__defaults__", (0.001,))
        patch.setattr(StoryMap.sweep, "__defaults__", (0.001,))
        yield


@pytest.fixture
def screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Screens:
    """A laptop's screen and a projector; nothing is remembered of an earlier talk."""
    plugged = Screens()
    monkeypatch.setattr(seating, "screens", plugged)
    monkeypatch.setattr(state, "state_folder", lambda *_: tmp_path)
    return plugged


@pytest.fixture
def talk(content: Content, screens: Screens, panel: QPointingDevice) -> Iterator[Presentation]:
    made = Presentation(PresentOptions(content, language="en"))
    made.seat()
    pause()
    yield made
    made.close()
