"""How a drawing process that is no copy of the guard gets its errand: by its environment and its own streams.

Its input is the leash and its output takes the pulse: these reach it wherever a system starts programs, also
through the small programs that Windows puts before Python. Whatever else it says goes where errors go.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any, Self

from kiosk.errors import UsageError
from kiosk.guard.errand import Errand
from kiosk.guard.ladder import Rung

NAME = "PAVILION_ERRAND"
INPUT, OUTPUT, ERRORS = range(3)


@dataclass(frozen=True, slots=True)
class Handed:
    """What of an errand can be written down; `deck` is the folder of the deck that was asked for, and `here`
    the one that it is seen from, as the guard has them.
    """

    rung: Rung
    language: str
    first: bool
    deck: str
    here: str

    def within(self, environ: Mapping[str, str]) -> dict[str, str]:
        """An environment that says so. Of plain letters: no system has another name for those."""
        return {**environ, NAME: json.dumps(asdict(self))}

    @classmethod
    def of(cls, data: Any) -> Self:
        """Raises ValueError, KeyError or TypeError for what `within` does not write."""
        language, deck, here = (data[name] for name in ("language", "deck", "here"))
        if not all(isinstance(each, str) for each in (language, deck, here)):
            raise TypeError("texts are expected")
        return cls(Rung(data["rung"]), language, data["first"] is True, deck, here)

    def errand(self) -> Errand:
        """The errand, whose pipes are what the input and the output were until now."""
        leash, pulse = os.dup(INPUT), os.dup(OUTPUT)
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, INPUT)
        os.dup2(nothing, OUTPUT)
        with suppress(OSError):  # nobody hears of errors either
            os.dup2(ERRORS, OUTPUT)
        os.close(nothing)
        return Errand(self.rung, self.language, self.first, pulse, leash)


def taken(environ: MutableMapping[str, str] = os.environ) -> Handed | None:
    """What was handed to this process, None for nothing; no other process that it starts is to see it.

    Raises UsageError where it cannot be from a guard.
    """
    said = environ.pop(NAME, None)
    if said is None:
        return None
    try:
        handed = Handed.of(json.loads(said))
        for stream in (INPUT, OUTPUT):
            _must_be_pipe(stream)
        os.chdir(handed.here)
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise UsageError(f"{NAME} is for the guard to set, not for you: please unset it.") from error
    return handed


def _must_be_pipe(stream: int) -> None:
    if not stat.S_ISFIFO(os.fstat(stream).st_mode):
        raise ValueError("no guard is at the other end")
