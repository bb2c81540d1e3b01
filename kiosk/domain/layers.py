"""What a deck draws over its basemap: lines and areas of its own, in map kilometres."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, pairwise

from kiosk.domain.geography import Box, Point, Polygon, Ring, distance, roomiest
from kiosk.domain.text import Text

Line = tuple[Point, ...]


class Width(StrEnum):
    """How broad a layer's lines are."""

    THIN = "thin"
    NORMAL = "normal"
    BOLD = "bold"


@dataclass(frozen=True)
class Shape:
    """One thing of a layer, such as a motorway: its lines and areas, and its name if it has one."""

    name: Text | None = None
    lines: tuple[Line, ...] = ()
    areas: tuple[Polygon, ...] = ()

    @cached_property
    def longest(self) -> Line:
        """Its longest line, () if it has none."""
        return max(self.lines, key=length, default=())

    @cached_property
    def room(self) -> tuple[Point, ...]:
        """Where the name of its largest area fits, the best first; () if it has no area."""
        if not self.areas:
            return ()
        largest = max(self.areas, key=lambda polygon: _size(polygon[0]))
        return roomiest(largest) or (Box.around(largest[0]).centre,)

    @cached_property
    def reach(self) -> float:
        """Kilometres along its longest line, or across its largest area."""
        across = (Box.around(polygon[0]).width for polygon in self.areas)
        return max((length(self.longest), *across))


def _size(ring: Ring) -> float:
    box = Box.around(ring)
    return box.width * box.height


@dataclass(frozen=True)
class Layer:
    """Things that are shown and hidden together. `colour` is a token, `credit` what their licence asks to be
    said; `on` is whether they are shown at first. Without a `label` a visitor has no switch for them.
    """

    id: str
    colour: str
    credit: str
    label: Text | None = None
    width: Width = Width.NORMAL
    on: bool = True
    shapes: tuple[Shape, ...] = ()

    @cached_property
    def names(self) -> tuple[tuple[Text, Shape], ...]:
        """What is written on the map, and along or in which shape, the largest first.

        Each name once: a road often comes in many pieces. Where no shape has a name, the layer's own.
        """
        ordered = sorted(self.shapes, key=lambda shape: -shape.reach)
        named: dict[str, tuple[Text, Shape]] = {}
        for shape in ordered:
            if shape.name is not None:
                first = next(iter(shape.name.by_language.values()))
                named.setdefault(first, (shape.name, shape))
        if named or self.label is None:
            return tuple(named.values())
        return tuple((self.label, shape) for shape in ordered[:1])


def shown(layers: Iterable[Layer], switched: Sequence[str]) -> tuple[Layer, ...]:
    """The layers that are on, when those `switched` are the other way than at first."""
    return tuple(layer for layer in layers if layer.on != (layer.id in switched))


def length(line: Sequence[Point]) -> float:
    """Kilometres along a line."""
    return sum(distance(one, other) for one, other in pairwise(line))


def along(line: Line, parts: Iterable[float]) -> tuple[Point, ...]:
    """The points of a line so far along it, 0 to 1, in the order of `parts`."""
    walked = tuple(accumulate((distance(*step) for step in pairwise(line)), initial=0.0))
    return tuple(_at(line, walked, part * walked[-1]) for part in parts)


def _at(line: Line, walked: Sequence[float], wanted: float) -> Point:
    for (one, other), (before, after) in zip(pairwise(line), pairwise(walked), strict=True):
        if after >= wanted and after > before:
            share = (wanted - before) / (after - before)
            return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
    return line[-1]


def coarse(line: Line, step: float) -> Line:
    """The line without points nearer than `step` kilometres to the one kept before; its ends stay."""
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return (*kept, line[-1])
