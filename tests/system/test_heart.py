"""What the drawing process says of itself."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.guard.pulse import Pulse, read
from kiosk.system.heart import LOOK_EVERY, LOOK_FIRST, Heart, is_blank, memory_mb


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    made = QQuickWindow()
    made.resize(200, 100)
    made.setColor(QColor("teal"))
    made.show()
    qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QGuiApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


class Listener:
    """The guard's end of the pipe."""

    def __init__(self) -> None:
        self.end, self.pipe = os.pipe()
        os.set_blocking(self.end, False)

    def heard(self) -> list[Pulse]:
        try:
            said = os.read(self.end, 1 << 16)
        except BlockingIOError:
            return []
        return [pulse for pulse in map(read, said.splitlines()) if pulse is not None]


class Deaf(QObject):
    """Lets no frame come."""

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.UpdateRequest


def beat_and_draw(window: QQuickWindow, heart: Heart, times: int) -> None:
    for _ in range(times):
        window.frameSwapped.emit()
        QGuiApplication.processEvents()
        heart.beat()


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    for end in (made.end, made.pipe):
        os.close(end)


def test_a_beat_tells_how_things_are(window: QQuickWindow, listener: Listener) -> None:
    heart = Heart(window, listener.pipe, lambda: "hi")
    heart.beat()
    (pulse,) = listener.heard()
    assert (pulse.shown, pulse.busy, pulse.language) == (True, True, "hi")
    assert pulse.memory == pytest.approx(memory_mb(), abs=50)


def test_each_beat_asks_for_a_frame(window: QQuickWindow, listener: Listener, qtbot: object) -> None:
    heart = Heart(window, listener.pipe, lambda: "")
    for _ in range(3):
        heart.beat()
        with qtbot.waitSignal(window.frameSwapped, timeout=5000):  # type: ignore[attr-defined]
            pass
    heart.beat()
    frames = [pulse.frames for pulse in listener.heard()]
    assert frames[-1] >= 2
    assert frames == sorted(frames)


def test_in_another_window_its_frames_count_on(
    window: QQuickWindow, listener: Listener, qapp: QGuiApplication
) -> None:
    heart, other = Heart(window, listener.pipe, lambda: ""), QQuickWindow()
    for shown, language in ((window, ""), (other, "hi"), (other, "hi")):
        heart.follow(shown, lambda language=language: language)  # type: ignore[misc]
        shown.frameSwapped.emit()
        window.frameSwapped.emit()
        qapp.processEvents()
        heart.beat()
    heard = listener.heard()
    frames = [pulse.frames for pulse in heard]
    assert len(set(frames)) >= 3
    assert frames == sorted(frames)
    assert heard[-1].language == "hi"
    assert heart.parent() is other
    heart.follow(window, lambda: "")


def test_a_window_of_one_colour_is_told(window: QQuickWindow, listener: Listener) -> None:
    heart = Heart(window, listener.pipe, lambda: "")
    beat_and_draw(window, heart, LOOK_FIRST + 1)  # and the first frame brings a beat of its own
    assert [pulse.blank for pulse in listener.heard()] == [False] * LOOK_FIRST + [True] * 2


def test_looking_brings_no_frame_of_its_own(window: QQuickWindow, listener: Listener) -> None:
    """Else drawing that stalls would be found a second time only after the next look."""
    heart = Heart(window, listener.pipe, lambda: "")
    beat_and_draw(window, heart, 1)
    window.installEventFilter(Deaf(window))
    listener.heard()
    for _ in range(LOOK_EVERY + LOOK_FIRST):
        heart.beat()
        QGuiApplication.processEvents()
    assert len({pulse.frames for pulse in listener.heard()}) == 1


def test_a_guard_that_does_not_listen_holds_nothing_up(window: QQuickWindow, listener: Listener) -> None:
    heart = Heart(window, listener.pipe, lambda: "")
    for _ in range(3000):
        heart.beat()
    assert listener.heard()


@pytest.mark.parametrize(("at", "blank"), [(None, True), ((0, 0), False), ((100, 50), False)])
def test_blank(at: tuple[int, int] | None, blank: bool) -> None:
    picture = QImage(240, 120, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    if at:
        picture.setPixelColor(*at, QColor("black"))
    assert is_blank(picture) is blank
    assert is_blank(QImage())
