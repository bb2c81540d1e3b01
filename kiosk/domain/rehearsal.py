"""A rehearsal: how long a talk stayed on each slide, compared with the deck's plan, and the plan it makes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.deck import Deck, Section

LEAST_MINUTES, MOST_MINUTES = 0.1, 600
"""What a plan may hold for one section."""
_SHORTEST_PLAN = 0.5


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One talk, practised or given, once it is over.

    deck: its folder's path, which tells decks apart. title: what the deck was called. date: when the talk
    ended, with its time zone. seconds: slide ids and how long each was shown, in the order of the deck.
    practised: whether it was given to nobody, for its times.
    """

    deck: str
    title: str
    date: datetime
    seconds: tuple[tuple[str, float], ...]
    practised: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A section's time in seconds; `planned` is None without a plan. `section` is "" for slides of none."""

    section: str
    planned: float | None
    spent: float

    @property
    def difference(self) -> float | None:
        """Seconds over the plan, below 0 for a section that was shorter."""
        return None if self.planned is None else self.spent - self.planned


def rehearsal(
    deck: Deck, date: datetime, seconds: Mapping[str, float], *, practised: bool = False
) -> Rehearsal:
    """What a talk came to; `seconds` by slide id. Slides that were never shown are left out."""
    shown = tuple((slide.id, seconds[slide.id]) for slide in deck.slides if seconds.get(slide.id, 0) > 0)
    return Rehearsal(str(deck.folder), deck.title.resolve(deck.languages[0]).text, date, shown, practised)


def by_section(done: Rehearsal, sections: tuple[Section, ...]) -> dict[str, dict[str, float]]:
    """Seconds by slide id by section id; by "" the slides that the deck lost since, if there are any."""
    section_of = {slide.id: section.id for section in sections for slide in section.slides}
    times: dict[str, dict[str, float]] = {section.id: {} for section in sections}
    for slide, seconds in done.seconds:
        times.setdefault(section_of.get(slide, ""), {})[slide] = seconds
    return times


def sums(done: Rehearsal, sections: tuple[Section, ...]) -> dict[str, float]:
    """Seconds by section id, 0 for one that was never shown; by "" for slides that the deck lost since."""
    return {section: sum(slides.values()) for section, slides in by_section(done, sections).items()}


def compare(done: Rehearsal, sections: tuple[Section, ...]) -> tuple[Row, ...]:
    """A row for each section in the order of the deck; a last one for slides that it no longer has."""
    plans = {section.id: section.minutes for section in sections}
    return tuple(
        Row(section, _seconds(plans.get(section)), spent) for section, spent in sums(done, sections).items()
    )


def total(rows: Iterable[Row]) -> Row:
    """All rows as one; it has a plan only if every section that was shown has one."""
    counted = [row for row in rows if row.spent or row.planned is not None]
    plans = [row.planned for row in counted if row.planned is not None]
    planned = sum(plans) if plans and len(plans) == len(counted) else None
    return Row("", planned, sum(row.spent for row in counted))


def plan(done: Rehearsal, sections: tuple[Section, ...]) -> dict[str, float]:
    """Minutes by section id, to the half minute, for the sections that were shown."""
    spent = sums(done, sections)
    return {section.id: _half_minutes(spent[section.id]) for section in sections if spent[section.id] > 0}


def _half_minutes(seconds: float) -> float:
    halves = math.floor(seconds / 30 + 0.5)  # not round(), which takes 15 seconds up and 75 down
    return min(max(halves / 2, _SHORTEST_PLAN), MOST_MINUTES)


def _seconds(minutes: float | None) -> float | None:
    return None if minutes is None else minutes * 60
