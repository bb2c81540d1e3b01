"""One visitor's use of the kiosk, as a frozen state: attract, active, warning, attract again; or staff.

Times are seconds on a clock that only goes forward; whoever calls says what time it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.deck import Timing

SLOWER_LARGE_TEXT = 2.0
SLOWER_SPEECH = 3.0
"""People who read in large text, or listen, get more time (WCAG 2.2.1)."""


STAFF_S = 60.0
"""The staff panel closes by itself after so long without a touch."""


class Mode(StrEnum):
    """Nobody there; in use; about to be given up; in the hands of staff."""

    ATTRACT = "attract"
    ACTIVE = "active"
    WARNING = "warning"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Session:
    """Where a visit stands; `since` is the time of the last touch, or of the start of warning or attract."""

    mode: Mode
    since: float

    @classmethod
    def unused(cls, now: float) -> Session:
        """A screen that nobody has touched."""
        return cls(Mode.ATTRACT, now)

    def touched(self, now: float) -> Session:
        """Any touch starts or keeps the visit, or keeps the staff panel open."""
        return Session(Mode.STAFF if self.mode is Mode.STAFF else Mode.ACTIVE, now)

    def taken(self, now: float) -> Session:
        """Staff take it over from whoever is there: it is theirs until they leave it, or stay away."""
        return Session(Mode.STAFF, now)

    def at(self, now: float, timing: Timing, slower: float = 1.0, *, paused: bool = False) -> Session:
        """The session at time `now`, with nothing touched since. `paused` while speech or video plays."""
        waited = now - self.since
        match self.mode:
            case Mode.ACTIVE if paused:
                return replace(self, since=now)
            case Mode.ACTIVE if waited >= timing.idle * slower:
                return Session(Mode.WARNING, now)
            case Mode.WARNING if waited >= timing.warning * slower:
                return Session(Mode.ATTRACT, now)
            case Mode.STAFF if waited >= STAFF_S * slower:
                return Session(Mode.ATTRACT, now)
            case _:
                return self

    def seconds_left(self, now: float, timing: Timing, slower: float = 1.0) -> float:
        """Until the next change of mode, if nothing is touched; infinity in attract."""
        match self.mode:
            case Mode.ATTRACT:
                return float("inf")
            case Mode.ACTIVE:
                return max(0.0, self.since + timing.idle * slower - now)
            case Mode.WARNING:
                return max(0.0, self.since + timing.warning * slower - now)
            case Mode.STAFF:
                return max(0.0, self.since + STAFF_S * slower - now)


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a visitor changed to be comfortable; a new visitor starts from the defaults."""

    large_text: bool = False
    high_contrast: bool = False
    reduced_motion: bool = False
    low_reach: bool = False

    @property
    def slower(self) -> float:
        """How many times longer this visitor is given."""
        return SLOWER_LARGE_TEXT if self.large_text else 1.0
