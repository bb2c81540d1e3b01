"""A long way across the map: out, along and in again, on the path that looks shortest and smoothest.

Van Wijk and Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003. Its lengths `w` and `u` are
kilometres here: how much of the map the view holds, and how far its middle has come.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.domain.camera import Camera, Limits, View
from kiosk.domain.geography import distance

CURVE = 1.42
"""How eagerly the path zooms out rather than travels: the study's viewers liked this best."""
GENTLEST = 0.05
NEAR = 1e-3
"""Parts of the view that are no distance at all."""
SHORTEST, LONGEST = 1.0, 2.5
"""Seconds."""
BASE, PACE = 0.7, 0.6
"""Seconds for any sweep, and for one unit of the path's length."""


@dataclass(frozen=True, slots=True)
class Path:
    """From one camera to another in a view so many pixels across, with the zooming `curve` of the study."""

    start: Camera
    end: Camera
    across: float
    curve: float = CURVE

    @property
    def _far(self) -> float:
        return distance((self.start.x, self.start.y), (self.end.x, self.end.y))

    @property
    def _direct(self) -> bool:
        """Whether the middle stays where it is, and only the scale changes."""
        return self._far < NEAR * self.across / max(self.start.scale, self.end.scale)

    def _angles(self) -> tuple[float, float]:
        """`r0` and `r1` of the study."""
        w0, w1 = self.across / self.start.scale, self.across / self.end.scale
        bend = self.curve**2 * self._far
        change = w1**2 - w0**2
        b0 = (change + bend**2) / (2 * w0 * bend)
        b1 = (change - bend**2) / (2 * w1 * bend)
        return -math.asinh(b0), -math.asinh(b1)

    @property
    def length(self) -> float:
        """How far it looks; 0 for no movement, about 1 for a step to a neighbour."""
        if self._direct:
            return abs(math.log(self.end.scale / self.start.scale)) / self.curve
        r0, r1 = self._angles()
        return (r1 - r0) / self.curve

    @property
    def widest(self) -> float:
        """The smallest scale on the way, pixels a kilometre."""
        ends = min(self.start.scale, self.end.scale)
        if self._direct:
            return ends
        r0, r1 = self._angles()
        return self.start.scale / math.cosh(r0) if r0 < 0 < r1 else ends

    def at(self, part: float) -> Camera:
        """The camera when that part of the length, 0 to 1, is behind it."""
        if part <= 0 or part >= 1:
            return self.start if part <= 0 else self.end
        if self._direct:
            scale = self.start.scale * (self.end.scale / self.start.scale) ** part
            return Camera(self.end.x, self.end.y, scale)
        r0, r1 = self._angles()
        r = r0 + (r1 - r0) * part
        gone = (math.sinh(r - r0) / math.cosh(r)) * self.across / self.start.scale / self.curve**2 / self._far
        return Camera(
            self.start.x + (self.end.x - self.start.x) * gone,
            self.start.y + (self.end.y - self.start.y) * gone,
            self.start.scale * math.cosh(r) / math.cosh(r0),
        )


def path(start: Camera, end: Camera, view: View, limits: Limits) -> Path:
    """The smoothest path that never shows more than the whole region."""
    across = min(view.width, view.height)
    best = Path(start, end, across)
    lowest = min(limits.widest, start.scale, end.scale) * (1 - 1e-9)
    if best.widest >= lowest:
        return best
    # The gentler the curve, the less the path zooms out: one that only travels never does.
    gentle, eager = GENTLEST, CURVE
    for _ in range(30):
        middle = (gentle + eager) / 2
        fits = Path(start, end, across, middle).widest >= lowest
        gentle, eager = (middle, eager) if fits else (gentle, middle)
    return Path(start, end, across, gentle)


@dataclass(frozen=True, slots=True)
class Sweep:
    """A movement along a path in so many seconds, slow at both ends."""

    path: Path
    since: float
    lasts: float

    @classmethod
    def along(cls, path: Path, since: float, pace: float) -> Sweep:
        """Longer paths last a little longer; `pace` multiplies that."""
        length = path.length if path.curve == CURVE else Path(path.start, path.end, path.across).length
        return cls(path, since, min(max(BASE + PACE * length, SHORTEST), LONGEST) * pace)

    def part(self, now: float) -> float:
        """How much of the path is behind, 0 to 1."""
        time = min(max((now - self.since) / self.lasts, 0.0), 1.0)
        return time * time * (3 - 2 * time)

    def at(self, now: float) -> Camera:
        return self.path.at(self.part(now))

    def over(self, now: float) -> bool:
        return now - self.since >= self.lasts
