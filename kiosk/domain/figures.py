"""Numbers that a slide shows, with what they count, how big the whole is, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.dates import PartialDate
from kiosk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its meaning.

    `prefix` and `unit` stand before and after it ("£", "bn"); `decimals` is how many places were written;
    `grouped` is false for years. `of` is the whole that a bar compares it with, in the same unit, and
    `of_label` says what that whole is; a figure without a whole shows its `icon` instead. `since` is true
    where the date is the one since which it holds ("since 2008"), not the one on which it held.
    """

    value: float
    label: Text
    decimals: int = 0
    grouped: bool = True
    prefix: Text | None = None
    unit: Text | None = None
    of: float | None = None
    of_label: Text | None = None
    icon: str = ""
    source: str = ""
    as_of: PartialDate | None = None
    since: bool = False
