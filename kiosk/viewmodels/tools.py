"""What every view model of the deck is made with."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.deck import Deck
from kiosk.domain.languages import spaced
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme


@dataclass(frozen=True, slots=True)
class Tools:
    """The deck, and how it is read and looked at; `map_credits` is what the map's licences ask to be said."""

    deck: Deck
    reading: Reading
    theme: Theme
    map_credits: tuple[str, ...] = ()

    def source(self, source_id: str, date: str = "") -> str:
        """Who says so and when: "September 2025 · Autocar"."""
        source = self.deck.sources.get(source_id)
        parts = (date, source.publisher if source else "")
        return spaced(" · ".join(part for part in parts if part), self.reading.code)
