"""Holds the one window: whatever a window manager is asked to do to it, it stays open, whole and in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QWindow

SETTLE_MS = 300
"""How long a window manager is left alone before what it did is undone: it may not be done yet."""


class Hold(QObject):
    """Holds a window from the time on that it fills its screen.

    Whoever ends the program must call QCoreApplication.exit: quit asks the window first, which refuses.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._timer.timeout.connect(self.restore)
        window.visibilityChanged.connect(self._look)
        window.activeChanged.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Close:
            return False
        event.ignore()
        return True

    @Slot()
    def _look(self) -> None:
        self._timer.start()  # the window itself may be about to go, and cannot be asked

    @Slot()
    def restore(self) -> None:
        """Put it back, if it needs to be."""
        if self._window.visibility() is not QWindow.Visibility.FullScreen:
            self._window.showFullScreen()
        if not self._window.isActive():
            self._window.raise_()
            self._window.requestActivate()
