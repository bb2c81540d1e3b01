"""What each language needs of type: its faces, its direction, and the room its ink takes.

Line heights and ink are in ems, measured with the bundled fonts over every word of the deck: Nastaliq climbs
0.45 em above its line, and is taller than any line height that reads as one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """Type of one script: `families` in order of use, line height (`leading`), tight leading for display,
    ink above and below the line box, the factor that makes its letters look as large as Latin ones, and the
    `comma` between the parts of a line.
    """

    families: tuple[str, ...]
    leading: float = 1.4
    leading_tight: float = 1.14
    ink_above: float = 0.0
    ink_below: float = 0.0
    scale: float = 1.0
    rtl: bool = False
    comma: str = ", "


_EVERY = (
    "Noto Sans",
    "Noto Sans Devanagari",
    "Noto Sans Gurmukhi",
    "Noto Sans Gujarati",
    "Noto Nastaliq Urdu",
)


def _first(family: str) -> tuple[str, ...]:
    return (family, *(other for other in _EVERY if other != family))


LATIN = Script(_EVERY)
DEVANAGARI = Script(_first("Noto Sans Devanagari"), 1.5, 1.26)
GURMUKHI = Script(_first("Noto Sans Gurmukhi"), 1.5, 1.26)
GUJARATI = Script(_first("Noto Sans Gujarati"), 1.5, 1.26)
NASTALIQ = Script(_first("Noto Nastaliq Urdu"), 2.4, 2.1, 0.7, 0.4, 0.82, rtl=True, comma="، ")

_SCRIPTS = {
    "hi": DEVANAGARI,
    "mr": DEVANAGARI,
    "ne": DEVANAGARI,
    "pa": GURMUKHI,
    "gu": GUJARATI,
    "ur": NASTALIQ,
}
_TERRITORIES = {"en": "GB", "hi": "IN", "pa": "IN", "gu": "IN", "ur": "PK"}


def script(language: str) -> Script:
    """The type that a language is set in; Latin for any that is not listed."""
    return _SCRIPTS.get(language, LATIN)


FOUR_PER_EM_SPACE = "\u2005"
_BETWEEN_LATIN = re.compile(r"(?<=[A-Za-z0-9&.,)]) (?=[A-Za-z0-9&(])")


def spaced(text: str, language: str) -> str:
    """The text as its script sets it: Nastaliq's space is too narrow to part the words of a Latin name."""
    return _BETWEEN_LATIN.sub(FOUR_PER_EM_SPACE, text) if script(language) is NASTALIQ else text


def locale_name(language: str) -> str:
    """The language with its territory, since pa alone may mean the right-to-left Punjabi of Pakistan."""
    return f"{language}_{_TERRITORIES[language]}" if language in _TERRITORIES else language


def preferred(wanted: Iterable[str], spoken: Collection[str], otherwise: str) -> str:
    """The first of the languages wanted, such as ``hi-IN``, that is spoken."""
    codes = (tag.replace("_", "-").partition("-")[0] for tag in wanted)
    return next((code for code in codes if code in spoken), otherwise)
