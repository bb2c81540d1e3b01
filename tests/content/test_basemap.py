"""A deck's own basemap: whatever is in the file, it is a map or one problem."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

RING = [[10.0, 50.0], [11.0, 50.0], [11.0, 51.0], [10.0, 50.0]]


def tree(ring: list, bounds: list) -> dict[str, Any]:
    properties = {"kind": "area", "area": "nowhere", "name": "Nowhere", "core": True}
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": properties, "geometry": shape}
    return {"type": "FeatureCollection", "pavilion": {"bounds": bounds}, "features": [feature]}


BOUNDS = [10.0, 50.0, 11.0, 51.0]
BROKEN = {
    "no area": {**tree(RING, BOUNDS), "features": []},
    "no pavilion": {"features": []},
    "few points": tree(RING[:3], BOUNDS),
    "no ring": tree([], BOUNDS),
    "a line": tree([[10, 50], [11, 50], [10, 50], [11, 50]], BOUNDS),
    "no room": tree(RING, [10, 50, 10, 51]),
    "words": tree([["a", "b"]] * 4, BOUNDS),
    "not finite": tree(RING, [float("nan"), 50, 11, 51]),
    "far off": tree([[1e999, 50], *RING[1:]], BOUNDS),
    "a list": [],
}


@pytest.fixture
def mapped(draft) -> Callable[[Any], list[str]]:
    def problems(content: object) -> list[str]:
        draft.write("own.geojson", json.dumps(content))
        return draft.problems()

    draft.edit("deck.yaml", "basemap: west-midlands", "basemap: own.geojson")
    return problems


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_map_is_one_problem(mapped: Callable[[Any], list[str]], name: str) -> None:
    said = "own.geojson is not a map like the program's own (packaging/map/compile.py makes one)"
    assert mapped(BROKEN[name]) == [f"deck.yaml:5:1: error: map: {said}"]


def test_a_map_is_read(mapped: Callable[[Any], list[str]]) -> None:
    assert not any("is not a map" in problem for problem in mapped(tree(RING, BOUNDS)))
