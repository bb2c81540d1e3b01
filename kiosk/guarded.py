"""The composition root of a guarded run: what the guard is given, and which deck each of its rungs shows."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path

from kiosk import paths
from kiosk.guard import Errand, Memory, Rung
from kiosk.guard.loop import Guard, Parts
from kiosk.guard.service import Service
from kiosk.system import last_good, logs, state

MOST_FILES = 20_000


def run_guarded(folder: Path, draw: Callable[[Path, Errand], int]) -> int:
    """Keep a drawing process of a deck's folder alive until it is left; returns the exit code."""
    logs.start("guard")
    name = f"guard-{key(folder)}.json"
    return Guard(
        Parts(
            draw=lambda errand: draw(shown(folder, errand.rung), errand),
            mark=lambda: mark(folder),
            recall=lambda: state.load(name, Memory.of, Memory()),
            remember=lambda memory: state.save(name, memory.data()),
            service=Service(),
        )
    ).run()


def keeper(folder: Path, rung: Rung) -> Callable[[], object] | None:
    """What keeps a deck that has played well, as its files are now; None for what is itself kept."""
    if rung is not Rung.DECK:
        return None
    return partial(last_good.keep, key(folder), folder, mark(folder))


def shown(folder: Path, rung: Rung) -> Path:
    """The folder that is shown on a rung for the deck asked for."""
    match rung:
        case Rung.DECK:
            return folder
        case Rung.LAST_GOOD:
            return last_good.find(key(folder)) or paths.safe_deck()
        case Rung.SAFE:
            return paths.safe_deck()


def counted(folder: Path, rung: Rung) -> str:
    """The key of the deck whose visits are counted while that folder is shown, "" for none."""
    match rung:
        case Rung.DECK:
            return key(folder)
        case _ if folder == paths.safe_deck():
            return ""
        case _:
            return folder.parent.name  # where copies are, the folders bear the keys of their decks


def key(folder: Path) -> str:
    """A short name for a deck's folder, the same at each start."""
    return hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:12]


def mark(folder: Path) -> str:
    """A mark of a deck's files: another one when any of them is changed, comes or goes."""
    found = hashlib.sha256()
    for line in sorted(_states(folder)):
        found.update(line)
    return found.hexdigest()[:16]


def _states(folder: Path) -> Iterator[bytes]:
    every = (Path(parent, name) for parent, _, files in os.walk(folder) for name in files)
    for file in islice(every, MOST_FILES):
        with suppress(OSError):  # it has just gone
            now = file.lstat()
            yield os.fsencode(f"{file}\0{now.st_size}\0{now.st_mtime_ns}\n")
