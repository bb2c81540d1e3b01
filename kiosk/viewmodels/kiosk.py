"""The root of what QML sees behind attract: the visit, the places, and what is shown there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.contacts import Contact
from kiosk.domain.navigation import Place, Screen
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.firms import FirmsViewModel, FirmViewModel
from kiosk.viewmodels.home import LanguageRow, language_rows
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.search import SearchViewModel
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:
    from kiosk.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class KioskViewModel(Pages):
    """Holds the search and the staff panel, and answers what is touched on attract.

    `make_staff` makes the staff panel when it is first opened; None where there is none.
    """

    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    refreshed = Signal()
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
        super().__init__(tools, attract, comfort, firms, region, now, parent)
        self._search = search
        self._make_staff = make_staff
        self._staff: StaffViewModel | None = None
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
