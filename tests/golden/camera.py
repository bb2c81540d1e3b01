"""Pictures of the running program at rest, by the software renderer and the bundled fonts alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.session import Comfort
from kiosk.present import Presentation, PresentOptions
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.present import PresentViewModel
from kiosk.viewmodels.slide_firms import MapSlideViewModel
from tests.languages.tree import kind
from tests.staff import PROBLEMS, Fake

PATIENCE = 20.0
"""Seconds that a screen gets to come to rest."""
BLOCK = 20
"""Pixels across the squares in which pictures are compared: small, so that one moved icon fills some."""
Pixels = np.ndarray
Size = tuple[int, int]
TalkSteps = Sequence[Callable[[PresentViewModel], None]]


def take(
    content: Content, language: str, size: Size, steps: Sequence[Callable[[KioskViewModel], None]]
) -> Pixels:
    """Go somewhere by steps, each of them once nothing moves any more, and take a picture."""
    machine = Fake()
    machine.problems = PROBLEMS
    kiosk = Kiosk(content, language, now=lambda: 0.0, machine=machine.machine)
    window = kiosk.show(*size)
    kiosk.open()
    kiosk.kiosk.comfort.setReducedMotion(True)
    window.show()
    for go in steps:
        go(kiosk.kiosk)
        _wait(lambda: _at_rest(kiosk, window))
    picture = pixels(window.grabWindow())
    kiosk.close()
    return picture


def take_talk(
    content: Content,
    language: str,
    size: tuple[int, int],
    steps: Sequence[Callable[[PresentViewModel], None]],
) -> Pixels:
    """The same of what the speaker of a talk sees."""
    talk = Presentation(PresentOptions(content, size, language=language), lambda: 0.0)
    state = talk.view_model
    state.timed._wall = lambda: "18:30"
    state.tools.theme.show(Comfort(reduced_motion=True))
    talk.seat()
    for go in steps:
        go(state)
        _wait(lambda: _talk_at_rest(state, talk.speaker))
    picture = pixels(talk.speaker.grabWindow())
    talk.close()
    return picture


def _talk_at_rest(state: PresentViewModel, window: QQuickWindow) -> bool:
    slide = state.kiosk.slideAt(state.talk.place)
    if isinstance(slide, MapSlideViewModel):
        region = slide._region
        if not (region.sharp and region.resting and region.placedScale == region.scale):
            return False
    return not any(_moves(item) for item in _visible(window.contentItem()))


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    for _ in range(3):  # what is at rest must stay so while events still come
        QGuiApplication.processEvents()
    while not done():
        assert time.monotonic() < until, "the screen does not come to rest"
        QGuiApplication.processEvents()


def _at_rest(kiosk: Kiosk, window: QQuickWindow) -> bool:
    region = kiosk.kiosk.region
    if region is not None and not (region.sharp and region.resting and region.placedScale == region.scale):
        return False
    return not any(_moves(item) for item in _visible(window.contentItem()))


def _moves(item: QQuickItem) -> bool:
    match kind(item):
        case "SlideScreen":
            return _says(item, "fade.running || settle.running")
        case "MapMarks":
            return item.opacity() < 1
        case "RegionPicture":
            return float(item.property("drawn")) < 1
        case "AttractScreen":
            item.setProperty("teaser", 0)
    return False


def _says(item: QQuickItem, question: str) -> bool:
    context = qmlContext(item)
    assert context is not None
    answer, _ = QQmlExpression(context, item, question).evaluate()
    return bool(answer)


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)


def pixels(image: QImage) -> Pixels:
    """Height x width x 3 values from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()


def load(file: Path) -> Pixels:
    with Image.open(file) as picture:
        return np.asarray(picture.convert("RGB"))


def save(picture: Pixels, file: Path) -> None:
    """Without loss, in half of what PNG takes."""
    file.parent.mkdir(exist_ok=True)
    Image.fromarray(picture).save(file, "WEBP", lossless=True, method=6)


def difference(one: Pixels, other: Pixels) -> float:
    """How much the most different square differs, 0 to 255; all of it if the sizes do."""
    if one.shape != other.shape:
        return 255.0
    apart = np.abs(one.astype(np.int16) - other).mean(axis=2)
    high, wide = (length // BLOCK * BLOCK for length in apart.shape)
    squares = apart[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK)
    return float(squares.mean(axis=(1, 3)).max())


def beside(golden: Pixels, now: Pixels) -> Pixels:
    """Both pictures, and where they differ, one below the other."""
    if golden.shape != now.shape:
        return now
    return np.concatenate([golden, now, 255 - np.abs(golden.astype(np.int16) - now).astype(np.uint8)])
