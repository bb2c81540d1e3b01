"""When something is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow


def once_drawn(window: QQuickWindow, then: Callable[[], None]) -> None:
    """Do something when the window's next frame is on the screen."""
    waiting = [then]

    def drawn() -> None:
        if waiting:  # a second frame may have been swapped before this one was heard of
            window.frameSwapped.disconnect(drawn)
            waiting.pop()()

    # Queued: the signal comes from within the drawing of a frame.
    window.frameSwapped.connect(drawn, Qt.ConnectionType.QueuedConnection)
