"""The committed basemap keeps its promises, and the compiler serves any other region.

Standard library only: the packages that build the basemap are not needed to check it.
"""

from __future__ import annotations

import json
import math
import re
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import Tools

ROOT = Path(__file__).resolve().parents[2]
ASSET = ROOT / "assets" / "map" / "west-midlands.geojson"
BOROUGHS_KM2 = {
    "E08000025": 267.8,
    "E08000026": 98.6,
    "E08000027": 97.9,
    "E08000028": 85.6,
    "E08000029": 178.3,
    "E08000030": 104.0,
    "E08000031": 69.4,
}
SURROUNDING = {
    "E06000019",
    "E06000020",
    "E06000021",
    "E06000051",
    "E10000028",
    "E10000031",
    "E10000034",
}
NAMED_BY_SITES = {
    "leamington-spa",
    "gaydon",
    "solihull",
    "wednesfield",
    "west-bromwich",
    "baginton",
    "cannock",
}
EARTH_KM = 6371.0


@pytest.fixture(scope="module")
def basemap() -> dict[str, Any]:
    return json.loads(ASSET.read_text(encoding="utf-8"))


@pytest.fixture
def compiler(tools: Tools) -> ModuleType:
    return tools("compile")


def of_kind(basemap: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [f for f in basemap["features"] if f["properties"]["kind"] == kind]


def polygons(feature: dict[str, Any]) -> list[list[list[list[float]]]]:
    geometry = feature["geometry"]
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def rings(features: list[dict[str, Any]]) -> list[list[list[float]]]:
    return [ring for f in features if f["geometry"]["type"] != "Point" for p in polygons(f) for ring in p]


def signed_km2(ring: list[list[float]]) -> float:
    """Area on a sphere, positive when anticlockwise; at this latitude within 0.2 % of the ellipsoid."""
    flat = [(math.radians(lon), math.sin(math.radians(lat))) for lon, lat in ring]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(flat)) / 2 * EARTH_KM**2


def km2(feature: dict[str, Any]) -> float:
    return sum(signed_km2(ring) for polygon in polygons(feature) for ring in polygon)


def test_the_fourteen_areas_carry_their_gss_codes(basemap: dict[str, Any]) -> None:
    areas = of_kind(basemap, "area")
    assert {f["id"] for f in areas} == BOROUGHS_KM2.keys() | SURROUNDING
    assert {f["id"] for f in areas if f["properties"]["core"]} == BOROUGHS_KM2.keys()
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", f["properties"]["area"]) for f in areas)


def test_areas_have_their_published_size(basemap: dict[str, Any]) -> None:
    for feature in of_kind(basemap, "area"):
        published = feature["properties"]["km2"]
        assert BOROUGHS_KM2.get(feature["id"], published) == published
        assert km2(feature) == pytest.approx(published, rel=0.02), feature["properties"]["name"]


def test_neighbouring_areas_share_their_borders_exactly(basemap: dict[str, Any]) -> None:
    """No gaps, no overlaps: a border is walked once each way, and only the region's outline one way."""
    walked: dict[tuple[tuple[float, ...], tuple[float, ...]], int] = {}
    for ring in rings(of_kind(basemap, "area")):
        for a, b in pairwise(ring):
            walked[(tuple(a), tuple(b))] = walked.get((tuple(a), tuple(b)), 0) + 1
    outline = [edge for edge in walked if edge[::-1] not in walked]
    after = dict(outline)
    assert set(walked.values()) == {1}
    assert len(after) == len(outline)
    start = here = outline[0][0]
    for _ in outline:
        here = after[here]
    assert here == start


def test_rings_are_closed_wound_and_distinct(basemap: dict[str, Any]) -> None:
    for feature in [*of_kind(basemap, "area"), *of_kind(basemap, "built-up")]:
        for shell, *holes in polygons(feature):
            assert signed_km2(shell) > 0
            assert all(signed_km2(hole) < 0 for hole in holes)
            for ring in (shell, *holes):
                assert len(ring) >= 4
                assert ring[0] == ring[-1]
                assert all(a != b for a, b in pairwise(ring))


