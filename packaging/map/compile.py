"""Turn the boundaries of any region into a basemap; needs nothing but Python.

    python3 packaging/map/compile.py --boundaries counties.geojson --id-key CODE --name-key NAME \\
        --core birmingham,coventry --places places.csv --built-up towns.geojson --simplify 30 \\
        --attribution "OGL v3.0: Contains OS data ..." --out my-deck/my-region.geojson

Then the deck says `map: {basemap: my-region.geojson}`. Input and output are GeoJSON in WGS84 (longitude,
latitude). Each polygon of the boundaries becomes an area, whose id in the deck is its name in lower case:
`st-nobodys`. Features that say their `kind` (area, built-up, place, airport) keep their properties.
`places.csv` has the columns id, name, lat and lon, and may have rank (1 to 4: how near a name needs) and kind
(place or airport). Without `--core`, every area is drawn as what the deck is about. A border of two areas
stays one line when it is simplified, as long as both have the same corners there. Every ring leaves closed,
wound as RFC 7946 asks (shells anticlockwise, holes clockwise) and rounded to 5 decimals, about a metre.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inputs import BasemapError, did_you_mean, read_features, read_land, read_places
from rings import Shape, bounds, compiled, km2, rings_of
from sanity import KINDS, NAMED_BY, check_bounds, check_core, check_ids, warnings
from simplify import simplified

DECIMALS = 5
Feature = dict[str, Any]


@dataclass(frozen=True)
class Attribution:
    licence: str
    text: str


@dataclass(frozen=True)
class Options:
    """`simplify` is in metres, 0 for none; `core` names the areas that a deck puts in front, none for all."""

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
    check_core(named, options.core)
    shaped = with_geometry(named, options.simplify)
    areas = [f["geometry"] for f in shaped if f["properties"]["kind"] == "area"]
    if not areas:
        raise BasemapError("no area: a basemap needs at least one polygon")
    around = bounds(areas)
    check_bounds(around, shaped)
    about = {
        "title": options.title,
        "bounds": around,
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
        hint = did_you_mean(options.name_property, [key for key in given if isinstance(given[key], str)])
        raise BasemapError(
            f"feature {feature.get('id')!r}: no name in property {options.name_property!r} ({hint})"
        )
    code = given.get(options.id_property) if options.id_property else feature.get("id")
    area = slug(name) or slug(str(code or ""))
    if not area:
        raise BasemapError(f"feature {name!r}: no id can be made of its name; name a code with --id-key")
    core = not options.core or area in options.core
    properties = {"kind": "area", "area": area, "name": name.strip(), "core": core}
    return {**feature, "id": identity(code, area), "properties": properties}


def identity(code: object, fallback: object) -> str:
    if code in (None, "") and not fallback:
        raise BasemapError("a feature has no id")
    return str(fallback if code in (None, "") else code)


def slug(name: str) -> str:
    """An id as decks write them: Rhône-Alpes is rhone-alpes; "" for a name in another script."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(c if c.isalnum() else " " for c in plain.replace("'", "")).split())[:60]


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
    except (LookupError, TypeError, ValueError) as error:
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
    parser = argparse.ArgumentParser(description="Compile the boundaries of a region into a basemap.")
    add = parser.add_argument
    add("--boundaries", type=Path, required=True, metavar="GEOJSON", help="polygons in WGS84")
    add("--out", type=Path, required=True, metavar="GEOJSON")
    add("--id-key", default="", metavar="KEY", help="property with an area's code (default: the id)")
    add("--name-key", default="name", metavar="KEY", help="property with an area's name (default: name)")
    add("--core", type=listed, default=[], metavar="A,B", help="ids of the areas in front (default: all)")
    add("--places", type=Path, metavar="CSV", help="towns and airports: id, name, lat, lon, rank, kind")
    add("--built-up", type=Path, metavar="GEOJSON", help="polygons of built-up land")
    add("--attribution", action="append", default=[], metavar="LICENCE: TEXT", type=credit,
        help="what a source asks to be shown; once for each source")  # fmt: skip
    add("--title", default="", help="what the map is called (default: the name of the file)")
    add(
        "--simplify",
        type=float,
        default=0.0,
        metavar="METRES",
        help="drop corners that change less",
    )
    return parser.parse_args(argv)


def listed(value: str) -> list[str]:
    return [name for name in value.replace(" ", "").split(",") if name]


def credit(value: str) -> Attribution:
    licence, colon, text = value.partition(": ")
    if not (licence.strip() and colon and text.strip()):
        raise argparse.ArgumentTypeError("write it as LICENCE: TEXT")
    return Attribution(licence.strip(), text.strip())


def made(given: argparse.Namespace) -> dict[str, Any]:
    features = read_features(given.boundaries)
    features += read_land(given.built_up) if given.built_up else []
    features += read_places(given.places) if given.places else []
    title = given.title or given.out.stem
    core = frozenset(given.core)
    return basemap(
        features, Options(title, given.attribution, given.id_key, given.name_key, core, given.simplify)
    )


def main(argv: Sequence[str] | None = None) -> int:
    given = arguments(argv)
    try:
        collection = made(given)
        text = written(collection)
        given.out.write_text(text, encoding="utf-8")
    except (BasemapError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for warning in warnings(text, collection):
        print(f"warning: {given.out} {warning}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
