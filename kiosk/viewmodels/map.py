"""The region map: what it shows, what was chosen on it, and everything a visitor can do with it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.basemap import Basemap, short_credit
from kiosk.domain.camera import STEP, nice_length
from kiosk.domain.clusters import Cluster
from kiosk.domain.deck import Deck
from kiosk.domain.fingers import Tapped
from kiosk.domain.firms import Firm, PinSet
from kiosk.domain.geography import Point
from kiosk.domain.map_state import MapState, box_of, nearest
from kiosk.domain.pins import across_region
from kiosk.domain.text import Text
from kiosk.viewmodels.firms import FirmRow
from kiosk.viewmodels.map_camera import MapCamera
from kiosk.viewmodels.map_labels import Labels
from kiosk.viewmodels.map_lists import firm_rows
from kiosk.viewmodels.map_painter import MapPainter, Style
from kiosk.viewmodels.map_pictures import MapPictures
from kiosk.viewmodels.map_pins import MapPins
from kiosk.viewmodels.map_region import OutlineRow, RegionPictures, map_style
from kiosk.viewmodels.map_rows import DotRow, LabelRow, PinRow
from kiosk.viewmodels.map_sheets import MapSheet, Sheets
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

HIT_MM = 15.0
BAR_MM = 45.0
ALONE = 20.0
"""Millimetres a kilometre at which a single firm is shown."""
REACH = 0.4
"""The part of the view that may pass under a finger before pins and names beyond it are fetched."""
NO_FIRMS = PinSet("", Text({}), (), ())


@QmlElement
@QmlUncreatable("made by the program")
class MapViewModel(MapCamera):
    """Published state and intents of the map. `pictures` must be the engine's image provider "map".

    `changed` is sent when what is chosen, the language or the look changes.
    """

    changed = Signal()
    firmChosen = Signal(str)
    areaChosen = Signal(str)
    sharpened = Signal()
    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    rescaled = Signal()

    def __init__(
        self,
        deck: Deck,
        basemap: Basemap,
        reading: Reading,
        theme: Theme,
        parent: QObject,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(basemap.box, theme, now, parent)
        self._deck = deck
        self._basemap = basemap
        self._reading = reading
        self._pin_set = deck.firms or NO_FIRMS
        self._state = MapState()
        self._tapped: Tapped | None = None
        self._marks: tuple[Cluster, ...] = ()
        self._placed = self.camera
        self._watchers = 0
        painter = MapPainter(basemap)
        self._pins = MapPins(self._pin_set, basemap, reading, theme)
        self._labels = Labels(basemap, self._name, reading, theme)
        self._sheets = Sheets(painter, self)
        self._region_pictures = RegionPictures(painter, basemap)
        self._pin_rows = Rows(PinRow, self)
        self._label_rows = Rows(LabelRow, self)
        self._firm_rows, self._tray_rows = Rows(FirmRow, self), Rows(FirmRow, self)
        self._dot_rows = Rows(DotRow, self, self._pins.dots())
        self._outline_rows = Rows(OutlineRow, self)
        self.pictures = self._serve()
        self._sheets.sharpened.connect(self.sharpened)
        self.moved.connect(self._follow)
        self.moved.connect(self.rescaled)
        self.rested.connect(self._place)
        reading.changed.connect(self._restyle)
        theme.changed.connect(self._restyle)

    def _serve(self) -> MapPictures:
        pictures = MapPictures()
        pictures.serve("tile", self._sheets.picture)
        pictures.serve("pin", self._pins.pin_picture)
        pictures.serve("cluster", self._pins.cluster_picture)
        pictures.serve("region", self._region_pictures.picture)
        return pictures

    def _name(self, place_id: str) -> str:
        text = self._deck.place_names.get(place_id)
        return self._reading.text(text) if text else self._basemap.name(place_id)

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
        return map_style(self._theme, self._state.area)

    @Slot()
    def _place(self) -> None:
        """Gather pins and place names for the camera as it is."""
        if not self._watchers or self.view.width <= 0:
            return
        if self.camera.scale != self._placed.scale:
            self._state = self._state.gathered()
        self._placed, scale = self.camera, self.camera.scale
        self._sheets.follow(self.camera, self.view, self._style(), resting=self.resting)
        self._marks = self._pins.marks(self._state, scale)
        self._pin_rows.replace(self._pins.rows(self._marks, self._state, self.camera, self.view))
        seen = self.camera.seen(self.view)
        near = seen.grown(max(seen.width, seen.height) * 0.6)
        covered = self._pins.boxes(self._marks, self._state, scale)
        self._label_rows.replace(self._labels.rows(scale, covered, near))
        self._list()

    def _list(self) -> None:
        """The firms that have a pin in view, or in the chosen area; and those that have none anywhere."""
        area, seen = self._basemap.area(self._state.area), self.camera.seen(self.view)
        there = {
            pin.firm
            for mark in self._marks
            for pin in mark.pins
            if (area.holds(pin.point) if area else seen.holds(pin.point))
        }
        firms = tuple(self._pin_set.in_sector(self._state.sector))
        self._firm_rows.replace(self._rows_of([firm for firm in firms if firm.id in there]))
        self._tray_rows.replace(self._rows_of(across_region(firms, self._basemap)))

    def _rows_of(self, firms: Iterable[Firm]) -> list[FirmRow]:
        return firm_rows(firms, self._pin_set, self._deck, self._reading, self._theme)

    @Slot()
    def _restyle(self) -> None:
        """Another language, contrast or size."""
        self._labels.forget()
        self._dot_rows.replace(self._pins.dots())
        self.limits = self._limits()
        if self.view.width > 0:
            self.put(self.limits.clamped(self.camera, self.view))
        self._place()
        self.changed.emit()

    def _change(self, state: MapState) -> None:
        if state != self._state:
            self._state = state
            self._place()
            self.changed.emit()

    # --- intents

    @Slot(bool)
    def watch(self, watched: bool) -> None:
        """A map on the screen begins or ends showing this; unwatched, it keeps no tiles."""
        self._watchers += 1 if watched else -1
        if self._watchers:
            self._place()
        else:
            self._sheets.drop()

    @Slot(bool, float, float, bool, float, float)
    def fingers(self, one: bool, x1: float, y1: float, two: bool, x2: float, y2: float) -> None:
        """Which of two fingers are down, and where."""
        points = [(x, y) for down, x, y in ((one, x1, y1), (two, x2, y2)) if down]
        ended = self.finger(points)
        if ended is None:
            return
        if ended.two_tapped(self._now()):
            self.zoomOut()
        elif ended.tap is not None:
            self.tap(*ended.tap)
        else:
            self.let_go(ended)

    @Slot()
    def letGo(self) -> None:
        """The fingers were taken over by something else."""
        self.grip = None
        self.settle()

    @Slot(float, float)
    def tap(self, x: float, y: float) -> None:
        """Choose the nearest pin within 15 mm, or else the area; a second tap beside pins zooms in."""
        near = self._theme.sizes.mm(HIT_MM)
        before, self._tapped = self._tapped, Tapped((x, y), self._now())
        hit = nearest(self._spots(), (x, y), near)
        if hit:
            self.press(hit)
        elif before is not None and before.again((x, y), self._now(), near):
            self._tapped = None
            self._step(STEP, (x, y))
        else:
            area = self._basemap.area_at(self.camera.to_map((x, y), self.view))
            self.selectArea(area.id if area else "")
            self.areaChosen.emit(self._state.area)

    def _spots(self) -> list[tuple[str, Point]]:
        """Every mark with its pixel."""
        aside = self._pins.aside(self._marks, self._state)
        spots = []
        for mark in self._marks:
            x, y = self.camera.to_screen(mark.point, self.view)
            dx, dy = aside.get(mark.id, (0.0, 0.0))
            spots.append((mark.id, (x + dx, y + dy)))
        return spots

    @Slot(str)
    def press(self, pin_id: str) -> None:
        """A pin chooses its firm; a cluster is zoomed to, or fans out if its pins share a point."""
        mark = next((mark for mark in self._marks if mark.id == pin_id), None)
        if mark is None:
            return
        if len(mark.firms) == 1:
            self.select(mark.firms[0])
            self.firmChosen.emit(mark.firms[0])
        elif self._pins.splits(mark, self.limits.closest):
            self.fly_to_box(mark.box, self.limits.closest)
        else:
            self._change(self._state.fanning(mark))

    @Slot(str)
    def select(self, firm_id: str) -> None:
        """Choose a firm ("" for none) and bring it into view."""
        self._change(self._state.with_firm(firm_id))
        points = [pin.point for pin in self._pins.all if pin.firm == firm_id]
        seen = self.camera.seen(self.view)
        if points and self.view.width > 0 and not any(seen.holds(point) for point in points):
            self.show([firm_id])

    @Slot(str)
    def selectArea(self, area_id: str) -> None:
        """Light an area, "" for none, and list its firms."""
        self._change(self._state.with_area(area_id))

    @Slot("QStringList")
    def show(self, ids: list[str]) -> None:
        """Fly to areas, places and firms by their ids; to the whole region if none of them is known."""
        box = box_of(ids, self._basemap, self._pins.all)
        if box is None:
            self.wholeRegion()
        else:
            self.fly_to_box(box, max(self._theme.sizes.mm(ALONE), self.limits.widest))

    @Slot(str)
    def filter(self, sector_id: str) -> None:
        """Show one sector, or all for ""."""
        self._change(self._state.filtered(sector_id))

    @Slot()
    def reset(self) -> None:
        """As a new visitor finds it: the whole region, everything shown, nothing chosen."""
        self.grip, self._tapped = None, None
        self.move_by(None)
        if self.view.width > 0:
            self.put(self.whole())
        self._change(MapState())

    # --- state

    @Property(str, notify=changed)
    def selected(self) -> str:
        """The firm chosen, or ""."""
        return self._state.firm

    @Property(str, notify=changed)
    def selectedArea(self) -> str:
        """The area chosen, or ""."""
        return self._state.area

    @Property(str, notify=changed)
    def areaName(self) -> str:
        """The chosen area in the visitor's language."""
        return self._name(self._state.area) if self._state.area else ""

    @Property(str, notify=changed)
    def sector(self) -> str:
        """The sector shown, "" for all."""
        return self._state.sector

    @Property(Rows, constant=True)
    def pins(self) -> Rows:
        return self._pin_rows

    @Property(Rows, constant=True)
    def labels(self) -> Rows:
        return self._label_rows

    @Property(Rows, constant=True)
    def firms(self) -> Rows:
        """The firms in view, or in the chosen area, in the language's order."""
        return self._firm_rows

    @Property(Rows, constant=True)
    def tray(self) -> Rows:
        """The firms that are somewhere in the region, with no pin."""
        return self._tray_rows

    @Property(Rows, constant=True)
    def dots(self) -> Rows:
        """Lit points for small pictures of the region."""
        return self._dot_rows

    @Property(Rows, constant=True)
    def outlines(self) -> Rows:
        """Every area's outline, made when first asked for."""
        if not self._outline_rows.rowCount():
            self._outline_rows.replace(self._region_pictures.outlines())
        return self._outline_rows

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

    @Property(float, constant=True)
    def aspect(self) -> float:
        """The region's width by its height."""
        return self._basemap.box.width / self._basemap.box.height

    @Property(str, constant=True)
    def attribution(self) -> str:
        """Whose data the map is, on one line."""
        return short_credit(self._basemap.attribution)

    @Property(str, constant=True)
    def licences(self) -> str:
        """The licences' own wordings, a line each, for the credits."""
        return "\n".join(text for _, text in self._basemap.attribution)

    @Property(float, notify=rescaled)
    def barKm(self) -> float:
        """The length of the scale bar in kilometres."""
        return nice_length(self._theme.sizes.mm(BAR_MM) / self.camera.scale)

    @Property(str, notify=rescaled)
    def barText(self) -> str:
        length = nice_length(self._theme.sizes.mm(BAR_MM) / self.camera.scale)
        decimals = 0 if length >= 1 else 1
        return self._reading.say("kilometres", n=self._reading.number(length, decimals))

    # --- small pictures of the region

    @Slot(str, result="QVariantList")
    def spots(self, firm_id: str) -> list[QPointF]:
        """Where a firm's pins are, as parts of the region's box."""
        return self._pins.spots(firm_id)

    @Slot(str, float, float, float, "QVariantList", result=str)
    def picture(self, parts: str, width: float, height: float, line: float, colours: list[QColor]) -> str:
        """The address of a picture of the whole region; see RegionPictures."""
        return self._region_pictures.name(parts, width, height, line, colours)
