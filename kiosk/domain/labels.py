"""Names on the map that never cover each other or a pin. Boxes are pixels at one scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kiosk.domain.geography import Box, Point

T = TypeVar("T")
CELL = 256.0


@dataclass(frozen=True, slots=True)
class Wanted(Generic[T]):
    """A name that asks for room: its size, and where its middle may be, the best first."""

    subject: T
    width: float
    height: float
    middles: tuple[Point, ...]

    def boxes(self) -> Iterator[Box]:
        across, down = self.width / 2, self.height / 2
        return (Box(x - across, y - down, x + across, y + down) for x, y in self.middles)


class _Taken:
    """Boxes by cell, so that each name is compared with its neighbours alone."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def _around(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
            for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
                yield column, row

    def add(self, box: Box) -> None:
        for cell in self._around(box):
            self._cells[cell].append(box)

    def free(self, box: Box) -> bool:
        return not any(box.meets(other) for cell in self._around(box) for other in self._cells.get(cell, ()))


def place(wanted: Sequence[Wanted[T]], obstacles: Iterable[Box], gap: float) -> tuple[tuple[T, Box], ...]:
    """The names that find room, most important first as given, each with its box; the others are left out.

    `gap` pixels stay free around every name.
    """
    taken = _Taken(obstacles)
    placed: list[tuple[T, Box]] = []
    for name in wanted:
        box = next((box for box in name.boxes() if taken.free(box.grown(gap))), None)
        if box is not None:
            taken.add(box)
            placed.append((name.subject, box))
    return tuple(placed)


SHIFTS = ((0, 0), (0, 0.8), (0, -0.8), (0.35, 0), (-0.35, 0), (0, 1.5), (0, -1.5), (0.35, 1), (-0.35, 1))


def around(point: Point, width: float, height: float, clear: float) -> tuple[Point, ...]:
    """Middles for a town's name: on the town, a little off it, or beside a mark of radius `clear` there.

    Never so far that it would name another place.
    """
    x, y = point
    near = ((x + dx * width, y + dy * height) for dx, dy in SHIFTS)
    down, across = clear + height / 2, clear + width / 2
    return (*near, (x, y + down), (x, y - down), (x + across, y), (x - across, y))
