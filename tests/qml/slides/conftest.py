"""A stage that one slide after another can stand on, in any language, size and comfort."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSizeF, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickWindow

from kiosk import paths
from kiosk.content import load_words
from kiosk.domain.session import Comfort
from kiosk.system.fonts import load_fonts
from kiosk.system.icons import Icons
from kiosk.system.lattice import LatticeProvider
from kiosk.system.qr import QrProvider
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.singletons import offer
from kiosk.viewmodels.slide_factory import make
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.theme import Theme
from kiosk.viewmodels.tools import Tools
from tests.qml.slides import samples

DOCK_MM = 26
PAGE = b"""
import Kiosk.Slides
import Kiosk.ViewModels
import QtQuick
SlidePage { LayoutMirroring.enabled: Reading.rtl; LayoutMirroring.childrenInherit: true }
"""


class Stage:
    """One window with one slide in it. `show` replaces the slide; `wear` changes how it is seen."""

    def __init__(self, folder: Path) -> None:
        picture = folder / "picture.png"
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(QColor("teal"))
        image.save(str(picture))
        self.deck = samples.deck(picture, folder)
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(paths.qml()))
        self.engine.addImageProvider("lattice", LatticeProvider())
        self.engine.addImageProvider("qr", QrProvider())
        self.reading = Reading("en", load_words(paths.assets() / "words.yaml"), self.engine)
        self.theme = Theme(self.reading, Icons(), self.engine)
        offer(self.engine, self.reading, self.theme)
        # Nothing is painted: the control lays out everything, as it would before a frame.
        self._control = QQuickRenderControl()
        self.window = QQuickWindow(self._control)
        self.page: QQuickItem | None = None
        self.slide: SlideViewModel | None = None

    def wear(self, size: tuple[int, int], *, large: bool = False, contrast: bool = False) -> None:
        """A screen of that size in pixels, every movement at its end; the page is what the dock leaves."""
        self.theme.measure(*size, None)
        self.theme.show(Comfort(large_text=large, high_contrast=contrast, reduced_motion=True))
        self.window.resize(size[0], size[1] - round(self.theme.sizes.mm(DOCK_MM)))
        if self.page is not None:
            self.page.setSize(QSizeF(self.window.size()))

    def show(self, name: str, *, current: bool = True) -> QQuickItem:
        """The sample slide of that name, in place of the last."""
        section = self.deck.sections[0]
        slide = next(slide for slide in section.slides if slide.id == name)
        self.clear()
        self.slide = make(slide, section, Tools(self.deck, self.reading, self.theme), self.engine)
        component = QQmlComponent(self.engine)
        component.setData(PAGE, QUrl("stage.qml"))
        page = component.createWithInitialProperties({"slide": self.slide, "current": current})
        assert isinstance(page, QQuickItem), component.errorString()
        page.setParent(self.window)
        page.setParentItem(self.window.contentItem())
        page.setSize(QSizeF(self.window.size()))
        self.page = page
        self.settle()
        return page

    def read_in(self, language: str) -> None:
        """As the window does: the language, and the direction of everything."""
        self.reading.read_in(language)
        self.settle()

    def settle(self) -> None:
        """Let everything come to rest."""
        QGuiApplication.processEvents()
        self._control.polishItems()

    def items(self) -> list[QQuickItem]:
        """Every visible item of the page, parents before children."""
        return list(_visible(self.page)) if self.page is not None else []

    def rect(self, item: QQuickItem) -> QRectF:
        """Where an item is on the page."""
        assert self.page is not None
        return item.mapRectToItem(self.page, QRectF(0, 0, item.width(), item.height()))

    def clear(self) -> None:
        if self.page is not None:
            self.page.setParentItem(None)
            self.page.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.page = None
        if self.slide is not None:
            self.slide.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.slide = None


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)


@pytest.fixture(scope="session")
def _fonts(qapp: QGuiApplication) -> None:
    load_fonts(paths.assets() / "fonts")


@pytest.fixture(scope="module")
def stage(_fonts: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    made = Stage(tmp_path_factory.mktemp("deck"))
    yield made
    made.clear()
