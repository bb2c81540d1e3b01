"""How much of a file is left out for an error in it: the least that leaves the rest as its editor meant it.

A slide is shown whole or not at all, for half of what it says may say something else; so is a firm.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeAlias


class How(Enum):
    """What is done about an error."""

    DROP = auto()
    """The key or item is taken away."""
    STAND_IN = auto()
    """The slide becomes a placeholder."""
    SUBSTITUTE = auto()
    """Something plain is put in its place, for it cannot be missing."""
    FILE = auto()
    """Nothing of the file is used."""
    KEEP = auto()
    """The first of two keys of a name is as good as any."""
    REFUSE = auto()
    """There is no deck without it."""


Part: TypeAlias = tuple[int, How]
"""Which step of the way to the error, from 0, and what is done there."""
Rule: TypeAlias = Callable[[tuple[str, ...], frozenset[str]], Part]

_FILE: Part = (0, How.FILE)
_REFUSE: Part = (0, How.REFUSE)


def in_slides(way: tuple[str, ...], root: frozenset[str]) -> Part:
    """For a file of slides. `way` are the keys and items that lead to the error, `root` the file's keys."""
    match way:
        case ("slides", _, "notes" | "say" | "sources", *_):  # nothing of it stands on the slide
            return 2, How.DROP
        case ("slides", _, *_):
            return 1, How.STAND_IN
        case (key,) if key != "slides" and "slides" in root:
            return 0, How.DROP
        case _:
            return _FILE


def in_pins(way: tuple[str, ...], root: frozenset[str]) -> Part:
    """The same for a file of firms."""
    match way:
        case ("sectors", _, "name" | "icon" | "colour" | "shape", *_):  # or all its firms would go
            return 2, How.SUBSTITUTE
        case ("firms" | "sectors", _, *_):
            return 1, How.DROP
        case ("id" | "title", *_):
            return 0, How.SUBSTITUTE
        case (key, *_) if key not in ("firms", "sectors") and root >= {"firms", "sectors"}:
            return 0, How.DROP
        case _:
            return _FILE


def in_sources(way: tuple[str, ...], root: frozenset[str]) -> Part:
    """The same for the file of sources."""
    match way:
        case ("sources", _, "url", *_):
            return 2, How.DROP
        case ("sources", _, *_):
            return 1, How.DROP
        case (key, *_) if key != "sources" and "sources" in root:
            return 0, How.DROP
        case _:
            return _FILE


def in_deck(way: tuple[str, ...], root: frozenset[str]) -> Part:
    """The same for deck.yaml."""
    match way:
        case () if "sections" in root and "pins" not in root:  # firms.yaml, which it takes without naming it
            return 0, How.SUBSTITUTE
        case () | ("kiosk" | "sections",) | ("kiosk", *_):
            return _REFUSE
        case ("title" | "languages", *_):
            return 0, How.SUBSTITUTE
        case ("sections", _, "id" | "title" | "icon" | "slides", *_):
            return 2, How.SUBSTITUTE
        case ("sections", _, _, *_) | ("attract", "slides", _, *_) | ("map", "layers" | "areas", _, *_):
            return 2, How.DROP
        case ("map", "basemap", *_):
            return 0, How.DROP
        case ("sections" | "theme" | "session" | "map" | "pins", _, *_):
            return 1, How.DROP
        case _:
            return 0, How.DROP
