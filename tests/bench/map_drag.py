"""How smoothly the map moves under fingers (S4, S5): frames and the gaps between them, seen from inside.

    DISPLAY=:0 .venv/bin/python tests/bench/map_drag.py [DECK] [--size WxH] [--slide map] [--rounds 3]

Run it on a real screen or on Xvfb, with nothing else at work. It is no test: its figures are the machine's.
Touches are Qt's own, 120 reports a second, as a panel makes them.
"""

from __future__ import annotations

import argparse
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import Kiosk, application
from kiosk.content import load_content
from kiosk.viewmodels.map import MapViewModel
from tests.bench.memory import pss_mb

REPORTS = 120
DRAG_S, PINCH_S, FLICK_S = 2.0, 2.0, 0.12
LIMIT_S = 30.0
SAME_S = 0.004
"""Frames that are nearer than this count as one, as they do from outside."""
Fingers = tuple[QPointF, ...]


@dataclass
class Hand:
    """Fingers on a window, and the frames that it shows meanwhile (seconds)."""

    window: QQuickWindow
    device: QPointingDevice
    frames: list[float] = field(default_factory=list)

    def watch(self) -> None:
        """Queued: the signal comes from within the drawing of a frame."""
        self.window.frameSwapped.connect(
            lambda: self.frames.append(time.perf_counter()), Qt.ConnectionType.QueuedConnection
        )

    def work(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            QGuiApplication.processEvents()
            time.sleep(0.0003)

    def move(self, seconds: float, where: Callable[[float], Fingers]) -> None:
        """Put down, move and lift fingers, which are at `where` from 0.0 to 1.0."""
        count, start = round(seconds * REPORTS), time.perf_counter()
        self._report("press", where(0.0))
        for report in range(1, count + 1):
            self.work(start + report / REPORTS - time.perf_counter())
            self._report("move", where(report / count))
        self._report("release", where(1.0))

    def _report(self, what: str, fingers: Fingers) -> None:
        sequence = QTest.touchEvent(self.window, self.device, False)
        for number, at in enumerate(fingers):
            getattr(sequence, what)(number, at.toPoint(), self.window)
        sequence.commit(False)  # otherwise it draws a frame itself, and the next turn another


@dataclass(frozen=True)
class Gestures:
    """The gestures of the benchmark on a map whose middle is at `middle`, all in pixels."""

    middle: QPointF

    def drag(self, part: float) -> Fingers:
        """To and fro three times."""
        along = (1 - math.cos(part * 6 * math.pi)) / 2
        return (self.middle + QPointF(-250, -60) + QPointF(500, 160) * along,)

    def pinch(self, part: float) -> Fingers:
        """Wide apart and together again, twice."""
        apart = 60 + 200 * (1 - math.cos(part * 4 * math.pi)) / 2
        return self.middle - QPointF(apart, apart / 3), self.middle + QPointF(apart, apart / 3)

    def flick(self, part: float) -> Fingers:
        return (self.middle + QPointF(200, 60) * (part - 0.5) * 2,)


def told(name: str, frames: list[float], start: float, end: float) -> str:
    """A line of the table: the frames of a gesture, and the gaps between them in milliseconds."""
    seen = [start]
    for frame in frames:
        if seen[-1] + SAME_S < frame < end:
            seen.append(frame)
    gaps = [(after - before) * 1e3 for before, after in pairwise(seen)]
    p95 = statistics.quantiles(gaps, n=20)[-1]
    rate = len(gaps) / (end - start)
    middle = statistics.median(gaps)
    return f"{name:22} {rate:5.0f} frames/s  gaps {middle:5.1f} ms, p95 {p95:5.1f}, most {max(gaps):6.1f}"


def measure(kiosk: Kiosk, hand: Hand, region: MapViewModel, name: str, gesture: Callable[[], None]) -> None:
    """Do a gesture and let the map come to rest; tell of the frames while it moved."""
    settle(hand, region)
    hand.frames.clear()
    kiosk.kiosk.touched()
    start = time.perf_counter()
    gesture()
    while not region.resting:
        hand.work(0.002)
    end = time.perf_counter()
    line = told(name, hand.frames, start, end)
    while not (region.resting and bool(region.sharp)):
        hand.work(0.002)
    print(line, f"  sharp {(time.perf_counter() - end) * 1e3:4.0f} ms later")


def settle(hand: Hand, region: MapViewModel) -> None:
    """Until nothing moves, everything is sharp, and no frame has come for a while."""
    limit = time.perf_counter() + LIMIT_S
    while time.perf_counter() < limit:
        seen = len(hand.frames)
        hand.work(0.25)
        if region.resting and bool(region.sharp) and len(hand.frames) == seen:
            return


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("deck", type=Path, nargs="?", default=paths.default_deck())
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--slide", default="map")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    width, height = map(int, asked.size.split("x"))
    app = application()
    began = time.perf_counter()
    kiosk = Kiosk(load_content(asked.deck))
    window = kiosk.show(width, height)
    kiosk.kiosk.begin(asked.slide)
    kiosk.open()
    window.showFullScreen()
    region = kiosk.kiosk.region
    assert region is not None, "the deck has no map"
    hand = Hand(window, QTest.createTouchDevice())
    hand.watch()
    while not hand.frames:
        app.processEvents()
    print(f"{asked.deck.name}: first frame after {(time.perf_counter() - began) * 1e3:.0f} ms")
    settle(hand, region)
    print(f"at rest {pss_mb():.0f} MB")
    gestures = Gestures(QPointF(width * 0.32, height * 0.4))
    for steps in (0, 2, 5):
        region.wholeRegion()
        settle(hand, region)
        for _ in range(steps):
            region.zoomIn()
            settle(hand, region)
        where = f"{steps} steps in"
        for _ in range(asked.rounds):
            measure(kiosk, hand, region, f"drag, {where}", lambda: hand.move(DRAG_S, gestures.drag))
        measure(kiosk, hand, region, f"pinch, {where}", lambda: hand.move(PINCH_S, gestures.pinch))
        measure(kiosk, hand, region, f"flick, {where}", lambda: hand.move(FLICK_S, gestures.flick))
    print(f"at the end {pss_mb():.0f} MB")
    kiosk.close()


if __name__ == "__main__":
    main()
