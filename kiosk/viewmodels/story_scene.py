"""What a story's map shows of its chapters: stops, the route between them, and the names of lit firms."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import Property, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import Camera, fit
from kiosk.domain.clusters import Cluster
from kiosk.domain.geography import Box, Point
from kiosk.domain.slides import Chapter
from kiosk.domain.story import Leg, Scene, legs, scene
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.map_camera import ALONE
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.story_marks import FREE_MM, Placed, StoryMarks
from kiosk.viewmodels.story_pins import StoryPins
from kiosk.viewmodels.story_rows import FirmNameRow, LegRow, StopRow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Placed({}, ())


@QmlElement
@QmlUncreatable("stories make theirs")
class StoryScene(MapViewModel):
    """Published rows of what a chapter adds to the map. While `_guided`, the camera is the chapter's."""

    # A property cannot announce itself by a signal of its base class: PySide6 6.11 then crashes.
    went = Signal()

    pins_kind = StoryPins

    def lay(self, chapters: Sequence[Chapter]) -> None:
        """Take a story; to be called once, before anything else."""
        sets = self._deck.pin_sets
        firms = tuple(chain.from_iterable(pin_set.firms for pin_set in sets))
        pins = self._pins
        self._chapters = chapters
        self._scenes: list[Scene] = [scene(each, self._basemap, pins.all) for each in chapters]
        self._story_marks = StoryMarks(firms, pins, self._reading, self._theme)
        self._placed_marks = NOTHING
        self._chapter, self._told, self._guided, self._covered = 0, 0.0, True, 0.0
        route = legs([each.stop for each in self._scenes])
        self._stops, self._named = Rows(StopRow, self), Rows(FirmNameRow, self)
        self._legs = Rows(LegRow, self, [_leg(leg) for leg in route])
        self.moved.connect(self.went)

    def around(self, box: Box | None) -> Camera:
        """As on every map, but above what covers the lower edge."""
        if box is None or self._covered >= self.view.height / 2:
            return super().around(box)
        view = replace(self.view, height=self.view.height - self._covered)
        largest = max(self._theme.sizes.mm(ALONE), self.limits.widest)
        camera = fit(box, view, self.limits, self._theme.sizes.target, largest)
        return self.limits.clamped(camera.moved(0, -self._covered / 2), self.view)

    def stop_spots(self) -> list[tuple[str, Point]]:
        """Every stop with its pixel."""
        spots = []
        for n, box in self._placed_marks.stops.items():
            at, scale, (x, y) = self._scenes[n].stop or (0.0, 0.0), self._placed.scale, box.centre
            left, top = self.camera.to_screen(at, self.view)
            spots.append((f"stop/{n}", (left + x - at[0] * scale, top + y - at[1] * scale)))
        return spots

    # --- what is drawn

    def _obstacles(self, scale: float) -> list[Box]:
        """Pins, and the stops and firms' names that find room among them."""
        taken = super()._obstacles(scale)
        drawn = zip(self._marks, taken, strict=True)
        lit = [(mark, box) for mark, box in drawn if self._lights(mark)]
        stops = [each.stop for each in self._scenes]
        if self._guided:
            taken.append(self._foot(scale))
        seen = self.camera.seen(self.view)
        self._placed_marks = self._story_marks.place(stops, self._chapter, lit, taken, seen, scale)
        return [*taken, *self._placed_marks.boxes]

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


def _leg(leg: Leg) -> LegRow:
    dx, dy = leg.end[0] - leg.start[0], leg.end[1] - leg.start[1]
    return LegRow(leg.chapter, *leg.start, math.hypot(dx, dy), math.degrees(math.atan2(dy, dx)))
