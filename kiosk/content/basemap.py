"""Reads a basemap from its GeoJSON file.

Every feature has a `kind`: area (id in `area`), built-up, place (id in `place`, `rank` 1 to 4) or airport;
the file's own member `pavilion` has `bounds` and `attribution`. Other kinds are left out.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from kiosk.domain.basemap import Area, Basemap, Place
from kiosk.domain.geography import Projection
from kiosk.errors import InstallationError

Feature = dict[str, Any]
MOST_BYTES, MOST_VALUES = 8_000_000, 1_500_000


def load_basemap(file: Path) -> Basemap:
    """The basemap in `file`. Raises InstallationError if it is missing or is not a basemap."""
    try:
        return _sound(_basemap(json.loads(_modest(file.read_bytes()))))
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        ArithmeticError,
        AttributeError,
        RecursionError,
    ) as error:
        raise InstallationError(f"The map file {file.name} cannot be read: {error!r}") from error


def _modest(data: bytes) -> bytes:
    """The bytes themselves. Raises ValueError for more values than a map takes: memory is short."""
    if len(data) > MOST_BYTES or sum(map(data.count, (b"[", b"{", b","))) > MOST_VALUES:
        raise ValueError("too large")
    return data


def _sound(basemap: Basemap) -> Basemap:
    """The basemap itself, unless nothing could be drawn on it."""
    west, south, east, north = basemap.bounds
    box = basemap.box
    edges = (*basemap.bounds, box.left, box.top, box.right, box.bottom)
    if not all(map(math.isfinite, edges)) or west >= east or south >= north or not box.width * box.height:
        raise ValueError("bounds or areas without any room")
    return basemap


def _basemap(tree: Feature) -> Basemap:
    about = tree["pavilion"]
    west, south, east, north = about["bounds"]
    projection = Projection(lat=(south + north) / 2, lon=(west + east) / 2)
    of_kind: dict[str, list[Feature]] = {"area": [], "built-up": [], "place": [], "airport": []}
    for feature in tree["features"]:
        of_kind.setdefault(feature["properties"]["kind"], []).append(feature)
    areas = tuple(_area(feature, projection) for feature in of_kind["area"])
    if not areas:
        raise ValueError("no areas")
    return Basemap(
        projection=projection,
        bounds=(west, south, east, north),
        areas=areas,
        built_up=tuple(
            projection.flat(rings) for feature in of_kind["built-up"] for rings in _polygons(feature)
        ),
        places=tuple(_place(feature, projection, "place") for feature in of_kind["place"]),
        airports=tuple(_place(feature, projection, "airport") for feature in of_kind["airport"]),
        attribution=tuple((str(item["licence"]), str(item["text"])) for item in about.get("attribution", ())),
    )


def _polygons(feature: Feature) -> list[Any]:
    """The rings of each polygon, in degrees."""
    shape = feature["geometry"]
    match shape["type"]:
        case "Polygon":
            polygons: list[Any] = [shape["coordinates"]]
        case "MultiPolygon":
            polygons = shape["coordinates"]
        case other:
            raise ValueError(f"an area or built-up land cannot be a {other}")
    if not all(polygon and min(map(len, polygon)) > 3 for polygon in polygons) or not polygons:
        raise ValueError("a ring has fewer than four points")
    return polygons


def _area(feature: Feature, projection: Projection) -> Area:
    about = feature["properties"]
    polygons = tuple([tuple(map(projection.ring, rings)) for rings in _polygons(feature)])
    return Area(str(about["area"]), str(about["name"]), bool(about["core"]), polygons)


def _place(feature: Feature, projection: Projection, kind: str) -> Place:
    about = feature["properties"]
    lon, lat = feature["geometry"]["coordinates"]
    return Place(str(about[kind]), str(about["name"]), int(about.get("rank", 1)), projection.to_map(lat, lon))
