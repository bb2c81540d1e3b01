"""Holds the one window: whatever a window manager is asked to do to it, it stays open, whole and in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from kiosk.system.seating import fill

SETTLE_MS = 300
"""How long a window manager is left alone before what it did is undone: it may not be done yet."""


class Hold(QObject):
    """Holds a window from the time on that it fills its screen, also as screens come, go and change: `where`
    tells which is its own then.

    Whoever ends the program must call QCoreApplication.exit: quit asks the window first, which refuses.
    """

    def __init__(self, window: QWindow, where: Callable[[], QScreen]) -> None:
        super().__init__(window)
        self._window, self._where = window, where
        self._timer = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._timer.timeout.connect(self.restore)
        window.visibilityChanged.connect(self._look)
        window.activeChanged.connect(self._look)
        window.installEventFilter(self)
        self._moving = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._moving.timeout.connect(self.move)
        app = cast(QGuiApplication, QGuiApplication.instance())
        app.screenAdded.connect(self._meet)
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._changed)
        for screen in app.screens():
            self._meet(screen)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Close:
            return False
        event.ignore()
        return True

    @Slot()
    def _look(self) -> None:
        self._timer.start()  # the window itself may be about to go, and cannot be asked

    @Slot(QScreen)
    def _meet(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        self._moving.start()

    @Slot()
    def move(self) -> None:
        """Let it fill its screen. Once for each change: a system that wants it elsewhere has its way."""
        screen = self._where()
        if not screen.geometry().isEmpty():  # of no size is what Qt has while there is none
            fill(self._window, screen)

    @Slot()
    def restore(self) -> None:
        """Put it back, if it needs to be."""
        if self._window.visibility() is not QWindow.Visibility.FullScreen:
            self._window.showFullScreen()
        if not self._window.isActive():
            self._window.raise_()
            self._window.requestActivate()
