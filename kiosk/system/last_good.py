"""The deck as it last played well: a copy in the user's state folder, for the day the original does not."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.system import state
from kiosk.system.files import make_folder, note_in_folder

log = logging.getLogger(__name__)

MOST_BYTES = 1 << 30
"""A larger deck is not copied: a kiosk's disk is small."""
SPARE = 2
"""So many times its size must be free."""


def find(key: str) -> Path | None:
    """The copy of the deck of that key, None if there is none."""
    try:
        folder = _home(key) / state.load(f"last-good-{key}.json", _mark, "")
        return folder if folder != _home(key) and folder.is_dir() else None
    except (OSError, RuntimeError):
        return None


def keep(key: str, folder: Path, mark: str, current: Callable[[], bool]) -> bool:
    """Copy a deck that plays well, unless it is the one kept already; whether it is kept.

    current: whether its files are still those that play well; others are not kept.

    The copy before is found until this one is whole and on the disk. It may take long: use a thread.
    """
    known = find(key)
    if known is not None and known.name == mark:
        return True
    try:
        return current() and _copy(key, folder, mark, current)
    except (OSError, RuntimeError, shutil.Error) as error:
        log.warning("The deck that plays well cannot be kept: %s", error)
        return False


def _copy(key: str, folder: Path, mark: str, current: Callable[[], bool]) -> bool:
    home = _home(key)
    make_folder(home)
    size = sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())
    if size > MOST_BYTES or size * SPARE > shutil.disk_usage(home).free:
        log.warning("The deck that plays well is not kept: its %d MB are too many", size >> 20)
        return False
    part = home / f"{mark}.part"
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(folder, part, copy_function=_copy_file)
    if not current():  # somebody has changed them meanwhile
        shutil.rmtree(part, ignore_errors=True)
        return False
    for each in (part, *(each for each in part.rglob("*") if each.is_dir())):
        note_in_folder(each)
    whole = home / mark
    shutil.rmtree(whole, ignore_errors=True)
    part.rename(whole)
    note_in_folder(home)
    kept = state.save(f"last-good-{key}.json", {"mark": mark})
    if kept:
        _clear(home, mark)
    return kept


def _copy_file(source: str, target: str) -> None:
    shutil.copyfile(source, target)
    with Path(target).open("rb") as file:
        os.fsync(file.fileno())


def _clear(home: Path, mark: str) -> None:
    for other in home.iterdir():
        if other.name != mark:
            shutil.rmtree(other, ignore_errors=True)


def _home(key: str) -> Path:
    return state.folder() / "last-good" / key


def _mark(data: object) -> str:
    """Raises ValueError for what is no mark."""
    mark = data["mark"] if isinstance(data, dict) else None
    if not (isinstance(mark, str) and mark.isalnum()):
        raise ValueError("no mark of a deck")
    return mark
