"""What is typed on the pad for the PIN, and what it is for: frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from kiosk.domain.pin import LEAST, MOST


class Ask(StrEnum):
    """What the pad asks for: the PIN there is, a new one, and the new one once more."""

    PIN = "pin"
    NEW = "new"
    AGAIN = "again"


class Note(StrEnum):
    """What it has to say."""

    NONE = ""
    WRONG = "wrong"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Pad:
    """`first` is the new PIN that must be typed again."""

    ask: Ask = Ask.PIN
    typed: str = ""
    note: Note = Note.NONE
    first: str = ""

    def press(self, digit: str) -> Self:
        """One digit more, as far as a PIN has any."""
        return replace(self, typed=(self.typed + digit)[:MOST], note=Note.NONE)

    def erase(self) -> Self:
        """One digit less."""
        return replace(self, typed=self.typed[:-1], note=Note.NONE)

    @property
    def ready(self) -> bool:
        """Whether there are enough digits for a PIN."""
        return len(self.typed) >= LEAST

    def wrong(self) -> Self:
        """It was not the PIN."""
        return replace(self, typed="", note=Note.WRONG)

    def chosen(self) -> Self:
        """The new PIN has been typed: ask for it again, or say that the two differ and begin anew."""
        if self.ask is Ask.NEW:
            return replace(self, ask=Ask.AGAIN, typed="", note=Note.NONE, first=self.typed)
        return replace(self, ask=Ask.NEW, typed="", note=Note.DIFFERENT, first="")
