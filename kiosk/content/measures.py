"""Kinds that measure: numbers, dates and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content.kinds import BAD, Bad, Json, Kind, word
from kiosk.content.nodes import Node
from kiosk.content.survey import Reading
from kiosk.content.wording import shown
from kiosk.domain.dates import PartialDate

_NUMBER = re.compile(r"[-+]?[0-9]{1,18}(?:_[0-9]{1,18}){0,6}(?:\.[0-9]{1,18})?(?:[eE][-+]?[0-9]{1,3})?")


def as_number(text: str) -> float | None:
    """The number that digits make, with a point, an exponent and underscores between digits, or None."""
    return float(text) if _NUMBER.fullmatch(text) else None


@dataclass(frozen=True, eq=False, repr=False)
class Number(Kind):
    """A number from `least` to `most`, whole where `whole`."""

    least: float = -1e15
    most: float = 1e15
    whole: bool = False

    def read(self, node: Node, at: Reading) -> float | Bad:
        text = word(node, at, "a number")
        if text is BAD:
            return BAD
        number = as_number(text)
        if number is None or (self.whole and not number.is_integer()):
            kind = "a whole number" if self.whole else "a number"
            at.error(node, f"{shown(text)} is not {kind}", "write digits and a point, such as 34000 or 1.15")
            return BAD
        if not self.least <= number <= self.most:
            at.error(node, f"{shown(text)} is out of range", f"it goes from {self.least:g} to {self.most:g}")
            return BAD
        return int(number) if self.whole else number

    def outline(self) -> Json:
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}


class Date(Kind):
    """A year, a month or a day."""

    def read(self, node: Node, at: Reading) -> PartialDate | Bad:
        text = word(node, at, "a date")
        if text is BAD:
            return BAD
        try:
            return PartialDate.parse(text)
        except ValueError:
            at.error(node, f"{shown(text)} is not a date", "write 2025, 2025-09 or 2025-09-29")
            return BAD

    def outline(self) -> Json:
        return {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}


@dataclass(frozen=True, eq=False, repr=False)
class Span(Kind):
    """A length of time in whole units: `units` by their words, in the first unit of all."""

    units: Mapping[str, int]
    least: int
    most: int
    example: str

    def read(self, node: Node, at: Reading) -> int | Bad:
        text = word(node, at, f"a length of time such as {self.example}")
        if text is BAD:
            return BAD
        parts = re.fullmatch(r"([0-9]{1,6})\s*([a-z]+)", text)
        if parts is None or parts[2] not in self.units:
            at.error(node, f"{shown(text)} is not a length of time", f"write it like {self.example}")
            return BAD
        length = int(parts[1]) * self.units[parts[2]]
        if not self.least <= length <= self.most:
            unit = next(iter(self.units))
            at.error(
                node,
                f"{shown(text)} is out of range",
                f"it goes from {self.least} {unit} to {self.most} {unit}",
            )
            return BAD
        return length

    def outline(self) -> Json:
        return {
            "type": "string",
            "pattern": f"^[0-9]+ *({'|'.join(self.units)})$",
            "examples": [self.example],
        }
