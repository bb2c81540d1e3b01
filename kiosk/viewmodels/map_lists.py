"""The map as lists: everything that it shows, and everything that it can be told to show, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.basemap import Basemap
from kiosk.domain.deck import Deck
from kiosk.domain.firms import Firm, PinSet
from kiosk.domain.map_state import MapState, firms_shown
from kiosk.domain.pins import Pin
from kiosk.viewmodels.firm_rows import ChoiceRow, FirmRow, FirmRows
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SwitchRow:
    """Something more that the map can show, and whether it does."""

    switchId: str
    name: str
    count: int
    on: bool


@QmlElement
@QmlUncreatable("made by the map")
class MapLists(QObject):
    """What is on the map as rows of firms, and by what they are chosen, each with how many it leaves.

    `opened` is whether the visitor sees the choices; areas are counted only then, for it takes long.
    """

    changed = Signal()

    def __init__(
        self,
        deck: Deck,
        basemap: Basemap,
        pins: Iterable[Pin],
        reading: Reading,
        theme: Theme,
        name: Callable[[str], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._deck, self._basemap, self._reading, self._theme = deck, basemap, reading, theme
        self._name = name
        self._pins = tuple(pins)
        pinned = {pin.firm for pin in self._pins}
        self._unpinned = {f.id for each in deck.pin_sets for f in each.firms if f.id not in pinned}
        self._made = FirmRows(deck, reading, theme)
        self._state = MapState()
        self._open, self._bare = False, False
        self._firms, self._switches = Rows(FirmRow, self), Rows(SwitchRow, self)
        self._sectors, self._statuses = Rows(ChoiceRow, self), Rows(ChoiceRow, self)
        self._areas = Rows(ChoiceRow, self)

    def forget(self) -> None:
        """The language or the look is another."""
        self._made.forget()

    def close(self) -> None:
        """Put the choices away, as a new visitor finds them."""
        if self._open:
            self._open = False
            self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        """Show the choices, or put them away."""
        self._open = not self._open
        self._choices()
        self.changed.emit()

    def show(self, state: MapState, here: Set[str]) -> None:
        """The map shows this, and has in view (or in the chosen area) the firms of those ids."""
        self._state, self._bare = state, not here
        self._firms.replace(list(self._listed(here)))
        self._choices()
        self.changed.emit()

    def _listed(self, here: Set[str]) -> Iterable[FirmRow]:
        """The deck's own firms in view, those across the region, and further pin sets under their titles."""
        shown = firms_shown(self._deck.pin_sets, self._state)
        for number, (pin_set, firms) in enumerate(shown):
            title = self._reading.text(pin_set.title) if number else ""
            for group, listed in (
                (title, here),
                (title or self._reading.say("across_region"), self._unpinned),
            ):
                yield from self._made.sorted((firm for firm in firms if firm.id in listed), group)

    # --- choices

    def _choices(self) -> None:
        pin_sets = self._deck.pin_sets
        if not pin_sets:
            return
        own, *others = pin_sets
        by_sector = self._left(replace(self._state, sectors=(), firms=()))
        self._sectors.replace(self._made.choices(own, by_sector))
        if self._open:
            by_status = self._left(replace(self._state, statuses=()))
            self._statuses.replace([self._made.all(len(by_status)), *self._made.statuses(by_status)])
            self._areas.replace(self._area_rows())
            self._switches.replace([self._switch(pin_set) for pin_set in others])

    def _left(self, state: MapState) -> tuple[Firm, ...]:
        """The deck's own firms that a state shows; one chosen counts like every other."""
        own = self._deck.pin_sets[0]
        return tuple(firm for firm in own.firms if replace(state, firm="").shows(firm))

    def _switch(self, pin_set: PinSet) -> SwitchRow:
        name = self._reading.text(pin_set.title)
        return SwitchRow(pin_set.id, name, len(pin_set.firms), pin_set.id in self._state.sets)

    def _area_rows(self) -> list[ChoiceRow]:
        """The areas that have any of the firms shown, and the whole region."""
        shown = {firm.id for _, firms in firms_shown(self._deck.pin_sets, self._state) for firm in firms}
        pins = [pin for pin in self._pins if pin.firm in shown]
        paper = self._theme.colour("paper")
        rows = [
            ChoiceRow(area.id, self._name(area.id), len({p.firm for p in pins if area.holds(p.point)}), paper)
            for area in self._basemap.areas
        ]
        ordered = self._reading.sorted([row for row in rows if row.count], lambda row: row.name)
        return [self._made.all(len({pin.firm for pin in pins})), *ordered]

    # --- state

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether the choices are shown."""
        return self._open

    @Property(bool, notify=changed)
    def bare(self) -> bool:
        """Whether no firm has a pin in view, or in the chosen area."""
        return self._bare

    @Property(Rows, constant=True)
    def firms(self) -> Rows:
        """The firms in view, or in the chosen area, in the language's order; last those that have no pin."""
        return self._firms

    @Property(Rows, constant=True)
    def sectors(self) -> Rows:
        return self._sectors

    @Property(Rows, constant=True)
    def statuses(self) -> Rows:
        return self._statuses

    @Property(Rows, constant=True)
    def areas(self) -> Rows:
        return self._areas

    @Property(Rows, constant=True)
    def switches(self) -> Rows:
        """The further pin sets that can be switched on."""
        return self._switches
