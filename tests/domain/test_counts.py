"""Counts in which nobody can be found, and tables from which no small number can be reckoned."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.domain.count_tables import heat, tables
from kiosk.domain.counts import (
    HIDDEN,
    SMALL,
    WHOLE_DAY,
    Kind,
    Row,
    Tally,
    cell,
    countable,
    dwell,
    dwell_names,
    told,
    told_with_total,
)
from kiosk.domain.deck import Deck


@pytest.mark.parametrize(("seconds", "which"), [(0, 0), (2.9, 0), (3, 1), (59, 3), (179, 4), (1e9, 5)])
def test_a_stay_is_one_of_a_few_lengths(seconds: float, which: int) -> None:
    assert dwell(seconds) == which
    assert len(dwell_names()) == 6


@pytest.mark.parametrize(
    ("x", "y", "tall", "place"),
    [(0, 0, False, 0), (0.999, 0, False, 11), (0, 0.2, False, 12), (1, 1, False, 95), (1, 1, True, 95),
     (0, 0.1, True, 8), (-1, 7, False, 84)],
)  # fmt: skip
def test_a_touch_is_in_one_of_96_cells(x: float, y: float, tall: bool, place: int) -> None:
    assert cell(x, y, tall=tall) == place


def test_only_what_the_deck_has_can_be_counted(deck: Deck) -> None:
    slide = deck.slides[3].id
    right = [
        Tally(Kind.VISIT),
        Tally(Kind.LANGUAGE, "ur"),
        Tally(Kind.SHOWN, slide),
        Tally(Kind.HEAT, slide, 95),
        Tally(Kind.DEAD_TAP),
    ]
    wrong = [
        Tally(Kind.VISIT, "Asha"),
        Tally(Kind.VISIT, "", 1),
        Tally(Kind.LANGUAGE, "fr"),
        Tally(Kind.FIRM, "tata near me"),
        Tally(Kind.SHOWN, slide, 1),
        Tally(Kind.HEAT, slide, 96),
        Tally(Kind.DWELL, slide, 6),
        Tally(Kind.DWELL, "", 0),
    ]
    assert all(countable(tally, deck) for tally in right)
    assert not any(countable(tally, deck) for tally in wrong)


def test_small_numbers_are_not_told() -> None:
    assert told([0, 1, 4, 5, 600]) == ["0", "<5", "<5", "5", "600"]


def _possible(words: list[str], total: str) -> list[set[int]]:
    """What each number can be, for a reader who knows how words are made."""
    if not total.isdigit():
        return [set(range(1, SMALL)) if word == HIDDEN else {9} for word in words]
    ranges = [
        range(1, SMALL) if word == HIDDEN else range(SMALL, 40) if word == "*" else (int(word),)
        for word in words
    ]
    fitting = [each for each in product(*ranges) if sum(each) == int(total)]
    return [set(column) for column in zip(*fitting, strict=True)]


@pytest.mark.parametrize("counts", [list(each) for each in product((0, 1, 4, 5, 6, 9), repeat=3)])
def test_with_the_total_no_small_number_can_be_reckoned(counts: list[int]) -> None:
    words, total = told_with_total(counts)
    assert all(word == HIDDEN for word, count in zip(words, counts, strict=True) if 0 < count < SMALL)
    for word, possible in zip(words, _possible(words, total), strict=True):
        assert word != HIDDEN or len(possible) > 1


def test_where_nothing_is_small_everything_is_told() -> None:
    assert told_with_total([7, 0, 12]) == (["7", "0", "12"], "19")


def test_the_tables_of_a_deck(deck: Deck) -> None:
    slide, code = deck.slides[0].id, deck.languages[1]
    rows = [
        Row("2030-08-05", 10, Tally(Kind.VISIT), 40),
        Row("2030-08-05", 11, Tally(Kind.VISIT), 20),
        Row("2030-08-04", WHOLE_DAY, Tally(Kind.VISIT), 30),
        Row("2030-08-05", 10, Tally(Kind.DWELL, slide, 1), 9),
        Row("2030-08-05", 11, Tally(Kind.DWELL, slide, 1), 6),
        Row("2030-08-05", 11, Tally(Kind.LANGUAGE, code), 3),
        Row("2030-08-05", WHOLE_DAY, Tally(Kind.HEAT, slide, 14), 8),
        Row("2030-08-05", WHOLE_DAY, Tally(Kind.HEAT, slide, 15), 4),
    ]
    days, hours, slides, firms, languages = tables(rows, deck)
    assert [row[:2] for row in days.rows] == [("2030-08-04", "30"), ("2030-08-05", "60"), ("all", "90")]
    assert hours.rows == (("10:00", "40"), ("11:00", "20"))
    assert slides.rows[0] == (slide, "0", "15", "0", "0", "0", "0", "15", "0")
    assert all(count == "0" for _, count in firms.rows)
    assert (code, "<5") in languages.rows
    assert [count for count in heat(rows, slide, tall=False) if count] == [8]
    assert not any(heat(rows, slide, tall=True))


def test_the_table_of_hours_does_not_tell_the_days_what_they_hide(deck: Deck) -> None:
    visits = Tally(Kind.VISIT)
    two_small_days = [Row("2030-08-04", 10, visits, 4), Row("2030-08-05", 10, visits, 4)]
    days, hours, *_ = tables(two_small_days, deck)
    assert [row[1] for row in days.rows] == ["<5", "<5", "*"]
    assert hours.rows == (("10:00", "*"),)
    an_older_day = [*two_small_days[:1], Row("2030-08-03", 10, visits, 9), Row("2030-01-01", -1, visits, 6)]
    days, *_ = tables(an_older_day, deck)
    assert [row[:2] for row in days.rows] == [
        ("2030-01-01", "6"),
        ("2030-08-03", "*"),
        ("2030-08-04", "<5"),
        ("all", "19"),
    ]
