"""The small words of the field language: what a single value may be, how it is read, and its JSON Schema.

Every kind says its piece twice from one declaration: `read` turns a node into a value, or notes problems and
returns BAD; `schema` tells an editor's completion the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any, Final, TypeAlias

from kiosk.content.icons import UnknownIcon, glyph
from kiosk.content.nodes import Node, Scalar
from kiosk.content.survey import Reading
from kiosk.content.wording import did_you_mean, shown
from kiosk.domain.dates import PartialDate

Json: TypeAlias = dict[str, Any]

_LONGEST_WORD = 2_000
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Bad(Enum):
    """The only value that is none: the node was wrong, and the problem is noted."""

    BAD = "bad"


BAD: Final = Bad.BAD


class Kind:
    """What a value may be."""

    def read(self, node: Node, at: Reading) -> Any:
        """The value of a node, or BAD with the problem noted."""
        raise NotImplementedError

    def schema(self, defs: Json) -> Json:  # noqa: ARG002 - for the kinds that are made of others
        """JSON Schema of this kind; shared parts go into `defs` and are referred to."""
        return self.outline()

    def outline(self) -> Json:
        """JSON Schema of a kind that is made of no others."""
        raise NotImplementedError


def word(node: Node, at: Reading, wanted: str, longest: int = _LONGEST_WORD) -> str | Bad:
    """The words of a node that must be one: not a list or group, not empty, nothing invisible in it."""
    if not isinstance(node, Scalar):
        at.error(node, f"must be {wanted}", "write it on the line of its key")
        return BAD
    text = node.value.strip()
    if not text:
        at.error(node, "has no value", f"write {wanted}, or take the key away")
        return BAD
    if len(text) > longest:
        at.error(node, f"is longer than {longest:,} characters")
        return BAD
    if not node.plain and (found := _CONTROL.search(text)):
        at.error(node, f"holds the invisible character U+{ord(found[0]):04X}", "delete it")
        return BAD
    return text


@dataclass(frozen=True)
class Plain(Kind):
    """Text that is not translated, such as a name or an address; of a form where `pattern` is given."""

    pattern: str = ""
    example: str = ""

    def read(self, node: Node, at: Reading) -> str | Bad:
        text = word(node, at, self.example or "a text")
        if text is not BAD and self.pattern and not re.fullmatch(self.pattern, text):
            at.error(node, f"{shown(text)} is not right here", f"write it like {self.example}")
            return BAD
        return text

    def outline(self) -> Json:
        return {"type": "string", **({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})}


@dataclass(frozen=True)
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
        if number is None or (self.whole and number != int(number)):
            kind = "a whole number" if self.whole else "a number"
            at.error(node, f"{shown(text)} is not {kind}", "write digits and a point, such as 34000 or 1.15")
            return BAD
        if not self.least <= number <= self.most:
            at.error(node, f"{shown(text)} is out of range", f"it goes from {self.least:g} to {self.most:g}")
            return BAD
        return int(number) if self.whole else number

    def outline(self) -> Json:
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}


_NUMBER = re.compile(r"[-+]?[0-9]{1,18}(?:_[0-9]{1,18}){0,6}(?:\.[0-9]{1,18})?(?:[eE][-+]?[0-9]{1,3})?")


def as_number(text: str) -> float | None:
    """The number that digits make, with a point, an exponent and underscores between digits, or None."""
    return float(text) if _NUMBER.fullmatch(text) else None


class Flag(Kind):
    """true or false."""

    def read(self, node: Node, at: Reading) -> bool | Bad:
        text = word(node, at, "true or false")
        if text is BAD:
            return BAD
        if text.lower() not in ("true", "false"):
            at.error(node, f"{shown(text)} is neither true nor false", "write true or false")
            return BAD
        return text.lower() == "true"

    def outline(self) -> Json:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Choice(Kind):
    """One of a few words; an enumeration's member where `build` is one."""

    options: tuple[str, ...]
    build: Callable[[str], Any] = str

    def read(self, node: Node, at: Reading) -> Any:
        text = word(node, at, "one of " + ", ".join(self.options))
        if text is BAD:
            return BAD
        if text not in self.options:
            at.error(node, f"{shown(text)} is not known here", did_you_mean(text, self.options))
            return BAD
        return self.build(text)

    def outline(self) -> Json:
        return {"enum": list(self.options)}


def choice(words: type[StrEnum]) -> Choice:
    """One of the members of an enumeration."""
    return Choice(tuple(words), words)


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


@dataclass(frozen=True)
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


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_SCHEMA: Json = {"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": 60}


@dataclass(frozen=True)
class Id(Kind):
    """The id of something new, unique in its space."""

    space: str

    def read(self, node: Node, at: Reading) -> str | Bad:
        text = word(node, at, "an id")
        if text is BAD or not isinstance(node, Scalar):
            return BAD
        if not is_id(text):
            guess = "-".join(re.findall("[a-z0-9]+", text.lower()))[:60]
            at.error(
                node,
                f"{shown(text)} is not an id",
                f"lower-case words joined by -, such as {guess or 'two-words'}",
            )
            return BAD
        at.define(self.space, node)
        return text

    def outline(self) -> Json:
        return _ID_SCHEMA


def is_id(text: str) -> bool:
    """Whether a text is lower-case words joined by `-`, of at most 60 letters."""
    return len(text) <= 60 and _ID.fullmatch(text) is not None


@dataclass(frozen=True)
class Ref(Kind):
    """The id of something that is elsewhere in the deck, in one of these spaces."""

    spaces: tuple[str, ...]

    def read(self, node: Node, at: Reading) -> str | Bad:
        text = word(node, at, "the id of a " + " or ".join(self.spaces))
        if text is not BAD and isinstance(node, Scalar):
            at.refer(node, *self.spaces)
        return text

    def outline(self) -> Json:
        return {"type": "string"}


@dataclass(frozen=True)
class Colour(Kind):
    """A colour by the name of its token."""

    tokens: Collection[str]

    def read(self, node: Node, at: Reading) -> str | Bad:
        text = word(node, at, "a colour's name")
        if text is not BAD and text not in self.tokens:
            at.error(node, f"{shown(text)} is not a colour of the theme", did_you_mean(text, self.tokens))
            return BAD
        return text

    def outline(self) -> Json:
        return {"enum": list(self.tokens)}


class Icon(Kind):
    """An icon by its QtAwesome name."""

    def read(self, node: Node, at: Reading) -> str | Bad:
        text = word(node, at, "an icon such as mdi6.car")
        if text is BAD:
            return BAD
        try:
            glyph(text)
        except UnknownIcon as unknown:
            at.error(node, f"there is no icon {shown(text)}", unknown.hint)
            return BAD
        return text

    def outline(self) -> Json:
        return {"type": "string", "pattern": r"^[a-z0-9]+\.[a-z0-9-]+$", "examples": ["mdi6.car"]}
