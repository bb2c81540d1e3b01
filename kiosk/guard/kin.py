"""A drawing process and whatever it starts: they end together."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable

TRACE_S = 0.3
"""How long a drawing process that hangs is given to say where."""

if sys.platform == "win32":
    from kiosk.guard.job import Job

    class Kin:
        """A job of the system's (job.py), in which the process is from now on."""

        def __init__(self, pid: int) -> None:
            self._job = Job(pid)

        def trace(self, ended: Callable[[], int | None]) -> None:
            """Nobody can be asked there."""

        def end(self) -> None:
            """End all of them."""
            self._job.end()

else:

    class Kin:
        """A group of processes, which bears the number of the first."""

        def __init__(self, pid: int) -> None:
            self._pid = pid

        def trace(self, ended: Callable[[], int | None]) -> None:
            """Let it say where it hangs: the signal ends it as well if it cannot."""
            self._signal(signal.SIGUSR1)
            until = time.monotonic() + TRACE_S
            while ended() is None and (left := until - time.monotonic()) > 0:
                time.sleep(min(0.02, left))

        def end(self) -> None:
            """End all of them."""
            self._signal(signal.SIGKILL)

        def _signal(self, number: signal.Signals) -> None:
            # They have ended: some systems (macOS) forbid a signal to those that nobody has waited for yet.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._pid, number)
