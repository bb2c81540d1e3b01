"""The pad on which staff type their PIN."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.pin import LEAST, MOST, Pin, Secret, Tries
from kiosk.domain.pin_pad import Ask, Note, Pad
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.staff_parts import Lock

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

WORK_OFF_S = 30.0
"""How often a lock is written down while it runs out."""


class PinKeeper:
    """The PIN and its tries, brought to the present by the clock of the program's own running.

    What is in memory counts, even where the disk keeps nothing; but a PIN that was set from outside since
    begins anew. `started` is when the program was, for a lock from before works off from there.
    """

    def __init__(self, lock: Lock, now: Callable[[], float], started: float) -> None:
        self._lock, self._now, self._seen = lock, now, started
        self._pin: Pin | None = None

    def pin(self) -> Pin | None:
        """As it is now, None if there is none."""
        kept, now = self._lock.load(), self._now()
        if kept is not None and self._pin is not None and kept.secret == self._pin.secret:
            kept = self._pin
        past, self._seen = now - self._seen, now
        self._pin = kept and replace(kept, tries=kept.tries.after(past))
        if self._pin != kept and self._pin is not None:
            self._lock.keep(self._pin)
        return self._pin

    def is_right(self, typed: str) -> bool:
        """Whether this is the PIN; each time is a try."""
        pin = self.pin()
        if pin is None or not pin.tries.left:
            return False
        self._keep(replace(pin, tries=pin.tries.tried()))
        if not pin.secret.matches(typed):
            return False
        self._keep(replace(pin, tries=Tries()))
        return True

    def choose(self, typed: str) -> None:
        """Set another PIN."""
        self._keep(Pin(Secret.of(typed, self._lock.salt()), since=self._lock.today()))

    def _keep(self, pin: Pin) -> None:
        self._pin = pin
        self._lock.keep(pin)


@QmlElement
@QmlUncreatable("made by the program")
class PinPadViewModel(QObject):
    """Digits, and what is said above them. `opened` is sent when the PIN was right, or is set."""

    changed = Signal()
    opened = Signal()

    def __init__(self, keeper: PinKeeper, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._reading = keeper, reading
        self._pad = Pad()
        self._tries = Tries()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        reading.changed.connect(self.changed)

    def ask(self) -> None:
        """Ask for the PIN; where there is none yet, for a new one."""
        self._show(Pad() if self._keeper.pin() is not None else Pad(Ask.NEW))

    def ask_new(self) -> None:
        """Ask for another PIN."""
        self._show(Pad(Ask.NEW))

    def _show(self, pad: Pad) -> None:
        self._pad = pad
        self.look()

    @Slot()
    def look(self) -> None:
        """See how far a lock has run out."""
        pin = self._keeper.pin()
        self._tries = pin.tries if pin is not None else Tries()
        if self._tries.locked > 0:
            self._timer.start(round(min(WORK_OFF_S, self._tries.locked) * 1000) + 1)
        self.changed.emit()

    def since(self) -> str:
        """The day the PIN was set, as 2026-11-23, "" if unknown."""
        pin = self._keeper.pin()
        return pin.since if pin is not None else ""

    def locked(self) -> bool:
        return self._pad.ask is Ask.PIN and self._tries.locked > 0

    # --- intents

    @Slot(str)
    def press(self, digit: str) -> None:
        self.look()
        if not self.locked():
            self._show(self._pad.press(digit))

    @Slot()
    def erase(self) -> None:
        self._show(self._pad.erase())

    @Slot()
    def submit(self) -> None:
        """What is typed is all of it."""
        self.look()
        pad = self._pad
        if not pad.ready or self.locked():
            return
        match pad.ask:
            case Ask.PIN:
                right = self._keeper.is_right(pad.typed)
                self._show(Pad() if right else pad.wrong())
            case Ask.NEW | Ask.AGAIN:
                right = pad.ask is Ask.AGAIN and pad.typed == pad.first
                if right:
                    self._keeper.choose(pad.typed)
                self._show(Pad() if right else pad.chosen())
        if right:
            self.opened.emit()

    # --- published state

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is asked for."""
        match self._pad.ask:
            case Ask.PIN:
                return self._reading.say("pin_enter")
            case Ask.NEW:
                return self._reading.say("pin_new", least=LEAST, most=MOST)
            case Ask.AGAIN:
                return self._reading.say("pin_again")

    @Property(str, notify=changed)
    def message(self) -> str:
        """What was wrong, "" if nothing."""
        if self.locked():
            return self._reading.say("pin_locked", minutes=math.ceil(self._tries.locked / 60))
        match self._pad.note:
            case Note.WRONG:
                return self._reading.say("pin_wrong", count=self._tries.left)
            case Note.DIFFERENT:
                return self._reading.say("pin_different")
            case Note.NONE:
                return ""

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits are typed."""
        return len(self._pad.typed)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether what is typed can be a PIN."""
        return self._pad.ready and not self.locked()

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        """Whether the pad takes nothing, being locked."""
        return self.locked()
