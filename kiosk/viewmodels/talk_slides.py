"""The slides of a talk: what each is told when the talk comes to it, and where it leads when it is worked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.navigation import Screen
from kiosk.domain.talk import Talk
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.pointing import PointingViewModel
from kiosk.viewmodels.slide_firms import MapSlideViewModel
from kiosk.viewmodels.slide_story import StoryViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class TalkSlides(QObject):
    """Holds the talk. `now` is a clock in seconds that only goes forward. `moved` is sent when the talk is
    another, `searchAsked` when the speaker wants to type where to go.
    """

    moved = Signal()
    searchAsked = Signal()

    def __init__(
        self, talk: Talk, kiosk: KioskViewModel, tools: Tools, now: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.talk = talk
        self.kiosk, self.tools = kiosk, tools
        self.speaks = False
        self.pen = PointingViewModel(self)
        self._now = now
        kiosk.changed.connect(self._follow)
        self._arrive()

    def become(self, talk: Talk) -> None:
        """Every change of the talk comes through here."""
        self.tools.theme.lend(controls=talk.worked)
        before, self.talk = self.talk, talk
        if before.place != talk.place:
            self._depart(before)
        if (before.place, before.step) != (talk.place, talk.step):
            self.pen.clear()
            self._arrive()
        self.moved.emit()

    def _depart(self, before: Talk) -> None:
        """The slide is left whole, and as it was before it was worked."""
        slide, steps = self.kiosk.slideAt(before.place), before.steps[before.place]
        if slide is None:
            return
        if isinstance(slide, StoryViewModel):
            slide.changed.disconnect(self._told)
        if before.worked:
            slide.reset()
        if steps > 1:
            slide.appear(steps)
        self.kiosk.home()

    def _arrive(self) -> None:
        slide = self.kiosk.slideAt(self.talk.place)
        if slide is None:
            return
        slide.reach()
        if self.talk.steps[self.talk.place] > 1:
            slide.appear(self.talk.step + 1)
        if isinstance(slide, StoryViewModel):
            slide.changed.connect(self._told, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _told(self) -> None:
        """The story goes on by itself, or under the hand: the talk is at that step."""
        slide = self.kiosk.slideAt(self.talk.place)
        if isinstance(slide, StoryViewModel) and slide.telling.chapter != self.talk.step:
            self.talk = self.talk.stepped(slide.telling.chapter)
            self.moved.emit()

    @Slot()
    def _follow(self) -> None:
        """What is worked may lead elsewhere: to a slide, to a firm's card, or to the speaker's own search."""
        there = self.kiosk.where()
        match there.screen:
            case Screen.SLIDE:
                self.become(self.talk.led(self.talk.slides.index(there.subject), self._now()))
                self.kiosk.home()
            case Screen.SEARCH | Screen.FIRMS:
                self.kiosk.home()
                if there.screen is Screen.SEARCH:
                    self.search()
            case Screen.HOME | Screen.FIRM:
                self.moved.emit()

    def show_firm(self, firm_id: str) -> None:
        """Go to the slide on which the audience sees a firm, and choose it there."""
        showing = self.tools.deck.showing(firm_id)
        if showing is not None:
            self.become(self.talk.led(self.talk.slides.index(showing.id), self._now()))
            slide = self.kiosk.slideAt(self.talk.place)
            if isinstance(slide, MapSlideViewModel):
                slide.select(firm_id)

    @Slot()
    def search(self) -> None:
        """Type what slide or firm to go to, where the speaker has a window to type in."""
        if self.speaks:
            self.searchAsked.emit()
