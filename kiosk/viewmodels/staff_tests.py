"""Two tests of the machine itself: whether the screen shows everything, and whether the panel feels it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.contacts import Contact, Phase
from kiosk.domain.staff import Touched
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

COLOURS = ("#FFFFFF", "#000000", "#FF0000", "#00FF00", "#0000FF", "#808080")
"""The grid, on white, comes first; then each as one even field, in which a dead pixel stands out."""


@dataclass(frozen=True, slots=True)
class CellRow:
    """A piece of the panel."""

    touched: bool


@dataclass(frozen=True, slots=True)
class FingerRow:
    """A contact there is: its place and size in pixels."""

    across: float
    down: float
    size: float


@QmlElement
@QmlUncreatable("made by the program")
class ScreenTests(QObject):
    """`over` is sent when the last picture has been seen."""

    changed = Signal()
    over = Signal()

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._step = 0
        self._touched = Touched(1, 1)
        self._down: dict[int, Contact] = {}
        self._cells = Rows(CellRow, self)
        self._fingers = Rows(FingerRow, self)
        tools.reading.changed.connect(self.changed)

    def begin(self) -> None:
        """Begin a test anew."""
        theme = self._tools.theme
        width, height = theme.size()
        mm = theme.sizes.mm_per_px
        self._step, self._down = 0, {}
        self._show(Touched.of(width * mm, height * mm))

    def report(self, contact: Contact) -> None:
        """A contact on the panel."""
        if contact.phase is Phase.UP:
            self._down.pop(contact.id, None)
        else:
            self._down[contact.id] = contact
        theme = self._tools.theme
        width, height = theme.size()
        mm = theme.sizes.mm_per_px
        self._show(self._touched.at(contact.x / mm / width, contact.y / mm / height))

    def _show(self, touched: Touched) -> None:
        self._touched = touched
        theme = self._tools.theme
        self._cells.replace([CellRow(cell in touched.cells) for cell in range(touched.count)])
        px = theme.sizes.mm
        self._fingers.replace(
            [FingerRow(px(one.x), px(one.y), px(max(one.diameter, 12))) for one in self._down.values()]
        )
        self.changed.emit()

    # --- intents

    @Slot()
    def next(self) -> None:
        """The next picture of the screen test; after the last, the end."""
        self._step += 1
        if self._step > len(COLOURS):
            self.over.emit()
        else:
            self.changed.emit()

    # --- published state

    @Property(bool, notify=changed)
    def grid(self) -> bool:
        """Whether the picture is the grid, which has words on it."""
        return self._step == 0

    @Property(QColor, notify=changed)
    def field(self) -> QColor:
        """The colour of the whole screen."""
        return QColor(COLOURS[max(0, min(self._step, len(COLOURS)) - 1)])

    @Property(QColor, constant=True)
    def line(self) -> QColor:
        """The colour of the grid."""
        return QColor(COLOURS[1])

    @Property(int, notify=changed)
    def columns(self) -> int:
        return self._touched.columns

    @Property(int, notify=changed)
    def lines(self) -> int:
        return self._touched.lines

    @Property(Rows, constant=True)
    def cells(self) -> Rows:
        """The pieces of the panel, line by line."""
        return self._cells

    @Property(Rows, constant=True)
    def fingers(self) -> Rows:
        """What is on the panel now."""
        return self._fingers

    @Property(str, notify=changed)
    def told(self) -> str:
        """How many pieces were touched, and by how many fingers at once now."""
        left = self._touched.count - len(self._touched.cells)
        return self._tools.reading.say("staff_touched", left=left, count=len(self._down))
