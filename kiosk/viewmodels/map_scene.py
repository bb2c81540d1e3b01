"""What the map shows of a deck: tiles, pins, names and lists, kept up to date with the camera."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.basemap import short_credit
from kiosk.domain.camera import nice_length
from kiosk.domain.clusters import Cluster
from kiosk.domain.deck import Deck
from kiosk.domain.firms import Firm
from kiosk.domain.geography import Box
from kiosk.domain.map_state import MapState, firms_shown
from kiosk.domain.text import Resolved, Text
from kiosk.viewmodels.map_camera import MapCamera
from kiosk.viewmodels.map_labels import Labels
from kiosk.viewmodels.map_layers import LayerRow, MapLayers
from kiosk.viewmodels.map_lists import MapLists
from kiosk.viewmodels.map_painter import Style
from kiosk.viewmodels.map_pins import MOST, MapPins
from kiosk.viewmodels.map_rows import LabelRow, PinRow
from kiosk.viewmodels.map_sheets import MapSheet, Sheets
from kiosk.viewmodels.map_style import map_style
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BAR_MM = 45.0
MARGIN = 0.25
"""How much further than the view pins and names are kept ready, in parts of the view."""
REACH = 0.24
"""The part of the view that may pass under a finger before pins and names beyond it are fetched."""
CROWD = 100
"""Marks from which on their picture is kept between drags: making it takes too long to do at a touch."""


@QmlElement
@QmlUncreatable("made by the program")
class MapScene(MapCamera):
    """Published rows of everything drawn. Without a watcher, nothing is kept or painted."""

    placed = Signal()
    sharpened = Signal()
    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    rescaled = Signal()

    pins_kind = MapPins

    def __init__(
        self,
        deck: Deck,
        region: RegionViewModel,
        reading: Reading,
        theme: Theme,
        now: Callable[[], float],
        parent: QObject,
    ) -> None:
        basemap = region.basemap
        super().__init__(basemap.box, theme, now, parent)
        self._deck, self._basemap, self._whole, self._reading = deck, basemap, region, reading
        self._state = MapState()
        self._marks: tuple[Cluster, ...] = ()
        self._names: list[LabelRow] = []
        self._gathered_for: tuple[float, MapState] | None = None
        self._placed = self.camera
        self._watchers = 0
        self._pins = self.pins_kind(deck.pin_sets, basemap, reading, theme, self.limits.closest)
        self._layers = MapLayers(basemap.layers, reading, theme)
        self._labels = Labels(basemap, self._name, self._read, theme)
        self._sheets = Sheets(region.painter, region.pictures, self)
        self._pin_rows, self._label_rows = Rows(PinRow, self, key="pinId"), Rows(LabelRow, self, key="text")
        self._layer_rows = Rows(LayerRow, self, self._layers.rows(()))
        self.listed = MapLists(deck, basemap, self._pins.all, reading, theme, self._said, self)
        if not region.pictures.serves("pin"):  # for several maps it is the same
            region.pictures.serve("pin", self._pins.pin_picture)
            region.pictures.serve("cluster", self._pins.cluster_picture)
        self._sheets.sharpened.connect(self.sharpened)
        self.moved.connect(self._follow)
        self.moved.connect(self.rescaled)
        self.rested.connect(self._place)
        reading.changed.connect(self.rescaled)

    def _name(self, place_id: str) -> Resolved:
        """What a place is called in the visitor's language, or else on the basemap."""
        text = self._deck.place_names.get(place_id)
        if text is None:
            return Resolved(self._basemap.name(place_id), self._deck.languages[0])
        return text.resolve(str(self._reading.language))

    def _said(self, place_id: str) -> str:
        return self._name(place_id).text

    def _read(self, text: Text) -> Resolved:
        return text.resolve(str(self._reading.language))

    # --- keeping the screen up to date

    @Slot()
    def _follow(self) -> None:
        """The camera moved: tiles at once, pins and names only when many new ones may have come into view."""
        if not self._watchers:
            return
        self._sheets.follow(self.camera, self.view, self._style(), resting=self.resting)
        far = abs(self.camera.x - self._placed.x) * self.camera.scale > self.view.width * REACH
        far = far or abs(self.camera.y - self._placed.y) * self.camera.scale > self.view.height * REACH
        if far and self.camera.scale == self._placed.scale:
            self._place()

    def _style(self) -> Style:
        chosen = (self._state.area,) if self._state.area else ()
        areas = (*chosen, *self._state.areas)
        return map_style(self._theme, areas, self._layers.styles(self._state.switched))

    @Slot()
    def _place(self) -> None:
        """Gather pins and place names for the camera as it is."""
        if not self._watchers or self.view.width <= 0:
            return
        if self.camera.scale != self._placed.scale:
            self._state = self._state.gathered()
        self._placed, scale = self.camera, self.camera.scale
        self._sheets.follow(self.camera, self.view, self._style(), resting=self.resting)
        gathered = self._gather(scale)
        if gathered or self.resting or len(self._marks) > MOST:
            seen = self.camera.seen(self.view)
            near = seen.widened(MARGIN)
            self._pin_rows.replace(self._pins.rows(self._marks, self._state, seen, near, self.view.ratio))
            self._label_rows.replace(self._names)
        self.placed.emit()
        if self.resting:
            self._list()

    def _gather(self, scale: float) -> bool:
        """Marks and names for the whole map, unless they are as they were: panning changes neither."""
        if self._gathered_for == (scale, self._state):
            return False
        self._gathered_for = (scale, self._state)
        near = self.camera.seen(self.view).widened(MARGIN)
        self._marks = self._pins.marks(self._state, scale, (near.width, near.height))
        layers = self._layers.on(self._state.switched)
        self._names = self._labels.place(scale, self._obstacles(scale), layers)
        return True

    def _obstacles(self, scale: float) -> list[Box]:
        """What place names leave free, in pixels of the whole map."""
        return self._pins.boxes(self._marks, self._state, scale)

    def _list(self) -> None:
        """List the firms that have a pin in view, or in the chosen area."""
        area, seen = self._basemap.area(self._state.area), self.camera.seen(self.view)
        holds = area.holds if area else seen.holds
        here = {pin.firm for mark in self._marks for pin in mark.pins if holds(pin.point)}
        self.listed.show(self._state, here)

    def firms_shown(self) -> tuple[Firm, ...]:
        """The deck's own firms that the choices, or else the slide, leave."""
        shown = firms_shown(self._deck.pin_sets, self._state)
        return shown[0][1] if shown else ()

    @Slot(bool)
    def watch(self, watched: bool) -> None:
        """A map on the screen begins or ends showing this; unwatched, it keeps no tiles."""
        self._watchers += 1 if watched else -1
        if self._watchers:
            self._place()
        else:
            self._sheets.drop()

    # --- state

    @Property(Rows, constant=True)
    def pins(self) -> Rows:
        return self._pin_rows

    @Property(Rows, constant=True)
    def labels(self) -> Rows:
        return self._label_rows

    @Property(MapLists, constant=True)
    def lists(self) -> MapLists:
        """The map in words."""
        return self.listed

    @Property(Rows, constant=True)
    def layers(self) -> Rows:
        """The deck's layers that can be switched."""
        return self._layer_rows

    @Property(MapSheet, constant=True)
    def firstSheet(self) -> MapSheet:
        return self._sheets.sheets[0]

    @Property(MapSheet, constant=True)
    def secondSheet(self) -> MapSheet:
        return self._sheets.sheets[1]

    @Property(bool, notify=sharpened)
    def sharp(self) -> bool:
        """Whether everything in view is painted as finely as it can be."""
        return self._sheets.sharp

    @Property(bool, notify=placed)
    def crowded(self) -> bool:
        """Whether there are so many marks that their picture is worth keeping."""
        return self._pin_rows.rowCount() > CROWD

    @Property(QPointF, notify=placed)
    def placedAt(self) -> QPointF:
        """Where the camera was, in pixels of the map, when pins and names were last placed."""
        return QPointF(self._placed.x * self._placed.scale, self._placed.y * self._placed.scale)

    @Property(float, notify=placed)
    def placedScale(self) -> float:
        """Pixels a kilometre for which pins and names were last placed."""
        return self._placed.scale

    @Property(float, constant=True)
    def margin(self) -> float:
        """How much further than the view pins and names reach, in parts of the view."""
        return MARGIN

    @Property(float, notify=rescaled)
    def barKm(self) -> float:
        """The length of the scale bar in kilometres."""
        return nice_length(self._theme.sizes.mm(BAR_MM) / self.camera.scale)

    @Property(str, notify=rescaled)
    def barText(self) -> str:
        length = nice_length(self._theme.sizes.mm(BAR_MM) / self.camera.scale)
        decimals = 0 if length >= 1 else 1
        return self._reading.say("kilometres", n=self._reading.number(length, decimals))

    @Property(str, constant=True)
    def attribution(self) -> str:
        """Whose data the map is, on one line."""
        return short_credit(self._basemap.wordings)
