"""The outlines of sector badges: colour is never the only sign of a sector."""

from __future__ import annotations

import math

from kiosk.domain.firms import Shape

Point = tuple[float, float]


def _regular(corners: int, turn: float = -90.0, inner: float = 1.0) -> tuple[Point, ...]:
    count = corners if inner == 1.0 else corners * 2
    angles = (math.radians(turn + 360 / count * i) for i in range(count))
    radii = (0.5 if i % 2 == 0 else 0.5 * inner for i in range(count))
    return tuple((0.5 + r * math.cos(a), 0.5 + r * math.sin(a)) for a, r in zip(angles, radii, strict=True))


_CORNERS: dict[Shape, tuple[Point, ...]] = {
    Shape.CIRCLE: (),
    Shape.SQUARE: ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    Shape.DIAMOND: _regular(4),
    Shape.TRIANGLE: ((0.5, 0.0), (1.0, 0.92), (0.0, 0.92)),
    Shape.HEXAGON: _regular(6),
    Shape.PENTAGON: _regular(5),
    Shape.STAR: _regular(8, inner=0.8),
    Shape.SHIELD: ((0.05, 0.05), (0.95, 0.05), (0.95, 0.6), (0.5, 1.0), (0.05, 0.6)),
}


def corners(shape: str) -> tuple[Point, ...]:
    """The closed outline in a unit square, clockwise from the top; () for a circle.

    Raises:
        ValueError: there is no such shape.
    """
    outline = _CORNERS[Shape(shape)]
    return (*outline, outline[0]) if outline else ()
