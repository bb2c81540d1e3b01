"""What is found near by is what looking at everything finds."""

from __future__ import annotations

from random import Random

import pytest

from kiosk.domain.geography import Box
from kiosk.domain.nearby import Nearby

SEED = 20300805


def some_boxes(count: int) -> list[Box]:
    chance = Random(SEED)
    return [
        Box(x, y, x + chance.expovariate(0.5), y + chance.expovariate(0.5))
        for x, y in ((chance.uniform(-60, 60), chance.uniform(-60, 60)) for _ in range(count))
    ]


@pytest.mark.parametrize("cell", [0.7, 4.0, 300.0])
@pytest.mark.parametrize("least", [0.0, 2.0])
@pytest.mark.parametrize(
    "part", [Box(-3, -4, 5, 6), Box(10.25, 10.25, 10.25, 10.25), Box(-900, -900, 900, 900)]
)
def test_it_finds_what_touches_the_part_in_order(cell: float, least: float, part: Box) -> None:
    boxes = some_boxes(400)
    found = Nearby(((box, number) for number, box in enumerate(boxes)), cell).meeting(part, least)
    assert found == [
        number
        for number, box in enumerate(boxes)
        if box.left <= part.right
        and part.left <= box.right
        and box.top <= part.bottom
        and part.top <= box.bottom
        and max(box.width, box.height) > least
    ]


def test_boxes_that_share_an_edge_touch() -> None:
    assert Nearby([(Box(0, 0, 1, 1), "here")], 1.0).meeting(Box(1, 1, 2, 2)) == ["here"]
