"""Every slide of the talk by its number and title, to jump to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.talking import Talking
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A slide in the speaker's list; `group` is its section."""

    number: str
    title: str
    mark: str
    group: str


@QmlElement
@QmlUncreatable("made by the program")
class TalkList(QObject):
    changed = Signal()

    def __init__(self, talking: Talking, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._talking, self._tools = talking, tools
        self._rows = Rows(TalkRow, self)
        tools.reading.changed.connect(self._refresh)
        talking.moved.connect(self.changed)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        text = self._tools.reading.text
        places = [(section, slide) for section in self._tools.deck.sections for slide in section.slides]
        rows = [
            TalkRow(str(n), text(slide.title), section.icon, text(section.title))
            for n, (section, slide) in enumerate(places, start=1)
        ]
        self._rows.replace(rows)

    @Slot(int)
    def choose(self, row: int) -> None:
        """Go to the slide of that row."""
        self._talking.jump(row)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(int, notify=changed)
    def at(self) -> int:
        """The row of the slide shown."""
        return self._talking.talk.place
