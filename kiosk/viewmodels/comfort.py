"""Text size, contrast, motion and reach, as the visitor sets them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.session import Comfort
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ComfortViewModel(QObject):
    """What the Comfort panel shows and changes; the theme follows at once."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = Comfort()
        self._theme = theme

    def _set(self, state: Comfort) -> None:
        if state != self.state:
            self.state = state
            self._theme.show(state)
            self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Everything back to standard."""
        self._set(Comfort())

    @Slot(bool)
    def setLargeText(self, on: bool) -> None:
        self._set(replace(self.state, large_text=on))

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        self._set(replace(self.state, high_contrast=on))

    @Slot(bool)
    def setReducedMotion(self, on: bool) -> None:
        self._set(replace(self.state, reduced_motion=on))

    @Slot(bool)
    def setLowReach(self, on: bool) -> None:
        self._set(replace(self.state, low_reach=on))

    @Property(bool, notify=changed)
    def largeText(self) -> bool:
        return self.state.large_text

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        return self.state.high_contrast

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self.state.reduced_motion

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        return self.state.low_reach
