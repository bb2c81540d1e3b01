"""What is chosen on the map: a firm, an area, and what of everything is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.deck import Deck
from kiosk.domain.geography import Box
from kiosk.domain.map_state import MapState, box_of
from kiosk.viewmodels.map_rows import DotRow
from kiosk.viewmodels.map_scene import MapScene
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class MapChosen(MapScene):
    """The choices as published state and intents.

    `changed` is sent when what is chosen, the language or the look changes.
    """

    changed = Signal()

    def __init__(
        self,
        deck: Deck,
        region: RegionViewModel,
        reading: Reading,
        theme: Theme,
        now: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(deck, region, reading, theme, now, parent)
        self._dot_rows = Rows(DotRow, self)
        reading.changed.connect(self._restyle)
        theme.changed.connect(self._restyle)

    def _change(self, state: MapState) -> None:
        if state != self._state:
            self._state = state
            self._layer_rows.replace(self._layers.rows(state.switched))
            self._place()
            self.changed.emit()

    @Slot()
    def _restyle(self) -> None:
        """Another language, contrast or size."""
        self._labels.forget()
        self.listed.forget()
        self._gathered_for = None
        if self._dot_rows.rowCount():
            self._dot_rows.replace(self._pins.dots())
        self._layer_rows.replace(self._layers.rows(self._state.switched))
        if self.view.width > 0:
            self.refit(self.view)
        self._pins.measure(self.limits.closest)
        self._place()
        self.changed.emit()

    # --- intents

    @Slot(str)
    def select(self, firm_id: str) -> None:
        """Choose a firm ("" for none) and bring it into view."""
        self._change(self._state.with_firm(firm_id))
        points = [pin.point for pin in self._pins.all if pin.firm == firm_id]
        if points and not any(map(self.sees, points)):
            self.show([firm_id])

    @Slot(str)
    def selectArea(self, area_id: str) -> None:
        """Light an area, "" for none, and list its firms."""
        self._change(self._state.with_area(area_id))

    @Slot()
    def wholeRegion(self) -> None:
        """Fly out, and light no area: then everything in the region is listed."""
        if self._state.area:
            self.selectArea("")
        self.fly(self.whole())

    @Slot(str)
    def goTo(self, area_id: str) -> None:
        """Fly to an area and list its firms; "" is the whole region."""
        self.selectArea(area_id)
        self.show([area_id])

    def visit(self, place_id: str) -> None:
        """Fly to an area or a town of which someone asked, whatever was chosen before."""
        self.listed.close()
        self.filter("")
        self.selectArea(place_id if self._basemap.area(place_id) else "")
        self.show([place_id])

    @Slot("QStringList")
    def show(self, ids: list[str]) -> None:
        """Fly to areas, places and firms by their ids; to the whole region if none of them is known."""
        box = self._box(ids)
        if self.view.width > 0:
            self.fly(self.around(box))
        else:
            self.begin(box)

    def _box(self, ids: Iterable[str]) -> Box | None:
        """Around areas, places and firms of any pin set; None for the whole region."""
        return box_of(ids, self._basemap, self._pins.all)

    @Slot(str)
    def filter(self, sector_id: str) -> None:
        """Show one sector, or all for ""."""
        self._change(self._state.filtered(sector_id))

    @Slot(str)
    def filterStatus(self, status: str) -> None:
        """Show the firms of one status, or all for ""."""
        self._change(self._state.with_status(status))

    @Slot(str)
    def toggle(self, pin_set: str) -> None:
        """Switch a further pin set on, or off again."""
        self._change(self._state.toggled(pin_set))

    @Slot(str)
    def toggleLayer(self, layer_id: str) -> None:
        """Show a layer of the deck, or hide it; nothing for one that has no switch."""
        if self._layers.known(layer_id):
            self._change(self._state.switching(layer_id))

    @Slot()
    def reset(self) -> None:
        """As a new visitor finds it: the whole region, everything shown, nothing chosen."""
        self.listed.close()
        self.begin(None)
        self._change(MapState())

    # --- state

    @Property(str, notify=changed)
    def selected(self) -> str:
        """The firm chosen, or ""."""
        return self.chosen()

    def chosen(self) -> str:
        return self._state.firm

    @Property(str, notify=changed)
    def selectedArea(self) -> str:
        """The area chosen, or ""."""
        return self._state.area

    @Property(str, notify=changed)
    def areaName(self) -> str:
        """The chosen area in the visitor's language."""
        return self._name(self._state.area).text if self._state.area else ""

    @Property(str, notify=changed)
    def sector(self) -> str:
        """The sector shown, "" for all, another word for a choice that no sector has."""
        return self._state.sector

    @Property(str, notify=changed)
    def status(self) -> str:
        """The status shown, "" for all."""
        return self._state.status

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        """Whether less than everything is shown, or more."""
        state = self._state
        return bool(state.sectors or state.firms or state.statuses or state.sets or state.switched)

    @Property(Rows, constant=True)
    def dots(self) -> Rows:
        """Lit points for small pictures of the region; made when first asked for."""
        if not self._dot_rows.rowCount():
            self._dot_rows.replace(self._pins.dots())
        return self._dot_rows

    @Property(RegionViewModel, constant=True)
    def overview(self) -> RegionViewModel:
        """The whole region, for small pictures of it."""
        return self._whole

    @Slot(str, result="QVariantList")
    def spots(self, firm_id: str) -> list[QPointF]:
        """Where a firm's pins are, as parts of the region's box."""
        return self._pins.spots(firm_id)
