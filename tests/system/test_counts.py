"""Counts on the disk: how long they are kept, and what is in the file."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.counts import WHOLE_DAY, Kind, Tally
from kiosk.domain.deck import Deck
from kiosk.system import counts
from kiosk.system.counter import Counter
from kiosk.system.counts import COUNTS, Counts

VISIT = Tally(Kind.VISIT)
FIRST = date(2030, 1, 1)


def add(day: int, hour: int = 9, tally: Tally = VISIT, deck: str = "a") -> None:
    assert Counts(deck).add({(((FIRST + timedelta(days=day)).isoformat(), hour), tally): 2})


def test_numbers_add_up_and_are_a_decks_own(folder: Path) -> None:
    for _ in range(3):
        add(0)
    add(0, deck="b")
    (row,) = Counts("a").rows()
    assert (row.day, row.hour, row.tally, row.count) == ("2030-01-01", 9, VISIT, 6)
    assert Counts("a").rows("2030-01-02") == []


def test_after_thirty_days_hours_become_a_day_and_heat_goes(folder: Path) -> None:
    add(0, 9)
    add(0, 17)
    add(0, 9, Tally(Kind.HEAT, "map", 5))
    for day in range(1, 31):
        assert {row.hour for row in Counts("a").rows() if row.day == "2030-01-01"} >= {9, 17}
        add(day)
    old = [row for row in Counts("a").rows() if row.day == "2030-01-01"]
    assert [(row.hour, row.tally, row.count) for row in old] == [(WHOLE_DAY, VISIT, 4)]


def test_after_four_hundred_days_a_day_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "HOURLY_DAYS", 3)
    monkeypatch.setattr(counts, "DAYS", 8)
    for day in range(12):
        add(day)
    assert [row.day for row in Counts("a").rows()] == [f"2030-01-{day:02}" for day in range(5, 13)]


def test_a_clock_that_is_ten_years_wrong_purges_nothing(folder: Path) -> None:
    for day in (0, 1, 3650, -3650, 2):
        add(day)
    assert len(Counts("a").rows()) == 5
    assert all(row.hour == 9 for row in Counts("a").rows())


def test_a_deck_of_too_many_slides_keeps_its_newest_days(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "MOST_ROWS", 10)
    for day in range(4):
        for cell in range(4):
            add(day, tally=Tally(Kind.HEAT, "map", cell))
    assert {row.day for row in Counts("a").rows()} == {"2030-01-02", "2030-01-03", "2030-01-04"}


def test_what_is_cleared_is_not_to_be_found_in_the_file(folder: Path) -> None:
    add(0, tally=Tally(Kind.SHOWN, "a-slide-of-its-own"))
    add(0, deck="b")
    assert b"a-slide-of-its-own" in (folder / COUNTS).read_bytes()
    assert Counts("a").clear()
    assert b"a-slide-of-its-own" not in (folder / COUNTS).read_bytes()
    assert (Counts("a").rows(), len(Counts("b").rows())) == ([], 1)


def test_the_file_has_numbers_and_names_of_the_deck_and_nothing_else(folder: Path) -> None:
    add(0)
    with sqlite3.connect(folder / COUNTS) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        columns = [name for _, name, *_ in db.execute("PRAGMA table_info(counts)")]
        with pytest.raises(sqlite3.IntegrityError):
            db.execute("INSERT INTO counts VALUES (1, 9, 'a', 'words-typed', 'tata', 0, 1)")
    db.close()
    assert sorted(tables) == ["counts", "days", "sqlite_sequence"]
    assert columns == ["day", "hour", "deck", "kind", "subject", "detail", "count"]


def test_while_the_disk_refuses_numbers_wait(folder: Path, deck: Deck) -> None:
    counter = Counter(deck, Counts("a"), lambda: 0.0, lambda: ("2030-01-01", 9))
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    counter.visit()
    assert not counter.flush()
    counter.visit()
    folder.unlink()
    assert counter.flush()
    assert [row.count for row in Counts("a").rows()] == [2]
