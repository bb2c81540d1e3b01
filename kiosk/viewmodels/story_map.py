"""The map of a story: it flies from chapter to chapter, shows the route, and is free to be explored."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import Property, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import Camera, View, fit
from kiosk.domain.clusters import Cluster
from kiosk.domain.deck import Chapter
from kiosk.domain.geography import Box, Point
from kiosk.domain.map_state import nearest
from kiosk.domain.story import Leg, Scene, legs, scene
from kiosk.domain.sweep import Sweep, path
from kiosk.viewmodels.map import HIT_MM, MapViewModel
from kiosk.viewmodels.map_camera import ALONE
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.story_marks import FREE_MM, Placed, StoryMarks
from kiosk.viewmodels.story_pins import StoryPins
from kiosk.viewmodels.story_rows import FirmNameRow, LegRow, StopRow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PREPARED = 0.5
"""The part of a sweep after which tiles are painted for where it ends: from there on they come into view."""
NOTHING = Placed({}, ())


@QmlElement
@QmlUncreatable("stories make theirs")
class StoryMap(MapViewModel):
    """`lay` the chapters, then `tell` one. `touched` is sent whenever a visitor does anything to the map,
    `stopPressed` with a chapter.
    """

    touched = Signal()
    stopPressed = Signal(int)
    heldChanged = Signal()
    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    went = Signal()

    def lay(self, chapters: Sequence[Chapter]) -> None:
        """Take a story; to be called once, before anything else."""
        sets = self._deck.pin_sets
        firms = tuple(chain.from_iterable(pin_set.firms for pin_set in sets))
        pins = StoryPins(sets, self._basemap, self._reading, self._theme, self.limits.closest)
        self._pins = pins
        self._chapters = chapters
        self._scenes: list[Scene] = [scene(each, self._basemap, pins.all) for each in chapters]
        self._story_marks = StoryMarks(firms, pins, self._reading, self._theme)
        self._placed_marks = NOTHING
        self._chapter, self._told, self._guided, self._prepared = 0, 0.0, True, True
        route = legs([each.stop for each in self._scenes])
        self._stops, self._named = Rows(StopRow, self), Rows(FirmNameRow, self)
        self._legs = Rows(LegRow, self, [_leg(leg) for leg in route])
        self._rect, self._covered = QRectF(), 0.0
        self.moved.connect(self.went)
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

    def sweep(self, end: Camera, pace: float = 1.0) -> None:
        """Fly out and in to a camera; at once if the visitor wants no motion."""
        self._prepared = False
        if bool(self._theme.reducedMotion) or end == self.camera:
            self.move_by(None)
            self.put(end)
        else:
            way = path(self.camera, end, self.view, self.limits)
            self.move_by(Sweep.along(way, self._now(), pace))

    def around(self, box: Box | None) -> Camera:
        """As on every map, but above what covers the lower edge."""
        if box is None or self._covered >= self.view.height / 2:
            return super().around(box)
        view = replace(self.view, height=self.view.height - self._covered)
        largest = max(self._theme.sizes.mm(ALONE), self.limits.widest)
        camera = fit(box, view, self.limits, self._theme.sizes.target, largest)
        return self.limits.clamped(camera.moved(0, -self._covered / 2), self.view)

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
        kind, _, chapter = nearest([*self._stop_spots(), *self._spots()], (x, y), near).partition("/")
        if kind == "stop":
            self.pressStop(int(chapter))
        else:
            super().tap(x, y)

    def _stop_spots(self) -> list[tuple[str, Point]]:
        """Every stop with its pixel."""
        spots = []
        for n, box in self._placed_marks.stops.items():
            at, scale, (x, y) = self._scenes[n].stop or (0.0, 0.0), self._placed.scale, box.centre
            left, top = self.camera.to_screen(at, self.view)
            spots.append((f"stop/{n}", (left + x - at[0] * scale, top + y - at[1] * scale)))
        return spots

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

    # --- what is drawn

    def _gather(self, scale: float) -> bool:
        if not super()._gather(scale):
            return False
        taken = self._pins.boxes(self._marks, self._state, scale)
        drawn = zip(self._marks, taken, strict=True)
        lit = [(mark, box) for mark, box in drawn if self._lights(mark)]
        stops = [each.stop for each in self._scenes]
        if self._guided:
            taken.append(self._foot(scale))
        seen = self.camera.seen(self.view)
        self._placed_marks = self._story_marks.place(stops, self._chapter, lit, taken, seen, scale)
        layers = self._layers.on(self._state.switched)
        self._names = self._labels.place(scale, [*taken, *self._placed_marks.boxes], layers)
        return True

    def _list(self) -> None:
        """A story has no list beside it."""

    def _foot(self, scale: float) -> Box:
        """What is covered at the lower edge, in pixels of the whole map."""
        seen = self.camera.seen(self.view)
        bottom, top = seen.bottom * scale, seen.bottom * scale - self._covered
        return Box(seen.left * scale, top - self._theme.sizes.mm(FREE_MM), seen.right * scale, bottom)

    def _lights(self, mark: Cluster) -> bool:
        return len(mark.firms) == 1 and self._state.lights(mark.pins[0].firm)

    @Slot()
    def _place(self) -> None:
        super()._place()
        if self._watchers and self.view.width > 0:
            self._named.replace([row for row, _ in self._placed_marks.names])
            self._stops.replace([self._stop_row(n) for n in sorted(self._placed_marks.stops)])

    def _stop_row(self, chapter: int) -> StopRow:
        at, read, scale = self._scenes[chapter].stop or (0.0, 0.0), self._reading, self._placed.scale
        box = self._placed_marks.stops[chapter]
        x, y = box.centre
        stage = "now" if chapter == self._chapter else "told" if chapter < self._chapter else "ahead"
        return StopRow(
            chapter=chapter,
            number=read.number(chapter + 1),
            name=read.text(self._chapters[chapter].title),
            about=read.say("chapter_of", n=chapter + 1, count=len(self._chapters)),
            stage=stage,
            atX=at[0],
            atY=at[1],
            dx=x - at[0] * scale,
            dy=y - at[1] * scale,
            size=box.width,
            inView=self.camera.seen(self.view).holds(at),
        )

    # --- state

    @Property(Rows, constant=True)
    def stops(self) -> Rows:
        return self._stops

    @Property(Rows, constant=True)
    def route(self) -> Rows:
        """The legs between the stops."""
        return self._legs

    @Property(Rows, constant=True)
    def named(self) -> Rows:
        """The names of the lit firms."""
        return self._named

    @Property(float, notify=went)
    def told(self) -> float:
        """How far the story is told: a chapter's number from 0, and between two while it flies."""
        return self._told

    @Property(QRectF, constant=True)
    def land(self) -> QRectF:
        """The box of all land, map kilometres."""
        box = self._basemap.box
        return QRectF(box.left, box.top, box.width, box.height)

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


def _leg(leg: Leg) -> LegRow:
    dx, dy = leg.end[0] - leg.start[0], leg.end[1] - leg.start[1]
    return LegRow(leg.chapter, *leg.start, math.hypot(dx, dy), math.degrees(math.atan2(dy, dx)))
