"""Reads a deck in a fresh process, while another deck is on the screen.

    python -m kiosk.anew FOLDER

A process that draws has threads, and must not be copied. The reader may do whatever a deck makes it do: it is
ended when it takes too long, has a limit of memory, gives way to the drawing, and ends with whoever asked.
What it found stays packed, since unpacking a large deck is time that a visitor would notice.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from kiosk import paths
from kiosk.domain.content import Content
from kiosk.domain.problems import Problem, Severity
from kiosk.errors import ContentError, KioskError

log = logging.getLogger(__name__)

LONGEST_S = 20.0
TRIES = 2
"""A machine may be short of something for a moment."""
MOST_BYTES = 1 << 30
NICE = 10


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a deck's folder: `packed` is its content, empty where no deck is left."""

    problems: tuple[Problem, ...]
    packed: bytes = b""

    @property
    def sound(self) -> bool:
        """Whether it is a deck without an error."""
        return bool(self.packed) and not any(each.severity is Severity.ERROR for each in self.problems)

    def content(self) -> Content:
        """The content itself; there must be one."""
        content: Content = pickle.loads(self.packed)  # noqa: S301 (from a process of our own)
        return content


def read_anew(folder: Path, longest: float = LONGEST_S) -> Found:
    """Read a deck's folder in a process of its own; returns when that has ended, at the latest after so many
    seconds. Whatever goes wrong is a problem of the deck.
    """
    for _ in range(TRIES):
        found = _try(folder, longest)
        if found is not None:
            return found
    return _unread("cannot be read: its reader did not end well")


def _try(folder: Path, longest: float) -> Found | None:
    """What a reader found, None if it did not end well."""
    command = [sys.executable, "-m", "kiosk.anew", str(folder.absolute())]
    # From there the process finds this very program, and no other of its name.
    here = paths.PACKAGE.parent
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=here) as reader:
            late = threading.Timer(longest, reader.kill)
            late.daemon = True
            late.start()
            told = reader.stdout.read() if reader.stdout else b""
            code = reader.wait()
            late.cancel()
    except OSError as error:
        log.warning("A changed deck cannot be read: %s", error)
        return None
    if code:
        log.warning("The reader of a changed deck ended with code %d", code)
        return None
    found: Found = pickle.loads(told)  # noqa: S301
    return found


def _unread(message: str) -> Found:
    return Found((Problem("deck.yaml", 1, 1, Severity.ERROR, "deck", message),))


def main(arguments: list[str]) -> NoReturn:
    """The reader's whole life."""
    threading.Thread(target=_end_with_who_asked, daemon=True).start()
    _limit()
    found = _found(lambda: _sound(Path(arguments[0])))
    pickle.dump(found, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.flush()
    os._exit(0)  # a thread still listens


def _sound(folder: Path) -> Content:
    from kiosk.content import load_sound  # YAML is for the reader alone

    return load_sound(folder)


def _found(read: Callable[[], Content]) -> Found:
    try:
        content = read()
        return Found(content.problems, pickle.dumps(content, pickle.HIGHEST_PROTOCOL))
    except ContentError as error:
        return Found(error.problems)
    except KioskError as error:
        return _unread(str(error))
    except MemoryError:
        return _unread("takes more memory than a deck may")


def _end_with_who_asked() -> None:
    """Their end of the pipe is closed when they are gone, whatever became of them."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            os.nice(NICE)
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    # Under its own name: what is packed here is unpacked where this file is not the main one.
    from kiosk.anew import main as read

    read(sys.argv[1:])
