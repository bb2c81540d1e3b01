"""Dates as exact as their source: a year, a month or a day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_WRITTEN = re.compile("[0-9]{4}(-[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day; `month` and `day` are 0 where unknown."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2025``, ``2025-09`` or ``2025-09-29``.

        Raises:
            ValueError: the text is none of these, or names a day that is not in the calendar.
        """
        if not _WRITTEN.fullmatch(text):
            raise ValueError(f"{text!r} is not a date such as 2025, 2025-09 or 2025-09-29")
        parts = text.split("-")
        numbers = [int(p) for p in parts]
        datetime.date(*[*numbers, 1, 1][:3])
        return cls(*numbers)

    def months_before(self, today: datetime.date) -> int:
        """Whole months from the end of this date's period to `today`; negative if it lies ahead."""
        return (today.year - self.year) * 12 + today.month - (self.month or 12)
