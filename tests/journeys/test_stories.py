"""What visitors come to do, by touch and by the names on the screen."""

from __future__ import annotations

import pytest

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
