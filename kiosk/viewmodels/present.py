"""A talk as QML shows it: what the audience sees, and what the speaker knows besides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import look
from kiosk.domain.talk import Cover, Leaving, Talk
from kiosk.viewmodels.firms import FirmViewModel
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.pointing import PointingViewModel
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.talk_keys import command
from kiosk.viewmodels.talk_list import TalkList
from kiosk.viewmodels.talk_notes import TalkNotes
from kiosk.viewmodels.talk_times import TalkTimes, wall_clock
from kiosk.viewmodels.talking import Talking
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class PresentViewModel(Talking):
    """The talk as published state; `wall` says the time of day."""

    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    changed = Signal()
    sized = Signal()

    def __init__(
        self,
        talk: Talk,
        kiosk: KioskViewModel,
        tools: Tools,
        now: Callable[[], float],
        hold: Callable[[], bool],
        parent: QObject,
        wall: Callable[[], str] = wall_clock,
    ) -> None:
        super().__init__(talk, kiosk, tools, now, hold, parent)
        self.rehearsed = False
        self._two = False
        self.list = TalkList(self, tools, self)
        self.noted = TalkNotes(self, tools, self)
        self.timed = TalkTimes(self, tools, wall, self)
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)
        self.moved.connect(self.changed)
        self.searchAsked.connect(self.list.search)

    @Slot()
    def _refresh(self) -> None:
        self.changed.emit()
        self.sized.emit()

    def seat(self, *, speaking: bool, two: bool) -> None:
        """Whether the speaker's window is open, and whether there are two screens to swap."""
        self.speaks, self._two = speaking, two
        self._schedule()
        self.changed.emit()

    @Slot(int, result=bool)
    def pressed(self, key: int) -> bool:
        """A key of Qt's, in either window; False for one that means nothing here."""
        known = command(key)
        if known is not None:
            known(self)
        return known is not None

    # --- what the audience sees

    @Slot(int, result=SlideViewModel)
    def slideAt(self, index: int) -> SlideViewModel | None:
        """The slide of that index; None beyond the deck's ends."""
        return self.kiosk.slideAt(index)

    @Property(int, notify=changed)
    def place(self) -> int:
        """The slide shown, counted from 0."""
        return self.talk.place

    @Property(QColor, notify=changed)
    def cover(self) -> QColor:
        """What hides the slide, transparent if nothing does."""
        return QColor(self.talk.cover or "transparent")

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        return self.talk.cover is not Cover.NONE

    @Property(bool, notify=changed)
    def blackened(self) -> bool:
        return self.talk.cover is Cover.BLACK

    @Property(bool, notify=changed)
    def frozen(self) -> bool:
        """Whether the audience sees `still`, wherever the speaker goes."""
        return self.talk.frozen

    @Property(str, notify=changed)
    def still(self) -> str:
        return f"image://still/{self.stills}" if self.talk.frozen else ""

    @Property(str, notify=changed)
    def message(self) -> str:
        """What the speaker is asked, or is typing; "" for nothing."""
        if self.talk.leaving is Leaving.ASKED:
            return self.tools.reading.say("leave_again")
        if self.talk.digits:
            return self.tools.reading.say("go_to_slide", n=self.talk.digits)
        if self.unheld:
            return self.tools.reading.say("freeze_failed")
        return ""

    @Property(FirmViewModel, notify=changed)
    def firm(self) -> FirmViewModel | None:
        """The firm whose card lies over the slide, if one does."""
        return self.kiosk.card()

    @Property(KioskViewModel, constant=True)
    def places(self) -> KioskViewModel:
        """Where what is worked leads to."""
        return self.kiosk

    @Property(PointingViewModel, constant=True)
    def pointing(self) -> PointingViewModel:
        return self.pen

    # --- what only the speaker sees

    @Property(bool, notify=changed)
    def hand(self) -> bool:
        """Whether the speaker works the slide on their own screen; else they point and draw."""
        return self.talk.hand

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        """Whether the speaker has a window of their own."""
        return self.speaks

    @Property(bool, constant=True)
    def rehearsing(self) -> bool:
        """Whether nobody listens, and the talk is given for its times."""
        return self.rehearsed

    @Property(bool, notify=changed)
    def two(self) -> bool:
        """Whether there are two screens."""
        return self._two

    @Property(int, notify=sized)
    def pageWidth(self) -> int:
        """The audience's window, in pixels."""
        return self.tools.theme.size()[0]

    @Property(int, notify=sized)
    def pageHeight(self) -> int:
        return self.tools.theme.size()[1]

    @Slot(float, float, result=float)
    def zoom(self, width: float, height: float) -> float:
        """How large the audience's sizes are in a window of that size in pixels: each is a 32-inch panel."""
        if width < 1 or height < 1:
            return 1.0
        return self.tools.theme.sizes.mm_per_px / look.mm_per_px(round(width), round(height), None)

    @Property(TalkList, constant=True)
    def slides(self) -> TalkList:
        return self.list

    @Property(TalkNotes, constant=True)
    def notes(self) -> TalkNotes:
        return self.noted

    @Property(TalkTimes, constant=True)
    def times(self) -> TalkTimes:
        return self.timed

    @Property(str, notify=changed)
    def progress(self) -> str:
        """The place in the deck in words, "3 of 46", with the step of a slide that has some."""
        read, talk = self.tools.reading, self.talk
        words = read.say("slide_of", n=talk.place + 1, count=len(talk.slides))
        steps = talk.steps[talk.place]
        return words if steps == 1 else f"{words} · {talk.step + 1}/{steps}"

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether no slide follows."""
        return self.talk.place + 1 == len(self.talk.slides)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The deck's title."""
        return self.tools.reading.text(self.tools.deck.title)
