"""Where the visitor is, and every way to go somewhere else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.gestures import pages_turned
from kiosk.domain.navigation import Navigation, Panel, Place, Screen
from kiosk.domain.slides import MapSlide
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.tools import Tools
from kiosk.viewmodels.visits import Visits

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Places(Visits):
    """Navigation as published state and intents. Subclasses hear of a new place in `arrive`.

    `arrived` tells of a new place, its screen and what that shows; `languageChosen` the code of a language.
    """

    changed = Signal()
    arrived = Signal(str, str)
    languageChosen = Signal(str)

    def __init__(
        self,
        tools: Tools,
        attract: AttractViewModel,
        comfort: ComfortViewModel,
        now: Callable[[], float],
        parent: QObject | None,
    ) -> None:
        super().__init__(tools, attract, comfort, now, parent)
        self._place = Navigation()
        self._slides = tools.deck.slides
        self._index = {slide.id: i for i, slide in enumerate(self._slides)}
        self._section_of = {s.id: section for section in tools.deck.sections for s in section.slides}

    def arrive(self, place: Place) -> None:
        """The visitor has come to a place; `changed` follows."""

    def put_back(self) -> None:
        self._move(self._place.home())
        super().put_back()

    def place(self) -> Place:
        """Where the visitor is."""
        return self._place.place

    def _move(self, place: Navigation) -> None:
        if place == self._place:
            return
        before, self._place = self._place, place
        if place.place != before.place:
            self.arrive(place.place)
            self.arrived.emit(str(place.place.screen), place.place.subject)
        self.changed.emit()

    def go(self, place: Place) -> None:
        """Go on to a place, from which `back` comes back here."""
        self._move(self._place.go(place))

    # --- intents

    @Slot()
    def home(self) -> None:
        self._move(self._place.home())

    @Slot()
    def back(self) -> None:
        self._move(self._place.back())

    @Slot()
    def map(self) -> None:
        """Go to the region map; without one, to the list of firms; without any, to Home."""
        if slide := self._tools.deck.map:
            self.go(Place(Screen.SLIDE, slide.id))
        elif self._tools.deck.firms:
            self.go(Place(Screen.FIRMS))
        else:
            self.home()

    @Slot(str)
    def openSection(self, section_id: str) -> None:
        """Go to a section's first slide; a section with the map opens on the map itself."""
        section = next(section for section in self._tools.deck.sections if section.id == section_id)
        if section.slides:
            self.go(Place(Screen.SLIDE, (section.map or section.slides[0]).id))

    @Slot(str)
    def openSlide(self, slide_id: str) -> None:
        if slide_id in self._index:
            self.go(Place(Screen.SLIDE, slide_id))

    @Slot(str)
    def openFirms(self, sector_id: str) -> None:
        """List the firms of a sector, or all for ""; changing the sector is no step to go back through."""
        place = Place(Screen.FIRMS, sector_id)
        if self._place.place.screen is Screen.FIRMS:
            self._move(self._place.replace(place))
        else:
            self.go(place)

    @Slot()
    def openSearch(self) -> None:
        self.go(Place(Screen.SEARCH))

    @Slot()
    def toggleLanguage(self) -> None:
        self._move(self._place.toggle(Panel.LANGUAGE))

    @Slot()
    def toggleComfort(self) -> None:
        self._move(self._place.toggle(Panel.COMFORT))

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Show everything in another language, at the same place."""
        if code in self._tools.deck.languages:
            self._tools.reading.read_in(code)
            self.languageChosen.emit(code)
            self._move(self._place.closed())

    @Slot()
    def next(self) -> None:
        self.turn(1)

    @Slot()
    def previous(self) -> None:
        self.turn(-1)

    @Slot(int)
    def turn(self, pages: int) -> None:
        """Turn pages; forward from Home is the first slide, back from the first slide is Home."""
        if self._place.place.screen is Screen.HOME and pages > 0:
            self.go(Place(Screen.SLIDE, self._slides[0].id))
        elif self.on_slide():
            target = self.number() + pages
            if target < 0:
                self.home()
            elif target < len(self._slides):
                self._move(self._place.turn(self._slides[target].id))

    @Slot(float, float, float, result=int)
    def pagesTurned(self, along: float, across: float, speed: float) -> int:
        """-1, 0 or 1 for a swipe in pixels and pixels a second, in reading direction."""
        mm = self._tools.theme.sizes.mm_per_px
        sign = -1 if self._tools.reading.mirrored() else 1
        turned = pages_turned(along * mm * sign, across * mm, speed * mm * sign)
        return turned if 0 <= self.number() + turned < len(self._slides) else 0

    # --- published state

    def where(self) -> Place:
        return self._place.place

    def on_slide(self) -> bool:
        return self._place.place.screen is Screen.SLIDE

    def slide_id(self) -> str:
        """The slide that is shown, "" where another screen is."""
        return self._place.place.subject if self.on_slide() else ""

    def number(self) -> int:
        return self._index[self._place.place.subject] if self.on_slide() else 0

    def on_map(self) -> bool:
        slide = self._slides[self.number()]
        return self.on_slide() and isinstance(slide, MapSlide) and slide.explore

    @Property(str, notify=changed)
    def screen(self) -> str:
        """ "home", "slide", "firm", "firms" or "search"."""
        return str(self._place.place.screen)

    @Property(str, notify=changed)
    def panel(self) -> str:
        """ "language", "comfort" or ""."""
        return str(self._place.panel)

    @Property(int, notify=changed)
    def slideIndex(self) -> int:
        """The slide shown, counted from 0; where another screen is shown, the first."""
        return self.number()

    @Property(int, constant=True)
    def slideCount(self) -> int:
        return len(self._slides)

    @Property(int, notify=changed)
    def sectionCount(self) -> int:
        """How many slides the section on the screen has."""
        return len(self._section_of[self._slides[self.number()].id].slides)

    @Property(int, notify=changed)
    def sectionPosition(self) -> int:
        """Which of them is shown, counted from 0."""
        slide = self._slides[self.number()]
        return self._section_of[slide.id].slides.index(slide)

    @Property(str, notify=changed)
    def progress(self) -> str:
        """The place in the deck in words: "3 of 32"."""
        return self._tools.reading.say("slide_of", n=self.number() + 1, count=len(self._slides))

    @Property(bool, constant=True)
    def hasMap(self) -> bool:
        """Whether there is a map to go to; without one, its place in the dock leads to the list of firms."""
        return self._tools.deck.map is not None

    @Property(bool, notify=changed)
    def onMap(self) -> bool:
        """Whether the region map is on the screen, and moves under the finger."""
        return self.on_map()
