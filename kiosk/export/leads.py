"""What the words on a page lead to, for a reader can click where a visitor touches.

The name of a section leads to its opening, a firm's to the slide about it, and the name of a source to its
address, or to the credits where several go by that name. Found by what is written, not by how a layout is
made, so that every layout has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.deck import Deck
from kiosk.domain.languages import spaced
from kiosk.domain.slides import CreditsSlide, FirmSlide

INSIDE = "#"
"""Begins a target in the same document: # and a slide's id. Any other is an address."""
_BETWEEN = " · "
_ISOLATES = re.compile("[\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Leads:
    """Targets by words of one language: whole texts, and publishers, with which the line of a source ends.

    Of two for the same words, the first that is not the slide itself counts.
    """

    texts: Mapping[str, Sequence[str]]
    publishers: Mapping[str, str]
    credits: str

    def target(self, words: str, slide: str) -> str:
        """What a text on the slide of that id leads to, "" for most."""
        if self.credits == INSIDE + slide:
            return ""  # its entries have their own
        text = _ISOLATES.sub("", words)
        sources = [part for part in text.split(_BETWEEN) if part in self.publishers]
        if sources and text.endswith(sources[-1]):
            return self.publishers[sources[0]] if len(set(sources)) == 1 else self.credits
        return next((to for to in self.texts.get(text, ()) if to != INSIDE + slide), "")


def leads(deck: Deck, language: str) -> Leads:
    """Everything that leads somewhere in a deck."""
    texts: dict[str, list[str]] = {}
    for words, slide in (*_firms(deck, language), *_sections(deck, language)):
        texts.setdefault(spaced(words, language), []).append(INSIDE + slide)
    shown = next((INSIDE + slide.id for slide in deck.slides if isinstance(slide, CreditsSlide)), "")
    return Leads(texts, _publishers(deck, language, shown), shown)


def _firms(deck: Deck, language: str) -> Iterator[tuple[str, str]]:
    cards = {slide.firm: slide.id for slide in deck.slides if isinstance(slide, FirmSlide)}
    for firm in (firm for pin_set in deck.pin_sets for firm in pin_set.firms):
        for slide in (cards.get(firm.id, ""), firm.slide):
            if slide:
                yield firm.name.resolve(language).text, slide


def _sections(deck: Deck, language: str) -> Iterator[tuple[str, str]]:
    return (
        (section.title.resolve(language).text, section.slides[0].id)
        for section in deck.sections
        if section.slides
    )


def _publishers(deck: Deck, language: str, shown: str) -> dict[str, str]:
    addresses: dict[str, list[str]] = {}
    for source in deck.sources.values():
        addresses.setdefault(spaced(source.publisher, language), []).append(source.url)
    return {name: urls[0] if len(urls) == 1 and urls[0] else shown for name, urls in addresses.items()}
