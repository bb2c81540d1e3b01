"""Kinds that name: ids of what is new, ids of what is elsewhere, colours and icons."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from kiosk.content.kinds import BAD, Bad, Json, Kind, word
from kiosk.content.nodes import Node, Scalar
from kiosk.content.survey import Reading
from kiosk.content.wording import closest, did_you_mean, shown
from kiosk.icons import UnknownIcon, glyph

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_SCHEMA: Json = {"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": 60}


@dataclass(frozen=True, eq=False, repr=False)
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


@dataclass(frozen=True, eq=False, repr=False)
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


@dataclass(frozen=True, eq=False, repr=False)
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
            at.error(node, f"there is no icon {shown(text)}", _icon_hint(text, unknown))
            return BAD
        return text

    def outline(self) -> Json:
        return {"type": "string", "pattern": r"^[a-z0-9]+\.[a-z0-9-]+$", "examples": ["mdi6.car"]}


def _icon_hint(name: str, unknown: UnknownIcon) -> str:
    if not unknown.family:
        return "write an icon as family.name, such as mdi6.car"
    guess = closest(name.partition(".")[2], unknown.known)
    return f"did you mean {unknown.family}.{guess}?" if guess else ""
