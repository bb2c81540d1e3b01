"""How the time of a talk stands, as the speaker sees it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.languages import LATIN
from kiosk.domain.talk_plan import Plan, plan
from kiosk.viewmodels.talking import Talking
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TIME_MM = 18


def wall_clock() -> str:
    """The time of day."""
    return time.strftime("%H:%M")


@QmlElement
@QmlUncreatable("made by the program")
class TalkTimes(QObject):
    """The talk's times in figures; `wall` says the time of day."""

    changed = Signal()
    sized = Signal()

    def __init__(self, talking: Talking, tools: Tools, wall: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._talking, self._tools, self._wall = talking, tools, wall
        self._plan: Plan | None = plan(tools.deck)
        talking.ticked.connect(self.changed)
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        self.changed.emit()
        self.sized.emit()

    @Property(QFont, notify=sized)
    def font(self) -> QFont:
        """The face of the times: Latin digits in every language."""
        font = QFont(self._tools.theme.font(TIME_MM, QFont.Weight.Black))
        font.setFamilies(list(LATIN.families))
        return font

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the time stands still."""
        return self._talking.talk.paused or not self._talking.talk.started

    @Property(str, notify=changed)
    def elapsed(self) -> str:
        return clock_face(self._talking.talk.elapsed)

    @Property(str, notify=changed)
    def remaining(self) -> str:
        """The time left of the plan, "" without a plan."""
        return clock_face(self._plan.remaining(self._talking.talk.elapsed)) if self._plan else ""

    @Property(bool, notify=changed)
    def late(self) -> bool:
        """Whether this slide should be over by now."""
        talk = self._talking.talk
        return self._plan is not None and self._plan.late(talk.place, talk.elapsed) > 0

    @Property(str, notify=changed)
    def clock(self) -> str:
        """The time of day."""
        return self._wall()


def clock_face(seconds: float) -> str:
    """Seconds as people read them: 5:07, 1:05:07; a minus before what is over."""
    whole = int(abs(seconds))
    hours, minutes = divmod(whole // 60, 60)
    sign = "\u2212" if seconds <= -1 else ""
    return f"{sign}{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{sign}{minutes}:{whole % 60:02}"
