"""What a talk came to: sums, the comparison with the plan, and the plan that it makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.deck import Attract, Deck, Section
from kiosk.domain.rehearsal import Row, by_section, compare, plan, rehearsal, sums, total
from kiosk.domain.slides import CreditsSlide
from kiosk.domain.text import Text

EVENING = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)
TITLE = Text({"en": "Title"})


def section(name: str, slides: str, minutes: float | None = None) -> Section:
    made = tuple(CreditsSlide(id=slide, section=name, title=TITLE) for slide in slides.split())
    return Section(name, TITLE, "", ("indigo", "marigold"), slides=made, minutes=minutes)


SECTIONS = (
    section("welcome", "hello map", 1.5),
    section("motor", "jlr norton"),
    section("finish", "bye", 0.5),
)
DECK = Deck(Path("/deck"), TITLE, ("en",), SECTIONS, Attract(TITLE, TITLE))
TALK = rehearsal(DECK, EVENING, {"norton": 40.0, "jlr": 0.0, "hello": 30.0, "map": 90.5, "gone": 7.0})


def test_it_has_what_was_shown_in_the_order_of_the_deck() -> None:
    assert TALK.seconds == (("hello", 30.0), ("map", 90.5), ("norton", 40.0))
    assert (TALK.deck, TALK.title, TALK.date) == ("/deck", "Title", EVENING)


def test_seconds_are_summed_by_section() -> None:
    assert sums(TALK, SECTIONS) == {"welcome": 120.5, "motor": 40.0, "finish": 0.0}
    assert by_section(TALK, SECTIONS)["welcome"] == {"hello": 30.0, "map": 90.5}


def test_each_section_is_compared_with_its_plan() -> None:
    rows = compare(TALK, SECTIONS)
    assert rows == (Row("welcome", 90.0, 120.5), Row("motor", None, 40.0), Row("finish", 30.0, 0.0))
    assert [row.difference for row in rows] == [30.5, None, -30.0]


def test_a_slide_that_the_deck_lost_keeps_its_time() -> None:
    assert compare(TALK, SECTIONS[1:])[-1] == Row("", None, 120.5)


def test_the_whole_has_a_plan_only_if_all_that_was_shown_has_one() -> None:
    assert total(compare(TALK, SECTIONS)) == Row("", None, 160.5)
    planned = (SECTIONS[0], replace(SECTIONS[1], minutes=1), SECTIONS[2])
    assert total(compare(TALK, planned)) == Row("", 180.0, 160.5)
    assert total((Row("a", 60.0, 50.0), Row("never-shown", None, 0.0))).difference == -10.0
    assert total(()) == Row("", None, 0)


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(1, 0.5), (44.9, 0.5), (45, 1), (75, 1.5), (104.9, 1.5), (105, 2), (90_000, 600)],
)
def test_a_plan_is_in_half_minutes(seconds: float, minutes: float) -> None:
    assert plan(rehearsal(DECK, EVENING, {"jlr": seconds}), SECTIONS) == {"motor": minutes}
