"""The drawing process as the guard holds it, on systems that can copy a process.

Two pipes join them. On the one the drawing process says its pulse. The other is its leash: a word on it asks
the drawing process to leave, and when it breaks, the guard is gone.
"""

from __future__ import annotations

import contextlib
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import NoReturn

from kiosk.guard.errand import LEAVE, Errand
from kiosk.guard.ladder import Rung

TRACE_S = 0.3
"""How long a drawing process that hangs is given to say where."""
CHUNK = 1 << 16


class Drawing:
    """One life of the drawing process. `woken` is a descriptor that signals write to."""

    def __init__(
        self, draw: Callable[[Errand], int], rung: Rung, language: str, woken: int, *, first: bool
    ) -> None:
        self._pulse, pulse = os.pipe()
        leash, self._leash = os.pipe()
        os.set_blocking(self._leash, False)
        self._woken = woken
        self._rest = b""
        self._code: int | None = None
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._pulse)
            os.close(self._leash)
            _live(draw, Errand(rung, language, first, pulse, leash))
        os.close(pulse)
        os.close(leash)

    def wait(self, seconds: float) -> list[bytes]:
        """The lines that it says; none if it says nothing for so long, has ended, or a signal came."""
        watched = [self._woken] if self._pulse < 0 else [self._pulse, self._woken]
        ready, _, _ = select.select(watched, [], [], max(0.0, seconds))
        if self._woken in ready:
            with contextlib.suppress(BlockingIOError):
                os.read(self._woken, CHUNK)
        if self._pulse not in ready:
            return []
        said = os.read(self._pulse, CHUNK)
        if not said:  # it has ended, or is about to
            os.close(self._pulse)
            self._pulse = -1
        *lines, self._rest = (self._rest + said).split(b"\n")
        self._rest = self._rest[-CHUNK:]
        return lines

    def ended(self) -> int | None:
        """Its exit code, less than none for the signal that ended it; None while it lives."""
        if self._code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._let_go(os.waitstatus_to_exitcode(status))
        return self._code

    def leave(self) -> None:
        """Ask it to leave."""
        with contextlib.suppress(OSError):
            os.write(self._leash, LEAVE)

    def kill(self, *, trace: bool) -> None:
        """End it, and whatever it started; `trace` lets it first say where it hangs."""
        if self.ended() is not None:
            return
        if trace:
            self._signal(signal.SIGUSR1)
            until = time.monotonic() + TRACE_S
            while self.ended() is None and (left := until - time.monotonic()) > 0:
                time.sleep(min(0.02, left))
        if self.ended() is None:
            self._signal(signal.SIGKILL)
            self._let_go(os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]))

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, number)

    def _let_go(self, code: int) -> None:
        self._code = code
        self._signal(signal.SIGKILL)  # what it started ends with it
        for pipe in (self._pulse, self._leash):
            if pipe >= 0:
                os.close(pipe)
        self._pulse = self._leash = -1


def _live(draw: Callable[[Errand], int], errand: Errand) -> NoReturn:
    """The whole life of a drawing process. It must not return into what the guard was about to do."""
    code = 1
    try:
        os.setpgid(0, 0)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the guard hears it
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        code = draw(errand)
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else 1
    except BaseException:  # noqa: BLE001 (told as Python tells it; the guard hears of the exit)
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)
