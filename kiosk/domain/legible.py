"""Which of a deck's own colours are hard to see on one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.look import LARGE_CONTRAST, TEXT_CONTRAST, contrast, palette

_MADE_OF = {"sea": ("indigo", "card")}
# What is drawn on what without asking for its contrast first, as `text_on` and `readable` do.
_TEXT = {"ink": ("paper", "card", "land", "built-up", "sea"), "ink-soft": ("paper", "card", "land", "sea")}
_LARGE = {"indigo": ("paper", "card", "land"), "marigold": ("night",)}


@dataclass(frozen=True, slots=True)
class Weak:
    """A token (`mark`) on another (`ground`), with their colours, the ratio found and the least that will do.

    `changed` is the token to which the deck gave a colour of its own; the mark, if it did so to both.
    """

    mark: str
    mark_colour: str
    ground: str
    ground_colour: str
    ratio: float
    least: float
    changed: str


def weak(own: Mapping[str, str]) -> Iterator[Weak]:
    """Every mark that its ground nearly hides because of a deck's own colours, ``#RRGGBB`` by token."""
    colours = palette(high_contrast=False, own=own)
    for mark, ground, least in _drawn():
        changed = next((token for token in (mark, ground, *_MADE_OF.get(ground, ())) if token in own), "")
        ratio = contrast(colours[mark], colours[ground])
        if changed and ratio < least:
            yield Weak(mark, colours[mark], ground, colours[ground], ratio, least, changed)


def _drawn() -> Iterator[tuple[str, str, float]]:
    for grounds_by_mark, least in ((_TEXT, TEXT_CONTRAST), (_LARGE, LARGE_CONTRAST)):
        for mark, grounds in grounds_by_mark.items():
            yield from ((mark, ground, least) for ground in grounds)
