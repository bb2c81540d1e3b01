"""The gesture that opens the staff panel: hold one lower corner, then tap the other three times.

One finger after another, so that one hand can do it; at the lower corners, which are in reach from a chair
(EN 301 549, 8.3). Hands that play do not do it: it needs a still finger, alone, and then three taps far away
from it and nothing else between. A pinch is two fingers at once, and so never a part of it.

Lengths in millimetres, times in seconds on a clock that only goes forward.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Self

from kiosk.domain.contacts import PALM_MM, STUCK_S, Contact, Phase

CORNER_MM = 20.0
"""The sides of a corner: a finger that feels for the bezel lands within 12 mm."""
HOLD_S, LONGEST_S = 1.5, 10.0
TAPS = 3
TAP_S = 1.0
WITHIN_S = 8.0
"""The time for all taps, from the end of the hold."""


class Corner(Enum):
    """A lower corner of the window, whichever way the language is read."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Window:
    """The size of the window, in millimetres."""

    width: float
    height: float

    def corner(self, contact: Contact) -> Corner | None:
        """The corner that a contact is in, if it is in one, and is no palm."""
        if contact.y < self.height - CORNER_MM or contact.diameter > PALM_MM:
            return None
        if contact.x <= CORNER_MM:
            return Corner.LEFT
        return Corner.RIGHT if contact.x >= self.width - CORNER_MM else None


@dataclass(frozen=True, slots=True)
class Press:
    """The finger that is down in a corner."""

    id: int
    corner: Corner
    at: float


@dataclass(frozen=True, slots=True)
class Corners:
    """How far the gesture has come: the corner that was `held`, since when, and the `taps` on the other.

    `down` says since when each contact is there; `press` is the one that may be a part of it. `done` is true
    for the report that completes it.
    """

    press: Press | None = None
    held: Corner | None = None
    since: float = 0.0
    taps: int = 0
    down: Mapping[int, float] = field(default_factory=dict)
    done: bool = False

    def after(self, contact: Contact, now: float, window: Window) -> Self:
        """The state once a contact has been reported."""
        state = replace(self, done=False)
        match contact.phase:
            case Phase.DOWN:
                return state._landed(contact, now, window)
            case Phase.MOVE:
                return state._moved(contact, window)
            case Phase.UP:
                return state._lifted(contact, now)

    def _none(self, down: Mapping[int, float]) -> Self:
        return type(self)(down=down)

    def _landed(self, contact: Contact, now: float, window: Window) -> Self:
        corner = window.corner(contact)
        others = {i: came for i, came in self.down.items() if i != contact.id}
        down = {**others, contact.id: now}
        # What lies on the glass for long is dirt, or a fault of the panel: staff must get in all the same.
        alone = all(now - came > STUCK_S for came in others.values())
        if corner is None or not alone:
            return self._none(down)
        press = Press(contact.id, corner, now)
        waits = self.held is not None and now - self.since <= WITHIN_S
        if waits and corner is not self.held:
            return replace(self, press=press, down=down)
        return type(self)(press=press, down=down)

    def _moved(self, contact: Contact, window: Window) -> Self:
        press = self.press
        if press is None or contact.id != press.id or window.corner(contact) is press.corner:
            return self
        return self._none(self.down)

    def _lifted(self, contact: Contact, now: float) -> Self:
        press = self.press
        down = {i: came for i, came in self.down.items() if i != contact.id}
        if press is None or press.id != contact.id:
            return replace(self, down=down)
        lasted = now - press.at
        if self.held is None:
            held = HOLD_S <= lasted <= LONGEST_S
            return type(self)(held=press.corner, since=now, down=down) if held else self._none(down)
        if lasted > TAP_S or now - self.since > WITHIN_S:
            return self._none(down)
        taps = self.taps + 1
        if taps == TAPS:
            return type(self)(down=down, done=True)
        return replace(self, press=None, taps=taps, down=down)
