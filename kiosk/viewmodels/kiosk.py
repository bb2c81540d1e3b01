"""The root of what QML sees behind attract: the visit, the places, and what is shown there."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.contacts import Contact
from kiosk.domain.deck import FirmSlide, MapSlide, Placeholder, Section, Slide, StorySlide
from kiosk.domain.navigation import Place, Screen
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.firms import FirmsViewModel, FirmViewModel
from kiosk.viewmodels.home import LanguageRow, language_rows
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.places import Places
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.search import SearchViewModel
from kiosk.viewmodels.slide_factory import make
from kiosk.viewmodels.slide_firms import FirmSlideViewModel, MapSlideViewModel
from kiosk.viewmodels.slide_map_story import MapStoryViewModel
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:
    from kiosk.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by the program")
class KioskViewModel(Places):
    """Holds the slides, the firms and the map, and answers what is touched on attract.

    `make_staff` makes the staff panel when it is first opened; None where there is none.
    """

    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    refreshed = Signal()
    held = Signal()
    firmChosen = Signal(str)

    def __init__(
        self,
        tools: Tools,
        attract: AttractViewModel,
        comfort: ComfortViewModel,
        firms: FirmsViewModel | None,
        region: MapViewModel | None,
        search: SearchViewModel,
        now: Callable[[], float],
        parent: QObject | None = None,
        make_staff: Callable[[], StaffViewModel] | None = None,
    ) -> None:
        super().__init__(tools, attract, comfort, now, parent)
        self._firms = firms
        self._map = region
        self._search = search
        self._make_staff = make_staff
        self._staff: StaffViewModel | None = None
        self._slide_view_models: dict[str, SlideViewModel] = {}
        self._other_languages = Rows(LanguageRow, self)
        self.changed.connect(self.refreshed)
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)
        attract.touched.connect(self.touched)
        attract.mapAsked.connect(self._begin_on_map)
        attract.nextAsked.connect(self._begin_next)
        attract.languageAsked.connect(self.resume)
        search.asked.connect(self._open_found)
        if region is not None:
            region.firmChosen.connect(self.firmChosen)
        self._refresh()
        attract.answer()

    @Slot()
    def _refresh(self) -> None:
        others = [row for row in language_rows(self._tools) if row.code != self._tools.reading.code]
        self._other_languages.replace(others[:2])
        self.changed.emit()
        self.ticked.emit()

    # --- beginning and end of a visit

    def begin(self, slide_id: str) -> None:
        """Start on a slide, as though a visitor had gone there."""
        self.touched()
        self.openSlide(slide_id)

    @Slot()
    def _begin_on_map(self) -> None:
        self.touched()
        self.map()

    @Slot()
    def _begin_next(self) -> None:
        self.touched()
        self.next()

    @Slot(str)
    def resume(self, code: str) -> None:
        """Begin a visit on Home, in the language of that code."""
        self.touched()
        self.chooseLanguage(code)

    def arrive(self, place: Place) -> None:
        if place.screen is Screen.SEARCH:
            self._search.open()
        if place.screen is Screen.HOME:
            self._search.forget()
        if place.screen is Screen.FIRMS and self._firms is not None:
            self._firms.choose(place.subject)
        if self.on_slide() and (slide := self.slideAt(self.number())) is not None:
            slide.reach()

    def put_back(self) -> None:
        super().put_back()
        if self._firms is not None:
            self._firms.choose("")
        self._search.forget()
        if self._map is not None:
            self._map.reset()
        if self._staff is not None:
            self._staff.open()
        for slide in self._slide_view_models.values():
            slide.reset()

    # --- staff

    def take_over(self) -> None:
        """Staff take the screen from whoever is there, if they give their PIN."""
        if self._make_staff is None or self.taken():
            return
        if self._staff is None:
            self._staff = self._make_staff()
            self._staff.closed.connect(self.hand_over)
        self._staff.open()
        super().take_over()

    def reported(self, contact: Contact) -> None:
        """A contact on the panel, before anything is made of it."""
        if self._staff is not None and self.taken():
            self._staff.felt(contact)

    # --- intents

    @Slot(str)
    def openFirm(self, firm_id: str) -> None:
        """Show a firm's card on a screen of its own."""
        if self._firms is not None and self._firms.card(firm_id) is not None:
            self.go(Place(Screen.FIRM, firm_id))

    @Slot(str)
    def showOnMap(self, firm_id: str) -> None:
        self.map()
        slide = self.slideAt(self.number())
        if isinstance(slide, MapSlideViewModel):
            slide.select(firm_id)

    @Slot(str)
    def showPlace(self, place_id: str) -> None:
        """Show an area or a town on the map."""
        self.map()
        if self._map is not None:
            self._map.visit(place_id)

    @Slot(str, str)
    def _open_found(self, kind: str, found_id: str) -> None:
        match kind:
            case "firm":
                self.openFirm(found_id)
            case "pin":
                self.showOnMap(found_id)
            case "sector":
                self.openFirms(found_id)
            case "section":
                self.openSection(found_id)
            case "slide":
                self.openSlide(found_id)
            case _:
                self.showPlace(found_id)

    # --- what is shown

    def takes_two(self, point: QPointF) -> bool:
        """Whether a second finger counts at a point of the window: it pinches the map, and presses a key
        before the first has left its own.
        """
        typing = self._place.place.screen is Screen.SEARCH
        return self._search.on_keys(point) if typing else self.map_at(point.x(), point.y())

    @Slot(int, result=SlideViewModel)
    def slideAt(self, index: int) -> SlideViewModel | None:
        """The slide of that index, made once and kept; None beyond the deck's ends."""
        if not 0 <= index < len(self._slides):
            return None
        slide = self._slides[index]
        if slide.id not in self._slide_view_models:
            self._slide_view_models[slide.id] = self._drawable(slide, self._section_of[slide.id])
        return self._slide_view_models[slide.id]

    def _drawable(self, slide: Slide, section: Section) -> SlideViewModel:
        """A slide's view model, or a placeholder's if making it is more than the program can do."""
        before = self.children()
        try:
            return self._make(slide, section)
        except Exception:
            log.exception("The slide %s cannot be drawn: a placeholder is shown", slide.id)
        for begun in self.children():
            if begun not in before:
                begun.deleteLater()
        stand_in = Placeholder(id=slide.id, section=slide.section, title=slide.title, notes=slide.notes)
        return make(stand_in, section, self._tools, self)

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
                map_slide.searchAsked.connect(self.openSearch)
                return map_slide
            case StorySlide() if self._map:
                return self._story(slide, section, self._map)
            case _:
                return make(slide, section, self._tools, self)

    def _story(self, slide: StorySlide, section: Section, region: MapViewModel) -> MapStoryViewModel:
        story = MapStoryViewModel(
            slide, section, self._tools, region, self._firms, self, self._now, self._slower
        )
        story.firmAsked.connect(self.openFirm)
        story.wentOn.connect(self.noticed)
        story.map.heldChanged.connect(self.held)
        return story

    def _slower(self) -> float:
        return self._comfort.state.slower

    def on_map(self) -> bool:
        # A map that cannot be drawn is a page like any other: it is turned by a swipe.
        return super().on_map() and isinstance(self.slideAt(self.number()), MapSlideViewModel)

    def map_at(self, x: float, y: float) -> bool:
        """Whether a map that moves under the finger is at a point of the window, in pixels."""
        if self.on_map():
            return True
        slide = self.slideAt(self.number()) if self.on_slide() else None
        return isinstance(slide, MapStoryViewModel) and slide.map.holds((x, y))

    @Property(bool, notify=held)
    def mapHeld(self) -> bool:
        """Whether fingers are on a story's map, which then turns no page."""
        slide = self.slideAt(self.number()) if self.on_slide() else None
        return isinstance(slide, MapStoryViewModel) and slide.map.is_held()

    @Property(FirmViewModel, notify=refreshed)
    def firm(self) -> FirmViewModel | None:
        """The firm whose card is the screen, if one is."""
        return self.card()

    def card(self) -> FirmViewModel | None:
        place = self._place.place
        on_card = place.screen is Screen.FIRM and self._firms is not None
        return self._firms.card(place.subject) if on_card and self._firms else None

    @Property(FirmsViewModel, constant=True)
    def firms(self) -> FirmsViewModel | None:
        return self._firms

    @Property(MapViewModel, constant=True)
    def region(self) -> MapViewModel | None:
        return self._map

    @Property(SearchViewModel, constant=True)
    def search(self) -> SearchViewModel:
        return self._search

    # Not by its own type, which is only loaded once it is needed.
    @Property(QObject, notify=refreshed)
    def staff(self) -> StaffViewModel | None:
        """The staff panel, once it has been opened."""
        return self._staff

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

    @Property(str, notify=refreshed)
    def title(self) -> str:
        """The deck's title."""
        return self._tools.reading.text(self._tools.deck.title)
