"""The speaker works the slide on their own screen, and the audience sees just that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.slides import QuizSlide, StorySlide
from kiosk.present import Presentation
from kiosk.viewmodels.slide_firms import MapSlideViewModel
from kiosk.viewmodels.slide_map_story import MapStoryViewModel
from kiosk.viewmodels.slide_quiz import QuizViewModel
from tests.journeys.scene import items_of
from tests.journeys.speaker import press
from tests.waiting import pause, until

KEY = Qt.Key
NO = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def go(talk: Presentation, kind: type) -> int:
    """Go to the first slide of a kind."""
    slides = talk.view_model.tools.deck.slides
    place = next(n for n, slide in enumerate(slides) if isinstance(slide, kind))
    talk.view_model.jump(place)
    pause()
    return place


def one(window: QQuickWindow, kind: str) -> QQuickItem:
    """The item of a kind that is seen of the slide shown."""
    found = [item for item in items_of(window.contentItem(), kind) if item.isVisible()]
    return max(found, key=lambda item: item.mapRectToScene(item.boundingRect()).width())


def at(item: QQuickItem, across: float, down: float) -> QPoint:
    return item.mapToScene(QPointF(item.width() * across, item.height() * down)).toPoint()


@pytest.fixture
def on_map(talk: Presentation) -> Presentation:
    """The map in the speaker's hand."""
    place = talk.view_model.tools.deck.slides.index(talk.view_model.tools.deck.map)
    talk.view_model.jump(place)
    press(talk.speaker, KEY.Key_H)
    until(lambda: bool(map_slide(talk)._region.sharp) and map_slide(talk)._region.view.width > 0)
    return talk


def map_slide(talk: Presentation) -> MapSlideViewModel:
    slide = talk.view_model.kiosk.slideAt(talk.view_model.talk.place)
    assert isinstance(slide, MapSlideViewModel)
    return slide


def same_map(talk: Presentation) -> bool:
    """Whether both windows show the same part of the map."""
    seen = [
        tuple(view.property(name) for name in ("originX", "originY", "mapScale", "width", "height"))
        for view in (one(talk.speaker, "MapView"), one(talk.audience, "MapView"))
    ]
    return seen[0] == seen[1]


def test_dragging_moves_the_audiences_map(on_map: Presentation) -> None:
    region, view = map_slide(on_map)._region, one(on_map.speaker, "MapView")
    region.zoomIn()
    until(lambda: region.resting)
    before = region.camera
    QTest.mousePress(on_map.speaker, LEFT, NO, at(view, 0.5, 0.5))
    for across in (0.45, 0.4, 0.35, 0.3):
        QTest.mouseMove(on_map.speaker, at(view, across, 0.5))
        QGuiApplication.processEvents()
    QTest.mouseRelease(on_map.speaker, LEFT, NO, at(view, 0.3, 0.5))
    moved = (region.camera.x - before.x) * region.camera.scale / view.width()
    assert 0.1 < moved <= 0.2  # what the finger may tremble by is not dragged
    assert same_map(on_map)


def test_the_wheel_zooms(on_map: Presentation) -> None:
    region, view = map_slide(on_map)._region, one(on_map.speaker, "MapView")
    before, where = region.camera.scale, QPointF(at(view, 0.5, 0.5))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(where, where, QPoint(), QPoint(0, 120), none, NO, phase, False)
    QGuiApplication.sendEvent(on_map.speaker, turn)
    assert region.camera.scale > before
    assert same_map(on_map)


def test_a_pin_opens_its_firms_card_on_both_screens(on_map: Presentation) -> None:
    region, view = map_slide(on_map)._region, one(on_map.speaker, "MapView")
    mark = next(mark for mark in region._marks if len(mark.firms) == 1)
    x, y = region.camera.to_screen(mark.point, region.view)
    QTest.mouseClick(on_map.speaker, LEFT, NO, view.mapToScene(QPointF(x, y)).toPoint())
    assert region.chosen() == mark.firms[0]
    pause()
    for window in (on_map.speaker, on_map.audience):
        assert one(window, "FirmCard").isVisible()


def test_two_windows_leave_the_map_at_rest(on_map: Presentation) -> None:
    region = map_slide(on_map)._region
    moved: list[bool] = []
    region.moved.connect(lambda: moved.append(True))
    region.jumped.connect(lambda: moved.append(True))
    pause(0.3)
    assert moved == []
    assert region._watchers == 2
    region.resize(region.view.width, region.view.height, 2.0)
    region.resize(region.view.width, region.view.height, 1.0)
    assert region.view.ratio == 2.0


def cards(talk: Presentation) -> list[bool]:
    """Whether a firm's card lies over the slide, for the speaker and for the audience."""
    windows = (talk.speaker, talk.audience)
    loaders = [item for window in windows for item in items_of(window.contentItem(), "OpenedFirm")]
    return [bool(item.property("active")) for item in loaders if item.isVisible()]


def test_an_opened_firm_lies_over_the_slide_until_escape(on_map: Presentation) -> None:
    map_slide(on_map).select("jlr")
    map_slide(on_map).openFirm()
    pause()
    assert cards(on_map) == [True, True]
    press(on_map.speaker, KEY.Key_Escape)
    pause()
    assert on_map.view_model.message == ""
    assert cards(on_map) == [False, False]
    assert map_slide(on_map)._region.chosen() == "jlr"


def test_the_search_beside_the_map_is_the_speakers(on_map: Presentation) -> None:
    map_slide(on_map).openSearch()
    assert on_map.view_model.list.opened


