"""What ties the drawing process to its guard: it leaves when asked, and when the guard is gone."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from kiosk.guard.errand import LEAVE
from kiosk.system.logs import traces

GONE = 70
"""The exit code of a drawing process without a guard (EX_SOFTWARE)."""
PR_SET_PDEATHSIG = 1


def wear(leash: int, leave: Callable[[], object]) -> None:
    """Heed a leash, given as a pipe's descriptor; `leave` is called from a thread of its own.

    A process that hangs cannot heed it. On Linux the system itself ends it with its guard, and on Windows a
    job does (guard/job.py).
    """
    threading.Thread(target=_heed, args=(leash, leave), name="leash", daemon=True).start()
    if sys.platform != "win32":  # it says where it hangs, before it is ended
        faulthandler.register(signal.SIGUSR1, traces() or sys.stderr, all_threads=True)


def _heed(leash: int, leave: Callable[[], object]) -> None:
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    while word := os.read(leash, 64):
        if LEAVE in word:
            leave()
    os._exit(GONE)
