"""Files that are replaced whole: after a power cut there is the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def replace_file(file: Path, data: bytes) -> None:
    """Put these bytes in place of a file, with its permissions if it is there; a link stays a link.

    Raises:
        OSError: it cannot be written; the old file is untouched.
    """
    file = file.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            shutil.copymode(file, fresh)
        fresh.replace(file)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    note_in_folder(file.parent)


def make_folder(folder: Path) -> None:
    """Make a folder of this user's own, and those above it, so that they are there after a power cut.

    Raises OSError.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for each in missing:
        note_in_folder(each.parent)


def note_in_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk; Windows has no such call, and some file systems refuse it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
