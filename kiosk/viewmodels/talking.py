"""The talk and what moves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.talk import Cover, Leaving, Talk
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.talk_slides import TalkSlides
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000


@QmlElement
@QmlUncreatable("made by the program")
class Talking(TalkSlides):
    """`hold` keeps what the audience sees as ``image://still/…``, and says whether it could. `ticked` is sent
    as time goes by.
    """

    ticked = Signal()
    left = Signal()
    swapAsked = Signal()
    speakerAsked = Signal()

    def __init__(
        self,
        talk: Talk,
        kiosk: KioskViewModel,
        tools: Tools,
        now: Callable[[], float],
        hold: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(talk, kiosk, tools, now, parent)
        self.stills = 0
        self.unheld = False
        self._hold = hold
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    # --- the talk goes on

    def become(self, talk: Talk) -> None:
        self.unheld = talk.frozen and not self.talk.frozen and not self._freeze()
        if self.unheld:
            talk = replace(talk, frozen=False)
        super().become(talk)
        self._schedule()
        self.ticked.emit()
        if talk.leaving is Leaving.LEFT:
            self.left.emit()

    def _freeze(self) -> bool:
        """Have the slide held as the audience would see it: neither hidden, nor with the pointer on it."""
        self.pen.away()
        before, self.talk = self.talk, replace(self.talk, cover=Cover.NONE)
        self.moved.emit()
        held = self._hold()
        self.talk = before
        self.stills += held
        return held

    def _schedule(self) -> None:
        """Only what is seen to change by itself needs a timer: the times, and a question that ends."""
        needed = self.speaks or self.talk.leaving is Leaving.ASKED
        if needed and not self._timer.isActive():
            self._timer.start()
        elif not needed:
            self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """Bring the talk to the present time."""
        before, self.talk = self.talk, self.talk.at(self._now())
        self._schedule()
        if before.leaving is not self.talk.leaving:
            self.moved.emit()
        self.ticked.emit()

    # --- intents

    @Slot()
    def next(self) -> None:
        self.become(self.talk.next(self._now()))

    @Slot()
    def previous(self) -> None:
        if not self._close():
            self.become(self.talk.previous(self._now()))

    @Slot(int)
    def jump(self, place: int) -> None:
        """Go to the slide of that index."""
        self.become(self.talk.jump(place, self._now()))

    @Slot()
    def begin(self) -> None:
        self.jump(0)

    @Slot()
    def end(self) -> None:
        self.jump(len(self.talk.slides) - 1)

    @Slot()
    def enter(self) -> None:
        self.become(self.talk.entered(self._now()))

    @Slot()
    def erase(self) -> None:
        self.become(self.talk.erased(self._now()))

    def type(self, digit: str) -> None:
        self.become(self.talk.typed(digit, self._now()))

    @Slot()
    def black(self) -> None:
        self.become(self.talk.covered(Cover.BLACK, self._now()))

    @Slot()
    def white(self) -> None:
        self.become(self.talk.covered(Cover.WHITE, self._now()))

    @Slot()
    def freeze(self) -> None:
        self.become(self.talk.toggled_freeze(self._now()))

    @Slot()
    def pause(self) -> None:
        self.become(self.talk.toggled_pause(self._now()))

    @Slot()
    def leave(self) -> None:
        """Close a firm's card; or ask whether to leave, and the second time leave."""
        if not self._close():
            self.become(self.talk.escaped(self._now()))

    def _close(self) -> bool:
        """Close the firm's card that lies over the slide; False if none does."""
        opened = self.kiosk.card() is not None
        if opened:
            self.kiosk.home()
        return opened

    @Slot()
    def handle(self) -> None:
        """Take the slide in hand, or point at it again, where the speaker has a window to do it in."""
        if self.speaks:
            self.pen.away()
            self.become(self.talk.toggled_hand(self._now()))

    @Slot()
    def wipe(self) -> None:
        """Take away what was drawn."""
        self.pen.clear()

    @Slot()
    def swap(self) -> None:
        self.swapAsked.emit()

    @Slot()
    def speaker(self) -> None:
        self.speakerAsked.emit()
