"""The notes of the slide that is shown, as large as the speaker wants them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.slides import Placeholder
from kiosk.viewmodels.talking import Talking
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTES_MM = (5.4, 6.6, 8.0, 10.0, 12.5)
"""Cap heights of the notes, of which the speaker chooses one."""


@QmlElement
@QmlUncreatable("made by the program")
class TalkNotes(QObject):
    changed = Signal()

    def __init__(self, talking: Talking, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._talking, self._tools = talking, tools
        self._size = 2
        talking.moved.connect(self.changed)
        tools.reading.changed.connect(self.changed)
        tools.theme.changed.connect(self.changed)

    @Slot(int)
    def enlarge(self, by: int) -> None:
        """Set them so many sizes larger."""
        self._size = max(0, min(len(NOTES_MM) - 1, self._size + by))
        self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """The slide's notes, "" if it has none."""
        slide = self._tools.deck.slides[self._talking.talk.place]
        return self._tools.reading.text(slide.notes)

    @Property(str, notify=changed)
    def problems(self) -> str:
        """What is wrong with a slide that is a placeholder, as `kiosk check` tells it; "" if nothing is."""
        slide = self._tools.deck.slides[self._talking.talk.place]
        return "\n".join(map(str, slide.problems)) if isinstance(slide, Placeholder) else ""

    @Property(QFont, notify=changed)
    def font(self) -> QFont:
        return self._tools.theme.font(NOTES_MM[self._size], QFont.Weight.Normal)

    @Property(bool, notify=changed)
    def largest(self) -> bool:
        return self._size == len(NOTES_MM) - 1

    @Property(bool, notify=changed)
    def smallest(self) -> bool:
        return self._size == 0
