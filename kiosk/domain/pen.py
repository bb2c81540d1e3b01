"""What the speaker draws over a slide: straight pieces from point to point, in the page's own pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, dist

Point = tuple[float, float]
SHORTEST = 4.0
"""Pixels that a pen moves before there is a line: less is a trembling hand."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight piece of a line from (`startX`, `startY`), `turn` degrees clockwise from the right."""

    startX: float
    startY: float
    length: float
    turn: float


def piece(start: Point, end: Point) -> Piece | None:
    """The piece between two points; None where they are too near each other to be one."""
    length = dist(start, end)
    if length < SHORTEST:
        return None
    return Piece(*start, length, degrees(atan2(end[1] - start[1], end[0] - start[0])))
