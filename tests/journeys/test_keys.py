"""F2 and the five keys: where the keyboard can be, and what it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.journeys.conftest import WIDE, Make
from tests.journeys.scene import address
from tests.journeys.visitor import Visitor
from tests.staff import enter

PLACES: dict[str, Callable[[Visitor], None]] = {
    "home": lambda visitor: visitor.kiosk.home(),
    "a slide": lambda visitor: visitor.kiosk.openSlide("bikes"),
    "the story": lambda visitor: visitor.kiosk.openSlide("motor-corridor"),
    "the quiz": lambda visitor: visitor.kiosk.openSlide("quiz"),
    "the map": lambda visitor: visitor.kiosk.showOnMap("norton"),
    "a firm": lambda visitor: visitor.kiosk.openFirm("norton"),
    "the firms": lambda visitor: visitor.kiosk.openFirms(""),
    "the search": lambda visitor: visitor.kiosk.openSearch(),
    "the languages": lambda visitor: visitor.kiosk.toggleLanguage(),
    "the comforts": lambda visitor: visitor.kiosk.toggleComfort(),
    "the staff's pad": lambda visitor: visitor.kiosk.take_over(),
    "the staff panel": lambda visitor: enter(visitor.kiosk),
    "the staff's languages": lambda visitor: enter(visitor.kiosk).show("language"),
    "the staff's ruler": lambda visitor: enter(visitor.kiosk).show("measure"),
    "the staff's way out": lambda visitor: enter(visitor.kiosk).show("leave"),
}
MOST = 120


@pytest.mark.parametrize("place", PLACES)
def test_the_keyboard_goes_to_all_that_is_seen_and_nowhere_else(visitor: Visitor, place: str) -> None:
    visitor.arrive()
    visitor.kiosk.openSlide("trade-deal")
    PLACES[place](visitor)
    visitor.rest()
    pressable = {address(thing.item): thing.name for thing in visitor.tappables()}
    walked = walk(visitor)
    left = {address(thing.item) for thing in visitor.tappables()}  # "more below" is done with at the end
    assert [name for one, name in pressable.items() if one in left and one not in walked] == []


def walk(visitor: Visitor) -> set[int]:
    """Everything that Tab stops at, until it comes round; each is to be seen, and can be pressed, then."""
    walked: set[int] = set()
    for _ in range(MOST):
        visitor.key(Qt.Key.Key_Tab)
        item = visitor.window.activeFocusItem()
        if address(item) in walked:
            return walked
        walked.add(address(item))
        seen = {address(thing.item): thing.rect for thing in visitor.tappables()}
        assert address(item) in seen, f"{told(item)} has the focus and is not seen"
        assert seen[address(item)].height() >= item.height() - 1, f"{told(item)} has the focus and is cut"
    raise AssertionError(f"Tab does not come round in {MOST} steps")


def told(item: QQuickItem) -> str:
    return f"{item.property('label') or item.property('name')} ({item.metaObject().className()})"


def test_arrows_and_page_keys_turn_pages(visitor: Visitor) -> None:
    visitor.arrive()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        visitor.key(key)
    assert (visitor.kiosk.screen, visitor.kiosk.slideIndex) == ("slide", 1)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        visitor.key(key)
    assert visitor.kiosk.slideIndex == 0
    visitor.key(Qt.Key.Key_Left)
    assert visitor.kiosk.screen == "home"


def test_arrows_follow_the_direction_of_reading(make: Make) -> None:
    visitor = make(WIDE, "ur")
    visitor.arrive("ur")
    visitor.key(Qt.Key.Key_Left)
    visitor.key(Qt.Key.Key_Left)
    assert visitor.kiosk.slideIndex == 1
    visitor.key(Qt.Key.Key_Right)
    assert visitor.kiosk.slideIndex == 0


def test_escape_goes_back_one_step_at_a_time(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.kiosk.openSlide("bikes")
    visitor.kiosk.openFirm("norton")
    visitor.kiosk.toggleComfort()
    visitor.rest()
    seen = []
    for _ in range(4):
        visitor.key(Qt.Key.Key_Escape)
        seen.append((visitor.kiosk.screen, visitor.kiosk.panel))
    assert seen == [("firm", ""), ("slide", ""), ("home", ""), ("home", "")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_what_has_the_focus(visitor: Visitor, key: Qt.Key) -> None:
    visitor.arrive()
    tiles = [section for section in visitor.deck.sections if section.tile != "none"]
    visitor.key(Qt.Key.Key_Tab)
    visitor.key(key)
    assert visitor.slide_id == tiles[0].slides[0].id


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_any_key_wakes_the_kiosk(visitor: Visitor, key: Qt.Key) -> None:
    visitor.key(key)
    assert (visitor.kiosk.mode, visitor.kiosk.screen) == ("active", "home")


def test_keys_work_after_a_warning_and_in_the_next_visit(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.key(Qt.Key.Key_Right)
    visitor.clock.pass_by(visitor.deck.timing.idle)
    visitor.kiosk.tick()
    visitor.key(Qt.Key.Key_Return)
    visitor.key(Qt.Key.Key_Right)
    assert (visitor.kiosk.mode, visitor.kiosk.slideIndex) == ("active", 1)
    visitor.leave()
    visitor.key(Qt.Key.Key_Return)
    visitor.key(Qt.Key.Key_Right)
    assert (visitor.kiosk.mode, visitor.kiosk.screen, visitor.kiosk.slideIndex) == ("active", "slide", 0)


def test_the_next_visitor_finds_the_focus_nowhere(visitor: Visitor) -> None:
    visitor.arrive()
    for _ in range(3):
        visitor.key(Qt.Key.Key_Tab)
    visitor.leave()
    visitor.arrive()
    visitor.key(Qt.Key.Key_Return)
    assert (visitor.kiosk.screen, visitor.kiosk.panel) == ("home", "")
