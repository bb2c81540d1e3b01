"""The clocks: seconds that only go forward, whatever the wall clock does."""

from __future__ import annotations

import time
from collections.abc import Callable

now = time.monotonic

BEAT_S = 10.0
"""How often Awake wants to be read."""
ASLEEP_S = 30.0
"""A clock that nobody has read for so long was not read because the machine slept."""


class Awake:
    """The seconds of a clock without those that the machine slept.

    On Linux and macOS the monotonic clock stands still in suspend; on Windows it goes on, and on any of them
    it does for a process that was stopped. So a gap between two readings is what counts: it must be read
    every BEAT_S.
    """

    def __init__(self, clock: Callable[[], float] = now, asleep: float = ASLEEP_S) -> None:
        self._clock, self._asleep = clock, asleep
        self._read, self._slept = clock(), 0.0

    def __call__(self) -> float:
        before, self._read = self._read, self._clock()
        gap = self._read - before
        if gap >= self._asleep:
            self._slept += gap
        return self._read - self._slept
