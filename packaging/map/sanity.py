"""What keeps features from being a basemap, and what makes one slow. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from inputs import BasemapError, Feature, did_you_mean

MOST_BYTES = 8_000_000
"""What a deck's own basemap may have."""
MOST_CORNERS = 60_000
"""About what a map without a graphics card still pans over smoothly."""
FURTHEST_NORTH = 85.0
"""Mercator's map ends there."""
KINDS = ("area", "built-up", "place", "airport")
NAMED_BY = {"area": "area", "place": "place", "airport": "airport"}


def check_ids(features: Sequence[Feature]) -> None:
    seen: set[str] = set()
    for feature in features:
        if feature["id"] in seen:
            raise BasemapError(f"feature {feature['id']!r}: the id is used twice")
        seen.add(feature["id"])
    for kind, key in NAMED_BY.items():
        ids = [f["properties"].get(key) for f in features if f["properties"]["kind"] == kind]
        twice = next((each for each in ids if ids.count(each) > 1), None)
        if twice is not None:
            raise BasemapError(f"two features are called {twice!r}: a deck could not tell them apart")


def check_core(features: Sequence[Feature], core: Iterable[str]) -> None:
    areas = [f["properties"].get("area") for f in features if f["properties"]["kind"] == "area"]
    for name in sorted(core):
        if name not in areas:
            raise BasemapError(f"there is no area {name!r} for --core ({did_you_mean(name, areas)})")


def check_bounds(around: Sequence[float], features: Iterable[Feature]) -> None:
    west, south, east, north = around
    if east - west > 180:
        raise BasemapError("the areas lie on both sides of 180 degrees east, where the map would be cut")
    if max(-south, north) > FURTHEST_NORTH:
        raise BasemapError(f"the areas reach beyond {FURTHEST_NORTH:g} degrees, where the map ends")
    for feature in features:
        if feature["geometry"]["type"] == "Point":
            lon, lat = feature["geometry"]["coordinates"]
            if not (west <= lon <= east and south <= lat <= north):
                turned = west <= lat <= east and south <= lon <= north
                swapped = ": are lat and lon the wrong way round?" if turned else ""
                raise BasemapError(
                    f"place {feature['id']!r} at {lat:g}, {lon:g} is outside the areas{swapped}"
                )


def warnings(text: str, collection: dict[str, Any]) -> list[str]:
    """What makes a basemap slow, or too large for a deck."""
    corners = text.count("],[")
    found = []
    if corners > MOST_CORNERS:
        found.append(
            f"has about {corners:,} corners; up to {MOST_CORNERS:,} a map is quick: try --simplify 50"
        )
    if len(text.encode()) > MOST_BYTES:
        found.append(f"is larger than the {MOST_BYTES // 1_000_000} MB that a deck's map may have")
    if not collection["pavilion"]["attribution"]:
        found.append("says nothing of its sources: add --attribution")
    return found
