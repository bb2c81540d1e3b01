"""A firm's card where it is as narrow as it gets: on a tall screen, in low reach and large text."""

from __future__ import annotations

import pytest

from kiosk.viewmodels import fitting
from tests.journeys.conftest import TALL, Make
from tests.journeys.scene import items_of


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_firms_name_is_whole_beside_a_narrow_map(make: Make, language: str) -> None:
    visitor = make(TALL, language)
    visitor.arrive(language)
    visitor.kiosk.comfort.setLargeText(True)
    visitor.kiosk.comfort.setLowReach(True)
    visitor.kiosk.map()
    visitor.rest()
    visitor.kiosk.region.select("bcu")
    visitor.rest()
    header = items_of(visitor.window.contentItem(), "FirmHeader")[0]
    name = next(item for item in items_of(header, "Prose") if "Birmingham" in item.property("text"))
    room = fitting.Room(name.width(), visitor.window.height(), 1.0)
    assert room.holds(name.property("text"), name.property("font"))
