"""The map as lists: everything that the map shows, in words."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.deck import Deck
from kiosk.domain.firms import Firm, PinSet, Status
from kiosk.viewmodels.firms import FirmRow
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme


def firm_rows(
    firms: Iterable[Firm], pin_set: PinSet, deck: Deck, reading: Reading, theme: Theme
) -> list[FirmRow]:
    """Firms in the language's order, each with its place, or with its status if that is not "here now"."""

    def row(firm: Firm) -> FirmRow:
        sector = pin_set.sector(firm.sector)
        names = (reading.text(deck.place_names.get(site.place)) for site in firm.sites)
        where = " · ".join(dict.fromkeys(name for name in names if name))
        note = "" if firm.status is Status.CURRENT else reading.say(f"status_{firm.status}")
        return FirmRow(
            firmId=firm.id,
            name=reading.text(firm.name),
            note=note or where or reading.say("across_region"),
            about=reading.text(firm.about),
            status=str(firm.status),
            sector=reading.text(sector.name),
            pictogram=sector.icon,
            shape=str(sector.shape),
            colour=theme.colour(sector.colour),
        )

    return reading.sorted([row(firm) for firm in firms], lambda row: row.name)
