"""The small words of the field language: what a single value may be, how it is read, and its JSON Schema.

Every kind says its piece twice from one declaration: `read` turns a node into a value, or notes problems and
returns BAD; `schema` tells an editor's completion the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any, Final, TypeAlias

from kiosk.content.nodes import Node, Scalar
from kiosk.content.survey import Reading
from kiosk.content.wording import did_you_mean, shown

Json: TypeAlias = dict[str, Any]

_LONGEST_WORD = 2_000
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")


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
    turned = "\u202d" in text or "\u202e" in text  # the only one of them that the gate lets through
    if (turned or not node.plain) and (found := invisible(text)):
        at.error(node, f"holds the invisible character {found}", "delete it")
        return BAD
    return text


def invisible(text: str) -> str:
    """The first character that must not be in a text, such as U+001B, or ""."""
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


@dataclass(frozen=True, eq=False, repr=False)
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
        if not self.pattern:
            return {"type": ["string", "number"]}  # a title may be 1984 without quotes
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


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


@dataclass(frozen=True, eq=False, repr=False)
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
