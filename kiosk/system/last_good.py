"""The deck as it last played well: a copy in the user's state folder, for the day the original does not."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
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
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    if size > MOST_BYTES or size * SPARE > shutil.disk_usage(home).free:
        log.warning("The deck that plays well is not kept: its %d MB are too many", size >> 20)
        return False
    part = home / f"{mark}.part"
    _remove(part)
    try:
        _fill(part, folder.resolve())
        if not current():  # somebody has changed them meanwhile
            return False
        whole = home / mark
        _remove(whole)
        part.rename(whole)
    finally:
        _remove(part)
    note_in_folder(home)
    kept = state.save(f"last-good-{key}.json", {"mark": mark})
    if kept:
        _clear(home, mark)
    return kept


def _fill(part: Path, folder: Path) -> None:
    """Copy all of a deck that it may name."""
    shutil.copytree(
        folder,
        part,
        ignore=lambda parent, names: [name for name in names if _astray(Path(parent, name), folder)],
        copy_function=_copy_file,
    )
    for each in (part, *(each for each in part.rglob("*") if each.is_dir())):
        note_in_folder(each)


def _astray(link: Path, deck: Path) -> bool:
    """Whether it is a link to nowhere, as an editor's lock may be, or to a folder that is not of the deck, or
    would be copied without an end.
    """
    if not link.is_symlink() or link.is_file():
        return False
    if not link.is_dir():
        return True
    here, target = link.parent.resolve(), link.resolve()
    return here != link.parent or here.is_relative_to(target) or not target.is_relative_to(deck)


def _copy_file(source: str, target: str) -> None:
    shutil.copyfile(source, target)
    with Path(target).open("rb") as file:
        os.fsync(file.fileno())


def _clear(home: Path, mark: str) -> None:
    for other in home.iterdir():
        if other.name != mark:
            _remove(other)


def _remove(folder: Path) -> None:
    """Take a copy away. Folders have the permissions of those they are copied from, which may be of a disk
    that cannot be written, and then cannot be cleared either.
    """
    for parent, _, _ in os.walk(folder):
        with suppress(OSError):
            Path(parent).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def _home(key: str) -> Path:
    return state.folder() / "last-good" / key


def _mark(data: object) -> str:
    """Raises ValueError for what is no mark."""
    mark = data["mark"] if isinstance(data, dict) else None
    if not (isinstance(mark, str) and mark.isalnum()):
        raise ValueError("no mark of a deck")
    return mark
