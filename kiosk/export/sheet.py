"""A slide at rest, drawn without a display by the same QML as the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPaintDevice
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from kiosk.app import Kiosk
from kiosk.errors import KioskError
from kiosk.export.pages import Page
from kiosk.system import clock

PATIENCE = 10.0
"""Seconds that a slide gets to load its pictures and paint its map, before it is drawn as it is."""


class Sheet:
    """One page of that size in pixels, on which any slide of a kiosk can be drawn, until it is closed."""

    def __init__(self, kiosk: Kiosk, size: tuple[int, int]) -> None:
        self._kiosk = kiosk
        self._size = QSize(*size)
        kiosk.theme.measure(*size, None)
        kiosk.theme.hold_still()
        self._control = QQuickRenderControl()
        self._window = QQuickWindow(self._control)
        self._window.setGeometry(0, 0, *size)
        self._item = self._make()

    def _make(self) -> QQuickItem:
        kiosk = self._kiosk.kiosk  # first, for with it come the types that the component names
        component = QQmlComponent(self._kiosk.engine, "Kiosk", "Sheet")
        item = component.createWithInitialProperties({"kiosk": kiosk})
        if not isinstance(item, QQuickItem):
            raise KioskError(f"The slides cannot be drawn: {component.errorString()}")
        item.setParentItem(self._window.contentItem())
        item.setParent(self._window)
        item.setSize(QSizeF(self._size))
        return item

    def close(self) -> None:
        """Take it down, and its kiosk with it."""
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(self._window, QEvent.Type.DeferredDelete)
        self._kiosk.close()

    @property
    def size(self) -> QSize:
        return self._size

    def draw(self, page: Page, device: QPaintDevice) -> None:
        """Draw a page on a device that can be painted on."""
        # Made anew for each page: the next step of one that stands would be caught on its way.
        self._item.setProperty("number", -1)
        slide = self._kiosk.kiosk.slideAt(page.slide)
        if slide is not None and page.steps > 1:
            slide.appear(page.step + 1)
        self._item.setProperty("number", page.slide)
        self._settle(page.slide)
        self._window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(device))
        self._control.polishItems()
        self._control.sync()
        self._control.render()

    def _settle(self, index: int) -> None:
        """Let the slide lay itself out, and its map and pictures arrive."""
        until = clock.now() + PATIENCE
        while True:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self._complete(index) or clock.now() > until:
                return

    def _complete(self, index: int) -> bool:
        slide = self._kiosk.kiosk.slideAt(index)
        painted = slide is None or slide.painted()
        return painted and not any(map(_loading, _visible(self._item)))

    def links(self) -> Iterator[tuple[QRectF, str]]:
        """Where the page that was drawn last shows an address, in pixels: every item with a `link`."""
        for item in _visible(self._item):
            address = item.property("link")
            if isinstance(address, str) and address:
                yield item.mapRectToScene(item.boundingRect()), address

    def words(self) -> Iterator[tuple[QRectF, str]]:
        """Every text on the page that was drawn last, and where its letters are, in pixels."""
        for item in _visible(self._item):
            text = item.property("text") if item.inherits("QQuickText") else ""
            if text:
                yield item.mapRectToScene(item.boundingRect()), text

    def picture(self, page: Page) -> QImage:
        """A page as a picture."""
        image = QImage(self._size, QImage.Format.Format_RGB32)
        image.fill(0)
        self.draw(page, image)
        return image


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)


def _loading(item: QQuickItem) -> bool:
    context = qmlContext(item)
    if context is None or not item.inherits("QQuickImage"):
        return False
    # The enumeration has no Python type: QML itself compares it.
    loading, _ = QQmlExpression(context, item, "status === Image.Loading").evaluate()
    return bool(loading)
