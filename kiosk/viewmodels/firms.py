"""Firms as cards and lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.figures import Figure
from kiosk.domain.firms import Firm, PinSet, Precision, Site, Status
from kiosk.domain.text import Text
from kiosk.viewmodels.firm_rows import ChoiceRow, FirmRow, FirmRows
from kiosk.viewmodels.reading import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.tools import Tools
from kiosk.viewmodels.typesetting import Typesetting

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MANY = 100
"""Firms from which on a list makes only those that are seen: a thousand tiles take a second and 120 MB."""


@dataclass(frozen=True, slots=True)
class SiteRow:
    name: str
    precision: str


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number on a card, already written out with its unit."""

    digits: str
    label: str
    source: str


def _number_row(figure: Figure, tools: Tools) -> NumberRow:
    read = tools.reading
    digits = read.number(figure.value, figure.decimals, figure.grouped)
    # An isolate keeps the sign before the number in lines that run from the right.
    number = f"{LEFT_TO_RIGHT_ISOLATE}{read.text(figure.prefix)}{digits}{POP_ISOLATE}"
    unit = read.text(figure.unit)
    return NumberRow(
        digits=f"{number}\N{NO-BREAK SPACE}{unit}".strip(),
        label=read.text(figure.label),
        source=tools.source(figure.source, read.date(figure.as_of)),
    )


@QmlElement
@QmlUncreatable("firms come from the deck")
class FirmViewModel(Typesetting):
    """One firm's card."""

    changed = Signal()

    def __init__(
        self, firm: Firm, pin_set: PinSet, place_names: Mapping[str, Text], tools: Tools, parent: QObject
    ) -> None:
        super().__init__(tools.reading, parent)
        self._firm = firm
        self.id = firm.id
        self._sector = pin_set.sector(firm.sector)
        self._place_names = place_names
        self._tools = tools
        self._sites = Rows(SiteRow, self)
        self._figures = Rows(NumberRow, self)
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._sites.replace([self._site_row(site) for site in self._firm.sites])
        self._figures.replace([_number_row(figure, self._tools) for figure in self._firm.figures])
        self.changed.emit()

    def _site_row(self, site: Site) -> SiteRow:
        name = self._tools.reading.text(site.name)
        place = self._tools.reading.text(self._place_names.get(site.place))
        where = name if not place or place in name else self._tools.reading.listed(name, place)
        return SiteRow(where, self._tools.reading.say(f"precision_{site.precision}"))

    @Property(str, constant=True)
    def firmId(self) -> str:
        return self.id

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._tools.reading.text(self._firm.name)

    @Property(str, notify=changed)
    def about(self) -> str:
        return self._tools.reading.text(self._firm.about)

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._tools.reading.text(self._sector.name)

    @Property(str, notify=changed)
    def parentFirm(self) -> str:
        """ "Part of …", or ""."""
        if self._firm.parent is None:
            return ""
        return self._tools.reading.say("part_of", parent=self._tools.reading.text(self._firm.parent))

    @Property(str, notify=changed)
    def since(self) -> str:
        """ "Since …", or ""."""
        read = self._tools.reading
        return read.say("since", date=read.date(self._firm.since)) if self._firm.since else ""

    @Property(str, notify=changed)
    def status(self) -> str:
        return self._tools.reading.say(f"status_{self._firm.status}")

    @Property(bool, constant=True)
    def here(self) -> bool:
        """Whether the firm is known to be in the region now."""
        return self._firm.status is Status.CURRENT

    @Property(bool, constant=True)
    def located(self) -> bool:
        """Whether the map has a pin for it."""
        return self._located()

    @Property(bool, constant=True)
    def onMap(self) -> bool:
        """Whether a visitor can be shown its pin: a deck may have no map to go to."""
        return self._located() and self._tools.deck.map is not None

    def _located(self) -> bool:
        return any(site.precision is not Precision.REGION for site in self._firm.sites)

    @Property(str, notify=changed)
    def unplaced(self) -> str:
        """That its place is not known, or just that it is somewhere in the region; "" if it has a pin."""
        if self._located():
            return ""
        read = self._tools.reading
        return read.say("precision_region") if self._firm.sites else read.say("place_unknown")

    @Property(str, notify=changed)
    def source(self) -> str:
        """Who says so, as of when."""
        read = self._tools.reading
        as_of = read.say("as_of", date=read.date(self._firm.as_of)) if self._firm.as_of else ""
        return self._tools.source(self._firm.sources[0] if self._firm.sources else "", as_of)

    @Property(str, constant=True)
    def slideId(self) -> str:
        """The slide that tells its story, or ""."""
        return self._firm.slide

    @Property(str, constant=True)
    def icon(self) -> str:
        return self._sector.icon

    @Property(str, constant=True)
    def shape(self) -> str:
        return str(self._sector.shape)

    @Property(QColor, notify=changed)
    def colour(self) -> QColor:
        return self._tools.theme.colour(self._sector.colour)

    @Property(Rows, constant=True)
    def sites(self) -> Rows:
        return self._sites

    @Property(Rows, constant=True)
    def figures(self) -> Rows:
        return self._figures