def test_no_border_has_a_spike(basemap: dict[str, Any]) -> None:
    """A turn of more than 165 degrees between two edges longer than 150 m is a fault of the source's grid."""
    for feature in of_kind(basemap, "area"):
        for ring in rings([feature]):
            corners = zip(ring, ring[1:], ring[2:], strict=False)
            assert not [b for a, b, c in corners if is_spike(a, b, c)], feature["properties"]["name"]


def is_spike(a: list[float], b: list[float], c: list[float]) -> bool:
    back, on = metres(b, a), metres(b, c)
    lengths = math.hypot(*back) * math.hypot(*on)
    cosine = (back[0] * on[0] + back[1] * on[1]) / lengths
    return cosine > math.cos(math.radians(15)) and min(math.hypot(*back), math.hypot(*on)) > 150


def metres(a: list[float], b: list[float]) -> tuple[float, float]:
    return (b[0] - a[0]) * 111_320 * math.cos(math.radians(a[1])), (b[1] - a[1]) * 111_320


def test_everything_lies_in_the_bounds_to_five_decimals(basemap: dict[str, Any]) -> None:
    west, south, east, north = basemap["pavilion"]["bounds"]
    points = [f["geometry"]["coordinates"] for f in basemap["features"] if f["geometry"]["type"] == "Point"]
    for lon, lat in [p for ring in rings(basemap["features"]) for p in ring] + points:
        assert west <= lon <= east
        assert south <= lat <= north
        assert (round(lon, 5), round(lat, 5)) == (lon, lat)


def test_the_map_is_light_enough_to_pan(basemap: dict[str, Any]) -> None:
    assert sum(len(ring) for ring in rings(basemap["features"])) == pytest.approx(37_000, rel=0.15)
    assert len(of_kind(basemap, "built-up")) == pytest.approx(693, rel=0.05)
    assert ASSET.stat().st_size < 1_100_000


def test_ids_are_unique(basemap: dict[str, Any]) -> None:
    ids = [f["id"] for f in basemap["features"]]
    assert len(ids) == len(set(ids))


def test_places_are_ranked_and_cover_the_sites(basemap: dict[str, Any]) -> None:
    places = of_kind(basemap, "place")
    assert {f["properties"]["rank"] for f in places} == {1, 2, 3, 4}
    assert {f["properties"]["place"] for f in places} >= NAMED_BY_SITES
    assert 25 <= sum(f["properties"]["rank"] < 4 for f in places) <= 40
    assert [f["id"] for f in of_kind(basemap, "airport")] == ["bhx"]


@pytest.mark.parametrize(("zoom", "rank"), [(1, 1), (2, 2), (4, 3)])
def test_labels_do_not_collide(basemap: dict[str, Any], zoom: int, rank: int) -> None:
    """At 6 px a kilometre (the region on a screen 1080 px high), names 20 px high, right of their dots."""
    shown = [f for f in of_kind(basemap, "place") if f["properties"]["rank"] <= rank]
    boxes = [(f["properties"]["name"], label_box(f, 6.0 * zoom)) for f in shown]
    collisions = [(a, b) for i, (a, p) in enumerate(boxes) for b, q in boxes[:i] if overlap(p, q)]
    assert collisions == []


def label_box(place: dict[str, Any], px_per_km: float) -> tuple[float, float, float, float]:
    east, north = (m / 1000 * px_per_km for m in metres([-2.0, 52.5], place["geometry"]["coordinates"]))
    return east - 5, north - 12, east + 8 + 11 * len(place["properties"]["name"]), north + 12


def overlap(p: tuple[float, float, float, float], q: tuple[float, float, float, float]) -> bool:
    return p[0] < q[2] and q[0] < p[2] and p[1] < q[3] and q[1] < p[3]


