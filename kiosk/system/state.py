"""What the program remembers between two starts: small JSON files in the user's own state folder.

They are a convenience: one that cannot be read or written costs a line in the log, never a talk.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from kiosk.system.files import make_folder, replace_file

log = logging.getLogger(__name__)

_T = TypeVar("_T")
MOST_BYTES = 4 << 20
"""A larger file is none of ours."""
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


def state_folder(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """Where a platform (as `sys.platform` names it) keeps what a program remembers of a user."""
    match platform:
        case "win32":
            return _given(environ, "LOCALAPPDATA", home / "AppData" / "Local") / "Pavilion"
        case "darwin":
            return home / "Library" / "Application Support" / "Pavilion"
        case _:
            return _given(environ, "XDG_STATE_HOME", home / ".local" / "state") / "pavilion"


def cache_folder(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """Where a platform keeps what a program can do without, and a user may clear away at any time."""
    match platform:
        case "win32":
            return _given(environ, "LOCALAPPDATA", home / "AppData" / "Local") / "Pavilion" / "Cache"
        case "darwin":
            return home / "Library" / "Caches" / "Pavilion"
        case _:
            return _given(environ, "XDG_CACHE_HOME", home / ".cache") / "pavilion"


def _given(environ: Mapping[str, str], name: str, otherwise: Path) -> Path:
    folder = Path(environ.get(name, ""))
    return folder if folder.is_absolute() else otherwise  # the XDG rules ignore a relative one


def load(name: str, read: Callable[[Any], _T], nothing: _T) -> _T:
    """What `read` makes of the JSON in the file of that name; `nothing` if there is none.

    A damaged file is set aside under another name, so that the next talk can be kept.
    """
    try:
        file = _file(name)
        data = _bytes(file)
    except FileNotFoundError:
        return nothing
    except (OSError, RuntimeError) as error:
        log.warning("%s cannot be read: %s", name, error)
        return nothing
    try:
        return read(json.loads(data))
    except _DAMAGED as error:
        set_aside(file, error)
        return nothing


def save(name: str, value: Any) -> bool:
    """Write a value as JSON into the file of that name, whole or not at all; whether it was kept."""
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    try:
        file = _file(name)
        make_folder(file.parent)
        replace_file(file, text.encode())
    except (OSError, RuntimeError) as error:
        log.warning("%s cannot be kept: %s", name, error)
        return False
    return True


def folder() -> Path:
    """The state folder of this user. Raises RuntimeError where the user has no home."""
    return state_folder(sys.platform, os.environ, Path.home())


def _file(name: str) -> Path:
    return folder() / name


def _bytes(file: Path) -> bytes:
    """What is in a file; nothing, which no reader takes, for what is no file (a pipe would never end)."""
    there = file.stat()
    fit = stat.S_ISREG(there.st_mode) and there.st_size <= MOST_BYTES
    return file.read_bytes() if fit else b""


def set_aside(path: Path, error: Exception) -> bool:
    """Give a damaged file, or whatever is in its place, another name; whether it went. One is kept."""
    aside = path.with_suffix(".damaged")
    try:
        if aside.is_dir() and not aside.is_symlink():
            shutil.rmtree(aside)
        elif path.is_dir():
            aside.unlink(missing_ok=True)
        path.replace(aside)
    except OSError as failed:
        log.warning("%s is damaged (%s) and cannot be set aside: %s", path, error, failed)
        return False
    log.warning("%s is damaged (%s); it is now %s", path, error, aside.name)
    return True


def as_list(value: Any) -> list[Any]:
    """A list that was read. Raises TypeError for anything else."""
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def as_text(value: Any) -> str:
    """A text that was read. Raises TypeError for anything else, and for one that no file can be named by."""
    if not isinstance(value, str) or "\0" in value:
        raise TypeError("not a text")
    return value
