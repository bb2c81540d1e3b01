"""One or two fingers on the map, from the first touch to the last: what they drag, and what they meant.

Points are pixels, times seconds on a clock that only goes forward.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.domain.camera import Camera, View, held
from kiosk.domain.geography import Point, distance

RECENT = 0.1
"""How far back a flick's speed is measured."""
QUICK = 0.4
"""How long a tap of two fingers, or the pause between two taps, may last."""


@dataclass(frozen=True, slots=True)
class Grip:
    """Fingers on the map. `start` is the camera when they took hold at `before`; `most` of them at once.

    `caught` is whether they stopped a movement, which is then all that they meant.
    """

    start: Camera
    before: tuple[Point, ...]
    now: tuple[Point, ...]
    began: float
    most: int
    dragging: bool = False
    caught: bool = False
    trail: tuple[tuple[float, Point], ...] = ()

    @classmethod
    def taken(cls, camera: Camera, points: Sequence[Point], now: float, *, caught: bool = False) -> Grip:
        return cls(camera, tuple(points), tuple(points), now, len(points), caught=caught)

    def camera(self, view: View) -> Camera:
        """Where the fingers have dragged the camera, without any edge."""
        return held(self.start, self.before, self.now, view) if self.dragging else self.start

    def moved(self, points: Sequence[Point], now: float, view: View, slop: float) -> Grip:
        """The fingers are elsewhere, or others. A drag starts beyond `slop` pixels, without a jump."""
        at = tuple(points)
        if len(at) != len(self.now):
            most = max(self.most, len(at))
            return replace(self, start=self.camera(view), before=at, now=at, most=most, trail=())
        far = any(distance(one, other) > slop for one, other in zip(at, self.before, strict=True))
        if far and not self.dragging:
            return replace(self, before=at, now=at, dragging=True, trail=((now, at[0]),))
        recent = tuple(entry for entry in self.trail if now - entry[0] <= RECENT)
        return replace(self, now=at, trail=(*recent, (now, at[0])))

    def velocity(self, now: float) -> Point:
        """How fast the last finger left, pixels a second; (0, 0) if it had stopped, or there were two."""
        if self.most > 1 or not self.dragging:
            return 0.0, 0.0
        recent = [entry for entry in self.trail if now - entry[0] <= RECENT]
        if len(recent) < 2 or recent[-1][0] - recent[0][0] < RECENT / 10:
            return 0.0, 0.0
        (t0, (x0, y0)), (t1, (x1, y1)) = recent[0], recent[-1]
        return (x1 - x0) / (t1 - t0), (y1 - y0) / (t1 - t0)

    @property
    def tap(self) -> Point | None:
        """Where one finger tapped, or None."""
        return self.before[0] if self.most == 1 and not self.dragging and not self.caught else None

    def two_tapped(self, now: float) -> bool:
        """Whether two fingers tapped."""
        return self.most == 2 and not self.dragging and now - self.began <= QUICK


@dataclass(frozen=True, slots=True)
class Tapped:
    """The last tap, which a second one near it soon after makes double."""

    at: Point
    when: float

    def again(self, at: Point, now: float, near: float) -> bool:
        return now - self.when <= QUICK and distance(at, self.at) <= near
