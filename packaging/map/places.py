"""Place points from `places.csv`, whose ranks were tuned by hand so that labels do not collide.

Rank 1 is always shown, 2 from about twice the regional zoom, 3 from about four times; rank 4 is never
drawn and only gives a deck's sites a position. A source is a GeoNames name or the start of a postcode.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from postcodes import Postcodes, centre
from projection import to_degrees

TABLE = Path(__file__).with_name("places.csv")
Position = tuple[float, float]
Window = tuple[float, float, float, float]


def place_features(cities: Path, postcodes: Postcodes, window: Window) -> list[dict[str, Any]]:
    """GeoJSON points; `window` is west, south, east, north in degrees."""
    named = towns(cities, window)
    rows = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
    return [place_feature(row, locate(row["source"], named, postcodes)) for row in rows]


def place_feature(row: dict[str, str], position: Position) -> dict[str, Any]:
    properties = {"kind": "place", "place": row["id"], "name": row["name"], "rank": int(row["rank"])}
    return point(row["id"], properties, position)


def locate(source: str, named: dict[str, Position], postcodes: Postcodes) -> Position:
    kind, _, key = source.partition(":")
    match kind:
        case "geonames":
            return named[key]
        case "postcode":
            lon, lat = to_degrees(centre(postcodes, key)[np.newaxis])[0]
            return float(lon), float(lat)
        case _:
            raise ValueError(f"unknown kind of place source: {source}")


def towns(cities: Path, window: Window) -> dict[str, Position]:
    """British towns in the window by name; of two with one name, the more populous."""
    records = json.loads(cities.read_text(encoding="utf-8")).values()
    inside = [r for r in records if r["countrycode"] == "GB" and within(r, window)]
    ordered = sorted(inside, key=lambda r: r["population"])
    return {r["name"]: (r["longitude"], r["latitude"]) for r in ordered}


def within(record: dict[str, Any], window: Window) -> bool:
    west, south, east, north = window
    return bool(west <= record["longitude"] <= east and south <= record["latitude"] <= north)


def airport_feature(table: Path, iata: str, name: str) -> dict[str, Any]:
    with table.open(encoding="utf-8", newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["iata"] == iata)
    code = iata.lower()
    properties = {"kind": "airport", "airport": code, "name": name}
    return point(code, properties, (float(row["lon"]), float(row["lat"])))


def point(id_: str, properties: dict[str, Any], position: Iterable[float]) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": list(position)}
    return {"type": "Feature", "id": id_, "properties": properties, "geometry": geometry}
