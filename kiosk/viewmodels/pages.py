"""The pages behind attract: a view model for each slide, and the ways to a firm and a place on the map."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.deck import Section
from kiosk.domain.navigation import Place, Screen
from kiosk.domain.slides import FirmSlide, MapSlide, Placeholder, Slide, StorySlide
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.firms import FirmsViewModel
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.places import Places
from kiosk.viewmodels.slide_factory import make
from kiosk.viewmodels.slide_firms import FirmSlideViewModel, MapSlideViewModel
from kiosk.viewmodels.slide_map_story import MapStoryViewModel
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by the program")
class Pages(Places):
    """Holds the slides, the firms and the map. `held` is sent as fingers come to a story's map and go."""

    held = Signal()

    def __init__(
        self,
        tools: Tools,
        attract: AttractViewModel,
        comfort: ComfortViewModel,
        firms: FirmsViewModel | None,
        region: MapViewModel | None,
        now: Callable[[], float],
        parent: QObject | None,
    ) -> None:
        super().__init__(tools, attract, comfort, now, parent)
        self._firms = firms
        self._map = region
        self._slide_view_models: dict[str, SlideViewModel] = {}

    def put_back(self) -> None:
        super().put_back()
        for slide in self._slide_view_models.values():
            slide.reset()

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

    # --- slides

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
