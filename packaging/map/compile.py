"""Turn the boundaries of any region into a basemap; needs nothing but Python.

    python3 packaging/map/compile.py regions.geojson --out assets/map/my-region.geojson \\
        --title "My region" --id-property CODE --name-property NAME --core birmingham \\
        --attribution "OGL v3|Contains OS data ..." --simplify 30

Input and output are GeoJSON in WGS84. Features that say their `kind` (area, built-up, place, airport) keep
their properties; a polygon without one becomes an area. Every ring leaves closed, wound as RFC 7946 asks
(shells anticlockwise, holes clockwise) and rounded to 5 decimals, which is about a metre.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rings import Shape, bounds, compiled, km2, rings_of
from simplify import simplified

DECIMALS = 5
KINDS = ("area", "built-up", "place", "airport")
NAMED_BY = {"area": "area", "place": "place", "airport": "airport"}
Feature = dict[str, Any]


class BasemapError(Exception):
    """The input cannot become a basemap; the message says which feature and why."""


@dataclass(frozen=True)
class Attribution:
    licence: str
    text: str


@dataclass(frozen=True)
class Options:
    """`simplify` is in metres, 0 for none; `core` names the areas that a deck puts in front."""

    title: str
    attribution: Sequence[Attribution]
    id_property: str = ""
    name_property: str = "name"
    core: frozenset[str] = field(default_factory=frozenset)
    simplify: float = 0.0


def basemap(features: Iterable[Feature], options: Options) -> dict[str, Any]:
    """A FeatureCollection with a `pavilion` member: title, bounds [w, s, e, n] and attribution."""
    named = [described(feature, options) for feature in features]
    check_ids(named)
    shaped = with_geometry(named, options.simplify)
    areas = [f["geometry"] for f in shaped if f["properties"]["kind"] == "area"]
    if not areas:
        raise BasemapError("no area: a basemap needs at least one polygon")
    about = {
        "title": options.title,
        "bounds": bounds(areas),
        "attribution": [{"licence": a.licence, "text": a.text} for a in options.attribution],
    }
    return {"type": "FeatureCollection", "pavilion": about, "features": shaped}


def described(feature: Feature, options: Options) -> Feature:
    """The feature with an id and with the properties its kind asks for."""
    given = feature.get("properties") or {}
    kind = given.get("kind")
    if kind is None:
        return new_area(feature, given, options)
    if kind not in KINDS:
        raise BasemapError(f"feature {feature.get('id')!r}: kind {kind!r} is none of {', '.join(KINDS)}")
    own = given.get(NAMED_BY[kind]) if kind in NAMED_BY else None
    return {**feature, "id": identity(feature.get("id"), own), "properties": given}


def new_area(feature: Feature, given: dict[str, Any], options: Options) -> Feature:
    name = given.get(options.name_property)
    if not isinstance(name, str) or not name.strip():
        raise BasemapError(f"feature {feature.get('id')!r}: no name in property {options.name_property!r}")
    area = slug(name)
    properties = {"kind": "area", "area": area, "name": name, "core": area in options.core}
    code = given.get(options.id_property) if options.id_property else feature.get("id")
    return {**feature, "id": identity(code, area), "properties": properties}


def identity(code: object, fallback: object) -> str:
    if code in (None, "") and not fallback:
        raise BasemapError("a feature has no id")
    return str(fallback if code in (None, "") else code)


def slug(name: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in name.lower().replace("'", "")).split()
    return "-".join(words)


def check_ids(features: Sequence[Feature]) -> None:
    seen: set[str] = set()
    for feature in features:
        if feature["id"] in seen:
            raise BasemapError(f"feature {feature['id']!r}: the id is used twice")
        seen.add(feature["id"])


def with_geometry(features: Sequence[Feature], metres: float) -> list[Feature]:
    """Output features; shared borders are simplified once, so that neighbours still meet."""
    shapes = [shape_of(feature) for feature in features]
    if metres > 0:
        shapes = simplified(shapes, metres)
    return [output(feature, shape) for feature, shape in zip(features, shapes, strict=True)]


def shape_of(feature: Feature) -> Shape:
    geometry = feature.get("geometry")
    if not geometry:
        raise BasemapError(f"feature {feature['id']!r} has no geometry")
    try:
        return rings_of(geometry)
    except (KeyError, TypeError, ValueError) as error:
        raise BasemapError(f"feature {feature['id']!r}: {error}") from error


def output(feature: Feature, shape: Shape) -> Feature:
    properties = dict(feature["properties"])
    if properties["kind"] == "area" and "km2" not in properties:
        properties["km2"] = round(km2(shape), 1)
    try:
        geometry = compiled(shape, DECIMALS)
    except ValueError as error:
        raise BasemapError(f"feature {feature['id']!r}: {error}") from error
    return {"type": "Feature", "id": feature["id"], "properties": properties, "geometry": geometry}


def written(collection: dict[str, Any]) -> str:
    """Compact JSON, one feature a line so that a change can be reviewed."""
    head = {key: value for key, value in collection.items() if key != "features"}
    lines = ",\n".join(compact(feature) for feature in collection["features"])
    return f'{compact(head)[:-1]},"features":[\n{lines}\n]}}\n'


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compile boundary GeoJSON into a basemap.")
    parser.add_argument("source", type=Path, help="FeatureCollection in WGS84")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--title", required=True)
    parser.add_argument("--attribution", action="append", default=[], metavar="LICENCE|TEXT", type=credit)
    parser.add_argument("--id-property", default="", help="property with an area's code (default: its id)")
    parser.add_argument("--name-property", default="name")
    parser.add_argument("--core", action="append", default=[], help="id of an area to put in front")
    parser.add_argument("--simplify", type=float, default=0.0, metavar="METRES")
    return parser.parse_args(argv)


def credit(value: str) -> Attribution:
    licence, bar, text = value.partition("|")
    if not (licence and bar and text):
        raise argparse.ArgumentTypeError("write it as LICENCE|TEXT")
    return Attribution(licence, text)


def main(argv: Sequence[str] | None = None) -> int:
    given = arguments(argv)
    options = Options(
        given.title,
        given.attribution,
        given.id_property,
        given.name_property,
        frozenset(given.core),
        given.simplify,
    )
    try:
        source = json.loads(given.source.read_text(encoding="utf-8"))
        given.out.write_text(written(basemap(source["features"], options)), encoding="utf-8")
    except (BasemapError, OSError, ValueError, KeyError) as error:
        print(f"{given.source}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
