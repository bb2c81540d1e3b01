"""What staff read of their visitors: numbers of days, slides, firms and languages, and no small ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.count_tables import TOTAL, Table, tables
from kiosk.domain.counts import Row
from kiosk.domain.dates import PartialDate
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.staff_parts import Machine
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = "0"
LAST_DAYS = 14


@dataclass(frozen=True, slots=True)
class CountRow:
    """A number of what it counts, under the heading `group`. `code` is a language with its own script."""

    group: str
    subject: str
    value: str
    code: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class StaffCounts(QObject):
    """As they were on the disk when `look` was last called: the last minute may not be there yet."""

    def __init__(self, tools: Tools, machine: Machine, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._machine = tools, machine
        self._counted: Sequence[Row] = ()
        self._rows = Rows(CountRow, self)
        tools.reading.changed.connect(self._tell)

    def look(self) -> None:
        """Read them again."""
        self._counted = self._machine.counts()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        found = {table.name: table for table in tables(self._counted, self._tools.deck)}
        rows = [*self._days(found["days"]), *self._slides(found["slides"])]
        rows += [*self._firms(found["firms"]), *self._languages(found["languages"])]
        self._rows.replace([row for row in rows if row.value != NOTHING])

    def _days(self, table: Table) -> Iterator[CountRow]:
        group, reading = self._tools.reading.say("staff_count_visits"), self._tools.reading
        for day, visits, *_ in reversed(table.rows[-LAST_DAYS - 1 :]):
            name = reading.say("staff_count_all") if day == TOTAL else reading.date(PartialDate.parse(day))
            yield CountRow(group, name, visits)

    def _slides(self, table: Table) -> Iterator[CountRow]:
        group = self._tools.reading.say("staff_count_slides")
        titles = {slide.id: slide.title for slide in self._tools.deck.slides}
        for slide, *_, shown, _dead in table.rows:
            yield CountRow(group, self._tools.reading.text(titles[slide]), shown)

    def _firms(self, table: Table) -> Iterator[CountRow]:
        group = self._tools.reading.say("staff_count_firms")
        names = {firm.id: firm.name for pins in self._tools.deck.pin_sets for firm in pins.firms}
        for firm, opened in table.rows:
            yield CountRow(group, self._tools.reading.text(names[firm]), opened)

    def _languages(self, table: Table) -> Iterator[CountRow]:
        group = self._tools.reading.say("staff_count_languages")
        for code, chosen in table.rows:
            yield CountRow(group, self._tools.reading.say_in("language_name", code), chosen, code)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        return self._rows