def test_another_slide_is_pointed_at_and_the_one_left_is_as_it_was(on_map: Presentation) -> None:
    slide = map_slide(on_map)
    slide.select("jlr")
    slide._region.zoomIn()
    press(on_map.speaker, KEY.Key_PageDown)
    assert not on_map.view_model.talk.hand
    assert on_map.view_model.tools.theme.still
    assert (slide._region.chosen(), slide._region.camera) == ("", slide._region.whole())
    press(on_map.speaker, KEY.Key_PageUp)
    pause()
    assert items_of(on_map.audience.contentItem(), "MapPictureLayout")


def test_the_pointer_keeps_what_the_hand_has_opened(on_map: Presentation) -> None:
    map_slide(on_map).select("jlr")
    press(on_map.speaker, KEY.Key_H)
    pause()
    assert not on_map.view_model.talk.hand
    assert one(on_map.audience, "FirmCard").isVisible()
    view = one(on_map.speaker, "MapView")
    before = map_slide(on_map)._region.camera
    QTest.mousePress(on_map.speaker, LEFT, NO, at(view, 0.5, 0.5))
    QTest.mouseMove(on_map.speaker, at(view, 0.3, 0.5))
    QTest.mouseRelease(on_map.speaker, LEFT, NO, at(view, 0.3, 0.5))
    assert map_slide(on_map)._region.camera == before
    assert on_map.view_model.pen.drawn


def test_a_quiz_is_answered_before_the_audience(talk: Presentation) -> None:
    quiz = talk.view_model.kiosk.slideAt(go(talk, QuizSlide))
    assert isinstance(quiz, QuizViewModel)
    press(talk.speaker, KEY.Key_H)
    pause()
    answer = one(talk.speaker, "QuizAnswer")
    QTest.mouseClick(talk.speaker, LEFT, NO, at(answer, 0.5, 0.5))
    assert quiz.answered
    press(talk.speaker, KEY.Key_PageDown)
    assert not quiz.answered


def test_a_story_stays_where_the_hand_has_it(talk: Presentation) -> None:
    story = talk.view_model.kiosk.slideAt(go(talk, StorySlide))
    assert isinstance(story, MapStoryViewModel)
    press(talk.speaker, KEY.Key_H)
    story.map.pressStop(2)
    assert talk.view_model.talk.step == 2
    press(talk.speaker, KEY.Key_PageDown)
    assert story.telling.chapter == 3
    assert talk.view_model.talk.hand
    story.map.zoomIn()
    assert story.telling.exploring
    assert not story._timer.isActive()
    assert talk.view_model.kiosk.mode == "attract"  # no visit begins that would end in a reset


def test_there_is_no_hand_where_the_speaker_has_no_window(talk: Presentation) -> None:
    talk.call_speaker()
    press(talk.audience, KEY.Key_H)
    assert not talk.view_model.talk.worked
    assert talk.view_model.tools.theme.still


def test_an_audience_of_another_shape_sees_the_same(on_map: Presentation) -> None:
    on_map.audience.resize(600, 760)
    until(lambda: map_slide(on_map)._region.view.height == one(on_map.audience, "MapView").height())
    assert same_map(on_map)
    map_slide(on_map)._region.zoomIn()
    until(lambda: map_slide(on_map)._region.resting)
    assert same_map(on_map)


def test_the_keys_outlive_what_they_were_on(on_map: Presentation) -> None:
    pin = items_of(on_map.speaker.contentItem(), "PinMark")[0]
    pin.forceActiveFocus()
    place = on_map.view_model.talk.place
    press(on_map.speaker, KEY.Key_PageDown, KEY.Key_PageDown)
    assert on_map.view_model.talk.place == place + 2


def test_a_firm_that_was_found_is_on_the_map_with_its_card(talk: Presentation) -> None:
    press(talk.speaker, KEY.Key_Slash)
    talk.view_model.list.type("tata motors")
    press(talk.speaker, KEY.Key_Return)
    pause()
    assert one(talk.audience, "FirmCard").isVisible()
    assert not talk.view_model.talk.hand


def test_the_audience_sees_the_same_and_can_press_nothing(on_map: Presentation) -> None:
    region, view = map_slide(on_map)._region, one(on_map.audience, "MapView")
    before, where = region.camera, QPointF(at(view, 0.5, 0.5))
    assert buttons(on_map.audience) == buttons(on_map.speaker) != {}
    mark = next(mark for mark in region._marks if len(mark.firms) == 1)
    pin = view.mapToScene(QPointF(*region.camera.to_screen(mark.point, region.view))).toPoint()
    QTest.mouseClick(on_map.audience, LEFT, NO, pin)
    QTest.touchEvent(on_map.audience, QTest.createTouchDevice()).press(1, pin).release(1, pin)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(where, where, QPoint(), QPoint(0, 120), none, NO, phase, False)
    QGuiApplication.sendEvent(on_map.audience, turn)
    press(on_map.audience, KEY.Key_Tab, KEY.Key_Tab)
    pause()
    assert region.chosen() == ""
    assert region.camera == before
    assert on_map.audience.activeFocusItem().metaObject().className().startswith("Clicked")


def buttons(window: QQuickWindow) -> dict[str, bool]:
    """Whether each button of the slide shown looks as though it could be pressed, by its label."""
    found = [item for item in items_of(one(window, "SlidePage"), "Tap") if item.isVisible()]
    return {str(item.property("label")): item.isEnabled() for item in found}
