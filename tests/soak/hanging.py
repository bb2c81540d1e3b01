"""Starts the `kiosk` command with drawing processes that can be made to hang: recovery.py sends the signals.

    python -m tests.soak.hanging run ...

Each of HANGS is a signal; a drawing process that gets one hangs in that way at its next beat.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

from kiosk.cli import main

NAMES = ("python", "qml", "library", "drawing")
HANGS = {name: signal.SIGRTMIN + number for number, name in enumerate(NAMES)}


def in_python() -> None:
    """A loop of our own that does not end."""
    while True:
        pass


def in_qml() -> None:
    """A script that does not end."""
    from PySide6.QtQml import QJSEngine

    QJSEngine().evaluate("while (true) {}")


def in_a_library() -> None:
    """A call that does not return, and lets no other thread go on."""
    ctypes.PyDLL(None).sleep(3600)


def in_drawing() -> None:
    """Events are answered, but no frame comes."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QGuiApplication

    class Deaf(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            return event.type() == QEvent.Type.UpdateRequest

    for window in QGuiApplication.topLevelWindows():
        window.installEventFilter(Deaf(window))


def hear() -> None:
    """In a drawing process, before it has anything to draw."""
    hangs: tuple[Callable[[], None], ...] = (in_python, in_qml, in_a_library, in_drawing)
    for number, hang in zip(HANGS.values(), hangs, strict=True):
        signal.signal(number, lambda *_, hang=hang: hang())


if __name__ == "__main__":
    os.register_at_fork(after_in_child=hear)
    sys.exit(main())
