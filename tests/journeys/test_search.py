"""E9, D3 and C3: searching by touch on our own keyboard in several scripts; nothing of it is left."""

from __future__ import annotations

import logging
import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import TALL, WIDE, Make
from tests.journeys.visitor import Visitor


def key(text: str) -> str:
    """What the key is called that types a letter, or a mark."""
    return "Space" if text == " " else f"◌{text}" if unicodedata.category(text)[0] == "M" else text


def type_by_touch(visitor: Visitor, text: str) -> None:
    for letter in text:
        visitor.tap(visitor.word("key_space") if letter == " " else key(letter))


def results(visitor: Visitor) -> list[str]:
    """What can be touched above the keyboard, as it is called."""
    names = [thing.name for thing in visitor.tappables()]
    return names[: names.index(first_key(visitor))]


def first_key(visitor: Visitor) -> str:
    rows = visitor.kiosk.search.keys
    roles = {bytes(value.data()).decode(): role for role, value in rows.roleNames().items()}
    return str(rows.data(rows.index(0), roles["said"]))


@pytest.mark.parametrize(
    ("language", "size", "typed", "firm"),
    [
        ("en", WIDE, "NORTO", "Norton Motorcycles"),
        ("en", TALL, "TECH TATA", "Tata Technologies"),
        ("en", WIDE, "NOTRON", "Norton Motorcycles"),  # two letters the wrong way round
        ("hi", WIDE, "टाटा", "Tata Motors"),
        ("hi", TALL, "इन्फोसिस", "Infosys"),
        ("ur", WIDE, "نورٹن", "Norton Motorcycles"),
        ("ur", TALL, "ٹاٹا", "Tata Motors"),
    ],
)
def test_a_firm_by_its_name(make: Make, language: str, size: tuple[int, int], typed: str, firm: str) -> None:
    visitor = make(size)
    visitor.arrive(language)
    visitor.tap(visitor.word("search"))
    type_by_touch(visitor, typed)
    assert visitor.kiosk.search.query == typed
    name = next(one for one in results(visitor) if firm.split()[-1] in one)
    visitor.tap(name)
    assert visitor.kiosk.screen == "firm"
    assert visitor.kiosk.firm.name == name


def test_a_place_by_another_language_s_spelling(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("Search")
    visitor.tap("Another keyboard")
    visitor.tap("ગુજરાતી")
    type_by_touch(visitor, "બર્મિંગહ")
    assert visitor.reading.language == "en"
    visitor.tap("Birmingham")
    assert visitor.kiosk.onMap
    assert visitor.kiosk.region.selectedArea == "birmingham"


def test_what_nothing_answers_says_so_and_offers_more(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("Search")
    type_by_touch(visitor, "QQQQ")
    assert visitor.word("search_nothing") in visitor.names_on_screen()
    visitor.tap("Erase")
    visitor.tap("Clear all")
    visitor.tap("Banks")
    assert (visitor.kiosk.screen, visitor.kiosk.firms.sector) == ("firms", "banking")


@pytest.mark.parametrize("place", ["home", "firms", "map"])
def test_the_search_is_a_touch_away(visitor: Visitor, place: str) -> None:
    visitor.arrive()
    {"home": visitor.kiosk.home, "map": visitor.kiosk.map, "firms": lambda: visitor.kiosk.openFirms("")}[
        place
    ]()
    visitor.rest()
    visitor.tap("Search")
    assert visitor.kiosk.screen == "search"
    visitor.tap("Back")
    assert visitor.kiosk.screen == {"home": "home", "firms": "firms", "map": "slide"}[place]


def test_going_back_finds_what_was_typed(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.tap("Search")
    type_by_touch(visitor, "OLA")
    visitor.tap("Ola")
    visitor.tap("Back")
    assert visitor.kiosk.search.query == "OLA"
    visitor.tap("Home")
    visitor.tap("Search")
    assert visitor.kiosk.search.query == ""


@pytest.mark.parametrize(("other", "typed"), [("L", "OL"), ("Banks", "O"), ("Home", "O")])
def test_a_second_finger_types_and_does_nothing_else(visitor: Visitor, other: str, typed: str) -> None:
    visitor.arrive()
    visitor.tap("Search")
    first, second = (visitor.find(name).rect.center() for name in ("O", other))
    visitor.down(first)
    for phase in ("press", "release"):
        pair = QTest.touchEvent(visitor.window, visitor.device, False)
        if phase == "press":
            pair.stationary(0).press(1, second.toPoint(), visitor.window).commit()
        else:
            pair.release(0, first.toPoint(), visitor.window).stationary(1).commit()
    visitor.up(second, 1)
    visitor.rest()
    assert (visitor.kiosk.screen, visitor.kiosk.search.query) == ("search", typed)


def test_a_keyboard_that_someone_brought_types_too(visitor: Visitor) -> None:
    visitor.arrive()
    visitor.key(Qt.Key.Key_Right)
    visitor.kiosk.openSearch()
    visitor.rest()
    for each in (
        Qt.Key.Key_O,
        Qt.Key.Key_L,
        Qt.Key.Key_X,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Left,
        Qt.Key.Key_A,
    ):
        visitor.key(each)
    assert visitor.kiosk.search.query == "ola"
    visitor.key(Qt.Key.Key_Return)
    assert visitor.kiosk.screen == "firm"
    for screen in ("search", "slide", "home"):
        visitor.key(Qt.Key.Key_Escape)
        assert visitor.kiosk.screen == screen
    visitor.key(Qt.Key.Key_Right)
    assert (visitor.kiosk.screen, visitor.kiosk.slideIndex) == ("slide", 0)


def test_nothing_typed_is_left(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    visitor.arrive("hi")
    visitor.tap(visitor.word("search"))
    type_by_touch(visitor, "टाटा")
    assert "टाटा" in visitor.names_on_screen()
    visitor.leave()
    assert "टाटा" not in caplog.text
    visitor.arrive()
    assert "टाटा" not in visitor.names_on_screen()
    visitor.tap("Search")
    assert visitor.kiosk.search.query == ""
    assert "टाटा" not in visitor.names_on_screen()
    assert first_key(visitor) == "Q"
