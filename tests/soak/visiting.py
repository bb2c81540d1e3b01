"""Starts the `kiosk` command with visitors inside its drawing process: day.py starts it.

    VISITS=SEED,SPEED,FILE python -m tests.soak.visiting run ...

Visitors tap, swipe, drag and pinch at random on the real window, change the language and leave; the clock of
the program runs SPEED times as fast, and with it the timer that ends a visit. FILE gets a line each second:
how often the screen was touched, how many visits have begun, how many items there are in the scene and how
many objects Python has.
"""

from __future__ import annotations

import gc
import json
import math
import os
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from kiosk.cli import main

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtQuick import QQuickItem

TOUCH_MS, TELL_EVERY = 60, 16
LONGEST_VISIT = 150
AWAY_S = 180.0
"""Longer than the question whether anyone is there stands, for who reads in large text."""


class Visitors:
    """One visitor after another, each with some touches, and then nobody for a while."""

    def __init__(self, seed: int, speed: float, file: Path) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtTest import QTest

        self._chance = Random(seed ^ os.getpid())
        self._speed, self._file = speed, file
        self._panel = QTest.createTouchDevice()
        self._left = self._touches = self._visits = self._turns = 0
        self._back_at = 0.0
        self._timer = QTimer(interval=TOUCH_MS)
        self._timer.timeout.connect(self.turn)
        self._timer.start()

    def turn(self) -> None:
        """A touch, or nothing while nobody is there."""
        self._turns += 1
        if self._turns % TELL_EVERY == 0:
            self._tell()
        if self._left > 0:
            self._left -= 1
            self._touch()
            if self._left == 0:
                self._back_at = time.monotonic() + AWAY_S / self._speed * self._chance.uniform(0.2, 1.8)
        elif time.monotonic() >= self._back_at:
            self._left = self._chance.randint(1, LONGEST_VISIT)
            self._visits += 1

    def _touch(self) -> None:
        from PySide6.QtCore import QPointF
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtTest import QTest

        windows = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
        if not windows:
            return
        window, chance = windows[-1], self._chance
        width, height = window.width() - 1, window.height() - 1
        start = QPointF(chance.uniform(0, width), chance.uniform(0, height))
        # Much of what can be pressed is in the dock.
        if chance.random() < 0.25:
            start.setY(height * chance.uniform(0.9, 1))
        fingers = 2 if chance.random() < 0.15 else 1
        far = chance.choice((0.0, 0.0, 0.0, 0.1, 0.4)) * width
        trail = [self._at(start, far * step / 4, finger) for step in range(5) for finger in range(fingers)]
        sequence = QTest.touchEvent(window, self._panel, False)
        for step in range(5 if far else 1):
            for finger in range(fingers):
                at = trail[step * fingers + finger].toPoint()
                sequence.move(finger, at, window) if step else sequence.press(finger, at, window)
            sequence.commit(False)
        for finger in range(fingers):
            sequence.release(finger, trail[-fingers + finger].toPoint(), window)
        sequence.commit(False)
        self._touches += 1

    def _at(self, start: QPointF, far: float, finger: int) -> QPointF:
        """Where a finger is on its way: the second goes the other way, as in a pinch."""
        from PySide6.QtCore import QPointF

        way = math.pi * finger + 0.3
        return start + QPointF(math.cos(way), math.sin(way)) * far + QPointF(90 * finger, 20 * finger)

    def _tell(self) -> None:
        from PySide6.QtGui import QGuiApplication

        scenes = [getattr(window, "contentItem", None) for window in QGuiApplication.topLevelWindows()]
        items = sum(_count(scene()) for scene in scenes if scene is not None)
        said = {
            "touches": self._touches,
            "visits": self._visits,
            "items": items,
            "objects": len(gc.get_objects()),
        }
        with self._file.open("a") as file:
            file.write(json.dumps(said) + "\n")


def _count(item: QQuickItem) -> int:
    return 1 + sum(map(_count, item.childItems()))


def _come() -> None:
    """In each new drawing process, not in its helpers: a fast clock, and visitors once there is a window."""
    if os.getppid() != _GUARD:
        return
    seed, speed, file = os.environ["VISITS"].split(",", 2)
    from kiosk.system import clock, leash

    began, wear = time.monotonic(), leash.wear
    clock.now = lambda: began + (time.monotonic() - began) * float(speed)

    def wear_with_visitors(*arguments: Any) -> None:
        _hurry(float(speed))
        _THERE.append(Visitors(int(seed), float(speed), Path(file)))
        wear(*arguments)

    leash.wear = wear_with_visitors


def _hurry(speed: float) -> None:
    """Let the timer that asks whether anyone is there keep pace with the clock."""
    from kiosk.viewmodels import visits

    class Timer(visits.QTimer):
        def start(self, *milliseconds: int) -> None:
            super().start(*(max(1, round(each / speed)) for each in milliseconds))

    visits.QTimer = Timer


_GUARD = os.getpid()
_THERE: list[Visitors] = []

if __name__ == "__main__":
    os.register_at_fork(after_in_child=_come)
    sys.exit(main())
