"""The map's picture as square tiles: which are needed, and which slot of a fixed set holds each.

A tile keeps its slot as long as it is needed, so that panning repaints only what comes into view.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.domain.camera import Camera, View
from kiosk.domain.geography import Box, distance

SIDE = 256
"""Pixels."""
SPARE = 1
"""How many tiles beyond the view are kept ready on each side."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of the map at one scale; columns and rows are counted from the map's centre."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The slots for a view of a size: enough that every tile in view, and its neighbours, has one."""

    columns: int
    rows: int

    @classmethod
    def of(cls, view: View) -> Grid:
        return cls(math.ceil(view.width / SIDE) + 1 + SPARE, math.ceil(view.height / SIDE) + 1 + SPARE)

    @property
    def slots(self) -> int:
        return self.columns * self.rows

    def slot(self, tile: Tile) -> int:
        """The slot of a tile; tiles that are needed together never share one."""
        return tile.column % self.columns + tile.row % self.rows * self.columns

    def needed(self, camera: Camera) -> tuple[Tile, ...]:
        """The tiles around the middle of the view, the nearest first: one for each slot."""
        x, y = camera.x * camera.scale / SIDE, camera.y * camera.scale / SIDE
        left, top = round(x - self.columns / 2), round(y - self.rows / 2)
        tiles = [
            Tile(column, row)
            for row in range(top, top + self.rows)
            for column in range(left, left + self.columns)
        ]
        return tuple(sorted(tiles, key=lambda tile: distance((tile.column + 0.5, tile.row + 0.5), (x, y))))


def bounds(tile: Tile, scale: float) -> Box:
    """The part of the map on a tile."""
    side = SIDE / scale
    return Box(tile.column * side, tile.row * side, (tile.column + 1) * side, (tile.row + 1) * side)
