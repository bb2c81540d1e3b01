"""The shipped deck's map in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QEventPoint, QGuiApplication
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.content import load_deck, load_words
from kiosk.content.basemap import load_basemap
from kiosk.domain.session import Comfort
from kiosk.system.fonts import load_fonts
from kiosk.system.icons import Icons
from kiosk.viewmodels import theme
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.singletons import offer
from kiosk.viewmodels.theme import Theme

PAGE = """
import Kiosk.Map
import Kiosk.ViewModels
import QtQuick
Item {
    id: page
    required property MapViewModel map
    LayoutMirroring.enabled: Reading.rtl
    LayoutMirroring.childrenInherit: true
    MapView { anchors.fill: parent; map: page.map }
}
"""
DOWN, MOVE, UP = QEventPoint.State.Pressed, QEventPoint.State.Updated, QEventPoint.State.Released


class MapWindow:
    """The map, 1920 by 1010 pixels, touched through Qt; movements take no time."""

    def __init__(self, page: str) -> None:
        load_fonts(paths.assets() / "fonts")
        deck = load_deck(paths.default_deck())[0]
        assert deck.basemap is not None
        self.window = QQuickView()
        engine = self.window.engine()
        engine.addImportPath(str(paths.qml()))
        self.reading = Reading("en", load_words(paths.assets() / "words.yaml", deck.folder), engine)
        self.theme = Theme(self.reading, Icons(), engine)
        self.theme.show(Comfort(reduced_motion=True))
        offer(engine, self.reading, self.theme)
        region = RegionViewModel(load_basemap(deck.basemap), engine)
        self.map = MapViewModel(deck, region, self.reading, self.theme, engine)
        engine.addImageProvider("map", region.pictures)
        self.finger = QTest.createTouchDevice()
        self.window.setInitialProperties({"map": self.map})
        self.window.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.window.resize(1920, 1010)
        self.window.setSource(QUrl.fromLocalFile(page))
        self.window.show()

    def touch(self, state: QEventPoint.State, *points: tuple[float, float]) -> None:
        sequence = QTest.touchEvent(self.window, self.finger, False)
        for number, (x, y) in enumerate(points):
            at = QPoint(round(x), round(y))
            match state:
                case QEventPoint.State.Pressed:
                    sequence.press(number, at, self.window)
                case QEventPoint.State.Updated:
                    sequence.move(number, at, self.window)
                case _:
                    sequence.release(number, at, self.window)
        sequence.commit()
        if state is MOVE:
            # Qt gathers the movements of touches until the next frame.
            QTest.qWait(25)
        QGuiApplication.processEvents()

    def tap(self, x: float, y: float) -> None:
        self.touch(DOWN, (x, y))
        self.touch(UP, (x, y))

    def named(self, name: str) -> QAccessibleInterface:
        """The first thing of that accessible name."""
        return next(item for item in self.everything() if item.text(QAccessible.Text.Name) == name)

    def everything(self) -> Iterator[QAccessibleInterface]:
        waiting = [QAccessible.queryAccessibleInterface(self.window)]
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(item.child(i) for i in range(item.childCount()))


@pytest.fixture
def stage(qapp: QGuiApplication, qtbot, tmp_path, monkeypatch) -> Iterator[MapWindow]:
    monkeypatch.setattr(theme, "TURN_MS", 1)  # the map fades in where it jumps to
    page = tmp_path / "Page.qml"
    page.write_text(PAGE, encoding="utf-8")
    window = MapWindow(str(page))
    qtbot.waitUntil(lambda: window.map.sharp and window.map.pins.rowCount() > 0)
    yield window
    window.window.close()
    window.window.setSource(QUrl())


@pytest.fixture
def settle(stage: MapWindow, qtbot) -> Callable[[], None]:
    """Wait until nothing is left to paint or place."""

    def wait() -> None:
        with qtbot.waitSignal(stage.map.rested, timeout=2000, raising=False):
            pass
        qtbot.waitUntil(lambda: bool(stage.map.sharp))
        qtbot.wait(20)

    return wait
