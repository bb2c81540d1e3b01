"""What is shown after crashes, and how soon: frozen. Whoever calls says what time it is, in seconds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 60.0
CRASHES = 3
WITHIN_S = 180.0
"""So many crashes in that time, and something surer is shown."""
STEADY_S = 180.0
"""After that long, a crash is a first one again."""
RISE_S = 3600.0
LONGEST_RISE_S = 24 * 3600.0


class Rung(StrEnum):
    """What is shown, the best first: the deck asked for; as it last played well; the built-in one."""

    DECK = "deck"
    LAST_GOOD = "last-good"
    SAFE = "safe"


_RUNGS = tuple(Rung)


@dataclass(frozen=True, slots=True)
class Ladder:
    """`crashes` are the times of those that still count on this rung; `row` how many came without a steady
    time between; `falls` how often it has come down; `since` when it came to this rung.
    """

    rung: Rung = Rung.DECK
    crashes: tuple[float, ...] = ()
    row: int = 0
    falls: int = 0
    since: float = 0.0

    def crashed(self, now: float, lived: float) -> Self:
        """The drawing process has ended, or had to be ended, having lived that long."""
        recent = (*(at for at in self.crashes if now - at < WITHIN_S), now)
        then = replace(self, crashes=recent, row=1 if lived >= STEADY_S else self.row + 1)
        return then.lowered(now) if len(recent) >= CRASHES else then

    def forgiven(self) -> Self:
        """The last crash was no fault of what was shown."""
        return replace(self, crashes=self.crashes[:-1], row=max(0, self.row - 1))

    def lowered(self, now: float) -> Self:
        """What is on this rung cannot be shown: something surer is. Below the last there is nothing."""
        if self.rung is _RUNGS[-1]:
            return replace(self, crashes=self.crashes[-CRASHES:])
        below = _RUNGS[_RUNGS.index(self.rung) + 1]
        return replace(self, rung=below, crashes=(), falls=self.falls + 1, since=now)

    def raised(self, now: float) -> Self:
        """The deck asked for is tried again: it has changed, or enough time has gone by."""
        return replace(self, rung=Rung.DECK, crashes=(), row=0, since=now)

    @property
    def pause(self) -> float:
        """Seconds to wait before the next start: none at first, then twice as long after each crash."""
        if self.row == 0:
            return 0.0
        doublings = min(self.row - 1, 16)
        return float(min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2**doublings))

    def may_rise(self, now: float) -> bool:
        """Whether the deck deserves another try: after an hour, then after twice as long each time."""
        wait = min(LONGEST_RISE_S, RISE_S * 2 ** min(max(0, self.falls - 1), 16))
        return self.rung is not Rung.DECK and now - self.since >= wait
