"""Pins that would cover each other at a scale, gathered into one."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from kiosk.domain.geography import Box, Point, distance
from kiosk.domain.pins import Pin

STEP = math.sqrt(2)
"""From one level of a hierarchy to the next the scale changes by this factor."""
PARTS = 4
"""A window is counted in cells, so many to its side."""


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


def _joined(clusters: Sequence[Cluster]) -> Cluster:
    return _cluster([pin for cluster in clusters for pin in cluster.pins])


def gather(pins: Sequence[Pin], reach: float) -> tuple[Cluster, ...]:
    """Every pin in exactly one cluster; pins nearer than `reach` kilometres share one.

    The same whatever order the pins come in.
    """
    return settled([Cluster((pin,), pin.point) for pin in sorted(pins, key=lambda pin: pin.id)], reach)


def settled(clusters: Sequence[Cluster], reach: float) -> tuple[Cluster, ...]:
    """Those clusters with any that are nearer than `reach` kilometres made one.

    Gathering moves the middle of a cluster, which may then touch a neighbour: rounds follow until none does.
    """
    merged = _merged(clusters, reach)
    while len(merged) < len(clusters):
        clusters, merged = merged, _merged(merged, reach)
    return tuple(merged)


class Hierarchy:
    """The same pins gathered for every scale, each level from the next nearer one, so that zooming in only
    ever parts clusters. Levels are made when first asked for, and kept.

    `reach` is the pixels between marks, `nearest` the pixels a kilometre at level 0.
    """

    def __init__(self, pins: Sequence[Pin], reach: float, nearest: float) -> None:
        self._pins = pins
        self._reach = reach
        self._nearest = nearest
        self._levels: list[tuple[Cluster, ...]] = []

    def number(self, scale: float) -> int:
        """The nearest level on which no marks touch at a scale."""
        return max(0, math.ceil(math.log(self._nearest / scale, STEP) - 1e-9))

    def apart(self, number: int) -> float:
        """How many kilometres the marks of a level are apart at least."""
        return self._reach / self._nearest * STEP**number

    def level(self, number: int) -> tuple[Cluster, ...]:
        while len(self._levels) <= number:
            apart = self.apart(len(self._levels))
            before = self._levels[-1] if self._levels else None
            self._levels.append(gather(self._pins, apart) if before is None else settled(before, apart))
        return self._levels[number]


def without(cluster: Cluster, left_out: Set[str]) -> Cluster | None:
    """The cluster without the pins of those ids; None if nothing remains."""
    pins = [pin for pin in cluster.pins if pin.id not in left_out]
    if len(pins) == len(cluster.pins):
        return cluster
    return _cluster(pins) if pins else None


def crowd(clusters: Sequence[Cluster], width: float, height: float) -> int:
    """How many marks a window of so many kilometres may show at once, wherever it is; rather too many."""
    cells = Counter(
        (math.floor(c.point[0] / width * PARTS), math.floor(c.point[1] / height * PARTS)) for c in clusters
    )
    columns: Counter[tuple[int, int]] = Counter()
    for (column, row), count in cells.items():
        for step in range(PARTS + 1):
            columns[column - step, row] += count
    windows: Counter[tuple[int, int]] = Counter()
    for (column, row), count in columns.items():
        for step in range(PARTS + 1):
            windows[column, row - step] += count
    return max(windows.values(), default=0)


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
        merged.append(cluster if near == [index] else _joined([clusters[other] for other in near]))
    return merged


def _cell(point: Point, size: float) -> tuple[int, int]:
    return math.floor(point[0] / size), math.floor(point[1] / size)


def fan(count: int, gap: float) -> tuple[Point, ...]:
    """Places around a point for marks that share it, `gap` apart: a ring, from the top clockwise."""
    radius = max(gap, gap / (2 * math.sin(math.pi / count))) if count > 1 else 0.0
    angles = (math.tau * i / count - math.pi / 2 for i in range(count))
    return tuple((radius * math.cos(angle), radius * math.sin(angle)) for angle in angles)
