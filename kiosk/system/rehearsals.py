"""The times of the last talks, kept for `kiosk present --report` and `--plan`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.rehearsal import Rehearsal
from kiosk.system.state import as_list, as_text, load, save

FILE = "talks.json"
MOST = 20


def record(rehearsal: Rehearsal) -> bool:
    """Keep a talk that is over, the last of all; whether that went well (if not, the log says why)."""
    kept = (*recorded(), rehearsal)[-MOST:]
    return save(FILE, [_written(each) for each in kept])


def recorded() -> tuple[Rehearsal, ...]:
    """The last talks, of every deck, the latest last."""
    return load(FILE, lambda value: tuple(_read(each) for each in as_list(value)), ())


def last_talk(folder: Path) -> Rehearsal | None:
    """The latest talk of the deck in that folder, practised or given, or None."""
    return next(_of(folder), None)


def last_practised(folder: Path) -> Rehearsal | None:
    """The latest that was practised; a deck that never was has the latest talk, or None.

    A talk that was given has its interruptions and its questions, and is the worse plan.
    """
    return next((each for each in _of(folder) if each.practised), last_talk(folder))


def _of(folder: Path) -> Iterator[Rehearsal]:
    """The talks of a deck, the latest first."""
    wanted = folder.resolve()
    return (each for each in reversed(recorded()) if Path(each.deck).resolve() == wanted)


def _written(rehearsal: Rehearsal) -> dict[str, Any]:
    return {
        "deck": rehearsal.deck,
        "title": rehearsal.title,
        "date": rehearsal.date.isoformat(timespec="seconds"),
        "practised": rehearsal.practised,
        "seconds": [[slide, round(seconds, 1)] for slide, seconds in rehearsal.seconds],
    }


def _read(value: Any) -> Rehearsal:
    """Raises ValueError, KeyError or TypeError if the value is not what `_written` makes."""
    seconds = tuple((as_text(slide), _length(spent)) for slide, spent in as_list(value["seconds"]))
    date = datetime.fromisoformat(value["date"])
    practised = value.get("practised") is True
    return Rehearsal(as_text(value["deck"]), as_text(value["title"]), date, seconds, practised)


def _length(value: Any) -> float:
    seconds = float(value)
    if not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError("not a length of time")
    return seconds
