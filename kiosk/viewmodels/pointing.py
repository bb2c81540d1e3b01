"""The speaker's pointer and pen, as both windows show them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.pen import Piece, Point, piece
from kiosk.viewmodels.rows import Rows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_PIECES = 2000
"""Of a drawing without an end the oldest pieces go first."""


@QmlElement
@QmlUncreatable("made by the program")
class PointingViewModel(QObject):
    """Where the speaker points, and what they have drawn; all in pixels of the audience's page."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at: Point | None = None
        self._from: Point | None = None
        self.drawn: list[Piece] = []
        self._rows = Rows(Piece, self)

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        """The pointer is there."""
        self._at = (x, y)
        self.changed.emit()

    @Slot()
    def away(self) -> None:
        """The pointer has left the slide."""
        self._at = self._from = None
        self.changed.emit()

    @Slot(float, float)
    def press(self, x: float, y: float) -> None:
        """A line begins."""
        self._from = (x, y)
        self.point(x, y)

    @Slot(float, float)
    def draw(self, x: float, y: float) -> None:
        """The line goes on."""
        self.point(x, y)
        line = piece(self._from, (x, y)) if self._from else None
        if line is not None:
            self._from = (x, y)
            self.drawn = [*self.drawn, line][-MOST_PIECES:]
            self._rows.replace(self.drawn)

    @Slot()
    def lift(self) -> None:
        """The line is at its end."""
        self._from = None

    @Slot()
    def clear(self) -> None:
        """Nothing is drawn any more."""
        self._from, self.drawn = None, []
        self._rows.replace([])

    @Property(QPointF, notify=changed)
    def at(self) -> QPointF:
        return QPointF(*self._at) if self._at else QPointF()

    @Property(bool, notify=changed)
    def pointing(self) -> bool:
        """Whether the pointer is on the slide."""
        return self._at is not None

    @Property(Rows, constant=True)
    def pieces(self) -> Rows:
        return self._rows
