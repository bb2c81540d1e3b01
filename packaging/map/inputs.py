"""Reads what a basemap is made from: boundaries, built-up land, a table of places. Standard library only."""

from __future__ import annotations

import csv
import difflib
import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

COLUMNS = ("id", "name", "lat", "lon")
OPTIONAL = ("rank", "kind")
WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326")
KINDS = {"place": "place", "airport": "airport"}
Feature = dict[str, Any]


class BasemapError(Exception):
    """The input cannot become a basemap; the message says what and where it is."""


def read_features(file: Path) -> list[Feature]:
    """The features of a GeoJSON file in WGS84."""
    try:
        tree = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BasemapError(f"{file}: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise BasemapError(f"{file}:{error.lineno}:{error.colno}: {error.msg}") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise BasemapError(f"{file}: is not JSON: {error}") from error
    features = tree.get("features") if isinstance(tree, dict) else None
    if not isinstance(features, list) or not all(map(is_feature, features)):
        raise BasemapError(f"{file}: is not a GeoJSON FeatureCollection")
    check_crs(file, tree.get("crs"))
    return features


def is_feature(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("properties") or {}, dict)


def check_crs(file: Path, crs: object) -> None:
    about = crs.get("properties") if isinstance(crs, dict) else None
    name = about.get("name") if isinstance(about, dict) else None
    if crs is not None and not str(name).endswith(WGS84):
        raise BasemapError(f"{file}: its coordinates are in {name}; export it again in WGS84 (EPSG:4326)")


def read_land(file: Path) -> list[Feature]:
    """Built-up land: every polygon of a file, whatever its properties."""
    numbered = enumerate(read_features(file), start=1)
    return [{**f, "id": f"b{n}", "properties": {"kind": "built-up"}} for n, f in numbered]


def read_places(file: Path) -> list[Feature]:
    """Points from a CSV table: id, name, lat, lon; and, if wanted, rank (1 to 4) and kind (place or airport).

    Rank 1 is named at first sight, 2 and 3 from nearer; 4 only from close by.
    """
    try:
        rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BasemapError(f"{file}: {error}") from error
    missing = [name for name in COLUMNS if rows and name not in rows[0]]
    if missing:
        raise BasemapError(f"{file}:1: has no column {', '.join(missing)}")
    return [read_place(row, f"{file}:{line}") for line, row in enumerate(rows, start=2)]


def read_place(row: dict[str, str | None], where: str) -> Feature:
    given = {key: (row.get(key) or "").strip() for key in (*COLUMNS, *OPTIONAL)}
    kind = given.get("kind") or "place"
    if kind not in KINDS:
        raise BasemapError(f"{where}: kind {kind!r} is none of {', '.join(KINDS)}")
    if not given["id"] or not given["name"]:
        raise BasemapError(f"{where}: a place needs an id and a name")
    rank = given.get("rank") or "2"
    if rank not in ("1", "2", "3", "4"):
        raise BasemapError(f"{where}: rank {rank!r} is none of 1, 2, 3, 4")
    try:
        position = [float(given["lon"]), float(given["lat"])]
    except ValueError as error:
        raise BasemapError(f"{where}: {error}") from error
    properties: dict[str, Any] = {"kind": kind, kind: given["id"], "name": given["name"]}
    if kind == "place":
        properties["rank"] = int(rank)
    geometry = {"type": "Point", "coordinates": position}
    return {"type": "Feature", "id": f"{kind}-{given['id']}", "properties": properties, "geometry": geometry}


def did_you_mean(word: str, options: Collection[str]) -> str:
    """A hint for an unknown word: the nearest of the options, or all of them."""
    near = difflib.get_close_matches(word, options, 1)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(options)[:20])}"
