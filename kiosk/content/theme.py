"""A deck's own colours for the theme's tokens."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from kiosk.content.kinds import BAD, Bad, Json, Kind, word
from kiosk.content.nodes import Mapping, Node, Scalar
from kiosk.content.records import Record, Values, may
from kiosk.content.survey import Reading
from kiosk.content.wording import shown
from kiosk.domain.look import COLOUR_TOKENS, DAY, TEXT_CONTRAST

_HEX = "#[0-9A-Fa-f]{6}"
_COMMENT = 'write it in quotes, like "#123A5E": without them, # starts a comment'
_SIX = 'write # and six of 0 to 9 and A to F, in quotes, like "#123A5E"'


@dataclass(frozen=True, eq=False, repr=False)
class Hex(Kind):
    """A colour as ``#RRGGBB``; `usual` is the program's own."""

    usual: str

    def read(self, node: Node, at: Reading) -> str | Bad:
        if isinstance(node, Scalar) and not node.value.strip():
            at.error(node, "has no value", _COMMENT)
            return BAD
        text = word(node, at, "a colour")
        if text is not BAD and not re.fullmatch(_HEX, text):
            at.error(node, f"{shown(text)} is not a colour", _SIX)
            return BAD
        return text if text is BAD else text.upper()

    def outline(self) -> Json:
        return {"type": "string", "pattern": f"^{_HEX}$", "default": self.usual}


def _theme(values: Values, node: Mapping, at: Reading) -> Any:
    from kiosk.domain.legible import weak  # a deck in the program's colours never needs it

    for one in weak(values):
        ratio = math.floor(one.ratio * 100) / 100  # 4.499 is not to be read as enough
        wants = "text" if one.least == TEXT_CONTRAST else "large text or a shape"
        pair = f"{one.mark} {one.mark_colour} on {one.ground} {one.ground_colour}"
        at.warning(
            node.values[one.changed],
            f"{pair} has a contrast of {ratio:.2f}:1",
            f"{wants} needs {one.least:g}:1: make {one.changed} lighter or darker",
        )
    return values


_FOR = {
    "paper": "what slides and screens lie on",
    "card": "cards, buttons and the dock",
    "ink": "text",
    "ink-soft": "quieter text, such as sources",
    "indigo": "sections, buttons, the region's outline and the focus",
    "plum": "sections",
    "teal": "sections",
    "marigold": "sections, the half-disc and what is lit",
    "saffron": "shapes",
    "line": "fine lines and borders",
    "land": "the map's land",
    "built-up": "the map's towns, and the lattice on paper",
}
THEME = Record(
    "theme",
    "the deck's own colours; high contrast keeps the program's",
    tuple(may(token, Hex(DAY[token]), f"the colour of {_FOR[token]}") for token in COLOUR_TOKENS),
    _theme,
)
