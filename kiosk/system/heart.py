"""What the drawing process says of itself to its guard, once a second, from the thread that draws."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.guard import Pulse
from kiosk.guard.pulse import BEAT_S
from kiosk.system.memory import memory_mb
from kiosk.system.voice import voice

LOOK_EVERY, LOOK_FIRST = 10, 5
"""Beats between two looks at the picture, if it has changed since, and before the first."""
GRAIN = 24
"""The picture is looked at in so many points each way."""


class Heart(QObject):
    """Beats while the event loop runs. `pulse` is a pipe's descriptor; `visitor` tells the language of
    whoever is there, "" for nobody.

    Each beat asks for a frame: one that never comes is how stalled drawing is found. Where nothing has
    changed, Qt paints nothing for it.
    """

    def __init__(self, window: QQuickWindow, pulse: int, visitor: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._say, self._visitor = window, voice(pulse), visitor
        self._frames, self._beats, self._seen, self._told = 0, 0, -LOOK_EVERY, -1
        self._blank = False
        self._listen()
        self._timer = QTimer(self, interval=round(BEAT_S * 1000))
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def follow(self, window: QQuickWindow, visitor: Callable[[], str]) -> None:
        """Beat for another window from now on. Its frames count on: a new count could stand still."""
        self._window.frameSwapped.disconnect(self._swapped)
        self._window, self._visitor = window, visitor
        self.setParent(window)
        self._listen()

    def _listen(self) -> None:
        # Queued: the signal comes from within the drawing of a frame.
        self._window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _swapped(self) -> None:
        self._frames += 1
        if self._frames == 1:
            self.beat()  # the guard waits for it

    @Slot()
    def beat(self) -> None:
        """Say how things are."""
        shown, drawn = self._window.isExposed(), self._frames != self._told
        # Looking would itself bring a frame that never comes onto the screen.
        if shown and drawn and self._beats % LOOK_EVERY == LOOK_FIRST and self._changed():
            self._blank = is_blank(self._window.grabWindow())
        self._beats += 1
        self._told = self._frames
        language = self._visitor()
        pulse = Pulse(self._frames, shown, memory_mb(), self._blank, bool(language), language)
        self._say(pulse.line())
        self._window.update()

    def _changed(self) -> bool:
        """Whether more was drawn since the last look than these beats asked for."""
        drawn, self._seen = self._frames - self._seen, self._frames
        return drawn > LOOK_EVERY or self._blank


def is_blank(picture: QImage) -> bool:
    """Whether a picture is of one colour, or none at all, as far as a grid of points shows."""
    if picture.isNull():
        return True
    width, height = picture.width(), picture.height()
    points = range(GRAIN)
    first = picture.pixel(0, 0)
    return all(
        picture.pixel(x * width // GRAIN, y * height // GRAIN) == first for x in points for y in points
    )
