"""Read the constituency outlines from an ECharts map script and undo its quantisation.

ECharts "UTF8Encoding" keeps two characters a vertex: each is a zigzag difference from the vertex before,
on a grid of 1/1024 degree (66 m by 109 m in the English Midlands). The source was at full resolution, so
many vertices share a grid value, and where the value changes tells where the line crossed the half-way mark.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

GRID = 1 / 1024
ROUNDED_UP = 0.5 * GRID
KNOT_GAP = 1e-6
Coordinates = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Outline:
    """One constituency: rings of shape (n, 2), longitude and latitude; `km2` is as published."""

    name: str
    km2: float
    polygons: tuple[tuple[Coordinates, ...], ...]


def read_outlines(path: Path, names: frozenset[str]) -> list[Outline]:
    """The outlines whose constituency is in `names`; raises ValueError if one is missing."""
    text = path.read_text(encoding="utf-8")
    start = text.index('{"type":"FeatureCollection"')
    collection, _ = json.JSONDecoder().raw_decode(text, start)
    found = [outline(f) for f in collection["features"] if f["properties"].get("pcon16nm") in names]
    missing = names - {o.name for o in found}
    if missing:
        raise ValueError(f"not in the boundary source: {sorted(missing)}")
    return found


def outline(feature: dict[str, Any]) -> Outline:
    properties, geometry = feature["properties"], feature["geometry"]
    coordinates, offsets = geometry["coordinates"], geometry["encodeOffsets"]
    if geometry["type"] == "Polygon":
        coordinates, offsets = [coordinates], [offsets]
    polygons = tuple(
        tuple(dequantise(grid_ring(text, offset)) for text, offset in zip(rings, starts, strict=True))
        for rings, starts in zip(coordinates, offsets, strict=True)
    )
    return Outline(properties["pcon16nm"], properties["st_areasha"] / 1e6, polygons)


def zigzag(text: str) -> Iterator[int]:
    for character in text:
        value = ord(character) - 64
        yield (value >> 1) ^ -(value & 1)


def grid_ring(text: str, offset: list[int]) -> npt.NDArray[np.int64]:
    """Grid positions of one ring, shape (n, 2), as whole numbers of 1/1024 degree."""
    steps = np.fromiter(zigzag(text), dtype=np.int64).reshape(-1, 2)
    ring: npt.NDArray[np.int64] = np.cumsum(steps, axis=0) + np.array(offset)
    return ring


def dequantise(ring: npt.NDArray[np.int64]) -> Coordinates:
    """Degrees, with positions inside the grid cell recovered for each axis alone."""
    if (ring[0] == ring[-1]).all():
        ring = ring[:-1]
    axes = [smooth_axis(ring[:, axis]) for axis in (0, 1)]
    return np.column_stack(axes) * GRID - ROUNDED_UP


def smooth_axis(values: npt.NDArray[np.int64]) -> Coordinates:
    """Half-way values where a cyclic series changes; the cell's middle half-way through each run.

    A step of several cells (a long straight edge) says only that each end lies near its own cell's edge:
    taking the half-way value there would throw spikes of hundreds of metres. The middle of a run lets a line
    that turns back inside a cell bulge into it; without it borders look sawn, and areas are worse.
    """
    following = np.roll(values, -1)
    knots = np.flatnonzero(values != following)
    if len(knots) < 2:
        return values.astype(np.float64)
    toward = np.sign(following[knots] - values[knots]) / 2
    lengths = np.diff(knots, prepend=knots[-1] - len(values))
    at = np.concatenate([knots + 0.5 - KNOT_GAP, knots + 0.5 + KNOT_GAP, knots + 0.5 - lengths / 2])
    levels = np.concatenate([values[knots] + toward, following[knots] - toward, values[knots]])
    smooth: Coordinates = np.interp(np.arange(len(values)), at, levels, period=len(values))
    return smooth
