"""The basemap on the screen: two sheets of tiles, the one that is seen and the one that is being sharpened.

While fingers zoom, the seen sheet is only moved and scaled. When they rest, the other is painted at the new
scale, a few milliseconds at a time so that it can be interrupted, and lies on top as it comes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import Camera, View
from kiosk.domain.tiles import SIDE, Grid, Tile, bounds
from kiosk.viewmodels.map_painter import MapPainter, Style
from kiosk.viewmodels.map_pictures import MapPictures
from kiosk.viewmodels.rows import Rows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BUDGET, BUDGET_HELD = 0.006, 0.001
"""Seconds of painting before the screen gets its turn, at rest and under a finger: one tile at least."""
OVERLAP = 1
"""Pixels that tiles share with their neighbours, so that no seam shows when they are scaled."""


@dataclass(frozen=True, slots=True)
class TileRow:
    """A tile's place in its sheet in tiles, and its picture ("" until it is painted)."""

    column: int
    row: int
    picture: str


@QmlElement
@QmlUncreatable("sheets belong to the map")
class MapSheet(QObject):
    """Tiles of one scale and style. QML draws the sheet with the higher `order` on top."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tiles = Rows(TileRow, self)
        self.scale_px = 1.0
        self.style: Style | None = None
        self.number = 0
        self.slots: list[TileRow] = []
        self.held: list[Tile | None] = []
        self.images: dict[str, QImage] = {}

    def begin(self, scale: float, style: Style, order: int, slots: int) -> None:
        """Empty the sheet for another scale or style."""
        self.scale_px, self.style, self.number = scale, style, order
        self.slots, self.held = [TileRow(0, 0, "")] * slots, [None] * slots
        self.images.clear()
        self.publish()
        self.changed.emit()

    def clear(self) -> None:
        self.begin(self.scale_px, self.style, self.number, 0) if self.style else None

    def publish(self) -> None:
        self._tiles.replace(list(self.slots))

    @Property(Rows, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(float, notify=changed)
    def scale(self) -> float:
        """Pixels a kilometre at which the tiles were painted."""
        return self.scale_px

    @Property(int, constant=True)
    def side(self) -> int:
        """Pixels across a tile."""
        return SIDE

    @Property(int, constant=True)
    def overlap(self) -> int:
        return OVERLAP

    @Property(int, notify=changed)
    def order(self) -> int:
        return self.number


class Sheets(QObject):
    """Keeps the tiles in view painted. `sharpened` is sent when nothing is left to paint."""

    sharpened = Signal()

    def __init__(self, painter: MapPainter, pictures: MapPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._painter = painter
        self._kind = pictures.serve("tile", self.picture)
        self._under, self._over = MapSheet(self), MapSheet(self)
        self._grid = Grid(0, 0)
        self._waiting: list[Tile] = []
        self._serial = 0
        self._budget = BUDGET
        self._ratio = 1.0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._paint_some)
        self.sheets = (self._under, self._over)

    @property
    def sharp(self) -> bool:
        """Whether everything in view is painted at the scale of the sheet on top."""
        return not self._waiting

    def picture(self, words: list[str]) -> QImage | None:
        """The tile of that serial number."""
        return self._over.images.get(words[0]) or self._under.images.get(words[0])

    def follow(self, camera: Camera, view: View, style: Style, *, resting: bool) -> None:
        """Have the tiles around the camera; another scale or style only once the camera rests."""
        if view.width <= 0 or view.height <= 0:
            return
        self._budget = BUDGET if resting else BUDGET_HELD
        same = self._over.scale_px == camera.scale and self._over.style == style
        same = same and self._grid == Grid.of(view) and self._ratio == view.ratio
        if not same and not resting:
            return
        if not same:
            self._turn_over(camera.scale, view, style)
        self._want(camera)

    def _turn_over(self, scale: float, view: View, style: Style) -> None:
        # A sheet that was interrupted starts again; the whole one beneath it stays.
        if not self._waiting:
            self._under, self._over = self._over, self._under
        self._grid, self._ratio = Grid.of(view), view.ratio
        self._over.begin(scale, style, self._under.number + 1, self._grid.slots)

    def _want(self, camera: Camera) -> None:
        needed = self._grid.needed(camera)
        self._waiting = [tile for tile in needed if self._over.held[self._grid.slot(tile)] != tile]
        if self._waiting:
            self._timer.start()

    @Slot()
    def _paint_some(self) -> None:
        until = time.perf_counter() + self._budget
        while self._waiting and time.perf_counter() < until:
            self._paint(self._waiting.pop(0))
        self._over.publish()
        if self._waiting:
            self._timer.start()
        else:
            self._under.clear()
            self.sharpened.emit()

    def _paint(self, tile: Tile) -> None:
        style = self._over.style
        if style is None:
            return
        slot, scale = self._grid.slot(tile), self._over.scale_px
        self._serial += 1
        name = str(self._serial)
        part = bounds(tile, scale).grown(OVERLAP / scale)
        side = round((SIDE + 2 * OVERLAP) * self._ratio)
        self._over.images.pop(self._over.slots[slot].picture.rpartition("/")[2], None)
        self._over.images[name] = self._painter.paint(part, side, side, style.magnified(self._ratio))
        self._over.slots[slot] = TileRow(tile.column, tile.row, f"image://map/{self._kind}/{name}")
        self._over.held[slot] = tile

    def drop(self) -> None:
        """Give the memory back: nobody looks at the map."""
        self._timer.stop()
        self._waiting = []
        self._under.clear()
        self._over.clear()
        self._grid = Grid(0, 0)
