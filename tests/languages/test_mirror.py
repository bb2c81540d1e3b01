"""A right-to-left screen is the mirror of the same screen from left to right, except what must never turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from kiosk.domain import languages
from kiosk.domain.content import Content
from tests.languages.conftest import Walk, Walker, walk_through
from tests.languages.faults import words_of
from tests.languages.tree import Item, Words
from tests.languages.visit import SIZES

LANGUAGE = "ur"
ROUNDED, CENTRED = 1.0, 2.5
"""Pixels by which edges may miss: each is rounded by itself, and words and ornaments are centred there."""
UNTURNED = (
    "MapMarks",
    "StoryMarks",
    "Route",
    "LandPicture",
    "MapButtons",
    "TileSheet",
    "RegionPicture",
    "Locator",
    "Badge",
    "Icon",
    "QrCode",
    "QueryLine",
    "PinKey",
    "TouchTest",
    "ScreenTest",
    "Ruler",
)
"""What keeps its own left and right: the map and everything on it, pictures of it, codes, icons, and what has
been typed in another script."""


@pytest.fixture(scope="module")
def unmirrored(fonts: None, content: Content) -> Callable[[str], Walk]:
    """The same words in the same type, as though Urdu were read from left to right."""

    def walked(orientation: str) -> Walk:
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(languages._SCRIPTS, LANGUAGE, replace(languages.NASTALIQ, rtl=False))
            return walk_through(content, LANGUAGE, orientation)

    return walked


@pytest.mark.parametrize("orientation", SIZES)
def test_screens_are_mirrored(walk: Walker, unmirrored: Callable[[str], Walk], orientation: str) -> None:
    right, left = walk(LANGUAGE, orientation), unmirrored(orientation)
    wrong = []
    for place, items in right.places.items():
        ours, others = ([item for item in each if _turns(item)] for each in (items, left.places[place]))
        assert [item.name for item in ours] == [item.name for item in others], place
        wrong += [
            f"{place}: {item.name} in {item.trail[-3:]} at {item.box.getRect()}, not {mirrored.getRect()}"
            for item, other in zip(ours, others, strict=True)
            if not _alike(item, mirrored := _turned(other, right.window))
        ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("orientation", SIZES)
def test_the_map_is_not_mirrored(walk: Walker, unmirrored: Callable[[str], Walk], orientation: str) -> None:
    right, left = (
        seen.places["slide map"] for seen in (walk(LANGUAGE, orientation), unmirrored(orientation))
    )
    for name in ("PlaceLabel", "PinMark"):
        assert _on_the_map(right, name) == _on_the_map(left, name) != []


@pytest.mark.parametrize("orientation", SIZES)
def test_every_text_begins_at_the_right(walk: Walker, orientation: str) -> None:
    # Names in Latin letters as well: they stand in a column with names in Urdu.
    wrong = {
        f"{place}: {item.text}"
        for place, items in walk(LANGUAGE, orientation).places.items()
        for item in words_of(items)
        if item.setting.side == LEFT
        and item.box.width() > item.ink.width() + item.font.pixelSize()
        and "AttractCall" not in item.trail  # each call is in a language of its own
    }
    assert wrong == set()


LEFT = 1


def _turns(item: Item) -> bool:
    nothing = item.box.width() == 0 or item.box.height() == 0
    return not nothing and not any(name in UNTURNED for name in (*item.trail, item.name))


def _turned(item: Item, window: QRectF) -> QRectF:
    box = QRectF(item.box)
    box.moveLeft(window.width() - item.box.right())
    return box


def _alike(item: Item, mirrored: QRectF) -> bool:
    # Heights may differ: lines of two directions break elsewhere.
    slack = CENTRED if isinstance(item, Words) or item.name.startswith("QQuick") else ROUNDED
    box = item.box
    return abs(box.left() - mirrored.left()) <= slack and abs(box.right() - mirrored.right()) <= slack


def _on_the_map(items: list[Item], name: str) -> list[tuple[int, int]]:
    """Where things of that kind are in the map's own corner of the screen."""
    view = next(item.box for item in items if item.name == "MapView")
    found = [item.box.translated(-view.topLeft()) for item in items if item.name == name]
    return [(round(box.x()), round(box.y())) for box in found]
