"""Home as a mosaic of unequal tiles: which part of the area each tile takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LARGE_SHARE_WIDE, LARGE_SHARE_TALL = 0.42, 0.34
UNITS = {"wide": 2, "small": 1}


@dataclass(frozen=True, slots=True)
class Cell:
    """A tile's rectangle as parts (0 to 1) of the mosaic's width and height."""

    x: float
    y: float
    width: float
    height: float


def _rows(tiles: Sequence[tuple[int, int]], columns: int) -> list[list[tuple[int, int]]]:
    """Tiles as (index, units), broken into rows of at most `columns` units."""
    rows: list[list[tuple[int, int]]] = [[]]
    for index, units in tiles:
        if rows[-1] and sum(u for _, u in rows[-1]) + units > columns:
            rows.append([])
        rows[-1].append((index, units))
    return [row for row in rows if row]


def mosaic(tiles: Sequence[str], *, tall: bool) -> tuple[Cell, ...]:
    """A cell for each of `tiles` ("large", "wide" or "small"), in the same order.

    The first large tile takes one side (or the top of a tall area); the others fill rows beside it, and a row
    that is not full stretches.
    """
    large = next((i for i, tile in enumerate(tiles) if tile == "large"), None)
    share = 0.0 if large is None else (LARGE_SHARE_TALL if tall else LARGE_SHARE_WIDE)
    left, top = (0.0, share) if tall else (share, 0.0)
    others = [(i, UNITS.get(tile, 1)) for i, tile in enumerate(tiles) if i != large]
    rows = _rows(others, 2 if tall else 3)
    cells: dict[int, Cell] = {}
    if large is not None:
        whole = not rows
        cells[large] = Cell(0, 0, 1 if tall or whole else share, share if tall and not whole else 1)
    for number, row in enumerate(rows):
        units, taken = sum(u for _, u in row), 0
        for index, size in row:
            height = (1 - top) / len(rows)
            cells[index] = Cell(
                left + (1 - left) * taken / units, top + height * number, (1 - left) * size / units, height
            )
            taken += size
    return tuple(cells[i] for i in range(len(tiles)))
