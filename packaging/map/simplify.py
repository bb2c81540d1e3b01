"""Douglas-Peucker over a whole coverage: a border that two areas share is simplified once.

Standard library only. Rings are cut into arcs where three borders meet, and every arc is walked in one
canonical direction, so the same corners survive on both sides. A ring without such a corner is cut at two
far points of its own.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from rings import Position, Ring, Shape, edges

METRES_PER_DEGREE = 111_320.0
Neighbours = dict[Position, set[Position]]


def simplified(shapes: Sequence[Shape], metres: float) -> list[Shape]:
    around = neighbours(shapes)
    return [
        Shape(s.point, tuple(thin_polygon(rings, around, metres) for rings in s.polygons)) for s in shapes
    ]


def thin_polygon(rings: tuple[Ring, ...], around: Neighbours, metres: float) -> tuple[Ring, ...]:
    return tuple(thin(ring, around, metres) for ring in rings)


def neighbours(shapes: Sequence[Shape]) -> Neighbours:
    around: Neighbours = defaultdict(set)
    for a, b in (edge for s in shapes for rings in s.polygons for ring in rings for edge in edges(ring)):
        around[a].add(b)
        around[b].add(a)
    return around


def thin(ring: Ring, around: Neighbours, metres: float) -> Ring:
    cuts = [i for i, p in enumerate(ring) if len(around[p]) > 2]
    if len(cuts) < 2:
        cuts = own_cuts(ring, cuts)
    kept: Ring = []
    for start, end in zip(cuts, [*cuts[1:], cuts[0] + len(ring)], strict=True):
        arc = [ring[i % len(ring)] for i in range(start, end + 1)]
        kept += thin_arc(arc, metres)[:-1]
    return kept if len(kept) >= 3 else ring


def own_cuts(ring: Ring, cuts: list[int]) -> list[int]:
    """Two cuts that do not depend on where the ring happens to begin."""
    first = cuts[0] if cuts else min(range(len(ring)), key=lambda i: ring[i])
    far = max(range(len(ring)), key=lambda i: (math.dist(ring[i], ring[first]), ring[i]))
    return sorted({first, far})


def thin_arc(arc: Ring, metres: float) -> Ring:
    if arc[-1] < arc[0]:
        return douglas_peucker(arc[::-1], metres)[::-1]
    return douglas_peucker(arc, metres)


def douglas_peucker(arc: Ring, metres: float) -> Ring:
    keep = {0, len(arc) - 1}
    spans = [(0, len(arc) - 1)]
    while spans:
        start, end = spans.pop()
        if end - start < 2:
            continue
        far = max(range(start + 1, end), key=lambda i: distance(arc[i], arc[start], arc[end]))
        if distance(arc[far], arc[start], arc[end]) > metres:
            keep.add(far)
            spans += [(start, far), (far, end)]
    return [arc[i] for i in sorted(keep)]


def distance(p: Position, a: Position, b: Position) -> float:
    """Metres from `p` to the segment `a` to `b`, on a plane that touches at `a`."""
    squeeze = math.cos(math.radians(a[1]))
    px, py = (p[0] - a[0]) * squeeze, p[1] - a[1]
    bx, by = (b[0] - a[0]) * squeeze, b[1] - a[1]
    length = bx * bx + by * by
    along = 0.0 if length == 0 else min(1.0, max(0.0, (px * bx + py * by) / length))
    return math.hypot(px - along * bx, py - along * by) * METRES_PER_DEGREE
