"""Control-C, a closed terminal and a desktop that logs out end a talk as its speaker does.

Left alone, Python hears of Control-C only when Qt calls it next, which on a resting slide is never, and the
others end the process at once, and with it the times of the talk.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QSocketNotifier

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""Of which Windows has no SIGHUP."""
_BY_SIGNAL = 128
"""Shells add the signal's number to it for the exit code."""


class Ending:
    """As a context, in the main thread: a signal calls `leave` with the exit code, from the event loop."""

    def __init__(self, leave: Callable[[int], None]) -> None:
        self._leave = leave
        self._signals = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]

    def __enter__(self) -> Ending:
        self._heard, self._told = socket.socketpair()
        for each in (self._heard, self._told):
            each.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._end)
        self._before = {each: signal.signal(each, lambda *_: None) for each in self._signals}
        self._wakeup = signal.set_wakeup_fd(self._told.fileno())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.set_wakeup_fd(self._wakeup)
        for each, before in self._before.items():
            signal.signal(each, before)
        self._notifier.setEnabled(False)
        for each in (self._heard, self._told):
            each.close()

    def _end(self) -> None:
        numbers = self._heard.recv(64)
        if numbers:
            self._leave(_BY_SIGNAL + numbers[0])
