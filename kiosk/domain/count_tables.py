"""Counts as tables for people: small numbers are not told, and cannot be reckoned from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kiosk.domain.counts import (
    DWELLS,
    HIDDEN_TOO,
    SMALL,
    WHOLE_DAY,
    Kind,
    Row,
    dwell_names,
    grid,
    told,
    told_with_total,
)
from kiosk.domain.deck import Deck

T = TypeVar("T")
TOTAL = "all"


@dataclass(frozen=True, slots=True)
class Table:
    """Cells are words; the first of each row says what the row is about."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(rows: Sequence[Row], deck: Deck) -> tuple[Table, ...]:
    """Everything but heat, which is a picture: days, hours of the day, slides, firms, languages."""
    return (_days(rows), _hours(rows), _slides(rows, deck), _firms(rows, deck), _languages(rows, deck))


def heat(rows: Iterable[Row], slide: str, *, tall: bool) -> list[int]:
    """Touches of a slide by cell, row by row; a small number is none."""
    kind, (across, down) = Kind.HEAT_TALL if tall else Kind.HEAT, grid(tall=tall)
    cells = [0] * (across * down)
    for row in rows:
        if (row.tally.kind, row.tally.subject) == (kind, slide):
            cells[row.tally.detail] += row.count
    return [count if count >= SMALL else 0 for count in cells]


def _days(rows: Sequence[Row]) -> Table:
    kinds = (Kind.VISIT, Kind.LEFT, Kind.DEAD_TAP)
    columns = [_of_days(rows, kind) for kind in kinds]
    names = (*_older(rows), *_recent(rows), TOTAL)
    return Table("days", ("day", "visits", "ended by themselves", "taps on nothing"), _beside(names, columns))


def _of_days(rows: Sequence[Row], kind: Kind) -> list[str]:
    """The numbers of all days and their total.

    The table of hours tells the total of the days that are kept by the hour: hence each part for itself.
    """
    counts = _sums((row.day, row.count) for row in rows if row.tally.kind is kind)
    parts = [told_with_total([counts[day] for day in days]) for days in (_older(rows), _recent(rows))]
    words = [word for part, _ in parts for word in part]
    known = all(total.isdigit() for _, total in parts)
    return [*words, told([counts.total()])[0] if known else HIDDEN_TOO]


def _recent(rows: Iterable[Row]) -> list[str]:
    """The days that are still kept by the hour."""
    return sorted({row.day for row in rows if row.hour != WHOLE_DAY})


def _older(rows: Iterable[Row]) -> list[str]:
    return sorted({row.day for row in rows} - set(_recent(rows)))


def _hours(rows: Sequence[Row]) -> Table:
    """Of the days that are still kept by the hour, if their total may be known."""
    counts = _sums(
        (row.hour, row.count) for row in rows if row.tally.kind is Kind.VISIT and row.hour != WHOLE_DAY
    )
    hours = [hour for hour in range(24) if counts[hour]]
    days = _sums(
        (row.day, row.count) for row in rows if row.tally.kind is Kind.VISIT and row.hour != WHOLE_DAY
    )
    _, total = told_with_total(list(days.values()))
    words, _ = told_with_total([counts[hour] for hour in hours])
    told_words = words if total.isdigit() else [HIDDEN_TOO] * len(hours)
    return Table("hours", ("hour", "visits"), _beside([f"{hour:02}:00" for hour in hours], [told_words]))


def _slides(rows: Sequence[Row], deck: Deck) -> Table:
    counts = _by_tally(rows)
    columns = ("slide", *dwell_names(), "shown", "taps on nothing")
    return Table("slides", columns, tuple(_slide(slide.id, counts) for slide in deck.slides))


def _slide(slide: str, counts: Counter[tuple[Kind, str, int]]) -> tuple[str, ...]:
    stays = [counts[Kind.DWELL, slide, detail] for detail in range(len(DWELLS) + 1)]
    dead = told([counts[Kind.DEAD_TAP, slide, 0]])
    return (slide, *_with_total(stays), *dead)


def _firms(rows: Sequence[Row], deck: Deck) -> Table:
    counts = _by_tally(rows)
    firms = [firm.id for pins in deck.pin_sets for firm in pins.firms]
    found = [(firm, counts[Kind.FIRM, firm, 0]) for firm in firms]
    return Table("firms", ("firm", "opened"), tuple((name, *told([count])) for name, count in found))


def _languages(rows: Sequence[Row], deck: Deck) -> Table:
    counts = _by_tally(rows)
    found = [(code, counts[Kind.LANGUAGE, code, 0]) for code in deck.languages]
    return Table("languages", ("language", "chosen"), tuple((name, *told([count])) for name, count in found))


def _with_total(counts: Sequence[int]) -> list[str]:
    words, total = told_with_total(counts)
    return [*words, total]


def _beside(names: Sequence[str], columns: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(zip(names, *columns, strict=True))


def _by_tally(rows: Iterable[Row]) -> Counter[tuple[Kind, str, int]]:
    return _sums(((row.tally.kind, row.tally.subject, row.tally.detail), row.count) for row in rows)


def _sums(pairs: Iterator[tuple[T, int]]) -> Counter[T]:
    sums: Counter[T] = Counter()
    for key, count in pairs:
        sums[key] += count
    return sums
