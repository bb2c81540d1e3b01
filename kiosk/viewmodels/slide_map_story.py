"""A story on the map: guided from chapter to chapter, and free to be explored in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.domain.story import Telling
from kiosk.viewmodels.firms import FirmsViewModel, FirmViewModel
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.slide_story import StoryViewModel
from kiosk.viewmodels.story_map import StoryMap
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class MapStoryViewModel(StoryViewModel):
    """Touching the map pauses the guide; `resume`, another chapter or some untouched time brings it back."""

    firmAsked = Signal(str)
    relit = Signal()

    def __init__(
        self,
        slide: slides.StorySlide,
        section: Section,
        tools: Tools,
        region: MapViewModel,
        firms: FirmsViewModel | None,
        parent: QObject,
        now: Callable[[], float],
        slower: Callable[[], float],
    ) -> None:
        super().__init__(slide, section, tools, parent, now, slower)
        self._firms = firms
        self.map = region.another(StoryMap, self)
        self.map.lay(slide.chapters)
        self.map.touched.connect(self._explore)
        self.map.stopPressed.connect(self.turnTo)
        self.map.changed.connect(self.relit)
        self.changed.connect(self.relit)

    def told(self, before: Telling, after: Telling) -> None:
        if after.exploring:
            return
        if before.exploring or after.chapter != before.chapter:
            self.map.tell(after.chapter, at_once=after == after.left())

    def painted(self) -> bool:
        return bool(self.map.sharp)

    @Slot()
    def _explore(self) -> None:
        self._become(self.telling.explored(self._now()))

    @Slot()
    def resume(self) -> None:
        """Back to the chapter that is told."""
        self._become(self.telling.resumed(self._now()))

    @Slot()
    def openFirm(self) -> None:
        """Show the firm chosen on the map on a screen of its own."""
        if self.map.chosen():
            self.firmAsked.emit(self.map.chosen())

    def layout_file(self) -> str:
        return "MapStoryLayout.qml"

    @Property(StoryMap, constant=True)
    def region(self) -> StoryMap:
        return self.map

    @Property(bool, notify=relit)
    def exploring(self) -> bool:
        """Whether the visitor has taken the map from the guide."""
        return self.telling.exploring

    @Property(FirmViewModel, notify=relit)
    def firm(self) -> FirmViewModel | None:
        """The firm that the visitor chose on the map, if it has a card."""
        return self._firms.card(self.map.chosen()) if self._firms else None
