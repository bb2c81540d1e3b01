"""C4, C6 to C10 and C12: what fingers, palms and their echoes do, by touch."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.domain.contacts import STUCK_S
from kiosk.domain.slides import Slide
from tests.journeys.conftest import WIDE, Make
from tests.journeys.scene import items_of
from tests.journeys.visitor import REPORT_S, Visitor
from tests.waiting import pause

PANELS = [(1920, 1080, 22), (1920, 1080, 32), (3840, 2160, 27), (3840, 2160, 43), (1920, 1080, 65)]
"""Pixels and inches: 0.16 to 0.75 mm a pixel."""
PART = (1440, 810)
SLOW, FAST = 70.0, 250.0


def a_slide_with_neighbours(visitor: Visitor) -> Slide:
    """Some slide that is no map, between two others."""
    return visitor.deck.sections[1].slides[2]


@pytest.fixture
def reader(visitor: Visitor) -> Visitor:
    """Someone who reads a slide."""
    visitor.arrive()
    visitor.kiosk.openSlide(a_slide_with_neighbours(visitor).id)
    visitor.rest()
    return visitor


@pytest.mark.parametrize(("width", "height", "inches"), PANELS)
def test_a_page_turns_by_millimetres_on_every_panel(make: Make, width: int, height: int, inches: int) -> None:
    visitor = make(PART)
    diagonal_px, diagonal_mm = math.hypot(width, height), inches * 25.4
    # The window is a part of such a panel, so that there is less to draw; a millimetre stays what it is.
    visitor.theme.measure(*PART, (PART[0] * diagonal_mm / diagonal_px, PART[1] * diagonal_mm / diagonal_px))
    assert visitor.mm_per_px == pytest.approx(diagonal_mm / diagonal_px)
    visitor.arrive()
    slide = a_slide_with_neighbours(visitor)
    for millimetres in (*range(1, 13), 14, 16, 18, 20):
        distance = round(visitor.px(millimetres)) * visitor.mm_per_px  # panels report whole pixels
        for speed in (SLOW, FAST) if 8 <= distance < 12 else (FAST,):
            assert turned(visitor, slide, distance, speed) == wanted(distance, speed), (distance, speed)


def turned(visitor: Visitor, slide: Slide, distance: float, speed: float) -> int:
    """How many pages a swipe turned; one that a busy machine slowed down is made once more."""
    for _ in range(5):
        if visitor.slide_id != slide.id:
            visitor.kiosk.openSlide(slide.id)
            visitor.rest()
        before = visitor.kiosk.slideIndex
        slowest = visitor.swipe(-distance, speed=speed)
        if speed == SLOW or slowest > FAST * 0.7:
            break
    return visitor.kiosk.slideIndex - before


def wanted(distance: float, speed: float) -> int:
    """C10: never below 6 mm, always from 12 mm, and from 8 mm at 120 mm/s."""
    return 1 if distance >= 12 or (distance >= 8 and speed >= 120) else 0


def test_a_swipe_down_or_aslant_turns_nothing(reader: Visitor) -> None:
    before = reader.kiosk.slideIndex
    reader.swipe(0, 40)
    reader.swipe(-20, 30)
    assert reader.kiosk.slideIndex == before


def test_a_swipe_follows_the_direction_of_reading(make: Make) -> None:
    visitor = make(WIDE, "ur")
    visitor.arrive("ur")
    visitor.kiosk.openSlide(a_slide_with_neighbours(visitor).id)
    visitor.rest()
    before = visitor.kiosk.slideIndex
    visitor.swipe(30)
    assert visitor.kiosk.slideIndex == before + 1
    visitor.swipe(-30)
    assert visitor.kiosk.slideIndex == before


@pytest.mark.parametrize("first", [-60, 60])
def test_a_page_goes_with_the_finger_whatever_the_last_swipe_did(reader: Visitor, first: float) -> None:
    reader.swipe(first)
    (slides,) = items_of(reader.window.contentItem(), "SlideScreen")
    start = QPointF(reader.window.width() / 2, reader.window.height() / 2)
    places = [slides.property("position")]
    reader.down(start)
    for step in range(1, 21):
        reader.move(start - QPointF(reader.px(step), 0))
        pause(REPORT_S)
        places.append(slides.property("position"))
    reader.up(start - QPointF(reader.px(20), 0))
    reader.rest()
    assert places == sorted(places)
    assert 0 < places[-1] - places[0] <= reader.px(20) / reader.window.width()


def drag(visitor: Visitor, millimetres: float) -> QPointF:
    """Drag a page from the middle of the screen, and hold it there."""
    start = QPointF(visitor.window.width() / 2, visitor.window.height() / 2)
    visitor.down(start)
    for step in range(1, 11):
        visitor.move(start + QPointF(visitor.px(millimetres) * step / 10, 0))
        pause(REPORT_S)
    return start + QPointF(visitor.px(millimetres), 0)


def test_a_finger_that_is_dropped_turns_no_page(reader: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    before = reader.kiosk.slideIndex
    at = drag(reader, -30)
    reader.clock.pass_by(STUCK_S + 1)
    reader.move(at + QPointF(1, 0))
    assert "A contact was dropped" in caplog.text
    reader.up(at)
    reader.rest()
    (slides,) = items_of(reader.window.contentItem(), "SlideScreen")
    assert (reader.kiosk.slideIndex, slides.property("position")) == (before, before)


def test_a_finger_that_is_still_down_as_the_visit_ends_turns_no_page(reader: Visitor) -> None:
    at = drag(reader, -30)
    reader.kiosk.take_over()
    reader.kiosk.hand_over()
    pause()
    reader.up(at)
    reader.rest()
    assert (reader.kiosk.mode, reader.kiosk.screen) == ("attract", "home")


def test_a_finger_that_slides_off_presses_nothing(reader: Visitor) -> None:
    at = reader.find("Comfort").rect.center()
    reader.down(at)
    for step in range(1, 6):
        reader.move(at - QPointF(0, reader.px(12 * step)))
    reader.up(at - QPointF(0, reader.px(60)))
    reader.rest()
    assert reader.kiosk.panel == ""


def test_a_touch_and_its_echo_as_a_mouse_press_once(reader: Visitor) -> None:
    at = reader.find("Next").rect.center()
    before = reader.kiosk.slideIndex
    reader.touch(at)
    reader.mouse(at)
    assert reader.kiosk.slideIndex == before + 1
    reader.clock.pass_by(5)
    reader.mouse(at)
    assert reader.kiosk.slideIndex == before + 2, "a real mouse is no echo"


def test_two_fingers_on_two_buttons_press_one(reader: Visitor) -> None:
    before = reader.kiosk.slideIndex
    first, second = reader.find("Next").rect.center(), reader.find("Comfort").rect.center()
    both = QTest.touchEvent(reader.window, reader.device, False)
    both.press(0, first.toPoint(), reader.window).press(1, second.toPoint(), reader.window).commit()
    both = QTest.touchEvent(reader.window, reader.device, False)
    both.release(0, first.toPoint(), reader.window).release(1, second.toPoint(), reader.window).commit()
    reader.rest()
    assert (reader.kiosk.slideIndex, reader.kiosk.panel) == (before + 1, "")


def test_a_second_finger_later_presses_nothing_either(reader: Visitor) -> None:
    before = reader.kiosk.slideIndex
    first, second = reader.find("Next").rect.center(), reader.find("Comfort").rect.center()
    reader.down(first)
    pair = QTest.touchEvent(reader.window, reader.device, False)
    pair.stationary(0).press(1, second.toPoint(), reader.window).commit()
    pair = QTest.touchEvent(reader.window, reader.device, False)
    pair.stationary(0).release(1, second.toPoint(), reader.window).commit()
    reader.up(first)
    reader.rest()
    assert (reader.kiosk.slideIndex, reader.kiosk.panel) == (before + 1, "")


def test_a_sleeve_presses_nothing(reader: Visitor) -> None:
    before = reader.kiosk.slideIndex
    at = reader.find("Next").rect.center()
    spots = [(at - QPointF(reader.px(9 * finger), 0)).toPoint() for finger in range(6)]
    for put in ("press", "release"):
        all_of_it = QTest.touchEvent(reader.window, reader.device, False)
        for finger, spot in enumerate(spots):
            getattr(all_of_it, put)(finger, spot, reader.window)
        all_of_it.commit()
    reader.rest()
    assert reader.kiosk.slideIndex == before


def test_the_touch_that_keeps_the_visit_does_only_that(reader: Visitor) -> None:
    before = reader.kiosk.slideIndex
    below = reader.find("Next").rect.center()
    reader.clock.pass_by(reader.deck.timing.idle)
    reader.kiosk.tick()
    reader.rest()
    assert reader.kiosk.mode == "warning"
    reader.touch(below)
    assert (reader.kiosk.mode, reader.kiosk.slideIndex) == ("active", before)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_Return])
def test_the_key_that_keeps_the_visit_does_only_that(reader: Visitor, key: Qt.Key) -> None:
    before = reader.kiosk.slideIndex
    reader.clock.pass_by(reader.deck.timing.idle)
    reader.kiosk.tick()
    reader.rest()
    reader.key(key)
    assert (reader.kiosk.mode, reader.kiosk.screen, reader.kiosk.slideIndex) == ("active", "slide", before)


def test_on_attract_a_touch_acts_on_what_it_touched(visitor: Visitor) -> None:
    visitor.tap(visitor.word("explore_map"))
    assert (visitor.kiosk.mode, visitor.kiosk.onMap) == ("active", True)
    visitor.leave()
    visitor.touch(QPointF(visitor.px(20), visitor.window.height() / 2))
    assert (visitor.kiosk.mode, visitor.kiosk.screen) == ("active", "home")
