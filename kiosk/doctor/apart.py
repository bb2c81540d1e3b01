"""Does a thing in a process of its own: it may fail, hang or be ended by the system, and is then given up."""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias

from kiosk.errors import KioskError

Outcome: TypeAlias = tuple[bool, Any]
"""Whether it went well, and what was found; otherwise why not, as the end of a sentence."""
CHUNK = 1 << 16


def begin(probe: Callable[[], Any]) -> Callable[[float], Outcome]:
    """Begin; what is returned waits until a time (time.monotonic()), and is called once.

    Where a process cannot be copied (Windows), the thing is done when it is asked for, and takes its time.
    """
    if not hasattr(os, "fork"):
        return lambda _until: attempt(probe)
    heard, told = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        os.close(heard)
        _live(probe, told)
    os.close(told)
    return lambda until: _await(child, heard, until)


def attempt(probe: Callable[[], Any]) -> Outcome:
    """Do it here."""
    try:
        return True, probe()
    except KioskError as error:
        return False, str(error)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is a finding)
        return False, f"{type(error).__name__}: {error}"


def _live(probe: Callable[[], Any], told: int) -> NoReturn:
    """Its whole life. It must not return into what its parent was about to do, nor speak up."""
    try:
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(silent, stream)
        if sys.platform != "win32":
            os.setpgid(0, 0)  # so that what it starts can be ended with it
        with open(told, "wb") as pipe:
            pickle.dump(attempt(probe), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _await(child: int, heard: int, until: float) -> Outcome:
    said, whole = _read(heard, until)
    os.close(heard)
    if not whole:
        _end(child)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if not whole:
        return False, "it took too long"
    if not said:
        return False, f"it was ended by signal {-code}"
    outcome: Outcome = pickle.loads(said)  # noqa: S301 (from a copy of this very process)
    return outcome


def _read(heard: int, until: float) -> tuple[bytes, bool]:
    """What is said until the pipe is closed, and whether it was."""
    said = b""
    while select.select([heard], [], [], max(0.0, until - time.monotonic()))[0]:
        more = os.read(heard, CHUNK)
        if not more:
            return said, True
        said += more
    return said, False


def _end(child: int) -> None:
    if sys.platform != "win32":
        for end in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                end(child, signal.SIGKILL)
