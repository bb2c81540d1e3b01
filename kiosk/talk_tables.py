"""The times of a talk as commands write them: a table, values for JSON, and what a plan changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.domain.deck import Deck
from kiosk.domain.rehearsal import Rehearsal, Row, by_section, compare, total

_HEAD = ("planned", "spent", "difference")
_WIDTHS = (9, 9, 12)
_PROPOSED = ("planned", "spent", "new plan")
_TOTAL, _GONE = "total", "(not in the deck now)"


def table(done: Rehearsal, deck: Deck) -> list[str]:
    """Lines: a row for each section, below it its slides, and the total. Times are minutes and seconds."""
    slides = by_section(done, deck.sections)
    rows = compare(done, deck.sections)
    cells = [("", *_HEAD)]
    for row in rows:
        cells.append(_section(row.section or _GONE, row))
        cells += [(f"  {slide}", "", _clock(spent), "") for slide, spent in slides[row.section].items()]
    cells.append(_section(_TOTAL, total(rows)))
    width = max(len(name) for name, *_ in cells)
    return [f"{done.title}, {_date(done)}", "", *(_line(width, *each) for each in cells)]


def proposal(done: Rehearsal, deck: Deck, minutes: dict[str, float]) -> list[str]:
    """Lines: a row for each section with its plan, its time, and the plan in minutes that this makes."""
    rows = compare(done, deck.sections)
    cells = [("", *_PROPOSED)]
    cells += [_proposed(row.section, row, minutes[row.section]) for row in rows if row.section in minutes]
    cells.append(_proposed(_TOTAL, total(rows), sum(minutes.values())))
    width = max(len(name) for name, *_ in cells)
    return [f"{done.title}, {_date(done)}", "", *(_line(width, *each) for each in cells)]


def as_values(done: Rehearsal, deck: Deck) -> dict[str, Any]:
    """The same for JSON. Times are seconds, to a tenth; section "" has slides that the deck lost since."""
    slides = by_section(done, deck.sections)
    rows = compare(done, deck.sections)
    return {
        "deck": done.deck,
        "title": done.title,
        "date": done.date.isoformat(),
        "practised": done.practised,
        "sections": [
            {"section": row.section, **_numbers(row), "slides": _spent(slides[row.section])} for row in rows
        ],
        "total": _numbers(total(rows)),
    }


def changes(file: Path, done: Rehearsal, deck: Deck, minutes: dict[str, float]) -> list[str]:
    """Lines that say what a plan, in minutes by section id, changed in a deck's file."""
    lines = [
        f"  {section.id}: {minutes[section.id]:g} min ({_was(section.minutes)})"
        for section in deck.sections
        if section.id in minutes and section.minutes != minutes[section.id]
    ]
    if not lines:
        return [f"{file} has the plan of the {_date(done)} already."]
    rest = [section.id for section in deck.sections if section.id not in minutes]
    left = [f"Not shown then, and left as they are: {', '.join(rest)}."] if rest else []
    return [f"{file} now has the plan of the {_date(done)}:", *lines, *left]


def _was(minutes: float | None) -> str:
    return "it had none" if minutes is None else f"it was {minutes:g}"


def _proposed(name: str, row: Row, minutes: float) -> tuple[str, str, str, str]:
    planned = "" if row.planned is None else _clock(row.planned)
    return name, planned, _clock(row.spent), _clock(minutes * 60)


def _section(name: str, row: Row) -> tuple[str, str, str, str]:
    planned = "" if row.planned is None else _clock(row.planned)
    return name, planned, _clock(row.spent), "" if row.difference is None else _signed(row.difference)


def _line(width: int, name: str, *cells: str) -> str:
    padded = "".join(f"{cell:>{room}}" for cell, room in zip(cells, _WIDTHS, strict=True))
    return f"{name:<{width}}{padded}".rstrip()


def _clock(seconds: float) -> str:
    return f"{round(seconds) // 60}:{round(seconds) % 60:02}"


def _signed(seconds: float) -> str:
    sign = "" if round(seconds) == 0 else "+" if seconds > 0 else "-"
    return sign + _clock(abs(seconds))


def _date(done: Rehearsal) -> str:
    return f"{'rehearsal' if done.practised else 'talk'} of {done.date:%Y-%m-%d %H:%M}"


def _spent(slides: dict[str, float]) -> list[dict[str, str | float]]:
    return [{"slide": slide, "spent": round(seconds, 1)} for slide, seconds in slides.items()]


def _numbers(row: Row) -> dict[str, float | None]:
    over = None if row.difference is None else round(row.difference, 1)
    return {"planned": row.planned, "spent": round(row.spent, 1), "difference": over}
