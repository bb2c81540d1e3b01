"""What a search found, as rows: the words and badges of firms, places, sectors, sections and slides.

Imported when a visitor first opens the search, since start-up has no time for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kiosk.domain.basemap import Basemap
from kiosk.domain.deck import Section
from kiosk.domain.firms import Firm, PinSet
from kiosk.domain.search import Entry, Found, Index, Kind, entries
from kiosk.viewmodels.firm_rows import FirmRows
from kiosk.viewmodels.search import ResultRow
from kiosk.viewmodels.tools import Tools

MOST = 24
"""Results shown: whoever does not find it among these types on."""
PLACE_ICON = "mdi6.map-marker"


class Results:
    """The index of one deck, and how its entries look."""

    def __init__(self, tools: Tools, basemap: Basemap | None) -> None:
        deck = tools.deck
        self._tools = tools
        self._rows = FirmRows(deck, tools.reading, tools.theme)
        self._index = Index(entries(deck, basemap))
        self._firms = {firm.id: (firm, pin_set) for pin_set in deck.pin_sets for firm in pin_set.firms}
        self._sections = {section.id: section for section in deck.sections}
        firms = deck.firms
        self._sectors = {sector.id: sector for sector in firms.sectors} if firms else {}
        self._counts = Counter(firm.sector for firm in firms.firms) if firms else Counter()
        self._section_of = {slide.id: section for section in deck.sections for slide in section.slides}

    def find(self, query: str) -> list[Found]:
        """The best answers."""
        return self._index.find(query, self._tools.reading.code, MOST)

    def suggestions(self) -> Iterator[Entry]:
        """What to touch where nothing has been found: every sector and every section."""
        for sector in self._sectors.values():
            yield Entry(Kind.SECTOR, sector.id, sector.name)
        for section in self._sections.values():
            if section.slides:
                yield Entry(Kind.SECTION, section.id, section.title)

    def forget(self) -> None:
        """The language or the look is another."""
        self._rows.forget()

    def rows(self, shown: Sequence[Entry]) -> list[ResultRow]:
        return [self._row(entry) for entry in shown]

    def _row(self, entry: Entry) -> ResultRow:
        read = self._tools.reading
        match entry.kind:
            case Kind.FIRM | Kind.PIN:
                return self._firm(entry, *self._firms[entry.id])
            case Kind.PLACE:
                return self._plain(entry, read.say("kind_place"), PLACE_ICON, "circle", "teal")
            case Kind.SECTOR:
                return self._sector(entry)
            case Kind.SECTION:
                section = self._sections[entry.id]
                pages = read.say("kind_section", count=read.number(len(section.slides)))
                return self._of_section(entry, section, read.text(section.subtitle) or pages)
            case Kind.SLIDE:
                section = self._section_of[entry.id]
                return self._of_section(entry, section, read.text(section.title))

    def _firm(self, entry: Entry, firm: Firm, pin_set: PinSet) -> ResultRow:
        tools = self._tools
        row = self._rows.row(firm)
        note = row.note if entry.kind is Kind.FIRM else tools.reading.text(pin_set.title)
        sector = pin_set.sector(firm.sector)
        about = tools.reading.listed(row.sector, note)
        return self._plain(entry, note, row.pictogram, row.shape, sector.colour, about)

    def _sector(self, entry: Entry) -> ResultRow:
        sector, read = self._sectors[entry.id], self._tools.reading
        note = read.say("kind_sector", count=read.number(self._counts[entry.id]))
        return self._plain(entry, note, sector.icon, str(sector.shape), sector.colour)

    def _of_section(self, entry: Entry, section: Section, note: str) -> ResultRow:
        return self._plain(entry, note, section.icon, "square", section.colours[0])

    def _plain(
        self, entry: Entry, note: str, icon: str, shape: str, colour: str, about: str = ""
    ) -> ResultRow:
        return ResultRow(
            kind=str(entry.kind),
            resultId=entry.id,
            name=self._tools.reading.text(entry.name),
            note=note,
            about=about or note,
            pictogram=icon,
            shape=shape,
            colour=self._tools.theme.colour(colour),
        )
