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
        west, south, east, north = map(float, collection["pavilion"]["bounds"])
        ids = frozenset(name for feature in collection["features"] for name in _names(feature))
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        raise NotAMap("is not a map as the program's own are") from None
    if not ids:
        raise NotAMap("has no areas with ids")
    return Region(ids, (west, south, east, north))


def _names(feature: dict[str, Any]) -> Iterator[str]:
    properties = feature.get("properties") or {}
    kind = properties.get("kind")
    if kind in _NAMED and isinstance(name := properties.get(kind), str):
        yield name
