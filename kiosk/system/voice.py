"""Says lines into a pipe, and never waits for whoever should listen: a line that finds no room is lost."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from functools import partial
from queue import Full, Queue


def voice(pipe: int) -> Callable[[bytes], None]:
    """What says a line into a pipe, given as a descriptor."""
    if sys.platform == "win32":  # where Python 3.11 cannot ask a pipe not to make it wait
        return Patient(pipe).say
    else:  # noqa: RET505 (it tells mypy)
        os.set_blocking(pipe, False)
        return partial(_say, pipe)


def _say(pipe: int, line: bytes) -> None:
    with contextlib.suppress(OSError):  # nobody listens, or not now
        os.write(pipe, line)


class Patient:
    """Lets a thread wait for the listener, with one line in its hand and one behind it."""

    def __init__(self, pipe: int) -> None:
        self._lines: Queue[bytes] = Queue(maxsize=1)
        threading.Thread(target=self._write, args=(pipe,), name="voice", daemon=True).start()

    def say(self, line: bytes) -> None:
        with contextlib.suppress(Full):
            self._lines.put_nowait(line)

    def _write(self, pipe: int) -> None:
        with contextlib.suppress(OSError):  # nobody listens any more: the leash tells
            while True:
                os.write(pipe, self._lines.get())
