"""A machine that exists only in memory, for the staff panel of a test."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.app import Kiosk
from kiosk.domain.counts import Kind, Row, Tally
from kiosk.domain.pin import Pin, Secret
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.settings import Settings
from kiosk.domain.staff import Standing
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.staff import StaffViewModel
from kiosk.viewmodels.staff_parts import Dial, Heard, Lock, Machine

PIN = "24601"
STANDING = Standing(folder="/srv/pavilion/west-midlands", version="1.0", loaded="2030-08-05 09:05")
PROBLEMS = (
    Problem("slides/heritage.yaml", 12, 5, Severity.ERROR, "heritage", "unknown key 'tilte'", "title?"),
    Problem("firms.yaml", 340, 9, Severity.WARNING, "firms[12].about", "there is no text in 'gu'"),
)

COUNTS = (
    Row("2030-08-04", 9, Tally(Kind.VISIT), 212),
    Row("2030-08-05", 9, Tally(Kind.VISIT), 57),
    Row("2030-08-05", 10, Tally(Kind.VISIT), 68),
    Row("2030-08-05", 10, Tally(Kind.DWELL, "bikes", 2), 31),
    Row("2030-08-05", 10, Tally(Kind.DWELL, "bikes", 3), 12),
    Row("2030-08-05", 10, Tally(Kind.FIRM, "jlr"), 17),
    Row("2030-08-05", 10, Tally(Kind.FIRM, "norton"), 2),
    Row("2030-08-05", 10, Tally(Kind.LANGUAGE, "hi"), 23),
)


@functools.cache
def secret(pin: str) -> Secret:
    """What is kept of a PIN, which is dear to make: once for all the kiosks of a test run."""
    return Secret.of(pin, bytes(16))


class Fake:
    """Its state, for tests to set and to look at. `kept` is what is on its disk."""

    def __init__(self, pin: str = PIN) -> None:
        self.kept = Pin(secret(pin), since="2030-07-28") if pin else None
        self.standing = STANDING
        self.problems: Sequence[Problem] = ()
        self.settings = Settings()
        self.levels = {"volume": 40, "brightness": 80}
        self.left: list[int] = []
        self.made = 0
        self._obey: Callable[[Settings], object] = lambda _: None

    def settle(self, kiosk: Kiosk) -> None:
        """Let a kiosk follow the settings."""
        self._obey = kiosk.obey

    def machine(self) -> Machine:
        self.made += 1
        return Machine(
            lock=Lock(lambda: self.kept, self._keep, lambda: bytes(range(16)), lambda: "2030-08-05"),
            standing=lambda: self.standing,
            check=self._check,
            settings=lambda: self.settings,
            set_up=self._set_up,
            counts=lambda: COUNTS,
            volume=self._dial("volume"),
            brightness=self._dial("brightness"),
            leave=self.left.append,
        )

    def _keep(self, pin: Pin) -> None:
        self.kept = pin

    def _check(self, hear: Heard) -> None:
        hear(self.problems)

    def _set_up(self, **changes: float | int | str | None) -> None:
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self._obey(self.settings)

    def _dial(self, name: str) -> Dial:
        def turn(percent: int) -> None:
            self.levels[name] = percent

        return Dial(lambda: self.levels[name], turn)


def enter(kiosk: KioskViewModel, pin: str = PIN) -> StaffViewModel:
    """Open the panel and type a PIN."""
    kiosk.take_over()
    staff = kiosk.staff
    for digit in pin:
        staff.pad.press(digit)
    staff.pad.submit()
    return staff
