"""Log files of bounded size, and how their lines read."""

from __future__ import annotations

import contextlib
import logging
import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

MOST_BYTES, OLD_FILES = 5 << 20, 3
"""Of one file, and how many that are full are kept beside it: two logs and the traces are 42 MB at most."""
_WORDS = {logging.INFO: "note", logging.WARNING: "warning", logging.ERROR: "error", logging.CRITICAL: "error"}


class Files(logging.Handler):
    """One file, and those before it with a number: `guard.log`, `guard.1.log`, `guard.2.log`."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__()
        self._folder, self._name = folder, name
        self._handle = -1

    def emit(self, record: logging.LogRecord) -> None:
        line = (self.format(record) + "\n").encode(errors="backslashreplace")
        try:
            self._write(line)
        except OSError:
            self._let_go()  # the next one tries again

    def _write(self, line: bytes) -> None:
        if self._handle < 0:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._handle = open_to_append(self._path(0))
        if os.fstat(self._handle).st_size + len(line) > MOST_BYTES:
            self._let_go()
            turn(self._path)
            self._handle = open_to_append(self._path(0))
        os.write(self._handle, line)

    def _path(self, number: int) -> Path:
        return self._folder / (f"{self._name}.{number}.log" if number else f"{self._name}.log")

    def _let_go(self) -> None:
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with contextlib.suppress(OSError):
                os.close(handle)

    def close(self) -> None:
        self._let_go()
        super().close()


class Lines(logging.Formatter):
    """As staff read it: the local time with its offset, how bad it is, and what."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created).astimezone().isoformat(" ", "seconds")
        text = f"{when}  {_WORDS.get(record.levelno, 'note'):<8} {record.getMessage()}"
        return f"{text}\n{record.exc_text}" if record.exc_text else text


def open_to_append(file: Path) -> int:
    """A descriptor to write at the end of a file. Raises OSError for what is none: a pipe would wait."""
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(f"{file.name} is no file")
    return handle


def turn(path: Callable[[int], Path]) -> None:
    """Give every file of a log the next number; the last goes. Raises OSError."""
    for number in range(OLD_FILES, 0, -1):
        before = path(number - 1)
        if before.exists():
            if before.stat().st_size > 2 * MOST_BYTES:  # none of ours
                before.unlink()
            else:
                before.replace(path(number))
