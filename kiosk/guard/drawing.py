"""The drawing process as the guard holds it. forked.py starts it where a process can be copied, spawned.py
elsewhere.

Two pipes join them. On the one the drawing process says its pulse. The other is its leash: a word on it asks
the drawing process to leave, and when it breaks, the guard is gone.
"""

from __future__ import annotations

import contextlib
import os
import signal
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.guard.errand import LEAVE
from kiosk.guard.kin import Kin
from kiosk.guard.ladder import Rung

LEAVING = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
"""The signals that end a guard: Windows has no SIGHUP, and says SIGBREAK when its console is closed."""
CHUNK = 1 << 16


class Drawing(ABC):
    """One life of the drawing process. `leash` is the guard's end of that, which is closed with the life."""

    def __init__(self, pid: int, leash: int) -> None:
        self.pid = pid
        self._leash = leash
        self._kin = Kin(pid)
        self._speech = Speech()
        self._code: int | None = None

    @abstractmethod
    def wait(self, seconds: float) -> list[bytes]:
        """The lines that it says; none if it says nothing for so long, has ended, or a signal came."""

    def ended(self) -> int | None:
        """Its exit code, less than none for the signal that ended it; None while it lives."""
        if self._code is None and (code := self._poll()) is not None:
            self._let_go(code)
        return self._code

    def leave(self) -> None:
        """Ask it to leave."""
        with contextlib.suppress(OSError):
            os.write(self._leash, LEAVE)

    def kill(self, *, trace: bool) -> None:
        """End it, and whatever it started; `trace` lets it first say where it hangs."""
        if trace and self.ended() is None:
            self._kin.trace(self.ended)
        if self.ended() is None:
            self._kin.end()
            self._let_go(self._reap())

    @abstractmethod
    def _poll(self) -> int | None:
        """Its exit code, if it has ended."""

    @abstractmethod
    def _reap(self) -> int:
        """Its exit code: it is as good as ended, and waited for."""

    def _let_go(self, code: int) -> None:
        self._code = code
        self._kin.end()
        os.close(self._leash)
        self._leash = -1


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
def pipes() -> Iterator[tuple[int, int, int, int]]:
    """The pulse's two ends, then the leash's, each to be read from, and to be written to.

    Within, a drawing process is started: its own ends are closed then, and all of them if it raises OSError.
    """
    (said, pulse), (leash, held) = os.pipe(), os.pipe()
    try:
        yield said, pulse, leash, held
    except OSError:
        for end in (said, pulse, leash, held):
            os.close(end)
        raise
    os.close(pulse)
    os.close(leash)


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
