"""How long each slide of a talk may take."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.deck import Deck


@dataclass(frozen=True, slots=True)
class Plan:
    """How long each slide may take, in seconds: its section's minutes in equal parts."""

    shares: tuple[float, ...]

    def remaining(self, elapsed: float) -> float:
        """Seconds left of the whole; less than none when it is over."""
        return sum(self.shares) - elapsed

    def late(self, place: int, elapsed: float) -> float:
        """How far behind the plan a talk is that has come to that slide; less than none is ahead of it."""
        return elapsed - sum(self.shares[: place + 1])


def plan(deck: Deck) -> Plan | None:
    """The plan of a deck whose sections say their `minutes`; None if none does."""
    if all(section.minutes is None for section in deck.sections):
        return None
    return Plan(
        tuple(
            (section.minutes or 0.0) * 60 / len(section.slides)
            for section in deck.sections
            for _ in section.slides
        )
    )
