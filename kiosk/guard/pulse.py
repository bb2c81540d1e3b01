"""What the drawing process says of itself each second, and what is to be thought of it. Times in seconds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Self

BEAT_S = 1.0
START_S = 30.0
"""A slow machine with a cold disk takes ten until the first picture."""
SILENT_S = 4.5
STALLED_S = 2.5
BLANK_S = 20.0
MOST_MB = 1024
SWOLLEN_S = 10.0
MOST_LINE = 512
"""Bytes: what a pipe takes as a whole or not at all."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """One beat. `frames` counts those that came onto the screen, `shown` whether there is a screen for them;
    `memory` is in MB; `blank` whether the picture is of one colour; `busy` whether a visitor is there, in
    that `language`.
    """

    frames: int
    shown: bool
    memory: int
    blank: bool
    busy: bool
    language: str

    def line(self) -> bytes:
        return json.dumps(asdict(self), separators=(",", ":")).encode() + b"\n"


def read(line: bytes) -> Pulse | None:
    """The beat that a line says; None for a line that is none."""
    if len(line) > MOST_LINE:
        return None
    try:
        pulse = Pulse(**json.loads(line))
    except (ValueError, TypeError):
        return None
    right = all(type(getattr(pulse, name)).__name__ == kind for name, kind in Pulse.__annotations__.items())
    return pulse if right else None


class Illness(StrEnum):
    """Why a drawing process must be ended, in words for the log."""

    NEVER_STARTED = "it has shown nothing since it was started"
    SILENT = "it no longer answers"
    STALLED = "it no longer draws"
    BLANK = "its picture is of one colour"
    SWOLLEN = "it takes too much memory"


@dataclass(frozen=True, slots=True)
class Health:
    """When each good sign was last seen. `last` is the newest beat, None before the first."""

    heard: float
    drew: float
    coloured: float
    slim: float
    last: Pulse | None = None

    @classmethod
    def begun(cls, now: float) -> Self:
        """A drawing process that starts now."""
        return cls(now, now, now, now)

    def beat(self, pulse: Pulse, now: float) -> Self:
        drawn = self.last is None or pulse.frames != self.last.frames or not pulse.shown
        return replace(
            self,
            heard=now,
            drew=now if drawn else self.drew,
            coloured=self.coloured if pulse.blank and pulse.shown else now,
            slim=self.slim if pulse.memory > MOST_MB else now,
            last=pulse,
        )

    def slept(self, seconds: float) -> Self:
        """So long the machine itself stood still: it says nothing about the drawing process."""
        return replace(
            self,
            heard=self.heard + seconds,
            drew=self.drew + seconds,
            coloured=self.coloured + seconds,
            slim=self.slim + seconds,
        )

    def illness(self, now: float) -> Illness | None:
        """What ails it, None if nothing does. Too much memory can wait until nobody is there, twice too much
        cannot.
        """
        if self.last is None:
            return Illness.NEVER_STARTED if now - self.heard > START_S else None
        if now - self.heard > SILENT_S:
            return Illness.SILENT
        if self.heard - self.drew >= STALLED_S:  # it beat all the while
            return Illness.STALLED
        if now - self.coloured > BLANK_S:
            return Illness.BLANK
        spare = not self.last.busy or self.last.memory > 2 * MOST_MB
        return Illness.SWOLLEN if spare and now - self.slim > SWOLLEN_S else None
