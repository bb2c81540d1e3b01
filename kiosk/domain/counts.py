"""What is counted of visits, so coarsely that nobody can be found in it: how often, by the hour, and no more.

A count names a slide, a firm or a language of the deck, never a visitor; there is no order in it, no time
finer than the hour, and nothing that anybody typed. Lengths of time are in seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kiosk.domain.deck import Deck


class Kind(StrEnum):
    """What can be counted; nothing else is."""

    VISIT = "visit"
    LEFT = "left"
    """A visit that ended because nobody touched anything any more."""
    SHOWN = "shown"
    DWELL = "dwell"
    FIRM = "firm"
    LANGUAGE = "language"
    DEAD_TAP = "dead-tap"
    """A tap that hit nothing that can be pressed."""
    HEAT = "heat"
    HEAT_TALL = "heat-tall"


HEATS = (Kind.HEAT, Kind.HEAT_TALL)
DWELLS = (3, 10, 30, 60, 180)
"""Where one length of stay ends and the next begins."""
ACROSS, DOWN = 12, 8
"""Cells of the screen in which touches are counted; a tall screen has them the other way round."""
SMALL = 5
"""A smaller number could be one group of visitors, and is not told."""
HIDDEN, HIDDEN_TOO = f"<{SMALL}", "*"
"""In place of a small number; and of one from which, with the total, a small one could be reckoned."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What one is added to: `subject` is an id of the deck or "", `detail` a length of stay or a cell."""

    kind: Kind
    subject: str = ""
    detail: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A number as it is kept: `hour` is 0 to 23, or WHOLE_DAY; `day` is written 2030-08-05."""

    day: str
    hour: int
    tally: Tally
    count: int


WHOLE_DAY = -1


def countable(tally: Tally, deck: Deck) -> bool:
    """Whether a tally is one of those that this deck can have."""
    match tally:
        case Tally(Kind.VISIT | Kind.LEFT, "", 0):
            return True
        case Tally(Kind.FIRM, firm, 0):
            return any(firm == known.id for pins in deck.pin_sets for known in pins.firms)
        case Tally(Kind.LANGUAGE, language, 0):
            return language in deck.languages
        case Tally(Kind.DEAD_TAP, "", 0):
            return True
        case Tally(Kind.SHOWN | Kind.DEAD_TAP, slide, 0):
            return _has_slide(deck, slide)
        case Tally(Kind.DWELL, slide, detail):
            return 0 <= detail <= len(DWELLS) and _has_slide(deck, slide)
        case Tally(Kind.HEAT | Kind.HEAT_TALL, slide, detail):
            return 0 <= detail < ACROSS * DOWN and _has_slide(deck, slide)
        case _:
            return False


def _has_slide(deck: Deck, slide: str) -> bool:
    return any(slide == known.id for known in deck.slides)


def dwell(seconds: float) -> int:
    """Which of the lengths of stay that is, counted from 0."""
    return sum(seconds >= limit for limit in DWELLS)


def dwell_names() -> tuple[str, ...]:
    """Each length of stay in words."""
    inner = [f"{low}–{high} s" for low, high in pairwise(DWELLS)]
    return (f"under {DWELLS[0]} s", *inner, f"over {DWELLS[-1]} s")


def grid(*, tall: bool) -> tuple[int, int]:
    """Cells across and down."""
    return (DOWN, ACROSS) if tall else (ACROSS, DOWN)


def cell(x: float, y: float, *, tall: bool) -> int:
    """The cell of a point, given as parts of the screen's width and height, row by row."""
    across, down = grid(tall=tall)
    column = min(across - 1, max(0, int(x * across)))
    return min(down - 1, max(0, int(y * down))) * across + column


def told(counts: Sequence[int]) -> list[str]:
    """Numbers whose total is not told, without the small ones."""
    return [HIDDEN if 0 < count < SMALL else str(count) for count in counts]


def told_with_total(counts: Sequence[int]) -> tuple[list[str], str]:
    """Numbers and their total, so that no small one can be reckoned from the others.

    Where hiding the small ones is not enough, so are the smallest of the others, and at last the total.
    """
    total, words = sum(counts), told(counts)
    small = [count for count in counts if 0 < count < SMALL]
    spare = sorted((count, place) for place, count in enumerate(counts) if count >= SMALL)
    taken: list[int] = []
    while small and _is_known(small, taken):
        if not spare:
            return words, HIDDEN if total < SMALL else HIDDEN_TOO
        count, place = spare.pop(0)
        taken.append(count)
        words[place] = HIDDEN_TOO
    return words, told([total])[0]


def _is_known(small: Sequence[int], taken: Sequence[int]) -> bool:
    """Whether the sum of what is hidden leaves no choice what the small ones are."""
    hidden = sum(small) + sum(taken)
    least, most = len(small), len(small) * (SMALL - 1)
    if not taken:
        return hidden in {least, most} or len(small) == 1
    return min(most, hidden - SMALL * len(taken)) - least < 1