@QmlElement
@QmlUncreatable("firms come from the deck")
class FirmsViewModel(QObject):
    """The list of firms, by sector, in the language's own order."""

    changed = Signal()

    def __init__(self, pin_set: PinSet, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._pin_set = pin_set
        self._tools = tools
        self._sector = ""
        self._cards: dict[str, FirmViewModel] = {}
        self._made = FirmRows(tools.deck, tools.reading, tools.theme)
        self._rows = Rows(FirmRow, self)
        self._sectors = Rows(ChoiceRow, self)
        self._wanted = False
        tools.reading.changed.connect(self._restyle)
        tools.theme.changed.connect(self._restyle)

    def choose(self, sector_id: str) -> None:
        """List one sector, or all for ""."""
        if sector_id != self._sector:
            self._sector = sector_id
            self._refresh()
            self.changed.emit()

    def card(self, firm_id: str) -> FirmViewModel | None:
        """The card of a firm of any pin set, made once; None if there is no such firm."""
        if firm_id not in self._cards:
            for pin_set in self._tools.deck.pin_sets:
                for firm in pin_set.firms:
                    if firm.id == firm_id:
                        names = self._tools.deck.place_names
                        self._cards[firm_id] = FirmViewModel(firm, pin_set, names, self._tools, self)
        return self._cards.get(firm_id)

    @Slot()
    def _restyle(self) -> None:
        self._made.forget()
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        """Make the rows, if anyone has asked for them yet: of thousands of firms it takes a while."""
        if not self._wanted:
            return
        self._rows.replace(self._made.sorted(self._pin_set.in_sector(self._sector)))
        self._sectors.replace(self._made.choices(self._pin_set, self._pin_set.firms))

    def _want(self) -> None:
        if not self._wanted:
            self._wanted = True
            self._refresh()

    def key(self, firms: Iterable[Firm]) -> list[ChoiceRow]:
        """The sectors that some of the firms have."""
        return [row for row in self._made.sectors(self._pin_set, firms) if row.count]

    @Property(Rows, constant=True)
    def firms(self) -> Rows:
        self._want()
        return self._rows

    @Property(Rows, constant=True)
    def sectors(self) -> Rows:
        self._want()
        return self._sectors

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many firms are listed."""
        return self._count()

    @Property(bool, notify=changed)
    def many(self) -> bool:
        """Whether they are too many to be all made at once."""
        return self._count() > MANY

    def _count(self) -> int:
        return sum(1 for _ in self._pin_set.in_sector(self._sector))

    @Property(str, notify=changed)
    def sector(self) -> str:
        """The sector listed, "" for all."""
        return self._sector
