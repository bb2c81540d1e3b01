"""C10: when a swipe turns a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.gestures import pages_turned


@pytest.mark.parametrize(
    ("along", "across", "speed", "pages"),
    [
        (-5.9, 0, -900, 0),
        (-7.9, 0, -900, 0),
        (-8.0, 0, -120, 1),
        (-8.0, 0, -119, 0),
        (-11.9, 0, -50, 0),
        (-12.0, 0, 0, 1),
        (12.0, 0, 0, -1),
        (8.0, 0, 130, -1),
        (-40, 41, -300, 0),
        (-40, 20, -300, 1),
        (-40, 0, 200, 0),
    ],
    ids=str,
)
def test_swipes(along: float, across: float, speed: float, pages: int) -> None:
    assert pages_turned(along, across, speed) == pages


@given(along=st.floats(-400, 400), across=st.floats(-400, 400), speed=st.floats(-5000, 5000))
def test_left_and_right_are_mirror_images(along: float, across: float, speed: float) -> None:
    assert pages_turned(-along, across, -speed) == -pages_turned(along, across, speed)


@given(along=st.floats(-5.99, 5.99), across=st.floats(-400, 400), speed=st.floats(-5000, 5000))
def test_under_six_millimetres_never_turns(along: float, across: float, speed: float) -> None:
    assert pages_turned(along, across, speed) == 0
