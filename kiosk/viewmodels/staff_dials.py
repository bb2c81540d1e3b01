"""What staff set in steps: how large a pixel is, how high the screen hangs, the volume and the brightness."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.staff_parts import Dial, Machine
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LINE_MM = 100.0
"""The line that a ruler is laid against."""
FINER, FURTHEST = 1.005, 2.0
"""A step of half a millimetre on that line; and how far it may be corrected."""
HIGHER_MM, HIGHEST_MM = 10.0, 3000.0
LOUDER, LEAST_BRIGHT = 5, 10
"""Steps in percent; a dark screen could not be made bright again."""


@dataclass(frozen=True, slots=True)
class DialRow:
    """A control of the machine's: what it is called, and where it stands."""

    dial: str
    label: str
    pictogram: str
    value: str


@QmlElement
@QmlUncreatable("made by the program")
class StaffDials(QObject):
    """Each step holds at once, and is kept."""

    changed = Signal()

    def __init__(self, tools: Tools, machine: Machine, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._machine = tools, machine
        self._rows = Rows(DialRow, self, key="dial")
        tools.theme.changed.connect(self.look)
        tools.reading.changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """See where everything stands."""
        say, rows = self._tools.reading.say, []
        if self._machine.volume is not None:
            level = f"{self._machine.volume.read()}%"
            rows.append(DialRow("volume", say("staff_volume"), "mdi6.volume-high", level))
        if self._machine.brightness is not None:
            level = f"{self._machine.brightness.read()}%"
            rows.append(DialRow("brightness", say("staff_brightness"), "mdi6.brightness-6", level))
        self._rows.replace(rows)
        self.changed.emit()

    # --- intents

    @Slot(str, int)
    def turn(self, dial: str, steps: int) -> None:
        """Turn a dial of the machine's."""
        match dial:
            case "volume" if self._machine.volume is not None:
                self._machine.set_up(volume=_turned(self._machine.volume, steps, 0))
            case "brightness" if self._machine.brightness is not None:
                self._machine.set_up(brightness=_turned(self._machine.brightness, steps, LEAST_BRIGHT))
        self.look()

    @Slot(int)
    def stretch(self, steps: int) -> None:
        """Draw the line longer, or shorter: a pixel is smaller, or larger, than was thought."""
        theme = self._tools.theme
        own, now = theme.own_mm_per_px(), theme.sizes.mm_per_px
        wanted = now / FINER**steps
        self._machine.set_up(mm_per_px=max(own / FURTHEST, min(own * FURTHEST, wanted)))

    @Slot()
    def trustScreen(self) -> None:
        """Believe what the screen says of its size."""
        self._machine.set_up(mm_per_px=None)

    @Slot(int)
    def lift(self, steps: int) -> None:
        """Say that the screen hangs higher, or lower."""
        height = self._machine.settings().screen_bottom_mm + steps * HIGHER_MM
        self._machine.set_up(screen_bottom_mm=max(0.0, min(HIGHEST_MM, height)))
        self.changed.emit()

    @Slot(bool)
    def count(self, on: bool) -> None:
        """Count visits from now on, or no longer."""
        self._machine.set_up(counting=on)
        self.changed.emit()

    # --- published state

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """The dials that this machine has."""
        return self._rows

    @Property(float, notify=changed)
    def line(self) -> float:
        """How long the line is that must measure 100 millimetres, in pixels."""
        return LINE_MM / self._tools.theme.sizes.mm_per_px

    @Property(str, notify=changed)
    def lineLength(self) -> str:
        return self._tools.reading.say("staff_mm", count=round(LINE_MM))

    @Property(str, notify=changed)
    def stretched(self) -> str:
        """How much larger everything is drawn than by what the screen says."""
        theme = self._tools.theme
        return f"{100 * theme.own_mm_per_px() / theme.sizes.mm_per_px:.1f}%"

    @Property(str, notify=changed)
    def height(self) -> str:
        """How high above the floor the screen begins."""
        return self._tools.reading.say("staff_mm", count=round(self._machine.settings().screen_bottom_mm))

    @Property(bool, notify=changed)
    def counting(self) -> bool:
        """Whether visits are counted."""
        return self._machine.settings().counting

    @Property(bool, notify=changed)
    def corrected(self) -> bool:
        """Whether staff have said how large a pixel is."""
        return self._machine.settings().mm_per_px is not None


def _turned(dial: Dial, steps: int, least: int) -> int:
    """Turn a dial; returns where it stands then."""
    level = max(least, min(100, dial.read() + steps * LOUDER))
    dial.turn(level)
    return level
