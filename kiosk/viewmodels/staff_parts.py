"""What the staff panel is given of the machine that it runs on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.domain.counts import Row
from kiosk.domain.pin import Pin
from kiosk.domain.problems import Problem
from kiosk.domain.settings import Settings
from kiosk.domain.staff import Standing

Heard = Callable[[Sequence[Problem]], object]


@dataclass(frozen=True, slots=True)
class Lock:
    """Where the PIN is kept: `load` reads it, `keep` keeps it; `salt` is 16 new random bytes, `today` the
    day of the wall clock, as 2026-11-23.
    """

    load: Callable[[], Pin | None]
    keep: Callable[[Pin], object]
    salt: Callable[[], bytes]
    today: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Dial:
    """The volume or the brightness, in percent."""

    read: Callable[[], int]
    turn: Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Machine:
    """`check` finds the deck's problems and tells them, in whichever thread; `set_up` changes settings by
    name; `counts` reads what was counted of visits; a dial is None where the machine has none. `leave` ends
    the program with an exit code.
    """

    lock: Lock
    standing: Callable[[], Standing]
    check: Callable[[Heard], object]
    settings: Callable[[], Settings]
    set_up: Callable[..., object]
    counts: Callable[[], Sequence[Row]]
    volume: Dial | None
    brightness: Dial | None
    leave: Callable[[int], object]
