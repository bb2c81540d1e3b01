"""The drawing process as a copy of the guard's own: not on Windows."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator

from kiosk.guard.drawing import CHUNK, Drawing, Speech, leaving
from kiosk.guard.errand import LEAVE, Errand
from kiosk.guard.kin import Kin
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


class Forked:
    """One life of such a process. `woken` is a descriptor that signals write to."""

    def __init__(
        self, draw: Callable[[Errand], int], rung: Rung, language: str, woken: int, *, first: bool
    ) -> None:
        (self._pulse, pulse), (leash, self._leash) = pipes = os.pipe(), os.pipe()
        os.set_blocking(self._leash, False)
        self._woken = woken
        self._speech = Speech()
        self._code: int | None = None
        sys.stdout.flush()
        sys.stderr.flush()
        try:
            self.pid = os.fork()
        except OSError:
            for end in (*pipes[0], *pipes[1]):
                os.close(end)
            raise
        if self.pid == 0:
            os.close(self._pulse)
            os.close(self._leash)
            live(draw, Errand(rung, language, first, pulse, leash))
        self._kin = Kin(self.pid)
        os.close(pulse)
        os.close(leash)

    def wait(self, seconds: float) -> list[bytes]:
        watched = [self._woken] if self._pulse < 0 else [self._pulse, self._woken]
        ready, _, _ = select.select(watched, [], [], max(0.0, seconds))
        if self._woken in ready:
            _drain(self._woken)
        if self._pulse not in ready:
            return []
        said = os.read(self._pulse, CHUNK)
        if not said:  # it has ended, or is about to
            os.close(self._pulse)
            self._pulse = -1
        return self._speech.lines(said)

    def ended(self) -> int | None:
        if self._code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._let_go(os.waitstatus_to_exitcode(status))
        return self._code

    def leave(self) -> None:
        with contextlib.suppress(OSError):
            os.write(self._leash, LEAVE)

    def kill(self, *, trace: bool) -> None:
        if trace and self.ended() is None:
            self._kin.trace(self.ended)
        if self.ended() is None:
            self._kin.end()
            self._let_go(os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]))

    def _let_go(self, code: int) -> None:
        self._code = code
        self._kin.end()
        for pipe in (self._pulse, self._leash):
            if pipe >= 0:
                os.close(pipe)
        self._pulse = self._leash = -1


def _drain(woken: int) -> None:
    with contextlib.suppress(BlockingIOError):
        os.read(woken, CHUNK)
