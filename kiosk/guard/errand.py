"""What the guard asks of a drawing process."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guard.ladder import Rung

LEAVE = b"leave\n"
"""The word on the leash that asks it to leave."""
BAD_DECK, NO_DISPLAY, AGAIN = 65, 69, 75
"""Its exit codes: the deck cannot be shown (EX_DATAERR); there is no screen to show it on (EX_UNAVAILABLE);
it wants a new start (EX_TEMPFAIL).
"""


@dataclass(frozen=True, slots=True)
class Errand:
    """What a drawing process is to show; `language` is that of a visitor who was there seconds ago, or "".

    `first` is whether nothing has been shown yet. `pulse` and `leash` are its ends of the pipes, as file
    descriptors.
    """

    rung: Rung
    language: str
    first: bool
    pulse: int
    leash: int

    @property
    def typed(self) -> bool:
        """Whether it is what somebody has just typed, who must be told what is wrong with it."""
        return self.first and self.rung is Rung.DECK
