"""What a basemap knows: the ids of its areas and places, and how far it reaches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NAMED = ("area", "place", "airport")
Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


@dataclass(frozen=True, slots=True)
class Region:
    """Ids that `place` and `show` may name, and the map's bounds."""

    ids: frozenset[str]
    bounds: Bounds


class NotAMap(ValueError):
    """The file is not a GeoJSON map with areas that have ids."""


def read_region(file: Path) -> Region:
    """The region of a GeoJSON file.

    Raises:
        NotAMap: it is not a FeatureCollection in degrees.
        OSError: it cannot be read.
    """
    try:
        collection = json.loads(file.read_bytes())
        features = collection["features"]
        west, south, east, north = map(float, _told_bounds(collection) or _bounds(features))
        ids = frozenset(name for feature in features for name in _names(feature))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotAMap("is not a GeoJSON map") from None
    if not ids:
        raise NotAMap("has no areas with ids")
    return Region(ids, (west, south, east, north))


def _names(feature: dict[str, Any]) -> Iterator[str]:
    properties = feature.get("properties") or {}
    kind = properties.get("kind")
    if kind in _NAMED and isinstance(name := properties.get(kind), str):
        yield name


def _told_bounds(collection: dict[str, Any]) -> list[float] | None:
    told: list[float] | None = collection.get("bbox") or collection.get("pavilion", {}).get("bounds")
    return told


def _bounds(features: list[dict[str, Any]]) -> Bounds:
    points = [point for feature in features for point in _points(feature["geometry"]["coordinates"])]
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return min(lons), min(lats), max(lons), max(lats)


def _points(coordinates: list[Any]) -> Iterator[list[float]]:
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates
    else:
        for part in coordinates:
            yield from _points(part)
