"""Events on one line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CELL = 0.92
"""How much of its two steps an event's words may take."""


@QmlElement
@QmlUncreatable("slides come from the deck")
class TimelineViewModel(SlideViewModel):
    def __init__(self, slide: slides.TimelineSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._events = slide.events
        self._rows = Rows(r.EventRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([self._row(event) for event in self._events])

    def _row(self, event: slides.Event) -> r.EventRow:
        picture = r.picture_row(event.picture, self.tools)
        return r.EventRow(
            year=str(event.date.year),
            day=self.tools.reading.date(event.date).removesuffix(str(event.date.year)).strip(),
            text=self.words(event.text),
            source=self.tools.source(event.source),
            picture=picture.file,
            alt=picture.alt,
        )

    def texts(self) -> Iterable[str]:
        return (self.words(event.text) for event in self._events)

    @Slot(QFont, float, float, result=int)
    def across(self, font: QFont, width: float, height: float) -> int:
        """How many events stand along the line, each two steps wide and by turns above and below it."""
        for count in range(len(self._events), 2, -1):
            room = self.room(2 * width / (count + 1) * CELL, height, tight=True)
            if all(room.holds(text, font) for text in self.texts()):
                return count
        return min(2, len(self._events))

    @Property(Rows, constant=True)
    def events(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._events)
