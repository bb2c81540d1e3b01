"""Reads a deck in a process of its own, beside the one that draws.

Reading needs YAML and drawing needs Qt, and both take a tenth of a second to wake up: side by side they take
no longer than one. What reading used goes back to the machine with its process, and a deck that should kill
its reader does not kill the screen.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NoReturn

from kiosk.domain.content import Content
from kiosk.errors import KioskError

ROOM = 1 << 20
"""Bytes, the most that Linux gives a pipe of an ordinary user."""


def read_beside(folder: Path, *, sound: bool = False) -> Callable[[], Content]:
    """Begin to read a deck's folder; what is returned waits for its content, and is called once.

    sound: whether what is sound of a deck with errors will do.

    Call this before Qt is loaded, for a process is copied with the one thread that asks for it. After that,
    and where the system cannot copy a process (Windows), the deck is read when it is asked for.

    Raises, from what is returned:
        ContentError: with every problem, if any of them is an error (or leaves no deck, for `sound`).
        KioskError: the reader ended without an answer.
    """
    if not hasattr(os, "fork") or "PySide6" in sys.modules:
        return partial(_read, folder, sound)
    answer, sender = os.pipe()
    _widen(sender)
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        os.close(answer)
        _answer(folder, sound, sender)
    os.close(sender)
    return partial(_await, child, answer)


def _widen(pipe: int) -> None:
    """Let the reader put its whole answer down, and end, before it is asked for (Linux)."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):  # an administrator may allow less: then it takes a little longer
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, ROOM)


def _read(folder: Path, sound: bool) -> Content:
    from kiosk.content import load_content, load_sound

    return load_sound(folder) if sound else load_content(folder)


def _answer(folder: Path, sound: bool, sender: int) -> NoReturn:
    """The reader's whole life. It must not return into what its parent was about to do."""
    code = 1
    try:
        with open(sender, "wb") as pipe:
            pickle.dump(_outcome(folder, sound), pipe, pickle.HIGHEST_PROTOCOL)
        code = 0
    except (KeyboardInterrupt, BrokenPipeError):
        pass  # its parent is leaving as well
    except BaseException:  # noqa: BLE001 (a defect: told as Python tells it, and the parent hears of the exit)
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def _outcome(folder: Path, sound: bool) -> Content | KioskError:
    try:
        return _read(folder, sound)
    except KioskError as error:
        return error


def _await(child: int, answer: int) -> Content:
    with open(answer, "rb") as pipe:
        told = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code:
        how = f"by signal {-code}" if code < 0 else f"with exit code {code}"
        raise KioskError(f"The deck could not be read: its reader ended {how}.")
    outcome: Content | KioskError = pickle.loads(told)  # noqa: S301 (from a copy of this very process)
    if isinstance(outcome, KioskError):
        raise outcome
    return outcome
