"""Time in tests: a clock that stands still, and waiting while the program works."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent

LIMIT_S = 10.0


class Clock:
    """A clock that goes forward only when told to."""

    def __init__(self, start: float = 0.0) -> None:
        self.time = start

    def __call__(self) -> float:
        return self.time

    def pass_by(self, seconds: float) -> None:
        self.time += seconds


def work() -> None:
    """Handle what waits; and let go of what is gone, which outside of its own loop's run Qt does not."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pause(seconds: float = 0.02) -> None:
    """Let the program work for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()


def until(done: Callable[[], bool], limit: float = LIMIT_S) -> None:
    """Let the program work until something holds."""
    end = time.monotonic() + limit
    while not done():
        assert time.monotonic() < end, "this never came to pass"
        work()
