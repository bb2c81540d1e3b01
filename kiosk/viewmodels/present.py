"""A talk as QML shows it: what the audience sees, and what the speaker knows besides."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import look
from kiosk.domain.deck import Placeholder
from kiosk.domain.languages import LATIN
from kiosk.domain.talk import Cover, Leaving, Plan, Talk, plan
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.pointing import PointingViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.talking import Talking
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TIME_MM = 18
NOTES_MM = (5.4, 6.6, 8.0, 10.0, 12.5)
"""Cap heights of the notes, of which the speaker chooses one."""


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A slide in the speaker's list; `group` is its section."""

    number: str
    title: str
    mark: str
    group: str


@QmlElement
@QmlUncreatable("made by the program")
class PresentViewModel(Talking):
    """The talk as published state; `wall` says the time of day."""

    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    changed = Signal()
    timed = Signal()
    sized = Signal()

    def __init__(
        self,
        talk: Talk,
        kiosk: KioskViewModel,
        tools: Tools,
        now: Callable[[], float],
        hold: Callable[[], bool],
        parent: QObject,
        wall: Callable[[], str] = lambda: time.strftime("%H:%M"),
    ) -> None:
        super().__init__(talk, kiosk, now, hold, parent)
        self.rehearsed = False
        self._tools, self._wall = tools, wall
        self._plan: Plan | None = plan(tools.deck)
        self._two = False
        self._notes_size = 2
        self._rows = Rows(TalkRow, self)
        self._slides = tools.deck.slides
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)
        self.moved.connect(self.changed)
        self.ticked.connect(self.timed)
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
        self.changed.emit()
        self.ticked.emit()
        self.sized.emit()

    def seat(self, *, speaking: bool, two: bool) -> None:
        """Whether the speaker's window is open, and whether there are two screens to swap."""
        self.speaks, self._two = speaking, two
        self._schedule()
        self.changed.emit()

    @Slot(int)
    def enlargeNotes(self, by: int) -> None:
        """Set the notes so many sizes larger."""
        self._notes_size = max(0, min(len(NOTES_MM) - 1, self._notes_size + by))
        self.changed.emit()

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
            return self._tools.reading.say("leave_again")
        if self.talk.digits:
            return self._tools.reading.say("go_to_slide", n=self.talk.digits)
        return ""

    @Property(PointingViewModel, constant=True)
    def pointing(self) -> PointingViewModel:
        return self.pen

    # --- what only the speaker sees

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
        return self._tools.theme.size()[0]

    @Property(int, notify=sized)
    def pageHeight(self) -> int:
        return self._tools.theme.size()[1]

    @Slot(float, float, result=float)
    def zoom(self, width: float, height: float) -> float:
        """How large the audience's sizes are in a window of that size in pixels: each is a 32-inch panel."""
        if width < 1 or height < 1:
            return 1.0
        return self._tools.theme.sizes.mm_per_px / look.mm_per_px(round(width), round(height), None)

    def count(self) -> int:
        return len(self.talk.slides)

    @Property(Rows, constant=True)
    def slides(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def progress(self) -> str:
        """The place in the deck in words, "3 of 46", with the step of a slide that has some."""
        read, talk = self._tools.reading, self.talk
        words = read.say("slide_of", n=talk.place + 1, count=self.count())
        steps = talk.steps[talk.place]
        return words if steps == 1 else f"{words} · {talk.step + 1}/{steps}"

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether no slide follows."""
        return self.talk.place + 1 == self.count()

    @Property(str, notify=changed)
    def notes(self) -> str:
        """The slide's notes, "" if it has none."""
        return self._tools.reading.text(self._slides[self.talk.place].notes)

    @Property(str, notify=changed)
    def problems(self) -> str:
        """What is wrong with a slide that is a placeholder, as `kiosk check` tells it; "" if nothing is."""
        slide = self._slides[self.talk.place]
        return "\n".join(map(str, slide.problems)) if isinstance(slide, Placeholder) else ""

    @Property(QFont, notify=changed)
    def notesFont(self) -> QFont:
        return self._tools.theme.font(NOTES_MM[self._notes_size], QFont.Weight.Normal)

    @Property(bool, notify=changed)
    def notesLargest(self) -> bool:
        return self._notes_size == len(NOTES_MM) - 1

    @Property(bool, notify=changed)
    def notesSmallest(self) -> bool:
        return self._notes_size == 0

    @Property(QFont, notify=sized)
    def timeFont(self) -> QFont:
        """The face of the times: Latin digits in every language."""
        font = QFont(self._tools.theme.font(TIME_MM, QFont.Weight.Black))
        font.setFamilies(list(LATIN.families))
        return font

    @Property(str, notify=changed)
    def title(self) -> str:
        """The deck's title."""
        return self._tools.reading.text(self._tools.deck.title)

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the time stands still."""
        return self.talk.paused or not self.talk.started

    @Property(str, notify=timed)
    def elapsed(self) -> str:
        return clock_face(self.talk.elapsed)

    @Property(str, notify=timed)
    def remaining(self) -> str:
        """The time left of the plan, "" without a plan."""
        return clock_face(self._plan.remaining(self.talk.elapsed)) if self._plan else ""

    @Property(bool, notify=timed)
    def late(self) -> bool:
        """Whether this slide should be over by now."""
        return self._plan is not None and self._plan.late(self.talk.place, self.talk.elapsed) > 0

    @Property(str, notify=timed)
    def clock(self) -> str:
        """The time of day."""
        return self._wall()


def clock_face(seconds: float) -> str:
    """Seconds as people read them: 5:07, 1:05:07; a minus before what is over."""
    whole = int(abs(seconds))
    hours, minutes = divmod(whole // 60, 60)
    sign = "\u2212" if seconds <= -1 else ""
    return f"{sign}{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{sign}{minutes}:{whole % 60:02}"
