"""The map of a story: it flies from chapter to chapter, and is free to be explored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import Camera, View
from kiosk.domain.geography import Point
from kiosk.domain.map_state import nearest
from kiosk.domain.slides import Chapter
from kiosk.domain.sweep import Sweep, path
from kiosk.viewmodels.map import HIT_MM
from kiosk.viewmodels.story_scene import StoryScene

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PREPARED = 0.5
"""The part of a sweep after which tiles are painted for where it ends: from there on they come into view."""


@QmlElement
@QmlUncreatable("stories make theirs")
class StoryMap(StoryScene):
    """`lay` the chapters, then `tell` one. `touched` is sent whenever a visitor does anything to the map,
    `stopPressed` with a chapter.
    """

    touched = Signal()
    stopPressed = Signal(int)
    heldChanged = Signal()

    def lay(self, chapters: Sequence[Chapter]) -> None:
        super().lay(chapters)
        self._rect, self._prepared = QRectF(), True
        self.tell(0, at_once=True)

    # --- telling

    def tell(self, chapter: int, *, at_once: bool = False) -> None:
        """Show a chapter, whatever was shown before: fly there, or be there."""
        told, self._chapter, self._guided = self._told, chapter, True
        self._came_from, self._gathered_for = told, None
        shown = self._scenes[chapter]
        if at_once or self.view.width <= 0 or not self._watchers:
            self.begin(shown.box)
        else:
            self._first_box, self.grip = shown.box, None
            self._first = self.around(shown.box)
            self.sweep(self._first)
        if not self.moving_now():
            self._told = float(chapter)
        self._change(shown.state)
        self._arrange()
        self.heldChanged.emit()

    def sweep(self, end: Camera, pace: float = 1.0) -> None:
        """Fly out and in to a camera; at once if the visitor wants no motion."""
        self._prepared = False
        if bool(self._theme.reducedMotion) or end == self.camera:
            self.jump(end)
        else:
            way = path(self.camera, end, self.view, self.limits)
            self.move_by(Sweep.along(way, self._now(), pace))

    @Slot(float)
    def cover(self, height: float) -> None:
        """So many pixels at the lower edge have something else on them."""
        if height != self._covered:
            self._covered, self._gathered_for = height, None
            self.refit(self.view)
            self._place()

    def moving_now(self) -> bool:
        return self._motion is not None

    def _arrange(self) -> None:
        """After a chapter was chosen: everything in place, or, on the way, no names."""
        if self.moving_now():
            self._label_rows.replace([])
            self._named.replace([])
        else:
            self._place()
        self.went.emit()

    @Slot()
    def tick(self) -> None:
        sweep, now = self._motion, self._now()
        if isinstance(sweep, Sweep):
            part = sweep.part(now)
            self._told = self._came_from + (self._chapter - self._came_from) * part
            if part >= PREPARED and not self._prepared:
                self._prepared = True
                self._sheets.follow(sweep.path.end, self.view, self._style(), resting=True)
        super().tick()

    def refit(self, view: View) -> None:
        super().refit(view)
        if self._guided and self.view.width > 0:
            self.begin(self._scenes[self._chapter].box)
            self._told = float(self._chapter)

    # --- what a visitor does

    def _touch(self) -> None:
        if self._guided:
            self._guided, self._gathered_for = False, None
        self._told = float(self._chapter)
        self.touched.emit()

    @Slot(bool, float, float, bool, float, float)
    def fingers(self, one: bool, x1: float, y1: float, two: bool, x2: float, y2: float) -> None:
        was = self.grip is not None
        self._touch()
        super().fingers(one, x1, y1, two, x2, y2)
        if was != (self.grip is not None):
            self.heldChanged.emit()

    @Slot()
    def letGo(self) -> None:
        super().letGo()
        self.heldChanged.emit()

    @Slot(float, float)
    def tap(self, x: float, y: float) -> None:
        """A stop turns to its chapter; anything else as on every map."""
        near = self._theme.sizes.mm(HIT_MM)
        kind, _, chapter = nearest([*self.stop_spots(), *self._spots()], (x, y), near).partition("/")
        if kind == "stop":
            self.pressStop(int(chapter))
        else:
            super().tap(x, y)

    @Slot(int)
    def pressStop(self, chapter: int) -> None:
        self.stopPressed.emit(chapter)

    @Slot(str)
    def press(self, pin_id: str) -> None:
        self._touch()
        super().press(pin_id)

    @Slot(float, float, float)
    def wheel(self, degrees: float, x: float, y: float) -> None:
        self._touch()
        super().wheel(degrees, x, y)

    @Slot()
    def zoomIn(self) -> None:
        self._touch()
        super().zoomIn()

    @Slot()
    def zoomOut(self) -> None:
        self._touch()
        super().zoomOut()

    @Slot()
    def wholeRegion(self) -> None:
        self._touch()
        super().wholeRegion()

    @Slot(float, float)
    def pan(self, dx: float, dy: float) -> None:
        self._touch()
        super().pan(dx, dy)

    # --- where it is

    @Slot(QRectF)
    def lie(self, rect: QRectF) -> None:
        """Where the map is in its window, in pixels."""
        self._rect = QRectF(rect)

    def holds(self, at: Point) -> bool:
        """Whether a point of the window is on the map."""
        return self._rect.contains(*at)

    def is_held(self) -> bool:
        """Whether fingers are on it."""
        return self.grip is not None
