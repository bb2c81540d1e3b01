"""The talk and what moves it, and what the slides make of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.deck import Deck
from kiosk.domain.talk import Cover, Leaving, Talk
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.pointing import PointingViewModel
from kiosk.viewmodels.slide_firms import MapSlideViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000


@QmlElement
@QmlUncreatable("made by the program")
class Talking(QObject):
    """Holds the talk. `now` is a clock in seconds that only goes forward; `hold` keeps what the audience sees
    as ``image://still/…``, and says whether it could. `moved` is sent when the talk is another, `ticked` as
    time goes by.
    """

    moved = Signal()
    ticked = Signal()
    left = Signal()
    swapAsked = Signal()
    speakerAsked = Signal()
    searchAsked = Signal()

    def __init__(
        self,
        talk: Talk,
        kiosk: KioskViewModel,
        deck: Deck,
        now: Callable[[], float],
        hold: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.talk = talk
        self.kiosk, self.deck = kiosk, deck
        self.speaks = False
        self.stills = 0
        self.pen = PointingViewModel(self)
        self._now, self._hold = now, hold
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._arrive()

    # --- the talk goes on

    def _become(self, talk: Talk) -> None:
        """Every change of the talk comes through here."""
        if talk.frozen and not self.talk.frozen:
            if not self._hold():
                return  # there is nothing on the audience's screen to hold
            self.stills += 1
        before, self.talk = self.talk, talk
        if (before.place, before.step) != (talk.place, talk.step):
            self._go_on(before)
        self._schedule()
        self.moved.emit()
        self.ticked.emit()
        if talk.leaving is Leaving.LEFT:
            self.left.emit()

    def _go_on(self, before: Talk) -> None:
        if before.place != self.talk.place:
            slide = self.kiosk.slideAt(before.place)
            if slide is not None and before.steps[before.place] > 1:
                slide.appear(before.steps[before.place])
        self.pen.clear()
        self._arrive()

    def _arrive(self) -> None:
        slide = self.kiosk.slideAt(self.talk.place)
        if slide is None:
            return
        slide.reach()
        if self.talk.steps[self.talk.place] > 1:
            slide.appear(self.talk.step + 1)

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
        self._become(self.talk.next(self._now()))

    @Slot()
    def previous(self) -> None:
        self._become(self.talk.previous(self._now()))

    @Slot(int)
    def jump(self, place: int) -> None:
        """Go to the slide of that index."""
        self._become(self.talk.jump(place, self._now()))

    def show_firm(self, firm_id: str) -> None:
        """Go to the slide on which the audience sees a firm, and choose it there."""
        showing = self.deck.showing(firm_id)
        if showing is not None:
            self.jump(self.talk.slides.index(showing.id))
            slide = self.kiosk.slideAt(self.talk.place)
            if isinstance(slide, MapSlideViewModel):
                slide.select(firm_id)

    @Slot()
    def begin(self) -> None:
        self.jump(0)

    @Slot()
    def end(self) -> None:
        self.jump(len(self.talk.slides) - 1)

    @Slot()
    def enter(self) -> None:
        self._become(self.talk.entered(self._now()))

    @Slot()
    def erase(self) -> None:
        self._become(self.talk.erased(self._now()))

    def type(self, digit: str) -> None:
        self._become(self.talk.typed(digit, self._now()))

    @Slot()
    def black(self) -> None:
        self._become(self.talk.covered(Cover.BLACK, self._now()))

    @Slot()
    def white(self) -> None:
        self._become(self.talk.covered(Cover.WHITE, self._now()))

    @Slot()
    def freeze(self) -> None:
        self._become(self.talk.toggled_freeze(self._now()))

    @Slot()
    def pause(self) -> None:
        self._become(self.talk.toggled_pause(self._now()))

    @Slot()
    def leave(self) -> None:
        """Ask whether to leave; the second time, leave."""
        self._become(self.talk.escaped(self._now()))

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

    @Slot()
    def search(self) -> None:
        """Type what slide or firm to go to, where the speaker has a window to type in."""
        if self.speaks:
            self.searchAsked.emit()
