"""A deck's layers: which are on, what is named where, and how coarse a line may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.geography import distance
from kiosk.domain.layers import Layer, Shape, along, coarse, length, shown
from kiosk.domain.map_state import MapState
from kiosk.domain.text import Text

BEND = ((0.0, 0.0), (3.0, 0.0), (3.0, 1.0))
SQUARE = ((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0))
ON, OFF = Layer("on", "teal", "©"), Layer("off", "plum", "©", Text({"en": "Off"}), on=False)


def test_a_visitor_switches_layers_and_back() -> None:
    state = MapState()
    assert shown((ON, OFF), state.switched) == (ON,)
    both = state.switching("off")
    assert shown((ON, OFF), both.switched) == (ON, OFF)
    assert shown((ON, OFF), both.switching("on").switched) == (OFF,)
    assert both.switching("off") == state


def test_the_order_of_switching_does_not_matter() -> None:
    assert MapState().switching("a").switching("b") == MapState().switching("b").switching("a")


def test_points_along_a_line() -> None:
    assert length(BEND) == 4
    assert along(BEND, (0.5, 0.0, 1.0, 0.875)) == ((2, 0), (0, 0), (3, 1), (3, 0.5))
    assert along(((1.0, 1.0), (1.0, 1.0)), (0.5,)) == ((1, 1),)


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=2, max_size=40), st.floats(0.01, 5))
def test_a_coarse_line_keeps_its_ends_and_strays_little(points: list, step: float) -> None:
    line = tuple(points)
    thin = coarse(line, step)
    assert (thin[0], thin[-1]) == (line[0], line[-1])
    assert all(min(distance(point, kept) for kept in thin) <= step for point in line)


def test_a_name_stands_once_on_the_largest_of_its_pieces() -> None:
    road, short = Shape(Text({"en": "M0"}), (BEND,)), Shape(Text({"en": "M0"}), (BEND[:2],))
    zone, nameless = Shape(Text({"en": "Zone"}), (), ((SQUARE,),)), Shape(None, (BEND,))
    layer = Layer("roads", "teal", "©", Text({"en": "Roads"}), shapes=(zone, short, nameless, road))
    assert [(text.by_language["en"], shape) for text, shape in layer.names] == [("M0", road), ("Zone", zone)]


def test_a_layer_without_names_has_its_own() -> None:
    layer = Layer("roads", "teal", "©", Text({"en": "Roads"}), shapes=(Shape(None, (BEND,)),))
    assert [text.by_language["en"] for text, _ in layer.names] == ["Roads"]
    assert Layer("roads", "teal", "©", shapes=layer.shapes).names == ()


def test_a_shape_reaches_along_its_line_or_across_its_area() -> None:
    assert Shape(None, (BEND, BEND[:2])).reach == 4
    zone = Shape(None, (), ((SQUARE,),))
    assert zone.reach == pytest.approx(2)
    assert all(0 < x < 2 and 0 < y < 2 for x, y in zone.room)
