"""The layouts that show firms: the region map, and one firm's card."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.viewmodels.firm_rows import ChoiceRow
from kiosk.viewmodels.firms import FirmsViewModel, FirmViewModel
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class FirmSlideViewModel(SlideViewModel):
    """One firm's card as a slide."""

    mapAsked = Signal(str)

    def __init__(
        self,
        slide: slides.FirmSlide,
        section: Section,
        tools: Tools,
        firms: FirmsViewModel,
        region: MapViewModel | None,
        parent: QObject,
    ) -> None:
        super().__init__(slide, section, tools, parent)
        self._firm = firms.card(slide.firm)
        self._region = region

    @Slot()
    def showOnMap(self) -> None:
        if self._firm is not None:
            self.mapAsked.emit(self._firm.id)

    @Property(FirmViewModel, constant=True)
    def firm(self) -> FirmViewModel | None:
        return self._firm

    @Property(MapViewModel, constant=True)
    def region(self) -> MapViewModel | None:
        return self._region


@QmlElement
@QmlUncreatable("slides come from the deck")
class MapSlideViewModel(SlideViewModel):
    """The region map with what is beside it: a firm's card, an area's firms, or the sectors to choose by.

    Before an audience it is a map of its own: a picture with its key, until the speaker takes it in hand.
    """

    reworded = Signal()

    firmAsked = Signal(str)
    firmsAsked = Signal(str)
    searchAsked = Signal()

    def __init__(
        self,
        slide: slides.MapSlide,
        section: Section,
        tools: Tools,
        firms: FirmsViewModel,
        region: MapViewModel,
        parent: QObject,
    ) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._map = slide
        self._firms = firms
        self._own = not slide.explore or bool(tools.theme.still)
        self._region = region.still(slide, self) if self._own else region
        self._key = Rows(ChoiceRow, self)
        self._region.changed.connect(self.changed)
        tools.theme.stillChanged.connect(self.changed)
        self.refresh()

    def refresh(self) -> None:
        self._key.replace(self._firms.key(self._region.firms_shown()))

    def reach(self) -> None:
        self._region.open(self._map)

    def reset(self) -> None:
        if self._own:
            self._region.reset()
            self._region.open(self._map)

    def painted(self) -> bool:
        return bool(self._region.sharp)

    def layout_file(self) -> str:
        moves = self._map.explore and not bool(self.tools.theme.still)
        return "MapLayout.qml" if moves else "MapPictureLayout.qml"

    @Property(Rows, constant=True)
    def key(self) -> Rows:
        """The sectors of the firms that a map which nobody can move shows."""
        return self._key

    def select(self, firm_id: str) -> None:
        """Choose a firm on the map, and bring it into view."""
        self._region.select(firm_id)

    @Slot()
    def openFirm(self) -> None:
        """Show the chosen firm on a screen of its own."""
        if self._region.chosen():
            self.firmAsked.emit(self._region.chosen())

    @Slot(str)
    def openFirms(self, sector_id: str) -> None:
        """List the firms of a sector."""
        self.firmsAsked.emit(sector_id)

    @Slot()
    def openSearch(self) -> None:
        self.searchAsked.emit()

    @Property(FirmViewModel, notify=reworded)
    def firm(self) -> FirmViewModel | None:
        """The firm chosen on the map."""
        return self._firms.card(self._region.chosen())

    @Property(FirmsViewModel, constant=True)
    def firms(self) -> FirmsViewModel:
        return self._firms

    @Property(MapViewModel, constant=True)
    def region(self) -> MapViewModel:
        return self._region
