"""What staff are told of the kiosk, and where they are in their panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.problems import Problem, Severity


class Page(StrEnum):
    """What the staff panel shows: first the pad for the PIN, and behind it everything else."""

    PIN = "pin"
    PANEL = "panel"
    PROBLEMS = "problems"
    COUNTS = "counts"
    LANGUAGE = "language"
    MEASURE = "measure"
    SCREEN = "screen"
    TOUCH = "touch"
    LEAVE = "leave"


class Shown(StrEnum):
    """Which deck is on the screen: the one asked for, as it last played well, or the built-in one."""

    DECK = "deck"
    LAST_GOOD = "last-good"
    SAFE = "safe"


class Fault(StrEnum):
    """What is wrong, the worst first."""

    BUILT_IN = "built-in"
    LAST_GOOD = "last-good"
    ERRORS = "errors"
    DISK = "disk"
    TOUCH = "touch"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the kiosk stands. `folder` is the deck's that was asked for, `loaded` when what is shown was, as
    the wall clock had it: "2026-11-23 09:05". `guarded` if it is started again when it ends.
    """

    folder: str
    version: str
    loaded: str
    shown: Shown = Shown.DECK
    guarded: bool = True
    full: bool = False
    touch: bool = True


def fault(standing: Standing, errors: int) -> Fault:
    """The worst thing that is wrong, with so many errors in the deck."""
    match standing.shown:
        case Shown.SAFE:
            return Fault.BUILT_IN
        case Shown.LAST_GOOD:
            return Fault.LAST_GOOD
        case Shown.DECK if errors:
            return Fault.ERRORS
        case Shown.DECK if standing.full:
            return Fault.DISK
        case Shown.DECK:
            return Fault.NONE if standing.touch else Fault.TOUCH


def errors_of(problems: Sequence[Problem]) -> list[Problem]:
    """Those that keep a deck off the screen."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


# --- the touch test

CELL_MM = 40.0
"""About the side of a cell: what a fault of a panel, or a cable before it, leaves dead is larger."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Which cells of a grid over the window were touched, counted line by line from the top left."""

    columns: int
    lines: int
    cells: frozenset[int] = frozenset()

    @classmethod
    def of(cls, width_mm: float, height_mm: float) -> Touched:
        """Nothing yet, of a window of that size."""
        return cls(max(1, round(width_mm / CELL_MM)), max(1, round(height_mm / CELL_MM)))

    def at(self, x: float, y: float) -> Touched:
        """With the cell at a part (0 to 1) of the width and the height; beyond the edges, the nearest."""
        column = min(self.columns - 1, max(0, int(x * self.columns)))
        line = min(self.lines - 1, max(0, int(y * self.lines)))
        return Touched(self.columns, self.lines, self.cells | {line * self.columns + column})

    @property
    def count(self) -> int:
        """How many cells there are."""
        return self.columns * self.lines
