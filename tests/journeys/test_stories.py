"""What visitors come to do, by touch and by the names on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible

from kiosk.domain.session import Comfort
from kiosk.domain.slides import QuizSlide
from tests.journeys.scene import is_a
from tests.journeys.visitor import Visitor


@pytest.mark.parametrize("language", ["en", "hi", "pa", "gu", "ur"])
def test_a_call_starts_in_its_language(visitor: Visitor, language: str) -> None:
    visitor.arrive(language)
    assert (visitor.kiosk.mode, visitor.kiosk.screen) == ("active", "home")
    assert visitor.reading.language == language
    for section in visitor.deck.sections:
        if section.tile != "none":
            assert section.title.resolve(language).text in visitor.names_on_screen()


def test_home_to_a_section_through_its_pages_and_back(visitor: Visitor) -> None:
    visitor.arrive()
    section = visitor.deck.sections[2]
    visitor.tap(section.title.resolve("en").text)
    assert visitor.slide_id == section.slides[0].id
    visitor.swipe(-40)
    assert visitor.slide_id == section.slides[1].id
    visitor.tap("Next")
    assert visitor.slide_id == section.slides[2].id
    visitor.tap("Previous")
    assert visitor.slide_id == section.slides[1].id
    visitor.tap("Back")
    assert visitor.kiosk.screen == "home"


def test_turning_pages_never_leaves_a_way_back_through_them(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.kiosk.openSlide(visitor.deck.sections[1].slides[0].id)
    visitor.rest()
    for _ in range(4):
        visitor.tap("Next")
    visitor.tap("Back")
    assert visitor.kiosk.screen == "home"


def test_home_to_the_map_to_a_firm_to_its_story_and_back(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("The map")
    assert visitor.kiosk.onMap
    visitor.tap("Cars")
    visitor.tap("JLR")
    assert visitor.kiosk.region.selected == "jlr"
    visitor.tap("Read its story")
    assert (visitor.kiosk.screen, visitor.kiosk.firm.firmId) == ("firm", "jlr")
    visitor.tap("Read its story")
    assert visitor.slide_id == "jlr-story"
    visitor.tap("Back")
    visitor.tap("Show on the map")
    assert (visitor.kiosk.onMap, visitor.kiosk.region.selected) == (True, "jlr")


def test_a_pin_is_pressed_by_a_finger_that_lands_beside_it(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("Map")
    visitor.kiosk.showOnMap("gigafactory")
    visitor.kiosk.region.show(["gigafactory"])
    visitor.rest()
    visitor.kiosk.region.select("")
    visitor.rest()
    pins = [
        thing for thing in visitor.things() if is_a(thing.item, "PinMark") and "Gigafactory" in thing.name
    ]
    visitor.touch(pins[0].rect.center() + QPointF(visitor.px(5), visitor.px(5)))
    assert visitor.kiosk.region.selected == "gigafactory"


def test_firms_by_sector(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.kiosk.openFirm("jlr")
    visitor.rest()
    visitor.tap("All firms")
    assert visitor.kiosk.screen == "firms"
    visitor.tap("Banks")
    names = visitor.names_on_screen()
    assert "State Bank of India" in names
    assert "JLR" not in names
    visitor.tap("State Bank of India")
    assert visitor.kiosk.firm.firmId == "sbi"
    visitor.tap("Back")
    assert (visitor.kiosk.screen, visitor.kiosk.firms.sector) == ("firms", "banking")


def test_comfort_changes_at_once_and_goes_back_to_standard(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("Comfort")
    size, paper = visitor.theme.property("body").pixelSize(), visitor.theme.hex("paper")
    for name, about in (("Large", ""), ("High", ""), ("Reduced", ""), ("On", "Low reach")):
        visitor.tap(name, about)
    assert visitor.kiosk.comfort.state == Comfort(True, True, True, True)
    assert visitor.theme.property("body").pixelSize() >= 1.5 * size - 1
    assert visitor.theme.hex("paper") != paper
    top = min(thing.rect.top() for thing in visitor.tappables())
    assert top >= visitor.window.height() - visitor.theme.property("stageHeight") - 1
    visitor.tap("Back to standard")
    assert visitor.kiosk.comfort.state == Comfort()
    visitor.tap("Close")
    assert (visitor.kiosk.panel, visitor.kiosk.screen) == ("", "home")


def test_the_quiz_to_its_score_and_once_more(visitor: Visitor) -> None:
    quiz = next(slide for slide in visitor.deck.slides if isinstance(slide, QuizSlide))
    visitor.arrive()
    visitor.kiosk.openSlide(quiz.id)
    visitor.rest()
    for number, question in enumerate(quiz.questions):
        given = question.right if number else (question.right + 1) % len(question.answers)
        visitor.tap(question.answers[given].resolve("en").text)
        assert question.why.resolve("en").text in visitor.names_on_screen()
        visitor.tap("See how you did" if number == len(quiz.questions) - 1 else "Next question")
    score = f"{len(quiz.questions) - 1} of {len(quiz.questions)} right"
    assert score in visitor.names_on_screen()
    visitor.tap("Play again")
    assert quiz.questions[0].text.resolve("en").text in visitor.names_on_screen()


def test_something_to_take_home_has_an_address_in_words(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.kiosk.openSlide("takeaway")
    visitor.rest()
    things = visitor.things()
    codes = [thing for thing in things if thing.role is QAccessible.Role.Graphic]
    assert codes
    assert min(codes[0].rect.width(), codes[0].rect.height()) * visitor.mm_per_px >= 30
    assert codes[0].name in [thing.name for thing in things if thing.role is QAccessible.Role.StaticText]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_comfort_needs_no_swipe_however_large_its_letters(visitor: Visitor, language: str) -> None:
    visitor.arrive(language)
    visitor.kiosk.comfort.setLargeText(True)
    visitor.kiosk.comfort.setLowReach(True)
    visitor.tap(visitor.word("comfort"))
    visitor.tap(visitor.word("reset_comfort"))
    assert visitor.kiosk.comfort.state == Comfort()
