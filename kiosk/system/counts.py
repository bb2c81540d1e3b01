"""Counts on the disk: a fixed table of numbers, for 30 days by the hour and for 400 by the day.

A day is old when that many other days have been counted since, whatever the clock says: one that is wrong by
ten years purges nothing. A day at which nothing is counted takes no place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from kiosk.domain.counts import HEATS, WHOLE_DAY, Kind, Row, Tally
from kiosk.system.database import Database, database

COUNTS = "counts.db"
HOURLY_DAYS, DAYS = 30, 400
MOST_ROWS = 400_000
"""Older days go earlier than that from a deck of so many slides that they would be more."""
_KINDS = ", ".join(f"'{kind}'" for kind in Kind)
VERSIONS = (
    # Days are numbered as they come, not by their date; no number is ever given again.
    "CREATE TABLE days (id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL UNIQUE)",
    f"""CREATE TABLE counts (
        day INTEGER NOT NULL, hour INTEGER NOT NULL CHECK (hour BETWEEN -1 AND 23),
        deck TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ({_KINDS})),
        subject TEXT NOT NULL, detail INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (day, hour, deck, kind, subject, detail)) WITHOUT ROWID""",
)
_ADD = """INSERT INTO counts VALUES ((SELECT id FROM days WHERE day = ?), ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count"""
_ROWS = """SELECT days.day, hour, kind, subject, detail, count FROM counts JOIN days ON days.id = counts.day
    WHERE deck = ? AND days.day >= ?"""
_FOLD = """INSERT INTO counts SELECT day, -1, deck, kind, subject, detail, sum(count) FROM counts
    WHERE day = ? AND hour >= 0 GROUP BY deck, kind, subject, detail
    ON CONFLICT DO UPDATE SET count = count + excluded.count"""
_UNFOLDED = "DELETE FROM counts WHERE day = ? AND (hour >= 0 OR kind IN ('heat', 'heat-tall'))"

Hour = tuple[str, int]
"""A day, written 2030-08-05, and its hour."""


class Counts:
    """The counts of one deck, known by its key."""

    def __init__(self, deck: str, kept: Database | None = None) -> None:
        self._deck = deck
        self._kept = kept or database(COUNTS, VERSIONS)

    def add(self, tallies: Mapping[tuple[Hour, Tally], int]) -> bool:
        """Add to what is there, all or nothing; whether it is on the disk."""

        def work(db: sqlite3.Connection) -> None:
            days = {day for (day, _), _ in tallies}
            known = sum(_insert(db, day) for day in sorted(days))
            for ((day, hour), tally), count in tallies.items():
                when = WHOLE_DAY if tally.kind in HEATS else hour
                what = (tally.kind.value, tally.subject, tally.detail)
                db.execute(_ADD, (day, when, self._deck, *what, count))
            if known:
                tidy(db)

        return self._kept.write(work)

    def rows(self, since: str = "") -> list[Row]:
        """Every number from that day on."""

        def work(db: sqlite3.Connection) -> list[Row]:
            found = db.execute(_ROWS, (self._deck, since))
            return [_row(*each) for each in found]

        return self._kept.read(work, [])

    def clear(self) -> bool:
        """Forget all of it, beyond what can be found in the file; whether that went well."""
        return self._kept.write(lambda db: _forget(db, self._deck))


def tidy(db: sqlite3.Connection) -> None:
    """Fold what is older into whole days, of which heat is dropped, and forget what is older still."""
    days = [day for (day,) in db.execute("SELECT id FROM days ORDER BY id DESC")]
    for day in days[HOURLY_DAYS:]:
        db.execute(_FOLD, (day,))
        db.execute(_UNFOLDED, (day,))
    while len(days) > DAYS or (days and _size(db) > MOST_ROWS):
        db.execute("DELETE FROM counts WHERE day = ?", (days.pop(),))
    _drop_empty_days(db)


def _forget(db: sqlite3.Connection, deck: str) -> None:
    db.execute("DELETE FROM counts WHERE deck = ?", (deck,))
    _drop_empty_days(db)


def _drop_empty_days(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM days WHERE id NOT IN (SELECT day FROM counts)")


def _size(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM counts").fetchone()[0])


def _insert(db: sqlite3.Connection, day: str) -> int:
    return db.execute("INSERT OR IGNORE INTO days (day) VALUES (?)", (day,)).rowcount


def _row(day: str, hour: int, kind: str, subject: str, detail: int, count: int) -> Row:
    return Row(day, hour, Tally(Kind(kind), subject, detail), count)
