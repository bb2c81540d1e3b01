"""Marks of a deck's files: by them it is seen that somebody has changed the deck."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

MOST_FILES = 20_000


def mark(folder: Path) -> str:
    """A mark of a deck's files: another one when any of them is changed, comes or goes."""
    found = hashlib.sha256()
    for line in sorted(_states(folder)):
        found.update(line)
    return found.hexdigest()[:16]


def _states(folder: Path) -> Iterator[bytes]:
    for file in islice(_files(folder), MOST_FILES):
        with suppress(OSError):  # it has just gone
            now = file.lstat()
            # The time of the last change tells of a file that was put in place of one as old and as large.
            yield os.fsencode(f"{file}\0{now.st_size}\0{now.st_mtime_ns}\0{now.st_ctime_ns}\n")


def _files(folder: Path) -> Iterator[Path]:
    """Every file, and every link to a folder; not what editors put beside a file while it is open."""
    for parent, folders, files in os.walk(folder):
        links = (name for name in folders if Path(parent, name).is_symlink())
        for name in (*files, *links):
            if not (name.startswith(".") or name.endswith("~")):
                yield Path(parent, name)
