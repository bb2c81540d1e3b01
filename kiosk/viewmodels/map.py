"""The region map under the finger: taps, pins, and the slides that begin with it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import STEP
from kiosk.domain.deck import Deck
from kiosk.domain.fingers import Tapped
from kiosk.domain.geography import Point
from kiosk.domain.map_state import MapState, nearest
from kiosk.domain.slides import MapSlide
from kiosk.viewmodels.map_chosen import MapChosen
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

HIT_MM = 15.0
M = TypeVar("M", bound="MapViewModel")


@QmlElement
@QmlUncreatable("made by the program")
class MapViewModel(MapChosen):
    """Everything a visitor can do with the map."""

    firmChosen = Signal(str)
    areaChosen = Signal(str)

    def __init__(
        self,
        deck: Deck,
        region: RegionViewModel,
        reading: Reading,
        theme: Theme,
        parent: QObject,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(deck, region, reading, theme, now, parent)
        self._tapped: Tapped | None = None
        self._slide: MapSlide | None = None

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
        elif self._pins.splits(mark):
            self.fly_to_box(mark.box, self.limits.closest)
        else:
            self._change(self._state.fanning(mark))

    def still(self, slide: MapSlide, parent: QObject) -> MapViewModel:
        """Another map, which shows a slide as it begins, whatever is done to this one."""
        made = self.another(MapViewModel, parent)
        made.open(slide)
        return made

    def another(self, kind: type[M], parent: QObject) -> M:
        """Another map of a kind, of the same deck and region."""
        return kind(self._deck, self._whole, self._reading, self._theme, parent, self._now)

    def open(self, slide: MapSlide) -> None:
        """Begin as a slide wants it, unless it is the one that is open: then as the visitor left it."""
        if slide != self._slide:
            self._slide, self._tapped = slide, None
            self.begin(self._box(slide.show))
            self._change(MapState(slide.sectors, slide.firms))

    @Slot()
    def reset(self) -> None:
        self._slide, self._tapped = None, None
        super().reset()