def test_every_source_is_credited(basemap: dict[str, Any]) -> None:
    credits_ = basemap["pavilion"]["attribution"]
    texts = " ".join(c["text"] for c in credits_)
    assert all(c["licence"] for c in credits_)
    for owed in (
        "Crown copyright and database right 2018",
        "Royal Mail copyright",
        "GeoNames",
        "airportsdata",
    ):
        assert owed in texts
    licences = (ASSET.parent / "LICENCES.md").read_text(encoding="utf-8")
    assert all(c["text"] in licences for c in credits_)


# An invented region: two squares side by side, given unclosed, clockwise and over-precise.
NEIGHBOURS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"CODE": "X1", "NAME": "Upper Nowhere"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[10, 50], [10, 51], [11, 51], [11.0000004, 50.5], [11, 50]]],
            },
        },
        {
            "type": "Feature",
            "properties": {"CODE": "X2", "NAME": "St Nobody's"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[11, 50], [11.0000004, 50.5], [11, 51], [12, 51], [12, 50], [11, 50]]],
            },
        },
    ],
}


def run(compiler: ModuleType, folder: Path, source: object, *options: str) -> tuple[int, Path]:
    given, out = folder / "source.geojson", folder / "out.geojson"
    given.write_text(json.dumps(source), encoding="utf-8")
    named = ("--title", "Nowhere", "--id-key", "CODE", "--name-key", "NAME")
    return compiler.main(["--boundaries", str(given), "--out", str(out), *named, *options]), out


def test_another_region_compiles(compiler: ModuleType, tmp_path: Path) -> None:
    code, out = run(compiler, tmp_path, NEIGHBOURS, "--core", "st-nobodys", "--attribution", "CC0: No one")
    made = json.loads(out.read_text(encoding="utf-8"))
    first, second = made["features"]
    assert code == 0
    assert made["pavilion"] == {
        "title": "Nowhere",
        "bounds": [10.0, 50.0, 12.0, 51.0],
        "attribution": [{"licence": "CC0", "text": "No one"}],
    }
    assert (first["id"], first["properties"]["area"], first["properties"]["core"]) == (
        "X1",
        "upper-nowhere",
        False,
    )
    assert (second["id"], second["properties"]["area"], second["properties"]["core"]) == (
        "X2",
        "st-nobodys",
        True,
    )
    assert first["properties"]["km2"] == pytest.approx(km2(first), rel=0.005)
    assert all(ring[0] == ring[-1] and signed_km2(ring) > 0 for ring in rings(made["features"]))
    assert [11.0, 50.5] in first["geometry"]["coordinates"][0]


def test_simplifying_keeps_a_shared_border_shared(compiler: ModuleType, tmp_path: Path) -> None:
    _, out = run(compiler, tmp_path, NEIGHBOURS, "--simplify", "100")
    first, second = json.loads(out.read_text(encoding="utf-8"))["features"]
    assert [len(ring) for ring in rings([first, second])] == [5, 5]
    corners = [{tuple(p) for p in rings([f])[0]} for f in (first, second)]
    assert corners[0] & corners[1] == {(11.0, 50.0), (11.0, 51.0)}


@pytest.mark.parametrize(
    ("geometry", "complaint"),
    [
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]}, "fewer than three corners"),
        ({"type": "Polygon", "coordinates": [[[400000, 290000], [1, 1], [0, 1]]]}, "not a longitude"),
        ({"type": "LineString", "coordinates": [[0, 0], [1, 1]]}, "cannot be drawn"),
        (None, "has no geometry"),
    ],
)
def test_a_broken_outline_is_named(
    compiler: ModuleType,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    geometry: object,
    complaint: str,
) -> None:
    feature = {"type": "Feature", "properties": {"CODE": "X9", "NAME": "Gap"}, "geometry": geometry}
    code, out = run(compiler, tmp_path, {"type": "FeatureCollection", "features": [feature]})
    said = capsys.readouterr().err
    assert code == 1
    assert not out.exists()
    assert "X9" in said
    assert complaint in said
