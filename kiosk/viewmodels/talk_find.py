"""What a speaker finds by typing: slides and firms, as rows.

Imported when a speaker first searches, since start-up has no time for it.
"""

from __future__ import annotations

from kiosk.domain.search import Entry, Found, Index, Kind, entries_of_talk
from kiosk.viewmodels.talk_list import TalkRow
from kiosk.viewmodels.tools import Tools

MOST = 24
"""Results shown: whoever does not find it among these types on."""


class Finder:
    """The index of a talk's deck, and how its entries look."""

    def __init__(self, tools: Tools) -> None:
        deck = tools.deck
        self._tools = tools
        self._index = Index(entries_of_talk(deck))
        self._place = {slide.id: place for place, slide in enumerate(deck.slides)}
        self._section_of = {slide.id: section for section in deck.sections for slide in section.slides}
        self._pin_set = {firm.id: pin_set for pin_set in deck.pin_sets for firm in pin_set.firms}

    def find(self, query: str) -> list[Found]:
        """The best answers, by any language's spelling and with a letter wrong."""
        return self._index.find(query, self._tools.reading.code, MOST)

    def row(self, entry: Entry) -> TalkRow:
        """A slide with its section, or a firm with its sector."""
        text = self._tools.reading.text
        if entry.kind is Kind.SLIDE:
            section, number = self._section_of[entry.id], self._place[entry.id] + 1
            title = f"{number}. {text(entry.name)}"
            return TalkRow("slide", entry.id, title, text(section.title), section.icon)
        pin_set = self._pin_set[entry.id]
        sector = pin_set.sector(self._tools.deck.firm(entry.id).sector)
        return TalkRow("firm", entry.id, text(entry.name), text(sector.name), sector.icon)
