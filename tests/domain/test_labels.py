"""Names never cover each other or a pin."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.geography import Box
from kiosk.domain.labels import Wanted, around, place

middles = st.tuples(st.floats(-900, 900), st.floats(-900, 900))


@given(st.lists(middles, max_size=40), st.lists(middles, max_size=15))
def test_nothing_overlaps(names: list, pins: list) -> None:
    wanted = [Wanted(i, 90, 22, around(at, 90, 22, 30)) for i, at in enumerate(names)]
    obstacles = [Box(x - 20, y - 20, x + 20, y + 20) for x, y in pins]
    boxes = [box for _, box in place(wanted, obstacles, gap=3)]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert not any(box.meets(pin) for box in boxes for pin in obstacles)


def test_the_most_important_name_stands_on_its_place() -> None:
    wanted = [Wanted(name, 90, 22, around((0, 0), 90, 22, 30)) for name in ("first", "second")]
    placed = dict(place(wanted, [], gap=3))
    assert placed["first"].centre == (0, 0)
    assert placed["second"].centre != (0, 0)


def test_a_name_without_room_is_left_out() -> None:
    wall = Box(-500, -500, 500, 500)
    assert place([Wanted("lost", 90, 22, around((0, 0), 90, 22, 30))], [wall], gap=3) == ()
