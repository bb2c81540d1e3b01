"""Home's tiles fill the whole area and never overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.mosaic import Cell, mosaic


@given(
    tiles=st.lists(st.sampled_from(["large", "wide", "small"]), min_size=1, max_size=14), tall=st.booleans()
)
def test_tiles_cover_the_area_once(tiles: list[str], tall: bool) -> None:
    cells = mosaic(tiles, tall=tall)
    assert len(cells) == len(tiles)
    assert sum(cell.width * cell.height for cell in cells) == pytest.approx(1)
    assert all(not _overlap(a, b) for i, a in enumerate(cells) for b in cells[:i])


def _overlap(a: Cell, b: Cell) -> bool:
    tiny = 1e-9
    beside = a.x + a.width <= b.x + tiny or b.x + b.width <= a.x + tiny
    above = a.y + a.height <= b.y + tiny or b.y + b.height <= a.y + tiny
    return not (beside or above)


def test_the_large_tile_takes_the_reading_side() -> None:
    wide, tall = mosaic(["small", "large"], tall=False)[1], mosaic(["small", "large"], tall=True)[1]
    assert (wide.x, wide.height) == (0, 1)
    assert (tall.y, tall.width) == (0, 1)
