"""The composition root of a guarded run: what the guard is given, and which deck each of its rungs shows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from kiosk import paths
from kiosk.guard import Errand, Memory, Rung
from kiosk.guard.drawing import Starter
from kiosk.guard.handed import Handed
from kiosk.guard.life import live
from kiosk.guard.loop import LOOK_S, Guard, Parts
from kiosk.guard.service import Service
from kiosk.origin import key
from kiosk.system import last_good, logs, marks, state

AT_ONCE_S = 1.0
"""How often the deck's files are looked at for an editor who watches."""
FORKS = sys.platform != "win32"
"""Whether a process can be copied, which is sooner done than to start another."""
MODULE = "kiosk"
Draw: TypeAlias = Callable[[Path, Errand], int]


def run_guarded(folder: Path, draw: Draw, arguments: Sequence[str], *, at_once: bool = False) -> int:
    """Keep a drawing process of a deck's folder alive until it is left; returns the exit code.

    `arguments` are those of the command line, for a drawing process that begins with them as well.
    """
    logs.start("guard")
    name = f"guard-{key(folder)}.json"
    return Guard(
        Parts(
            starter=_starter(folder, draw, arguments),
            mark=lambda: marks.mark(folder.absolute()),
            recall=lambda: state.load(name, Memory.of, Memory()),
            remember=lambda memory: state.save(name, memory.data()),
            service=Service(),
            look=AT_ONCE_S if at_once else LOOK_S,
        )
    ).run()


def draw_handed(handed: Handed, draw: Draw) -> NoReturn:
    """The life of a drawing process that has begun with the command line."""
    live(lambda errand: draw(shown(Path(handed.deck), errand.rung), errand), handed.errand())


def _starter(folder: Path, draw: Draw, arguments: Sequence[str]) -> Starter:
    if sys.platform != "win32" and FORKS:
        from kiosk.guard.forked import Forks

        return Forks(lambda errand: draw(shown(folder, errand.rung), errand))
    from kiosk.guard.spawned import Program, Spawns, this_program

    # There `-m` finds this very program, and no other of its name.
    return Spawns(Program(this_program(MODULE, arguments), paths.PACKAGE.parent, folder))


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
