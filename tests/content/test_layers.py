# ruff: noqa: E501 - lines of problems are written here as they are printed
"""Layers of a deck: what is wrong in their GeoJSON is told with its place, and nothing in it does harm (R10)."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from kiosk.content import load_content
from kiosk.content.gate import Limits, Refused
from kiosk.content.json_tree import JsonTree
from kiosk.domain.layers import Layer, Width

FILE = "tram.geojson"
DECK = """  basemap: west-midlands
  layers:
    - id: tram
      file: tram.geojson
      style: teal
      credit: "Tram lines © Nobody"
      label: {en: Tram, hi: ट्राम}
"""
# Positions in these tests are those of this text: a feature a line, as most programs write it.
GEOJSON = """{
"type": "FeatureCollection",
"features": [
{"type": "Feature", "properties": {"name": "Line 1"}, "geometry": {"type": "LineString", "coordinates": [[-1.9, 52.4], [-1.8, 52.5]]}},
{"type": "Feature", "properties": null, "geometry": {"type": "Polygon", "coordinates": [[[-2, 52.4], [-1.9, 52.4], [-1.9, 52.5], [-2, 52.4]]]}}
]
}
"""
LINE, RING = "[[-1.9, 52.4], [-1.8, 52.5]]", "[[-2, 52.4], [-1.9, 52.4], [-1.9, 52.5], [-2, 52.4]]"
REACH = "lat goes from 51.13 to 53.93, lon from -4.27 to -0.14"

ROWS = [
    # the deck's own words
    ("deck.yaml", "style: teal", "style: teel",
     '35:14: error: map.layers.tram.style: "teel" is not a colour of the theme (did you mean teal?)'),
    ("deck.yaml", "style: teal", "style: teal\n      width: fat",
     '36:14: error: map.layers.tram.width: "fat" is not known here (one of thin, normal, bold)'),
    ("deck.yaml", "style: teal", "style: teal\n      colour: teal",
     '36:7: error: map.layers.tram.colour: "colour" is not a key of a layer (the keys of a layer are id, file, style, credit, label, width, on)'),
    ("deck.yaml", 'credit: "Tram lines © Nobody"\n', "on: true\n",
     "33:7: error: map.layers.tram.credit: is missing (what its licence asks to be said; it is on the credits slide)"),
    ("deck.yaml", "label: {en: Tram, hi: ट्राम}", "on: false",
     "37:11: error: map.layers.tram.on: hides what nobody can show again (add label, the name of its switch)"),
    ("deck.yaml", "file: tram.geojson", "file: tramm.geojson",
     '34:13: error: map.layers.tram.file: "tramm.geojson" is not there (did you mean tram.geojson?)'),
    ("deck.yaml", "file: tram.geojson", "file: ../tram.geojson",
     '34:13: error: map.layers.tram.file: "../tram.geojson" leaves the deck\'s folder (copy the file into the deck)'),
    ("deck.yaml", "file: tram.geojson", "file: deck.yaml",
     '34:13: error: map.layers.tram.file: "deck.yaml" is not a file of the kind .geojson, .json (its name tells its kind)'),
    # JSON
    (FILE, '"Line 1"}, ', '"Line 1"} ',
     "4:54: error: file: a comma or a closing bracket is missing here"),
    (FILE, '"Line 1"', "Line",
     "4:44: error: file: a value is missing here (a comma too many, or a word without quotes?)"),
    (FILE, '"Line 1"', '"Line 1", "name": "Line 2"',
     '4:62: error: features.1.properties.name: the key "name" is there twice (take one of them away)'),
    # features
    (FILE, '"FeatureCollection"', '"Topology"',
     '2:9: error: type: must be a "FeatureCollection" (export it again as GeoJSON)'),
    (FILE, '"type": "FeatureCollection",', '"crs": {"properties": {"name": "EPSG:27700"}}, "type": "FeatureCollection",',
     '2:8: error: crs: "EPSG:27700" is not WGS84 (export it again as GeoJSON in WGS84 (EPSG:4326))'),
    (FILE, '"type": "LineString"', '"type": "LineSting"',
     '4:76: error: features.1.geometry.type: "LineSting" cannot be drawn (did you mean LineString?)'),
    (FILE, '"type": "LineString"', '"type": "Point"',
     "4:76: error: features.1.geometry.type: a layer cannot show a Point (a place of a firm is a site in firms.yaml)"),
    (FILE, '"Line 1"', "1",
     "4:44: error: features.1.properties.name: must be a text (put it in double quotes)"),
    (FILE, '"Line 1"', '"Line\\u0000"',
     "4:44: error: features.1.properties.name: holds the invisible character U+0000 (delete it)"),
    # points
    (FILE, LINE, "[[52.4, -1.9], [52.5, -1.8]]",
     "4:106: error: features.1.geometry.coordinates.1: lat and lon are the wrong way round (GeoJSON has lon first: [-1.9, 52.4], and so throughout)"),
    (FILE, LINE, "[[-1.9, 52.4], [407000, 287000]]",
     "4:120: error: features.1.geometry.coordinates.2: is not in degrees (export it again as GeoJSON in WGS84 (EPSG:4326))"),
    (FILE, LINE, "[[-1.9, 52.4], [2.3, 48.9], [2.4, 48.9]]",
     f"4:120: error: features.1.geometry.coordinates.2: 48.9, 2.3 is off the map, one of 2 such points in this line (cut it off: {REACH})"),
    (FILE, LINE, "[[-1.9, 52.4], [NaN, 52]]",
     "4:120: error: features.1.geometry.coordinates.2: a point must be two numbers (write it as [lon, lat])"),
    (FILE, LINE, "[[-1.9, 52.4], [1e999, 52]]",
     "4:120: error: features.1.geometry.coordinates.2: is not in degrees (export it again as GeoJSON in WGS84 (EPSG:4326))"),
    (FILE, LINE, "[[-1.9, 52.4]]",
     "4:105: error: features.1.geometry.coordinates: must be a list of 2 points or more (a point is [lon, lat])"),
    # rings
    (FILE, RING, "[[-2, 52.4], [-1.9, 52.4], [-1.9, 52.5], [-2, 52.5]]",
     "5:89: error: features.2.geometry.coordinates.1: the ring is not closed (end it where it begins, at [-2, 52.4])"),
    (FILE, RING, "[[-2, 52.4], [-1.9, 52.4], [-2, 52.4]]",
     "5:89: error: features.2.geometry.coordinates.1: must be a list of 4 points or more (a point is [lon, lat])"),
]  # fmt: skip


@pytest.fixture
def layered(draft):
    draft.edit("deck.yaml", "  basemap: west-midlands\n", DECK)
    draft.write(FILE, GEOJSON)
    return draft


def layers(draft) -> tuple[Layer, ...]:
    basemap = load_content(draft.folder).basemap
    assert basemap is not None
    return basemap.layers


@pytest.mark.parametrize(("file", "old", "new", "line"), ROWS, ids=[str(i) for i in range(len(ROWS))])
def test_each_mistake_is_one_line(layered, file: str, old: str, new: str, line: str) -> None:
    layered.edit(file, old, new)
    assert layered.problems() == [f"{file}:{line}"]


def test_a_layer_is_on_the_map_with_all_that_was_said_of_it(layered) -> None:
    layered.edit("deck.yaml", "style: teal", "style: teal\n      width: bold\n      on: false")
    assert layered.problems() == []
    (layer,) = layers(layered)
    assert (layer.id, layer.colour, layer.width, layer.on) == ("tram", "teal", Width.BOLD, False)
    assert layer.label is not None
    assert layer.label.resolve("hi").text == "ट्राम"
    road, zone = layer.shapes
    assert road.name is not None
    assert road.name.resolve("hi").text == "Line 1"
    assert [len(line) for line in road.lines] == [2]
    assert [len(ring) for ring in zone.areas[0]] == [4]
    assert zone.name is None
    # 0.1° east and 0.1° north at 52.5°: 6.8 km and, as Mercator stretches it, 11.1 km.
    assert road.reach == pytest.approx(13.0, abs=0.1)


def test_its_licence_is_among_the_maps(layered) -> None:
    basemap = load_content(layered.folder).basemap
    assert basemap is not None
    assert basemap.licences[-1] == "Tram lines © Nobody"
    assert len(basemap.licences) > 1


def test_many_kinds_of_lines_and_areas_are_read(layered) -> None:
    lines = {"type": "MultiLineString", "coordinates": [json.loads(LINE), json.loads(LINE)]}
    areas = {"type": "MultiPolygon", "coordinates": [[json.loads(RING)], [json.loads(RING)]]}
    features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in (lines, areas)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    layered.write(FILE, json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    (layer,) = layers(layered)
    assert [(len(shape.lines), len(shape.areas)) for shape in layer.shapes] == [(2, 0), (0, 2)]


def test_all_problems_come_at_once_and_a_shared_one_comes_once(layered) -> None:
    swapped = LINE.replace("-1.9, 52.4", "52.4, -1.9")
    again = GEOJSON.splitlines()[3].replace(LINE, swapped)
    layered.write(FILE, GEOJSON.replace(LINE, swapped).replace('"features": [', f'"features": [\n{again}')
                  .replace(RING, "[[-2, 52.4]]"))  # fmt: skip
    layered.edit("deck.yaml", "tile: wide", "tile: wyde")
    places = [problem.split(": ")[0] for problem in layered.problems()]
    assert places == ["deck.yaml:56:11", "tram.geojson:4:106", "tram.geojson:6:89"]


def test_a_list_of_problems_ends(layered) -> None:
    feature = {"type": "Feature", "properties": {"name": 1}, "geometry": None}
    layered.write(FILE, json.dumps({"type": "FeatureCollection", "features": [feature] * 5_000}))
    problems = layered.problems()
    assert len(problems) == 20
    assert any("there are more errors than can be listed" in problem for problem in problems)


def test_a_layer_needs_a_map(draft) -> None:
    draft.edit("deck.yaml", "  basemap: west-midlands\n", DECK.replace("  basemap: west-midlands\n", ""))
    draft.write(FILE, GEOJSON)
    (problem,) = [each for each in draft.problems() if each.startswith("deck.yaml")]
    assert "map.layers: has no map to be drawn on (add basemap: west-midlands)" in problem


def collection(points: int) -> str:
    line = [[-1.9 + n * 1e-6, 52.4] for n in range(points)]
    shape = {"type": "LineString", "coordinates": line}
    return json.dumps(
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": shape}]}
    )


def test_the_layers_of_a_deck_share_one_limit(layered) -> None:
    second = DECK[DECK.index("    - id") :].replace("id: tram", "id: bus").replace("tram.geo", "bus.geo")
    layered.edit("deck.yaml", "ट्राम}\n", "ट्राम}\n" + second)
    layered.write(FILE, collection(30_000))
    layered.write("bus.geojson", collection(20_000))
    assert layered.problems() == []
    layered.write("bus.geojson", collection(20_001))
    assert layered.problems() == [
        "bus.geojson:1:1: error: file: makes the layers of the deck hold more than 50,000 points (simplify its lines)"
    ]


BOMBS = {
    "brackets": (b"[" * 4_000_000, "holds more than 400,000 values"),
    "deep": (b"[" * 300_000, "is nested too deep"),
    "empty lists": (b"[" + b"[]," * 1_300_000 + b"0]", "holds more than 400,000 values"),
    "keys": (b"{" + b",".join(b'"k%d":1' % n for n in range(300_000)) + b"}", "has no type"),
    "same key": (b"{" + b",".join([b'"k":1'] * 399_000) + b"}", 'the key "k" is there twice'),
    "number": (b'{"type": ' + b"9" * 100_000 + b"}", "cannot be read: Exceeds the limit"),
    "large": (b" " * 4_000_001, "is larger than 4 MB"),
    "nothing": (b"", "a value is missing here"),
    "UTF-16": ('{"type": 1}'.encode("utf-16"), "is not UTF-8 but UTF-16"),
    "text after the end": (b"{} x", "something follows the end"),
    "list": (b"[]", "must be a group of keys"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_harm_is_refused_within_a_second(layered, name: str) -> None:
    data, said = BOMBS[name]
    layered.write(FILE, data)
    start = time.process_time()
    problems = layered.problems()
    assert time.process_time() - start < 1.0
    assert any(said in problem for problem in problems), problems


def test_a_large_number_in_a_point_is_one_problem(layered) -> None:
    layered.edit(FILE, LINE, "[[-1.9, 52.4], [" + "9" * 4_000 + ", 52]]")
    assert [problem.split(": ")[0] for problem in layered.problems()] == ["tram.geojson:4:120"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_value_is_found_again(ends: str) -> None:
    text = '{"a": [1, {"b\\"": [ ]}, "x,]"],\n "a": {"c": [0,\n\t 7]}, "d" : null}'.replace("\n", ends)
    tree = JsonTree(text.encode(), Limits())
    assert tree.place(()) == (0, 0)
    assert tree.place(("a", "c", 1)) == (2, 2)
    assert tree.place(("d",)) == (2, 13)


def test_a_tree_is_json_or_refused() -> None:
    for text in ('{"a": tru}', '{"a" 1}', "{'a': 1}", '"open'):
        with pytest.raises(Refused):
            JsonTree(text.encode(), Limits())


def test_a_layer_cannot_be_a_link_out_of_the_deck(layered, tmp_path: Path) -> None:
    (layered.folder / FILE).rename(tmp_path / FILE)
    (layered.folder / FILE).symlink_to(tmp_path / FILE)
    assert ["is a link out of the deck's folder" in problem for problem in layered.problems()] == [True]
