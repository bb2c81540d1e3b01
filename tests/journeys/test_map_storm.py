"""C11 on the map: whatever fingers do to it, it stays a map. tests/soak/map_storm.py goes on for longer."""

from __future__ import annotations

from tests.journeys.conftest import Make
from tests.soak.map_storm import MOST_OBJECTS, WINDOW, Storm, rage

GESTURES, SEED = 200, 20300805


def test_a_storm_leaves_the_map_usable(make: Make) -> None:
    visitor = make(WINDOW)
    storm = Storm(visitor, SEED)
    report = rage(storm, GESTURES, samples=2)
    assert report.faults == []
    assert len(storm.done) >= 12, f"not every kind of gesture was made: {storm.done}"
    assert report.objects[-1] <= report.objects[0] * MOST_OBJECTS
