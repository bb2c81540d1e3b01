"""Things found by where they are: a grid over their boxes, so that looking at a part costs what is in it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from kiosk.domain.geography import Box

T = TypeVar("T")


class Nearby(Generic[T]):
    """Things, each with its box; `cell` is the side of the grid's squares, best as large as a usual look."""

    def __init__(self, things: Iterable[tuple[Box, T]], cell: float) -> None:
        self._cell = cell
        self._things = list(things)
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, (box, _) in enumerate(self._things):
            for spot in self._spots(box):
                self._cells[spot].append(number)

    def _spots(self, box: Box) -> list[tuple[int, int]]:
        left, right = math.floor(box.left / self._cell), math.floor(box.right / self._cell)
        top, bottom = math.floor(box.top / self._cell), math.floor(box.bottom / self._cell)
        return [(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)]

    def meeting(self, part: Box, least: float = 0.0) -> list[T]:
        """The things whose boxes touch a part and are wider or higher than `least`, in their order."""
        spots = self._spots(part)
        if len(spots) >= len(self._cells):  # nearly everything: no shorter way to it
            numbers: Iterable[int] = range(len(self._things))
        else:
            numbers = sorted({number for spot in spots for number in self._cells.get(spot, ())})
        found = []
        for number in numbers:
            box, thing = self._things[number]
            apart = (
                box.left > part.right
                or part.left > box.right
                or box.top > part.bottom
                or part.top > box.bottom
            )
            if not apart and (box.right - box.left > least or box.bottom - box.top > least):
                found.append(thing)
        return found
