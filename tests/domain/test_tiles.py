"""Tiles cover the view, and each has a slot of its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.camera import Camera, View
from kiosk.domain.tiles import Grid, bounds

views = st.builds(View, st.floats(100, 4000), st.floats(100, 4000))
cameras = st.builds(Camera, st.floats(-80, 80), st.floats(-80, 80), st.floats(2, 200))


@given(views, cameras)
def test_the_view_is_covered_and_slots_are_not_shared(view: View, camera: Camera) -> None:
    grid = Grid.of(view)
    tiles = grid.needed(camera)
    assert len({grid.slot(tile) for tile in tiles}) == len(tiles) == grid.slots
    whole = bounds(tiles[0], camera.scale)
    for tile in tiles:
        whole = whole.joined(bounds(tile, camera.scale))
    assert whole.grown(1e-6).joined(camera.seen(view)) == whole.grown(1e-6)


@given(cameras)
def test_panning_keeps_what_stays_in_view(camera: Camera) -> None:
    grid = Grid.of(View(1920, 1080))
    before, after = set(grid.needed(camera)), set(grid.needed(camera.moved(60, 40)))
    kept = before & after
    assert len(kept) >= grid.slots - grid.columns - grid.rows
