"""A story on the map, by touch: who takes the map has it, and "Continue" gives it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.domain.story import RESUME
from kiosk.viewmodels.slide_map_story import MapStoryViewModel
from tests.journeys.conftest import TALL, WIDE, Make
from tests.journeys.scene import Thing, is_a, items_of
from tests.journeys.visitor import REPORT_S, Visitor
from tests.waiting import pause

MOTOR = "motor-corridor"


@pytest.fixture(params=[WIDE, TALL], ids=["wide", "tall"])
def reader(request: pytest.FixtureRequest, make_once: Make) -> Visitor:
    """Someone before the motor story."""
    someone = make_once(request.param)
    if someone.kiosk.mode != "attract":
        someone.leave()
    someone.arrive()
    someone.kiosk.openSlide(MOTOR)
    settle(someone)
    return someone


def story(visitor: Visitor) -> MapStoryViewModel:
    found = visitor.kiosk.slideAt(visitor.kiosk.slideIndex)
    assert isinstance(found, MapStoryViewModel)
    return found


def settle(visitor: Visitor) -> None:
    """Let the flight end and everything find its place."""
    region = story(visitor).map
    visitor.until(lambda: not region.moving_now() and bool(region.sharp) and region.labels.rowCount() > 0)
    visitor.rest()


def middle(visitor: Visitor) -> QPointF:
    """A point of the map where nothing is."""
    view = items_of(visitor.window.contentItem(), "StoryView")[0]
    return view.mapToScene(QPointF(view.width() * 0.25, view.height() * 0.15))


def drag(visitor: Visitor, start: QPointF, across: float) -> None:
    """From a point by millimetres, slowly."""
    visitor.down(start)
    for step in range(1, 11):
        pause(REPORT_S * 3)
        visitor.move(start + QPointF(visitor.px(across) * step / 10, 0))
    visitor.up(start + QPointF(visitor.px(across), 0))
    visitor.rest()


def stop(visitor: Visitor, stage: str) -> Thing:
    return next(
        thing for thing in visitor.things()
        if is_a(thing.item, "StopMark") and thing.item.property("stage") == stage
    )  # fmt: skip


def test_a_drag_pauses_the_guide_and_continue_brings_it_back(reader: Visitor) -> None:
    there = story(reader).map.camera
    drag(reader, middle(reader), 60)
    assert (story(reader).exploring, reader.slide_id) == (True, MOTOR)
    assert story(reader).map.camera != there
    reader.tap("Continue")
    settle(reader)
    assert (story(reader).exploring, story(reader).map.camera) == (False, there)
    assert "Continue" not in reader.names_on_screen()


@pytest.mark.parametrize("across", [-150.0, 150.0])
def test_no_swipe_on_the_map_turns_the_page(reader: Visitor, across: float) -> None:
    start = middle(reader) + QPointF(reader.px(150 if across < 0 else 0), 0)
    drag(reader, start, across)
    assert reader.slide_id == MOTOR
    assert not story(reader).map.is_held()


def test_a_swipe_on_the_words_still_turns_it(reader: Visitor) -> None:
    panel = items_of(reader.window.contentItem(), "StoryPanel")[0]
    drag(reader, panel.mapToScene(QPointF(panel.width() * 0.8, panel.height() * 0.2)), -60)
    assert reader.slide_id != MOTOR


def test_two_fingers_pinch_the_map_and_only_the_map(reader: Visitor) -> None:
    scale, at = story(reader).map.camera.scale, middle(reader)
    other = at + QPointF(reader.px(30), 0)
    reader.down(at, 0)
    reader.down(other, 1)
    for step in range(1, 9):
        pause(REPORT_S * 3)
        reader.move(other + QPointF(reader.px(10) * step, 0), 1)
    reader.up(other + QPointF(reader.px(80), 0), 1)
    reader.up(at, 0)
    reader.rest()
    assert (story(reader).map.camera.scale > scale * 1.3, reader.slide_id) == (True, MOTOR)
    panel = items_of(reader.window.contentItem(), "StoryPanel")[0]
    assert not reader.kiosk.map_at(*panel.mapToScene(QPointF(9, 9)).toTuple())


def test_any_chapter_is_one_tap_away_by_its_number(reader: Visitor) -> None:
    reader.tap("Gaydon", "Part 3 of 5")
    settle(reader)
    assert story(reader).telling.chapter == 2
    assert "Gaydon" in reader.names_on_screen()


def test_a_stop_on_the_map_turns_to_its_chapter(reader: Visitor) -> None:
    reader.tap("Gaydon", "Part 3 of 5")
    settle(reader)
    reader.touch(stop(reader, "told").rect.center())
    settle(reader)
    assert (story(reader).telling.chapter < 2, story(reader).exploring) == (True, False)


def test_a_pin_tapped_leads_to_its_firm_and_back_to_the_story(reader: Visitor) -> None:
    reader.tap("Warwick campus", "Part 5 of 5")
    settle(reader)
    pin = next(t for t in reader.things() if is_a(t.item, "PinMark") and t.name == "WMG")
    reader.touch(pin.rect.center())
    reader.touch(
        next(t for t in reader.tappables() if is_a(t.item, "TextTap") and t.name == "WMG").rect.center()
    )
    assert (reader.kiosk.screen, reader.kiosk.firm.firmId) == ("firm", "wmg")
    reader.tap("Back")
    assert (reader.slide_id, story(reader).telling.chapter, story(reader).exploring) == (MOTOR, 4, False)


def test_the_guide_comes_back_by_itself(reader: Visitor) -> None:
    drag(reader, middle(reader), 60)
    reader.clock.pass_by(RESUME + 0.1)
    story(reader).tick()
    settle(reader)
    assert "Continue" not in reader.names_on_screen()


def test_play_and_pause_are_one_place(reader: Visitor) -> None:
    reader.tap("Play")
    assert story(reader).playing
    reader.tap("Pause")
    assert not story(reader).playing


def test_a_map_that_is_told_stands_still(reader: Visitor) -> None:
    reader.tap("Solihull", "Part 2 of 5")
    settle(reader)
    frames = reader._frames
    for _ in range(20):
        reader.window.requestActivate()
        reader.until(lambda: True)
    assert reader._frames == frames


def test_the_keys_press_a_stop(reader: Visitor) -> None:
    reader.tap("Gaydon", "Part 3 of 5")
    settle(reader)
    stop(reader, "told").item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    reader.key(Qt.Key.Key_Return)
    settle(reader)
    assert story(reader).telling.chapter < 2
