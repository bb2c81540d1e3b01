"""Which touches count: one visitor at a time, fingers rather than palms, and nothing that is stuck.

Lengths in millimetres, times in seconds on a clock that only goes forward. The limits are our own choices, to
be tuned on real panels.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

PALM_MM = 30.0
CROWD, CROWD_MM, CROWD_S = 4, 60.0, 0.1
STUCK_MM, STUCK_S = 2.0, 10.0
ECHO_MM, ECHO_S = 20.0, 1.0


class Phase(Enum):
    """What a contact does."""

    DOWN = "down"
    MOVE = "move"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Contact:
    """One finger, as the panel reports it: its place, and the larger diameter of its ellipse. `aside` if it
    lands where it is none of a visitor's.
    """

    id: int
    phase: Phase
    x: float
    y: float
    diameter: float = 0.0
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Finger:
    """A contact that is down: where and when it came, and where it last rested."""

    x: float
    y: float
    came: float
    rest_x: float
    rest_y: float
    rests_since: float
    on_map: bool

    def moved(self, x: float, y: float, now: float) -> Finger:
        if math.hypot(x - self.rest_x, y - self.rest_y) < STUCK_MM:
            return self
        return replace(self, rest_x=x, rest_y=y, rests_since=now)


@dataclass(frozen=True, slots=True)
class Contacts:
    """The fingers that are down: `owners` navigate, those in `refused` are ignored until they lift."""

    down: Mapping[int, Finger] = field(default_factory=dict)
    owners: tuple[int, ...] = ()
    refused: frozenset[int] = frozenset()

    def after(self, contacts: Iterable[Contact], now: float, *, on_map: bool = False) -> Contacts:
        """The state once these contacts have been reported. `on_map`: a new finger landed on the map."""
        state = self
        for contact in contacts:
            match contact.phase:
                case Phase.DOWN:
                    # A panel that lost the lifting of a finger reports it down twice.
                    state = state._lifted(contact.id)._landed(contact, now, on_map)
                case Phase.MOVE:
                    state = state._moved(contact, now)
                case Phase.UP:
                    state = state._lifted(contact.id)
        return state._without_stuck(now)

    def _landed(self, contact: Contact, now: float, on_map: bool) -> Contacts:
        finger = Finger(contact.x, contact.y, now, contact.x, contact.y, now, on_map)
        down = {**self.down, contact.id: finger}
        if contact.diameter > PALM_MM or contact.aside:
            return replace(self, down=down, refused=self.refused | {contact.id})
        near = [
            other
            for other in down.values()
            if now - other.came <= CROWD_S
            and math.hypot(other.x - contact.x, other.y - contact.y) <= CROWD_MM
        ]
        if len(near) > CROWD:
            return Contacts(down, (), frozenset(down))
        if self._may_join(finger):
            return replace(self, down=down, owners=(*self.owners, contact.id))
        return replace(self, down=down, refused=self.refused | {contact.id})

    def _may_join(self, finger: Finger) -> bool:
        """The first finger navigates; a second may only join it to pinch the map."""
        if not self.owners:
            return True
        first = self.down[self.owners[0]]
        return len(self.owners) == 1 and first.on_map and finger.on_map

    def _moved(self, contact: Contact, now: float) -> Contacts:
        finger = self.down.get(contact.id)
        if finger is None:
            return self
        state = replace(self, down={**self.down, contact.id: finger.moved(contact.x, contact.y, now)})
        return state._refuse(contact.id) if contact.diameter > PALM_MM else state

    def _lifted(self, contact_id: int) -> Contacts:
        return Contacts(
            {i: finger for i, finger in self.down.items() if i != contact_id},
            tuple(i for i in self.owners if i != contact_id),
            self.refused - {contact_id},
        )

    def _refuse(self, contact_id: int) -> Contacts:
        owners = tuple(i for i in self.owners if i != contact_id)
        return replace(self, owners=owners, refused=self.refused | {contact_id})

    def _without_stuck(self, now: float) -> Contacts:
        state = self
        for contact_id, finger in self.down.items():
            if contact_id in self.owners and now - finger.rests_since > STUCK_S:
                state = state._refuse(contact_id)
        return state


@dataclass(frozen=True, slots=True)
class LastTouch:
    """Where and when the panel last spoke, to know its echo as a mouse from a real one."""

    x: float = math.inf
    y: float = math.inf
    at: float = -math.inf

    def echoes(self, x: float, y: float, now: float) -> bool:
        """Whether a mouse event is the system's copy of the touch."""
        return now - self.at <= ECHO_S and math.hypot(x - self.x, y - self.y) <= ECHO_MM
