"""Counts in memory what visitors do, and brings it to the disk where no frame waits for it."""

from __future__ import annotations

import threading
from collections import Counter as Numbers
from collections.abc import Callable
from datetime import datetime

from kiosk.domain.counts import Kind, Tally, cell, countable, dwell
from kiosk.domain.deck import Deck
from kiosk.system.counts import Counts, Hour

MOST_WAITING = 50_000
"""Different numbers that wait for a disk which refuses them; further ones are lost."""


def local_hour() -> Hour:
    """The hour of the day, as staff know it."""
    now = datetime.now().astimezone()
    return now.date().isoformat(), now.hour


class Counter:
    """Adds up what it hears of until `flush`. `now` is a clock that only goes forward; `hour` the wall's."""

    def __init__(
        self, deck: Deck, counts: Counts, now: Callable[[], float], hour: Callable[[], Hour] = local_hour
    ) -> None:
        self._deck, self._counts, self._now, self._hour = deck, counts, now, hour
        self._waiting: Numbers[tuple[Hour, Tally]] = Numbers()
        self._lock, self._flushing = threading.Lock(), threading.Lock()
        self._slide, self._since, self._touched = "", 0.0, 0.0
        self.on = True

    def visit(self) -> None:
        """Somebody has come."""
        self._count(Tally(Kind.VISIT))

    def left(self) -> None:
        """Nobody has touched anything for long, and the visit is over."""
        self._leave_slide(self._touched)
        self._count(Tally(Kind.LEFT))

    def arrived(self, slide: str = "", firm: str = "") -> None:
        """A slide is shown, or a firm's card, or neither."""
        now = self._touched = self._now()
        self._leave_slide(now)
        if slide:
            self._slide, self._since = slide, now
            self._count(Tally(Kind.SHOWN, slide))
        if firm:
            self.firm(firm)

    def firm(self, firm: str) -> None:
        """A firm was opened, on a screen of its own or on the map."""
        self._count(Tally(Kind.FIRM, firm))

    def language(self, code: str) -> None:
        """A language was chosen."""
        self._count(Tally(Kind.LANGUAGE, code))

    def tap(self, x: float, y: float, *, tall: bool, dead: bool) -> None:
        """A tap at a point, in parts of the screen's width and height; `dead` if it hit nothing."""
        self._touched = self._now()
        if dead:
            self._count(Tally(Kind.DEAD_TAP, self._slide))
        if self._slide:
            self._count(Tally(Kind.HEAT_TALL if tall else Kind.HEAT, self._slide, cell(x, y, tall=tall)))

    def flush(self) -> bool:
        """Bring what waits to the disk; whether nothing waits any more. From any thread."""
        with self._flushing:
            with self._lock:
                taken, self._waiting = self._waiting, Numbers()
            if not taken or self._counts.add(taken):
                return True
            with self._lock:
                self._waiting = taken + self._waiting
        return False

    def flush_beside(self) -> None:
        """`flush` in a thread of its own."""
        if self._waiting:
            threading.Thread(target=self.flush, name="counts", daemon=True).start()

    def _leave_slide(self, when: float) -> None:
        if self._slide:
            self._count(Tally(Kind.DWELL, self._slide, dwell(max(0.0, when - self._since))))
        self._slide = ""

    def _count(self, tally: Tally) -> None:
        if not (self.on and countable(tally, self._deck)):
            return
        with self._lock:
            key = self._hour(), tally
            if key in self._waiting or len(self._waiting) < MOST_WAITING:
                self._waiting[key] += 1
