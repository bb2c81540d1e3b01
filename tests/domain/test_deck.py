"""Texts, problems and the deck as values."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.deck import Attract, Deck, Section
from kiosk.domain.firms import Firm, Kind, PinSet, Precision, Sector, Shape, Site, Status
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.slides import CreditsSlide
from kiosk.domain.text import Resolved, Text


def text(words: str) -> Text:
    return Text({"en": words})


def firm(name: str, sector: str = "motor") -> Firm:
    return Firm(name, text(name), Kind.FIRM, sector, text("about"), Status.CURRENT)


def deck() -> Deck:
    slides = tuple(CreditsSlide(id=name, section="one", title=text(name)) for name in ("a", "b"))
    section = Section("one", text("One"), "mdi6.car", ("indigo", "marigold"), slides=slides)
    sectors = (Sector("motor", text("Motor"), "mdi6.car", "sector-1", Shape.CIRCLE),)
    pins = (
        PinSet("firms", text("Firms"), sectors, (firm("x"), firm("y", "none"))),
        PinSet("more", text("More"), (), (firm("z"),)),
    )
    return Deck(
        Path(), text("Deck"), ("en",), (section, section), Attract(text("a"), text("b")), pin_sets=pins
    )


def test_a_text_falls_back_to_the_first_language_it_was_written_in() -> None:
    words = Text({"en": "Welcome", "hi": "स्वागत"})
    assert words.resolve("hi") == Resolved("स्वागत", "hi")
    assert words.resolve("ur") == Resolved("Welcome", "en")


def test_a_deck_finds_its_slides_and_firms() -> None:
    assert [slide.id for slide in deck().slides] == ["a", "b", "a", "b"]
    assert deck().firm("z").id == "z"
    with pytest.raises(KeyError):
        deck().firm("none")


def test_a_pin_set_finds_its_sectors_and_their_firms() -> None:
    pins = deck().pin_sets[0]
    assert pins.sector("motor").shape is Shape.CIRCLE
    assert [firm.id for firm in pins.in_sector("motor")] == ["x"]
    assert [firm.id for firm in pins.in_sector("")] == ["x", "y"]
    with pytest.raises(KeyError):
        pins.sector("none")


def test_a_site_somewhere_in_the_region_is_not_located() -> None:
    assert Site(text("Works"), "coventry", Precision.TOWN).located
    assert not Site(text("Works"), "", Precision.REGION).located


@pytest.mark.parametrize(("hint", "end"), [("", ""), ("mend it", " (mend it)")])
def test_a_problem_is_one_line(hint: str, end: str) -> None:
    problem = Problem("a.yaml", 3, 7, Severity.ERROR, "slides.x", "is wrong", hint)
    assert str(problem) == f"a.yaml:3:7: error: slides.x: is wrong{end}"


def test_problems_are_in_the_order_of_reading() -> None:
    problems = [Problem(file, line, 1, Severity.WARNING, "x", "y") for file in "ab" for line in (2, 10)]
    assert sorted(problems, reverse=True) == problems[::-1]
