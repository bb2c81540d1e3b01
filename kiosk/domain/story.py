"""A story on the map: what each chapter shows, and how it is being told.

Times are seconds on a clock that only goes forward; whoever calls says what time it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.domain.basemap import Basemap
from kiosk.domain.clusters import fan, gather
from kiosk.domain.geography import Box, Point, distance
from kiosk.domain.map_state import MapState, box_of
from kiosk.domain.pins import Pin
from kiosk.domain.slides import Chapter

RESUME = 15.0
"""Seconds without a touch after which the guide goes on."""
ARRIVE, PER_WORD, LEAST = 3.0, 0.4, 7.0
"""Seconds to look around, for each word (150 a minute: people stand), and for a chapter at least."""
FANNED = 8
"""Pins in one place that are fanned out; more of them stay a cluster."""
SAME_KM = 0.5
"""Stops nearer to each other than that are at one place."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One chapter on the map: everything that is lit and shown, the box to look at (None for the whole
    region), and where its stop is; a chapter about the whole region has none.
    """

    state: MapState
    box: Box | None
    stop: Point | None


def scene(chapter: Chapter, basemap: Basemap, pins: Sequence[Pin]) -> Scene:
    """A chapter's scene, which owes nothing to any other; one without firms shows all of the deck's own."""
    areas = tuple(name for name in chapter.show if basemap.area(name) is not None)
    state = MapState(firms=chapter.firms, lit=chapter.firms, areas=areas)
    box = box_of(chapter.show, basemap, pins)
    if box is None:
        return Scene(state, None, None)
    return Scene(state, box, _stop(chapter, areas, basemap, pins) or box.centre)


def _stop(chapter: Chapter, areas: Sequence[str], basemap: Basemap, pins: Sequence[Pin]) -> Point | None:
    """The first pin of the first lit firm that is in what the chapter shows."""
    lands = [area for name in areas if (area := basemap.area(name)) is not None]
    for firm in chapter.firms:
        for pin in pins:
            shown = firm in chapter.show or not lands or any(land.holds(pin.point) for land in lands)
            if pin.firm == firm and shown:
                return pin.point
    return None


@dataclass(frozen=True, slots=True)
class Leg:
    """A piece of the route; it is done once `chapter`, from 0, has been reached."""

    chapter: int
    start: Point
    end: Point


def legs(stops: Sequence[Point | None]) -> tuple[Leg, ...]:
    """The route through the chapters' stops, past those that have none and those that stay where they are."""
    route = [(chapter, stop) for chapter, stop in enumerate(stops) if stop is not None]
    return tuple(
        Leg(chapter, start, end)
        for (_, start), (chapter, end) in pairwise(route)
        if distance(start, end) > SAME_KM
    )


def apart(pins: Sequence[Pin], scale: float, gap: float) -> dict[str, Point]:
    """How far, in pixels by its id, each pin stands from its point at a scale: those that would be nearer
    than `gap` pixels to another stand around their middle. Pins in too large a crowd are left out.
    """
    offsets: dict[str, Point] = {}
    for cluster in gather(pins, gap / scale):
        if len(cluster.pins) == 1:
            offsets[cluster.id] = (0.0, 0.0)
        elif len(cluster.pins) <= FANNED:
            for pin, (dx, dy) in zip(cluster.pins, fan(len(cluster.pins), gap), strict=True):
                away_x, away_y = cluster.point[0] - pin.point[0], cluster.point[1] - pin.point[1]
                offsets[pin.id] = (dx + away_x * scale, dy + away_y * scale)
    return offsets


@dataclass(frozen=True, slots=True)
class Telling:
    """Which chapter is told, from 0; whether the story goes on by itself (`playing`), and whether the visitor
    looks around alone (`exploring`). `since` is when the chapter began, or the map was last touched.
    """

    chapter: int = 0
    playing: bool = False
    exploring: bool = False
    since: float = 0.0

    def turned(self, chapter: int, now: float) -> Telling:
        """Tell another chapter; it is guided."""
        return replace(self, chapter=chapter, exploring=False, since=now)

    def explored(self, now: float) -> Telling:
        """The visitor touches the map: the guide waits."""
        return replace(self, exploring=True, since=now)

    def resumed(self, now: float) -> Telling:
        """Back to the chapter, which begins again."""
        return replace(self, exploring=False, since=now)

    def played(self, count: int, now: float) -> Telling:
        """Go on by itself: from the first of `count` chapters, if the last one has been told."""
        first = 0 if self.chapter == count - 1 else self.chapter
        return Telling(first, playing=True, since=now)

    def paused(self) -> Telling:
        return replace(self, playing=False)

    def left(self) -> Telling:
        """Nobody looks at it any more."""
        return Telling(self.chapter)

    def waits(self, words: int, slower: float) -> float:
        """Seconds from `since` until something happens by itself; infinity where nothing does."""
        if self.exploring:
            return RESUME * slower
        return reading_time(words) * slower if self.playing else math.inf

    def at(self, now: float, words: int, count: int, slower: float = 1.0) -> Telling:
        """How it is told at a time, with nothing touched since, in a chapter of so many words."""
        if now - self.since < self.waits(words, slower):
            return self
        if self.exploring:
            return self.resumed(now)
        return self.turned(self.chapter + 1, now) if self.chapter < count - 1 else self.paused()


def reading_time(words: int) -> float:
    """Seconds that a chapter of so many words is told for."""
    return max(ARRIVE + PER_WORD * words, LEAST)
