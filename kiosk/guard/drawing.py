"""The drawing process as the guard holds it. forked.py starts it where a process can be copied, spawned.py
elsewhere.

Two pipes join them. On the one the drawing process says its pulse. The other is its leash: a word on it asks
the drawing process to leave, and when it breaks, the guard is gone.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.guard.ladder import Rung

LEAVING = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
"""The signals that end a guard: Windows has no SIGHUP, and says SIGBREAK when its console is closed."""
CHUNK = 1 << 16


class Drawing(Protocol):
    """One life of the drawing process."""

    @property
    def pid(self) -> int: ...

    def wait(self, seconds: float) -> list[bytes]:
        """The lines that it says; none if it says nothing for so long, has ended, or a signal came."""

    def ended(self) -> int | None:
        """Its exit code, less than none for the signal that ended it; None while it lives."""

    def leave(self) -> None:
        """Ask it to leave."""

    def kill(self, *, trace: bool) -> None:
        """End it, and whatever it started; `trace` lets it first say where it hangs."""


class Starter(Protocol):
    """Starts drawing processes, and hears signals all the while."""

    def hearing(self, leave: Callable[[], object]) -> AbstractContextManager[None]:
        """`leave` is called for a signal that asks for it; any signal ends a wait."""

    def start(self, rung: Rung, language: str, *, first: bool) -> Drawing:
        """A drawing process with that errand. Raises OSError where the system has no room for one."""

    def sleep(self, seconds: float) -> None:
        """Wait so long, or until a signal comes."""


class Speech:
    """What comes through a pipe, cut into lines."""

    def __init__(self) -> None:
        self._rest = b""

    def lines(self, said: bytes) -> list[bytes]:
        """Those that are whole now. What is too long for a line is not kept."""
        *lines, rest = (self._rest + said).split(b"\n")
        self._rest = rest[-CHUNK:]
        return lines


@contextlib.contextmanager
def leaving(leave: Callable[[], object]) -> Iterator[None]:
    """`leave` is called for each of the signals that end a guard."""
    numbers = [getattr(signal, name) for name in LEAVING if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: leave()) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
