"""Slides as PNG pictures or as one vector PDF, drawn without a display by the same QML as the screen."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QEventLoop, QMarginsF, QSaveFile, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPaintDevice, QPaintEngine, QPainter, QPdfWriter
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from kiosk.app import Kiosk, application
from kiosk.domain.content import Content
from kiosk.domain.deck import Slide, StorySlide
from kiosk.errors import KioskError
from kiosk.system import clock
from kiosk.viewmodels.slide_story import StoryViewModel

PDF_DPI = 96
PATIENCE = 10.0
"""Seconds that a slide gets to load its pictures and paint its map, before it is drawn as it is."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What `kiosk export` was asked for: `out` is a folder, or a file that ends in .pdf; "" means all."""

    content: Content
    out: Path
    size: tuple[int, int] = (1920, 1080)
    language: str = ""
    slide: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on one page: the slide of an index, and of a story one chapter, from 0."""

    slide: int
    name: str
    chapter: int = 0


class Sheet:
    """One page of that size in pixels, on which any slide of a kiosk can be drawn."""

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

    def draw(self, page: Page, device: QPaintDevice) -> None:
        """Draw a page on a device that can be painted on."""
        self._item.setProperty("number", page.slide)
        slide = self._kiosk.kiosk.slideAt(page.slide)
        if isinstance(slide, StoryViewModel):
            slide.turnTo(page.chapter)
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


class Paper(QPaintDevice):
    """Lends one painter to every page of a document.

    Qt Quick begins and ends a painter for each picture, but the end of a painter is the end of a PDF: here
    its painters join the one that stays.
    """

    def __init__(self, painter: QPainter, size: QSize) -> None:
        super().__init__()
        self._painter = painter
        self._size = size

    def sharedPainter(self) -> QPainter:
        return self._painter

    def paintEngine(self) -> QPaintEngine:
        return self._painter.paintEngine()

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        known = QPaintDevice.PaintDeviceMetric
        match metric:
            case known.PdmWidth:
                return self._size.width()
            case known.PdmHeight:
                return self._size.height()
            case known.PdmDpiX | known.PdmDpiY | known.PdmPhysicalDpiX | known.PdmPhysicalDpiY:
                return PDF_DPI
            case _:
                return super().metric(metric)


def _chosen(kiosk: Kiosk, wanted: str) -> Sequence[Page]:
    slides = [(i, slide) for i, slide in enumerate(kiosk.deck.slides) if wanted in ("", slide.id)]
    return [Page(i, slide.id, chapter) for i, slide in slides for chapter in range(_chapters(slide))]


def _chapters(slide: Slide) -> int:
    return len(slide.chapters) if isinstance(slide, StorySlide) else 1


def export(options: ExportOptions) -> int:
    """Draw the deck, or one slide of it; returns the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    app = application()
    kiosk = Kiosk(options.content, options.language)
    sheet = Sheet(kiosk, options.size)
    pages = _chosen(kiosk, options.slide)
    try:
        if options.out.suffix.lower() == ".pdf":
            _write_pdf(sheet, pages, options)
        else:
            for file in _write_pictures(sheet, pages, options.out):
                print(file)
    except OSError as error:
        raise KioskError(f"{options.out} cannot be written: {error.strerror}.") from error
    finally:
        del sheet, kiosk
        app.processEvents()
    return 0


def _write_pictures(sheet: Sheet, pages: Sequence[Page], folder: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    digits = len(str(pages[-1].slide + 1)) if pages else 1
    for page in pages:
        name = f"{page.name}-{page.chapter + 1}" if page.chapter else page.name
        file = folder / f"{page.slide + 1:0{max(2, digits)}}-{name}.png"
        file.write_bytes(_png(sheet.picture(page)))
        yield file


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def _write_pdf(sheet: Sheet, pages: Sequence[Page], options: ExportOptions) -> None:
    options.out.parent.mkdir(parents=True, exist_ok=True)
    file = QSaveFile(str(options.out))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise KioskError(f"{options.out} cannot be written: {file.errorString()}.")
    writer = _pdf_writer(file, options.size)
    painter = QPainter(writer)
    paper = Paper(painter, QSize(*options.size))
    try:
        for position, page in enumerate(pages):
            if position:
                writer.newPage()
            sheet.draw(page, paper)
    finally:
        painter.end()
    if not file.commit():
        raise KioskError(f"{options.out} cannot be written: {file.errorString()}.")


def _pdf_writer(file: QSaveFile, size: tuple[int, int]) -> QPdfWriter:
    """Pages of that size in pixels, without margins."""
    writer = QPdfWriter(file)
    writer.setResolution(PDF_DPI)
    writer.setPageMargins(QMarginsF())
    points = QSizeF(*size) * 72 / PDF_DPI
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    return writer
