"""Pins that would cover each other at a scale, gathered into one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.geography import Box, Point, distance
from kiosk.domain.pins import Pin

PASSES = 4
"""Gathering moves the middle of a cluster, which may then touch a neighbour; this many rounds settle it."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One mark on the map: a pin, or several at their middle. `pins` are in the order of their ids."""

    pins: tuple[Pin, ...]
    point: Point

    @property
    def id(self) -> str:
        return self.pins[0].id

    @property
    def firms(self) -> tuple[str, ...]:
        """Each firm once."""
        return tuple(dict.fromkeys(pin.firm for pin in self.pins))

    @property
    def box(self) -> Box:
        return Box.around(pin.point for pin in self.pins)


def _cluster(pins: Sequence[Pin]) -> Cluster:
    ordered = tuple(sorted(pins, key=lambda pin: pin.id))
    x = math.fsum(pin.point[0] for pin in ordered) / len(ordered)
    y = math.fsum(pin.point[1] for pin in ordered) / len(ordered)
    return Cluster(ordered, (x, y))


def gather(pins: Sequence[Pin], reach: float) -> tuple[Cluster, ...]:
    """Every pin in exactly one cluster; pins nearer than `reach` kilometres share one.

    The same whatever order the pins come in.
    """
    clusters = [_cluster([pin]) for pin in sorted(pins, key=lambda pin: pin.id)]
    for _ in range(PASSES):
        merged = _merged(clusters, reach)
        if len(merged) == len(clusters):
            break
        clusters = merged
    return tuple(clusters)


def _merged(clusters: Sequence[Cluster], reach: float) -> list[Cluster]:
    """One round: each cluster in turn takes the later ones within reach (a grid keeps the search short)."""
    grid: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        grid[_cell(cluster.point, reach)].append(index)
    taken: set[int] = set()
    merged: list[Cluster] = []
    for index, cluster in enumerate(clusters):
        if index in taken:
            continue
        column, row = _cell(cluster.point, reach)
        near = sorted(
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in grid.get((x, y), ())
            if other not in taken and distance(clusters[other].point, cluster.point) < reach
        )
        near = near or [index]
        taken.update(near)
        merged.append(_cluster([pin for other in near for pin in clusters[other].pins]))
    return merged


def _cell(point: Point, size: float) -> tuple[int, int]:
    return math.floor(point[0] / size), math.floor(point[1] / size)


def fan(count: int, gap: float) -> tuple[Point, ...]:
    """Places around a point for marks that share it, `gap` apart: a ring, from the top clockwise."""
    radius = max(gap, gap / (2 * math.sin(math.pi / count))) if count > 1 else 0.0
    angles = (math.tau * i / count - math.pi / 2 for i in range(count))
    return tuple((radius * math.cos(angle), radius * math.sin(angle)) for angle in angles)
