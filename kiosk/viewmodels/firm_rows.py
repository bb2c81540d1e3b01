"""Firms, and what they are chosen by, as rows of lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from kiosk.domain.deck import Deck
from kiosk.domain.firms import Firm, PinSet, Status
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme


@dataclass(frozen=True, slots=True)
class FirmRow:
    """A firm in a list; `note` is its place, or for one of the deck's own that is not "here now" its status.

    Rows of the same `group` stand under that heading; "" has none.
    """

    firmId: str
    name: str
    note: str
    about: str
    status: str
    sector: str
    pictogram: str
    shape: str
    colour: QColor
    group: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """Something to choose firms by, and how many that leaves; `choice` is "" for all. Only a sector has a
    `pictogram`, and so a badge.
    """

    choice: str
    name: str
    count: int
    colour: QColor
    pictogram: str = ""
    shape: str = "circle"


class FirmRows:
    """Rows of a deck's firms, each made once and kept until the language or the look is another."""

    def __init__(self, deck: Deck, reading: Reading, theme: Theme) -> None:
        self._deck = deck
        self._reading = reading
        self._theme = theme
        self._set_of = {firm.id: pin_set for pin_set in deck.pin_sets for firm in pin_set.firms}
        self._rows: dict[str, FirmRow] = {}
        self._ranks: dict[str, dict[str, int]] = {}

    def forget(self) -> None:
        """The language or the look is another."""
        self._rows.clear()
        self._ranks.clear()

    def sorted(self, firms: Iterable[Firm], group: str = "") -> list[FirmRow]:
        """Firms of one pin set in the language's order."""
        chosen = list(firms)
        if not chosen:
            return []
        rank = self._rank(self._set_of[chosen[0].id])
        rows = [self.row(firm) for firm in sorted(chosen, key=lambda firm: rank[firm.id])]
        return [replace(row, group=group) for row in rows] if group else rows

    def _rank(self, pin_set: PinSet) -> dict[str, int]:
        """Where each of a pin set's firms stands in the language's order: comparing words is slow."""
        if pin_set.id not in self._ranks:
            ordered = self._reading.sorted(pin_set.firms, lambda firm: self._reading.text(firm.name))
            self._ranks[pin_set.id] = {firm.id: rank for rank, firm in enumerate(ordered)}
        return self._ranks[pin_set.id]

    def row(self, firm: Firm) -> FirmRow:
        """One firm of any pin set."""
        if firm.id not in self._rows:
            self._rows[firm.id] = self._made(firm)
        return self._rows[firm.id]

    def _made(self, firm: Firm) -> FirmRow:
        read, sector = self._reading, self._set_of[firm.id].sector(firm.sector)
        places = self._deck.place_names
        names = (read.text(places.get(site.place) or site.name) for site in firm.sites)
        where = " · ".join(dict.fromkeys(name for name in names if name))
        note = read.say(f"status_{firm.status}") if self._is_news(firm) else ""
        return FirmRow(
            firmId=firm.id,
            name=read.text(firm.name),
            note=note or where or read.say("across_region"),
            about=read.text(firm.about),
            status=str(firm.status),
            sector=read.text(sector.name),
            pictogram=sector.icon,
            shape=str(sector.shape),
            colour=self._theme.colour(sector.colour),
        )

    def _is_news(self, firm: Firm) -> bool:
        """Whether it must be said how things stand; of the Games' venues everyone knows."""
        own = self._set_of[firm.id] is self._deck.firms
        return own and firm.status is not Status.CURRENT

    def all(self, count: int) -> ChoiceRow:
        """The choice of everything."""
        return ChoiceRow("", self._reading.say("all"), count, self._theme.colour("paper"))

    def sectors(self, pin_set: PinSet, firms: Iterable[Firm]) -> list[ChoiceRow]:
        """A pin set's sectors, each with how many of some firms it has."""
        counts = Counter(firm.sector for firm in firms)
        return [
            ChoiceRow(
                choice=sector.id,
                name=self._reading.text(sector.name),
                count=counts[sector.id],
                colour=self._theme.colour(sector.colour),
                pictogram=sector.icon,
                shape=str(sector.shape),
            )
            for sector in pin_set.sectors
        ]

    def choices(self, pin_set: PinSet, firms: Sequence[Firm]) -> list[ChoiceRow]:
        """The sectors to choose by, and all of them; nothing where there is nothing to choose."""
        rows = self.sectors(pin_set, firms)
        return [self.all(len(firms)), *rows] if len(rows) > 1 else []

    def statuses(self, firms: Iterable[Firm]) -> list[ChoiceRow]:
        """The statuses that some firms have, each with how many."""
        counts = Counter(firm.status for firm in firms)
        colour = self._theme.colour("paper")
        return [
            ChoiceRow(str(status), self._reading.say(f"status_{status}"), counts[status], colour)
            for status in Status
            if counts[status]
        ]
