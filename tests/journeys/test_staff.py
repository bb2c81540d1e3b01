"""R12 with real touches: staff get in by the corners or by keys, and nobody else does."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.conftest import TALL, WIDE, Make
from tests.journeys.visitor import Visitor
from tests.staff import PIN, enter

GESTURES, SEED = 300, 20300805
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def corner(visitor: Visitor, right: bool) -> QPointF:
    """A place 8 mm from both edges of a lower corner."""
    off = visitor.px(8)
    x = visitor.window.width() - off if right else off
    return QPointF(x, visitor.window.height() - off)


def knock(visitor: Visitor, held: float = 2.0, right: bool = False) -> list[str]:
    """The gesture of staff; returns the modes that the kiosk was in before each step."""
    modes = []
    for at, seconds in [(corner(visitor, right), held), *[(corner(visitor, not right), 0.1)] * 3]:
        visitor.down(at)
        visitor.clock.pass_by(seconds)
        modes.append(visitor.kiosk.mode)
        visitor.up(at)
        visitor.clock.pass_by(0.3)
    visitor.rest()
    return modes


@pytest.mark.parametrize(("size", "language"), [(WIDE, "en"), (TALL, "ur")])
@pytest.mark.parametrize("right", [False, True])
def test_the_corners_open_it_on_an_unused_screen_and_nothing_is_seen_before(
    make: Make, size: tuple[int, int], language: str, right: bool
) -> None:
    visitor = make(size, language)
    before = visitor.names_on_screen()
    assert knock(visitor, held=0.5, right=right) == ["attract"] * 4
    assert (visitor.kiosk.mode, visitor.names_on_screen()) == ("attract", before)
    visitor.clock.pass_by(60)
    assert knock(visitor, right=right) == ["attract"] * 4
    assert (visitor.kiosk.mode, visitor.kiosk.staff.page) == ("staff", "pin")


@pytest.mark.parametrize("place", ["home", "slide", "map", "search", "warning"])
def test_they_open_it_everywhere_else(visitor: Visitor, place: str) -> None:
    visitor.arrive()
    match place:
        case "slide":
            visitor.kiosk.openSlide("bikes")
        case "map":
            visitor.kiosk.map()
        case "search":
            visitor.kiosk.openSearch()
        case "warning":
            visitor.clock.pass_by(visitor.deck.timing.idle)
            visitor.kiosk.tick()
    visitor.rest()
    knock(visitor)
    assert visitor.kiosk.mode == "staff"
    visitor.kiosk.hand_over()


@pytest.mark.parametrize("place", ["attract", "search"])
def test_three_keys_open_it(visitor: Visitor, place: str) -> None:
    if place == "search":
        visitor.arrive()
        visitor.kiosk.openSearch()
    for key in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
        visitor.key(key)
    assert visitor.kiosk.mode == ("active" if place == "search" else "attract")
    visitor.key(Qt.Key.Key_F9, CHORD)
    assert (visitor.kiosk.mode, visitor.kiosk.staff.page) == ("staff", "pin")
    visitor.key(Qt.Key.Key_Escape)
    assert visitor.kiosk.mode == "attract"


def test_a_mouse_can_knock_as_well(visitor: Visitor) -> None:
    left, right = corner(visitor, right=False).toPoint(), corner(visitor, right=True).toPoint()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(visitor.window, button, none, left)
    visitor.clock.pass_by(2)
    QTest.mouseRelease(visitor.window, button, none, left)
    assert visitor.kiosk.mode == "attract"
    for _ in range(3):
        QTest.mouseClick(visitor.window, button, none, right)
    visitor.rest()
    assert visitor.kiosk.mode == "staff"
    visitor.kiosk.hand_over()


@pytest.mark.parametrize("size", [WIDE, TALL])
def test_the_pin_is_typed_on_the_pad_or_on_a_keyboard(make: Make, size: tuple[int, int]) -> None:
    visitor = make(size)
    knock(visitor)
    for digit in "1111":
        visitor.tap(digit)
    visitor.tap("Done")
    assert "That is not the PIN. Tries left: 4" in visitor.names_on_screen()
    for digit in PIN:
        visitor.key(getattr(Qt.Key, f"Key_{digit}"))
    visitor.key(Qt.Key.Key_Return)
    assert visitor.kiosk.staff.page == "panel"
    assert "All is well." in visitor.names_on_screen()
    visitor.tap("Close")
    assert visitor.kiosk.mode == "attract"


def test_a_visitor_never_sees_it(visitor: Visitor) -> None:
    """Neither while it is open nor after: not one name of the panel is on the screen."""
    enter(visitor.kiosk)
    visitor.rest()
    inside = {"For staff", "Exit the kiosk", "Change the PIN"}
    assert inside <= {*visitor.names_on_screen()}
    assert "Home" not in visitor.names_on_screen()
    visitor.clock.pass_by(60)
    visitor.kiosk.tick()
    visitor.rest()
    assert not inside & {*visitor.names_on_screen()}
    visitor.arrive()
    assert not inside & {*visitor.names_on_screen()}
    assert visitor.kiosk.screen == "home"


def test_a_touch_keeps_it_open(visitor: Visitor) -> None:
    enter(visitor.kiosk)
    visitor.rest()
    for _ in range(3):
        visitor.clock.pass_by(59)
        visitor.touch(QPointF(visitor.window.width() / 2, visitor.px(5)))
        visitor.kiosk.tick()
    assert visitor.kiosk.mode == "staff"
    visitor.kiosk.hand_over()


def test_every_control_answers_a_touch(make: Make) -> None:
    visitor = make(TALL)
    staff = enter(visitor.kiosk)
    visitor.rest()
    visitor.tap("Language of the kiosk")
    visitor.tap("हिन्दी")
    assert (visitor.reading.language, staff.page) == ("hi", "panel")
    staff.speak("en")
    visitor.rest()
    visitor.tap("More", about="Volume")
    assert visitor.machine.levels["volume"] == 45
    visitor.tap("Ruler and height")
    visitor.tap("Longer")
    assert visitor.machine.settings.mm_per_px < visitor.theme.own_mm_per_px()
    visitor.tap("Back")
    visitor.tap("Test the screen")
    for _ in range(7):
        visitor.touch(visitor.edges.center())
    assert staff.page == "panel"
    visitor.tap("Restart and reload the deck")
    visitor.tap("Exit the kiosk")
    assert visitor.machine.left == [75]
    visitor.tap("Exit the kiosk")
    assert visitor.machine.left == [75, 0]


def test_the_touch_test_feels_every_finger(visitor: Visitor) -> None:
    staff = enter(visitor.kiosk)
    staff.show("touch")
    visitor.rest()
    left = staff.tests.cells.rowCount()
    sequence = QTest.touchEvent(visitor.window, visitor.device, False)
    for finger in range(5):  # a whole hand, of which visitors may only use one
        sequence.press(finger, QPointF(200 + finger * 200, 200).toPoint(), visitor.window)
    sequence.commit()
    QGuiApplication.processEvents()
    assert staff.tests.told == f"Touch every field. Left: {left - 5}. Fingers now: 5"
    for finger in range(5):
        visitor.up(QPointF(200 + finger * 200, 200), finger)
    visitor.tap("Done")
    assert staff.page == "panel"
    visitor.kiosk.hand_over()


def test_hundreds_of_random_gestures_do_not_open_it(visitor: Visitor) -> None:
    """Half of them at the lower edge, where the corners are (tests/domain/test_corners.py has 10 000)."""
    chance = Random(SEED)
    width, height = visitor.window.width(), visitor.window.height()
    for _ in range(GESTURES):
        y = height - 20 if chance.random() < 0.5 else chance.uniform(0, height - 1)
        at = QPointF(chance.choice((chance.uniform(0, width - 1), 10.0, width - 10.0)), y)
        visitor.down(at)
        visitor.clock.pass_by(chance.choice((0.05, 0.2, 2.0)))
        if chance.random() < 0.3:
            at = QPointF(chance.uniform(0, width - 1), chance.uniform(0, height - 1))
            visitor.move(at)
        visitor.up(at)
        visitor.clock.pass_by(chance.choice((0.1, 0.5, 3.0)))
        assert visitor.kiosk.mode != "staff"
