"""A deck as the list of those presented last remembers it, so that none is read to be chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.deck import Deck


@dataclass(frozen=True, slots=True)
class RecentDeck:
    """A deck that was presented.

    folder: its path. title: what it was called, in `language`, its first. slides: how many it had.
    shown: when it was presented last, with the time zone; None for a deck that never was.
    """

    folder: str
    title: str
    language: str
    slides: int
    shown: datetime | None


def recent_deck(deck: Deck, shown: datetime) -> RecentDeck:
    """What is remembered of a deck."""
    title = deck.title.resolve(deck.languages[0])
    return RecentDeck(str(deck.folder.resolve()), title.text, title.language, len(deck.slides), shown)
