"""Which deck is on the screen, and what becomes of another that is found in its files: frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from kiosk.domain.problems import Problem


class Next(StrEnum):
    """What becomes of the deck that was found: there is none; it comes when nobody is there, or now; it has
    errors and stays out.
    """

    NONE = "none"
    WAITS = "waits"
    NOW = "now"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class DeckState:
    """`shown` is the mark of the files of the deck on the screen, `sound` whether that has no error.

    `found` is the mark of its files as they are now, if they were changed, and `problems` are those of the
    deck that was found in them. `failed` is the mark of a deck that could not be brought onto the screen.
    """

    shown: str
    sound: bool
    found: str = ""
    next: Next = Next.NONE
    problems: tuple[Problem, ...] = ()
    failed: str = ""

    def heard(
        self, mark: str, problems: tuple[Problem, ...], *, sound: bool, playable: bool, at_once: bool
    ) -> Self:
        """The files have changed and were read. `playable` is whether any deck is left in them.

        With errors it does not take the place of one without, unless an editor wants to see it `at_once`.
        """
        if mark == self.shown:
            return replace(self, found="", next=Next.NONE, problems=())
        stays_out = not playable or mark == self.failed or (self.sound and not sound and not at_once)
        coming = Next.NOW if at_once else Next.WAITS
        return replace(self, found=mark, next=Next.OUT if stays_out else coming, problems=problems)

    def swapped(self, *, sound: bool) -> Self:
        """The deck that was found is on the screen."""
        return replace(self, shown=self.found, sound=sound, found="", next=Next.NONE, problems=())

    def refused(self) -> Self:
        """The deck that was found could not be brought onto the screen."""
        return replace(self, next=Next.OUT, failed=self.found)
