"""The search without its screen: typing, results, where they lead, and that nothing of it is left."""

from __future__ import annotations

import logging

import pytest

from kiosk.app import Kiosk
from kiosk.domain.keyboards import MOST_LETTERS
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.search import SearchViewModel


@pytest.fixture
def search(app: Kiosk) -> SearchViewModel:
    app.kiosk.touched()
    app.kiosk.openSearch()
    return app.kiosk.search


def column(rows: Rows, name: str) -> list[str]:
    """One role of every row."""
    roles = {bytes(value.data()).decode(): key for key, value in rows.roleNames().items()}
    return [rows.data(rows.index(row), roles[name]) for row in range(rows.rowCount())]


def press(search: SearchViewModel, *said: str) -> None:
    for each in said:
        search.press(column(search.keys, "said").index(each))


def choose(search: SearchViewModel, result: str) -> None:
    search.choose(column(search.results, "resultId").index(result))


def test_nothing_is_made_before_the_search_is_opened(app: Kiosk) -> None:
    assert app.kiosk.search.keys.rowCount() == 0
    app.kiosk.search.type("tata")
    app.kiosk.search.press(0)
    app.kiosk.search.erase()
    app.kiosk.search.choose(0)
    assert (app.kiosk.search.query, app.kiosk.search.results.rowCount()) == ("", 0)


def test_before_anything_is_typed_there_is_something_to_touch(app: Kiosk, search: SearchViewModel) -> None:
    assert app.deck.firms is not None
    kinds, ids = column(search.results, "kind"), column(search.results, "resultId")
    assert ids == [one.id for one in (*app.deck.firms.sectors, *app.deck.sections)]
    assert set(kinds) == {"sector", "section"}
    assert search.advice == app.reading.say("search_or_touch")


def test_keys_type_and_results_follow(app: Kiosk, search: SearchViewModel) -> None:
    press(search, "T", "A", "T", "A", "Space", "M")
    assert search.query == "TATA M"
    assert column(search.results, "resultId")[0] == "tata-motors"
    assert column(search.results, "note")[0] == "Coventry"
    assert search.advice == app.reading.say("search_found")
    press(search, "Erase", "Erase")
    assert search.query == "TATA"
    press(search, "Clear all")
    assert search.query == ""
    assert column(search.results, "kind")[0] == "sector"


def test_digits_and_back(search: SearchViewModel) -> None:
    press(search, "Digits and signs", "2", "0", "Letters", "A")
    assert search.query == "20A"


def test_another_keyboard_leaves_the_screen_in_its_language(app: Kiosk, search: SearchViewModel) -> None:
    press(search, "Another keyboard", "हिन्दी", "ट", "◌ा", "ट", "◌ा")
    assert (search.query, search.keyboard, app.reading.code) == ("टाटा", "hi", "en")
    assert column(search.results, "resultId")[0] == "tata-motors"
    search.switchKeyboard("ur")
    assert (search.keyboardRtl, search.queryRtl) == (True, False)
    search.clear()
    assert search.queryRtl
    app.kiosk.chooseLanguage("gu")
    assert search.keyboard == "gu"


def test_another_make_of_keyboard_types_too(search: SearchViewModel) -> None:
    for text in ("n", "o", "\t", "\x1b", "r", "", " ", "é"):
        search.type(text)
    assert search.query == "nor é"
    search.type("x" * MOST_LETTERS)
    assert search.query == "nor é"


def test_what_is_only_close_is_said_to_be(app: Kiosk, search: SearchViewModel) -> None:
    search.type("infosis")
    assert column(search.results, "resultId") == ["infosys"]
    assert search.advice == app.reading.say("search_close")
    search.clear()
    search.type("qqqq")
    assert search.advice == app.reading.say("search_nothing")
    assert column(search.results, "kind")[0] == "sector"


@pytest.mark.parametrize(
    ("query", "result", "screen"),
    [
        ("norton", "norton", "firm"),
        ("motorcy", "motorcycles", "firms"),
        ("two econ", "economies", "slide"),
        ("medals", "medals", "slide"),
    ],
)
def test_where_results_lead(
    app: Kiosk, search: SearchViewModel, query: str, result: str, screen: str
) -> None:
    search.type(query)
    choose(search, result)
    assert app.kiosk.screen == screen
    app.kiosk.back()
    assert (app.kiosk.screen, search.query) == ("search", query)


def test_places_lead_to_the_map(app: Kiosk, search: SearchViewModel) -> None:
    region = app.kiosk.region
    app.kiosk.showOnMap("jlr")
    region.filter("banking")
    for query, place, area in (("solihul", "solihull", "solihull"), ("rugb", "rugby", "")):
        app.kiosk.openSearch()
        search.clear()
        search.type(query)
        choose(search, place)
        assert app.kiosk.onMap
        assert (region.selected, region.selectedArea, region.sector) == ("", area, "")


def test_a_firm_of_a_further_pin_set_is_shown_on_the_map(app: Kiosk, search: SearchViewModel) -> None:
    search.type("alexander")
    assert column(search.results, "note") == ["Games venues"]
    choose(search, "v-alexander")
    assert app.kiosk.onMap
    assert app.kiosk.region.selected == "v-alexander"


def test_names_follow_the_language_and_the_look(app: Kiosk, search: SearchViewModel) -> None:
    search.type("coventry")
    app.kiosk.chooseLanguage("hi")
    assert "कोवेंट्री" in column(search.results, "name")
    colours = column(search.results, "colour")
    app.kiosk.comfort.setHighContrast(True)
    assert column(search.results, "colour") != colours


@pytest.mark.parametrize("leave", ["home", "put_back"])
def test_nothing_typed_is_left(app: Kiosk, search: SearchViewModel, leave: str) -> None:
    app.kiosk.chooseLanguage("hi")
    search.type("tata")
    search.switchKeyboard("ur")
    getattr(app.kiosk, leave)()
    app.kiosk.openSearch()
    assert (search.query, search.keyboard) == ("", app.reading.code)
    assert column(search.results, "kind")[0] == "sector"


def test_nothing_typed_is_logged(search: SearchViewModel, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        search.type("canary")
        search.choose(0)
        press(search, "Erase")
    assert "canar" not in caplog.text
