"""What part of the map is seen, and how fingers and time move it.

Lengths on the screen are pixels, lengths on the map kilometres.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kiosk.domain.geography import Box, Point, distance

SLACK = 0.3
"""How much of the drag beyond an edge is followed."""
STEP = 2.0
"""What one press of + or - multiplies the scale by."""
FRICTION = 4.0
"""How a flick slows down: its speed falls to 1/e in a quarter of a second."""
SLOWEST = 20.0
"""Pixels a second below which a flick is at rest."""


@dataclass(frozen=True, slots=True)
class View:
    """The size of the map on the screen, whose own pixels are `ratio` times as many each way."""

    width: float
    height: float
    ratio: float = 1.0

    @property
    def middle(self) -> Point:
        return self.width / 2, self.height / 2


@dataclass(frozen=True, slots=True)
class Camera:
    """The map point in the middle of the view, and pixels a kilometre."""

    x: float
    y: float
    scale: float

    def to_screen(self, point: Point, view: View) -> Point:
        return (
            (point[0] - self.x) * self.scale + view.width / 2,
            (point[1] - self.y) * self.scale + view.height / 2,
        )

    def to_map(self, at: Point, view: View) -> Point:
        return (
            self.x + (at[0] - view.width / 2) / self.scale,
            self.y + (at[1] - view.height / 2) / self.scale,
        )

    def seen(self, view: View) -> Box:
        """The part of the map in view."""
        across, down = view.width / 2 / self.scale, view.height / 2 / self.scale
        return Box(self.x - across, self.y - down, self.x + across, self.y + down)

    def moved(self, dx: float, dy: float) -> Camera:
        """The map dragged by that many pixels."""
        return replace(self, x=self.x - dx / self.scale, y=self.y - dy / self.scale)

    def zoomed(self, factor: float, at: Point, view: View) -> Camera:
        """The scale multiplied, with what is under the pixel `at` staying there."""
        under = self.to_map(at, view)
        scale = self.scale * factor
        return Camera(
            under[0] - (at[0] - view.width / 2) / scale, under[1] - (at[1] - view.height / 2) / scale, scale
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """What the camera may show: no more than the region with its margin, and no closer than `closest`."""

    region: Box
    widest: float
    closest: float

    @classmethod
    def of(cls, region: Box, view: View, closest: float, margin: float) -> Limits:
        """The limits for a region that must fit the view with a margin in pixels around it."""
        widest = _fitting(region, view, margin)
        return cls(region, widest, max(closest, widest))

    def clamped(self, camera: Camera, view: View) -> Camera:
        """The nearest camera that keeps the region on the screen."""
        scale = min(max(camera.scale, self.widest), self.closest)
        return Camera(
            _held(camera.x, self.region.left, self.region.right, view.width / 2 / scale),
            _held(camera.y, self.region.top, self.region.bottom, view.height / 2 / scale),
            scale,
        )

    def soft(self, camera: Camera, view: View) -> Camera:
        """The camera as a finger drags it: beyond an edge it follows less and less eagerly."""
        hard = self.clamped(camera, view)
        scale = hard.scale * (camera.scale / hard.scale) ** SLACK
        return Camera(hard.x + (camera.x - hard.x) * SLACK, hard.y + (camera.y - hard.y) * SLACK, scale)

    def whole(self, view: View) -> Camera:
        """The whole region."""
        return self.clamped(Camera(*self.region.centre, self.widest), view)


def _fitting(box: Box, view: View, margin: float) -> float:
    across, down = max(view.width - 2 * margin, 1.0), max(view.height - 2 * margin, 1.0)
    return min(across / max(box.width, 1e-9), down / max(box.height, 1e-9))


def _held(at: float, low: float, high: float, half: float) -> float:
    """The middle kept so that the view's edge passes the region's edge by a quarter of the view at most."""
    low, high = low + half / 2, high - half / 2
    return (low + high) / 2 if low > high else min(max(at, low), high)


def fit(box: Box, view: View, limits: Limits, margin: float, largest: float = math.inf) -> Camera:
    """The camera that shows the box with a margin in pixels, no closer than `largest` pixels a kilometre."""
    scale = min(_fitting(box, view, margin), largest)
    return limits.clamped(Camera(*box.centre, scale), view)


def held(start: Camera, before: Sequence[Point], now: Sequence[Point], view: View) -> Camera:
    """The camera that keeps under one or two fingers what was under them; as many `before` as `now`."""
    if not now or len(now) != len(before):
        return start
    from_x, from_y = _middle(before)
    to = _middle(now)
    spread = distance(*before[:2]) if len(before) > 1 else 0.0
    factor = distance(*now[:2]) / spread if spread > 1 else 1.0
    return start.moved(to[0] - from_x, to[1] - from_y).zoomed(max(factor, 0.01), to, view)


def _middle(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


class Motion(Protocol):
    """A movement of the camera by itself; times are seconds on a clock that only goes forward."""

    def at(self, now: float) -> Camera: ...

    def over(self, now: float) -> bool: ...


@dataclass(frozen=True, slots=True)
class Glide:
    """A flick that slows down: velocity in pixels a second of the map's picture."""

    camera: Camera
    velocity: Point
    since: float

    def at(self, now: float) -> Camera:
        gone = (1 - math.exp(-FRICTION * (now - self.since))) / FRICTION
        return self.camera.moved(self.velocity[0] * gone, self.velocity[1] * gone)

    def over(self, now: float) -> bool:
        return math.hypot(*self.velocity) * math.exp(-FRICTION * (now - self.since)) < SLOWEST


@dataclass(frozen=True, slots=True)
class Flight:
    """From one camera to another in so many seconds, fast first and settling gently; it never overshoots."""

    start: Camera
    end: Camera
    since: float
    lasts: float

    def at(self, now: float) -> Camera:
        if self.over(now):
            return self.end
        part = 1 - (1 - (now - self.since) / self.lasts) ** 3
        scale = self.start.scale * (self.end.scale / self.start.scale) ** part
        # Where scale changes much, moving in step with it keeps the target in sight the whole way.
        change = self.end.scale - self.start.scale
        eased = (
            part
            if abs(change) < 1e-6 * self.end.scale
            else ((1 - self.start.scale / scale) / (1 - self.start.scale / self.end.scale))
        )
        return Camera(
            self.start.x + (self.end.x - self.start.x) * eased,
            self.start.y + (self.end.y - self.start.y) * eased,
            scale,
        )

    def over(self, now: float) -> bool:
        return now - self.since >= self.lasts


def nice_length(longest: float) -> float:
    """The longest round length (1, 2, 5, 10, 20 … or their tenths) up to `longest`, for a scale bar."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1, 2, 5) if step * power <= longest * (1 + 1e-9))
