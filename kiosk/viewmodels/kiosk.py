"""The root of what QML sees: where the visitor is, and what they may do from there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.deck import FirmSlide, MapSlide, Section, Slide, StorySlide
from kiosk.domain.gestures import pages_turned
from kiosk.domain.navigation import Navigation, Panel, Place, Screen
from kiosk.domain.session import Mode, Session
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.firms import FirmsViewModel, FirmViewModel
from kiosk.viewmodels.home import LanguageRow, language_rows
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slide_factory import make
from kiosk.viewmodels.slide_firms import FirmSlideViewModel, MapSlideViewModel, MapStoryViewModel
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000


@QmlElement
@QmlUncreatable("made by the program")
class KioskViewModel(QObject):
    """Session and navigation as published state, and an intent for everything a visitor can do.

    `now` is a clock in seconds that only goes forward. `visitorLeft` is sent when a visit is over and
    everything the visitor changed has been put back.
    """

    changed = Signal()
    modeChanged = Signal()
    ticked = Signal()
    visitorLeft = Signal()

    def __init__(
        self,
        tools: Tools,
        attract: AttractViewModel,
        comfort: ComfortViewModel,
        firms: FirmsViewModel | None,
        region: MapViewModel | None,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._deck = tools.deck
        self._attract = attract
        self._comfort = comfort
        self._firms = firms
        self._map = region
        self._now = now
        self._session = Session.unused(now())
        self._place = Navigation()
        self._slide_view_models: dict[str, SlideViewModel] = {}
        self._slides = self._deck.slides
        self._index = {slide.id: i for i, slide in enumerate(self._slides)}
        self._section_of = {s.id: section for section in self._deck.sections for s in section.slides}
        self._other_languages = Rows(LanguageRow, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)
        attract.touched.connect(self.touched)
        attract.mapAsked.connect(self._begin_on_map)
        attract.nextAsked.connect(self._begin_next)
        attract.languageAsked.connect(self._begin_in)
        self._refresh()
        attract.answer()

    # --- session

    def begin(self, slide_id: str) -> None:
        """Start on a slide, as though a visitor had gone there."""
        self._set_session(self._session.touched(self._now()))
        self._go(Place(Screen.SLIDE, slide_id))

    @Slot()
    def _begin_on_map(self) -> None:
        self.touched()
        self.map()

    @Slot()
    def _begin_next(self) -> None:
        self.touched()
        self.next()

    @Slot(str)
    def _begin_in(self, code: str) -> None:
        self.touched()
        self.chooseLanguage(code)

    @Slot()
    def touched(self) -> None:
        """Something was touched: the visit starts or goes on."""
        self._set_session(self._session.touched(self._now()))

    def noticed(self) -> None:
        """A sign of life: it keeps a visit going. Attract and the warning answer for themselves what they do
        with a touch, so that the one which wakes or keeps the session does nothing else.
        """
        if self._session.mode is Mode.ACTIVE:
            self.touched()

    @Slot()
    def tick(self) -> None:
        """Bring the session to the present time."""
        self._set_session(self._session.at(self._now(), self._deck.timing, self._comfort.state.slower))
        self.ticked.emit()

    def _set_session(self, session: Session) -> None:
        before, self._session = self._session, session
        self._schedule()
        if session.mode is before.mode:
            return
        if session.mode is Mode.ATTRACT:
            self._put_back()
        self._attract.show(session.mode is Mode.ATTRACT)
        self.modeChanged.emit()

    def _schedule(self) -> None:
        left = self._session.seconds_left(self._now(), self._deck.timing, self._comfort.state.slower)
        match self._session.mode:
            case Mode.ATTRACT:
                self._timer.stop()
            case Mode.ACTIVE:
                self._timer.start(max(1, round(left * 1000)))
            case Mode.WARNING:
                self._timer.start(max(1, min(TICK_MS, round(left * 1000))))

    def _put_back(self) -> None:
        self._move(self._place.home())
        self._comfort.reset()
        self._tools.reading.read_in(self._deck.languages[0])
        if self._firms is not None:
            self._firms.choose("")
        if self._map is not None:
            self._map.reset()
        for slide in self._slide_view_models.values():
            slide.reset()
        self.visitorLeft.emit()

    @Property(str, notify=modeChanged)
    def mode(self) -> str:
        """ "attract", "active" or "warning"."""
        return str(self._session.mode)

    @Property(str, notify=ticked)
    def countdown(self) -> str:
        """How long the warning still stands, in words."""
        left = self._session.seconds_left(self._now(), self._deck.timing, self._comfort.state.slower)
        seconds = 0 if left == float("inf") else round(left)
        return self._tools.reading.say("starting_over", seconds=seconds)

    # --- navigation

    def _move(self, place: Navigation) -> None:
        if place == self._place:
            return
        before, self._place = self._place, place
        if place.place.screen is Screen.FIRMS and self._firms is not None:
            self._firms.choose(place.place.subject)
        if place.place != before.place and (slide := self._slide()) is not None:
            slide.reach()
        self.changed.emit()

    def _go(self, place: Place) -> None:
        self._move(self._place.go(place))

    @Slot()
    def home(self) -> None:
        self._move(self._place.home())

    @Slot()
    def back(self) -> None:
        self._move(self._place.back())

    @Slot()
    def map(self) -> None:
        """Go to the region map; without one, to the list of firms."""
        slide = next((section.map for section in self._deck.sections if section.map), None)
        self._go(Place(Screen.SLIDE, slide.id) if slide else Place(Screen.FIRMS))

    @Slot(str)
    def openSection(self, section_id: str) -> None:
        """Go to a section's first slide; a section with the map opens on the map itself."""
        section = next(section for section in self._deck.sections if section.id == section_id)
        if section.slides:
            self._go(Place(Screen.SLIDE, (section.map or section.slides[0]).id))

    @Slot(str)
    def openSlide(self, slide_id: str) -> None:
        if slide_id in self._index:
            self._go(Place(Screen.SLIDE, slide_id))

    @Slot(str)
    def openFirm(self, firm_id: str) -> None:
        """Show a firm's card on a screen of its own."""
        if self._firms is not None and self._firms.card(firm_id) is not None:
            self._go(Place(Screen.FIRM, firm_id))

    @Slot(str)
    def openFirms(self, sector_id: str) -> None:
        """List the firms of a sector, or all for ""; changing the sector is no step to go back through."""
        place = Place(Screen.FIRMS, sector_id)
        if self._place.place.screen is Screen.FIRMS:
            self._move(self._place.replace(place))
        else:
            self._go(place)

    @Slot(str)
    def showOnMap(self, firm_id: str) -> None:
        self.map()
        if self._map is not None:
            self._map.select(firm_id)

    @Slot()
    def toggleLanguage(self) -> None:
        self._move(self._place.toggle(Panel.LANGUAGE))

    @Slot()
    def toggleComfort(self) -> None:
        self._move(self._place.toggle(Panel.COMFORT))

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Show everything in another language, at the same place."""
        if code in self._deck.languages:
            self._tools.reading.read_in(code)
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
            self._go(Place(Screen.SLIDE, self._slides[0].id))
        elif self._place.place.screen is Screen.SLIDE:
            target = self._number() + pages
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
        return turned if 0 <= self._number() + turned < len(self._slides) else 0

    # --- published state

    @Slot()
    def _refresh(self) -> None:
        others = [row for row in language_rows(self._tools) if row.code != self._tools.reading.code]
        self._other_languages.replace(others[:2])
        self.changed.emit()
        self.ticked.emit()

    @Property(str, notify=changed)
    def screen(self) -> str:
        """ "home", "slide", "firm" or "firms"."""
        return str(self._place.place.screen)

    @Property(str, notify=changed)
    def panel(self) -> str:
        """ "language", "comfort" or ""."""
        return str(self._place.panel)

    def _on_slide(self) -> bool:
        return self._place.place.screen is Screen.SLIDE

    def _slide(self) -> SlideViewModel | None:
        return self.slideAt(self._number()) if self._on_slide() else None

    def _number(self) -> int:
        return self._index[self._place.place.subject] if self._on_slide() else 0

    @Property(int, notify=changed)
    def slideIndex(self) -> int:
        """The slide shown, counted from 0; where another screen is shown, the first."""
        return self._number()

    @Property(int, constant=True)
    def slideCount(self) -> int:
        return len(self._slides)

    @Slot(int, result=SlideViewModel)
    def slideAt(self, index: int) -> SlideViewModel | None:
        """The slide of that index, made once and kept; None beyond the deck's ends."""
        if not 0 <= index < len(self._slides):
            return None
        slide = self._slides[index]
        if slide.id not in self._slide_view_models:
            section = self._section_of[slide.id]
            self._slide_view_models[slide.id] = self._make(slide, section)
        return self._slide_view_models[slide.id]

    def _make(self, slide: Slide, section: Section) -> SlideViewModel:
        match slide:
            case FirmSlide() if self._firms:
                card = FirmSlideViewModel(slide, section, self._tools, self._firms, self._map, self)
                card.mapAsked.connect(self.showOnMap)
                return card
            case MapSlide() if self._firms and self._map:
                map_slide = MapSlideViewModel(slide, section, self._tools, self._firms, self._map, self)
                map_slide.firmAsked.connect(self.openFirm)
                map_slide.firmsAsked.connect(self.openFirms)
                return map_slide
            case StorySlide() if self._map:
                return MapStoryViewModel(slide, section, self._tools, self._map, self)
            case _:
                return make(slide, section, self._tools, self)

    @Property(int, notify=changed)
    def sectionCount(self) -> int:
        """How many slides the section on the screen has."""
        return len(self._section_of[self._slides[self._number()].id].slides)

    @Property(int, notify=changed)
    def sectionPosition(self) -> int:
        """Which of them is shown, counted from 0."""
        slide = self._slides[self._number()]
        return self._section_of[slide.id].slides.index(slide)

    @Property(str, notify=changed)
    def progress(self) -> str:
        """The place in the deck in words: "3 of 32"."""
        return self._tools.reading.say("slide_of", n=self._number() + 1, count=len(self._slides))

    @Property(bool, notify=changed)
    def onMap(self) -> bool:
        """Whether the region map is on the screen, and moves under the finger."""
        return self.on_map()

    def on_map(self) -> bool:
        slide = self._slides[self._number()]
        return self._on_slide() and isinstance(slide, MapSlide) and slide.explore

    @Property(FirmViewModel, notify=changed)
    def firm(self) -> FirmViewModel | None:
        """The firm whose card is the screen, if one is."""
        place = self._place.place
        on_card = place.screen is Screen.FIRM and self._firms is not None
        return self._firms.card(place.subject) if on_card and self._firms else None

    @Property(FirmsViewModel, constant=True)
    def firms(self) -> FirmsViewModel | None:
        return self._firms

    @Property(MapViewModel, constant=True)
    def region(self) -> MapViewModel | None:
        return self._map

    @Property(ComfortViewModel, constant=True)
    def comfort(self) -> ComfortViewModel:
        return self._comfort

    @Property(Rows, constant=True)
    def tiles(self) -> Rows:
        return self._attract.tile_model()

    @Property(Rows, constant=True)
    def languages(self) -> Rows:
        return self._attract.language_model()

    @Property(Rows, constant=True)
    def otherLanguages(self) -> Rows:
        """Two more languages, so that their readers find the way to them from any screen."""
        return self._other_languages

    @Property(str, notify=changed)
    def title(self) -> str:
        """The deck's title."""
        return self._tools.reading.text(self._deck.title)
