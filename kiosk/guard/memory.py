"""The ladder as it is kept between two starts: without times of day, since a machine's clock may be wrong."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Self

from kiosk.guard.ladder import Ladder, Rung


@dataclass(frozen=True, slots=True)
class Memory:
    """`deck` is a mark of the deck's files as they were; `unsteady` whether a drawing process was running
    that had not yet lived long, so that a machine which stops there is taken for a crash.
    """

    ladder: Ladder = field(default_factory=Ladder)
    deck: str = ""
    unsteady: bool = False

    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        kept = self.ladder
        return {
            "rung": kept.rung.value,
            "crashes": len(kept.crashes),
            "row": kept.row,
            "falls": kept.falls,
            "deck": self.deck,
            "unsteady": self.unsteady,
        }

    @classmethod
    def of(cls, data: Any) -> Self:
        """Raises ValueError, KeyError or TypeError for what is not as `data` makes it."""
        crashes, row, falls = (int(data[name]) for name in ("crashes", "row", "falls"))
        if min(crashes, row, falls) < 0 or crashes > 1000:
            raise ValueError("counts that cannot be")
        ladder = Ladder(Rung(data["rung"]), (0.0,) * crashes, row, falls)
        return cls(ladder, str(data["deck"]), bool(data["unsteady"]))

    def woken(self, deck: str, now: float) -> Ladder:
        """The ladder to begin with: another deck deserves a try, and what did not end well counts."""
        ladder = replace(self.ladder, crashes=tuple(now for _ in self.ladder.crashes), since=now)
        if self.deck and deck != self.deck:
            return ladder.raised(now)
        return ladder.crashed(now, 0.0) if self.unsteady else ladder
