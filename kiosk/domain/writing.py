"""In which script a text is written, and which way it runs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kiosk.domain.languages import script

_LETTERS_OF = {
    "hi": range(0x900, 0x980),
    "pa": range(0xA00, 0xA80),
    "gu": range(0xA80, 0xB00),
    "ur": range(0x600, 0x700),
}
"""The code points of each script that is not Latin, by the language of its keyboard (Unicode 16)."""


def written_in(text: str) -> str:
    """The language of the first letters that are not Latin; "" if there are none."""
    blocks = _LETTERS_OF.items()
    return next((code for char in text for code, block in blocks if ord(char) in block), "")


def set_in(text: str, own: str, languages: Sequence[str]) -> str:
    """The language in whose type a text is set: that of its letters; for Latin ones `own`, or, where that
    runs from the right, the first of `languages` that does not.
    """
    rtl = from_right(text, otherwise=script(own).rtl)
    choice = (own, *languages)
    return written_in(text) or next((code for code in choice if script(code).rtl == rtl), own)


def from_right(text: str, *, otherwise: bool) -> bool:
    """Whether the first letter that has a direction runs from the right."""
    directions = (unicodedata.bidirectional(char) for char in text)
    strong = next((one for one in directions if one in ("L", "R", "AL")), "")
    return strong != "L" if strong else otherwise
