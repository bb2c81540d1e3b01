"""The drawing process as a copy of the guard's own: not on Windows."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator

from kiosk.guard.drawing import CHUNK, Drawing, leaving, pipes
from kiosk.guard.errand import Errand
from kiosk.guard.ladder import Rung
from kiosk.guard.life import live

assert sys.platform != "win32"  # noqa: S101 (it tells mypy)


class Forks:
    """Starts drawing processes that do what `draw` says, whose result is their exit code."""

    def __init__(self, draw: Callable[[Errand], int]) -> None:
        self._draw = draw
        self._woken = -1

    def start(self, rung: Rung, language: str, *, first: bool) -> Drawing:
        return Forked(self._draw, rung, language, self._woken, first=first)

    def sleep(self, seconds: float) -> None:
        if select.select([self._woken], [], [], seconds)[0]:
            _drain(self._woken)

    @contextlib.contextmanager
    def hearing(self, leave: Callable[[], object]) -> Iterator[None]:
        self._woken, waker = os.pipe()
        for end in (self._woken, waker):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        before = signal.signal(signal.SIGCHLD, lambda *_: None)  # so that it wakes us
        try:
            with leaving(leave):
                yield
        finally:
            signal.signal(signal.SIGCHLD, before)
            signal.set_wakeup_fd(-1)
            os.close(self._woken)
            os.close(waker)


class Forked(Drawing):
    """One life of such a process. `woken` is a descriptor that signals write to."""

    def __init__(
        self, draw: Callable[[Errand], int], rung: Rung, language: str, woken: int, *, first: bool
    ) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        with pipes() as (said, pulse, leash, held):
            os.set_blocking(held, False)
            pid = os.fork()
            if pid == 0:
                os.close(said)
                os.close(held)
                live(draw, Errand(rung, language, first, pulse, leash))
        super().__init__(pid, held)
        self._pulse, self._woken = said, woken

    def wait(self, seconds: float) -> list[bytes]:
        watched = [self._woken] if self._pulse < 0 else [self._pulse, self._woken]
        ready, _, _ = select.select(watched, [], [], max(0.0, seconds))
        if self._woken in ready:
            _drain(self._woken)
        if self._pulse not in ready:
            return []
        said = os.read(self._pulse, CHUNK)
        if not said:  # it has ended, or is about to
            self._close()
        return self._speech.lines(said)

    def _poll(self) -> int | None:
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if pid else None

    def _reap(self) -> int:
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _let_go(self, code: int) -> None:
        super()._let_go(code)
        if self._pulse >= 0:
            self._close()

    def _close(self) -> None:
        os.close(self._pulse)
        self._pulse = -1


def _drain(woken: int) -> None:
    with contextlib.suppress(BlockingIOError):
        os.read(woken, CHUNK)
