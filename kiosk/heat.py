"""Where slides are touched, as colour over the screen that visitors see: `kiosk stats --heat`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickWindow

from kiosk.app import Kiosk, application
from kiosk.domain.content import Content
from kiosk.domain.count_tables import heat
from kiosk.domain.counts import Row, grid
from kiosk.domain.session import Comfort
from kiosk.errors import KioskError
from kiosk.system import clock

SIZES = {False: (1920, 1080), True: (1080, 1920)}
"""Of the screen in pixels: lying, and standing."""
STILL_S, PATIENCE_S = 0.3, 10.0
FAINTEST, STRONGEST = 60, 200
"""How much of the slide the colour covers, of 255."""


def draw(content: Content, rows: Sequence[Row], folder: Path) -> int:
    """Draw each slide that was touched often enough into a folder; returns the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    app = application()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        drawn = sum(_draw_all(content, rows, folder, tall=tall) for tall in (False, True))
    except OSError as error:
        raise KioskError(f"{folder} cannot be written: {error.strerror}.") from error
    finally:
        app.processEvents()
    print(
        f"Pictures of {drawn} slides are in {folder}."
        if drawn
        else "No slide was touched often enough to be drawn."
    )
    return 0


def _draw_all(content: Content, rows: Sequence[Row], folder: Path, *, tall: bool) -> int:
    every = {slide.id: heat(rows, slide.id, tall=tall) for slide in content.deck.slides}
    touched = {slide: cells for slide, cells in every.items() if any(cells)}
    if not touched:
        return 0
    kiosk = Kiosk(content, now=lambda: 0.0)
    window = kiosk.show(*SIZES[tall])
    kiosk.open()
    kiosk.theme.show(Comfort(reduced_motion=True))
    window.show()
    for slide, cells in touched.items():
        kiosk.kiosk.begin(slide)
        _settle(window)
        picture = _over(window.grabWindow(), cells, tall=tall)
        file = folder / f"{slide}{'-tall' if tall else ''}.png"
        if not picture.save(str(file)):
            raise OSError(0, f"{file.name} could not be saved")
    window.hide()
    kiosk.close()
    return len(touched)


def _settle(window: QQuickWindow) -> None:
    """Let the screen come to rest: one that rests draws no frames."""
    frames = [clock.now()]

    def drawn() -> None:
        frames.append(clock.now())

    window.frameSwapped.connect(drawn)
    while clock.now() - frames[-1] < STILL_S and clock.now() - frames[0] < PATIENCE_S:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.frameSwapped.disconnect(drawn)


def _over(picture: QImage, cells: Sequence[int], *, tall: bool) -> QImage:
    """The picture greyed, with the cells that were touched in colour, and how often."""
    across, down = grid(tall=tall)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    made = grey.convertToFormat(QImage.Format.Format_RGB32)
    wide, high, most = made.width() / across, made.height() / down, max(cells)
    painter = QPainter(made)
    font = painter.font()
    font.setFamilies(["Noto Sans"])
    font.setPixelSize(round(min(wide, high) / 4))
    painter.setFont(font)
    for place, count in enumerate(cells):
        if count:
            box = QRectF(place % across * wide, place // across * high, wide, high)
            strength = FAINTEST + (STRONGEST - FAINTEST) * count // most
            painter.fillRect(box, QColor(226, 80, 29, strength))
            plaque = box.adjusted(wide / 4, high / 3, -wide / 4, -high / 3)
            painter.fillRect(plaque, QColor("white"))
            painter.drawText(plaque, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
    return made
