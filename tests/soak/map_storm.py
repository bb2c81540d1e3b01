"""C11 on the map: random gestures by the thousand, after which it works as before and holds no more memory.

    .venv/bin/python tests/soak/map_storm.py [--gestures 50000] [--seed 1] [--deck DIR]

Fingers land on an unseen window through the program's own touch gate; only the clock is not real, so that a
flight takes no time. tests/journeys/test_map_storm.py is a short one. Prints what it finds, and exits with 1
if that is bad.
"""

from __future__ import annotations

import argparse
import math
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.geography import Point, distance
from kiosk.viewmodels.map import MapViewModel
from tests.bench.memory import own_mb
from tests.journeys.scene import children_of, items_of
from tests.journeys.visitor import Visitor

WINDOW = (1280, 720)
LIMIT_S = 20.0
PAUSE_S = 0.15
"""Longer than the map waits before it gathers and paints."""
SAMPLES = 50
WARM_UP = 0.2
"""The part of the storm after which memory must stay level: with fewer than 20 000 gestures, too early."""
MOST_GROWTH = 0.05
MOST_OBJECTS = 1.02
TRAIL = 4
Fingers = list[QPointF]


class Storm:
    """Fingers that do anything to the map of a visitor's kiosk."""

    def __init__(self, visitor: Visitor, seed: int) -> None:
        assert visitor.kiosk.region is not None, "the deck has no map"
        self.visitor = visitor
        self.region: MapViewModel = visitor.kiosk.region
        self.region._now = visitor.clock  # flights and glides take the clock's time
        self.chance = Random(seed)
        self.done: dict[str, int] = {}
        self._kinds: dict[Callable[[], None], int] = {
            self.drag: 20,
            self.flick: 14,
            self.pinch: 14,
            self.many_fingers: 6,
            self.tap: 12,
            self.double_tap: 5,
            self.two_finger_tap: 5,
            self.wheel: 8,
            self.button: 8,
            self.pin: 8,
            self.panel: 4,
            self.choose: 3,
            self.cancel: 1,
        }
        self.enter()

    # --- where things are

    def enter(self) -> None:
        """Be on the map, wherever the last gesture led."""
        kiosk, slides = self.visitor.kiosk, self.visitor.deck.slides
        if kiosk.mode != "active" or kiosk.panel or not kiosk.onMap:
            kiosk.openSlide(next(slide.id for slide in slides if slide.layout == "map" and slide.explore))
            kiosk.touched()
            self.rest()
            view = next(iter(items_of(self.visitor.window.contentItem(), "MapView")))
            self.map = view.mapRectToScene(QRectF(0, 0, view.width(), view.height()))
            self.buttons = [_middle(item) for item in items_of(view, "IconTap")]

    def somewhere(self) -> QPointF:
        rect, chance = self.map, self.chance
        return QPointF(chance.uniform(rect.left(), rect.right()), chance.uniform(rect.top(), rect.bottom()))

    def beside(self) -> QPointF:
        """A point of the panel."""
        size = self.visitor.window.size()
        return QPointF(self.chance.uniform(self.map.right(), size.width() - 1), self.somewhere().y())

    # --- gestures

    def act(self) -> None:
        """One gesture of any kind; now and then a pause, in which the map gathers and paints."""
        gesture = self.chance.choices(list(self._kinds), list(self._kinds.values()))[0]
        gesture()
        self.done[gesture.__name__] = self.done.get(gesture.__name__, 0) + 1
        self.visitor.clock.pass_by(self.chance.choice((0.02, 0.1, 0.6)))
        self.work(PAUSE_S if self.chance.random() < 0.02 else 0.0)
        self.enter()

    def drag(self) -> None:
        start, end = self.somewhere(), self.somewhere()
        self._fingers([[start + (end - start) * (step / TRAIL)] for step in range(TRAIL + 1)], 0.05)

    def flick(self) -> None:
        start, way = self.somewhere(), QPointF(self.chance.gauss(0, 150), self.chance.gauss(0, 150))
        self._fingers([[start + way * (step / TRAIL)] for step in range(TRAIL + 1)], 0.012)

    def pinch(self) -> None:
        self._fingers([list(pair) for pair in self._pinched(self.somewhere())], 0.03)

    def _pinched(self, middle: QPointF) -> Iterator[tuple[QPointF, QPointF]]:
        first, last = self.chance.uniform(20, 300), self.chance.uniform(20, 300)
        turn, turned = self.chance.uniform(0, math.tau), self.chance.gauss(0, 0.3)
        for step in range(TRAIL + 1):
            apart, angle = first + (last - first) * step / TRAIL, turn + turned * step / TRAIL
            away = QPointF(math.cos(angle), math.sin(angle)) * (apart / 2)
            yield middle + away, middle - away

    def many_fingers(self) -> None:
        """Three to five, each on its own way."""
        ways = [(self.somewhere(), self.somewhere()) for _ in range(self.chance.randint(3, 5))]
        steps = [step / TRAIL for step in range(TRAIL + 1)]
        self._fingers([[start + (end - start) * step for start, end in ways] for step in steps], 0.03)

    def tap(self) -> None:
        self._tap(self.somewhere())

    def double_tap(self) -> None:
        at = self.somewhere()
        self._tap(at)
        self._tap(at)

    def two_finger_tap(self) -> None:
        at = self.somewhere()
        self._fingers([[at, at + QPointF(60, 10)]], 0.05)

    def wheel(self) -> None:
        at, turned = self.somewhere(), QPoint(0, self.chance.choice((-360, -120, 120, 360)))
        event = QWheelEvent(
            at, at, QPoint(), turned, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QGuiApplication.sendEvent(self.visitor.window, event)

    def button(self) -> None:
        self._tap(self.chance.choice(self.buttons))

    def pin(self) -> None:
        spots = self._pins_in_view()
        self._tap(self.chance.choice(spots)[1] if spots else self.somewhere())

    def panel(self) -> None:
        """A card, a choice, or the list under the finger."""
        at = self.beside()
        self._tap(at) if self.chance.random() < 0.5 else self._fingers([[at], [self.beside()]], 0.05)

    def choose(self) -> None:
        """What the panel's tiles do, wherever they are."""
        firms = self.visitor.deck.firms
        assert firms is not None
        match self.chance.randrange(4):
            case 0:
                self.region.filter(self.chance.choice(["", *(sector.id for sector in firms.sectors)]))
            case 1:
                self.region.select(self.chance.choice(["", *(firm.id for firm in firms.firms)]))
            case 2:
                self.region.selectArea(self.chance.choice(["", "coventry", "solihull", "warwickshire"]))
            case _:
                self.region.show([self.chance.choice(firms.firms).id])

    def cancel(self) -> None:
        """Something else takes the fingers over."""
        self._report("press", [self.somewhere()])
        self.region.letGo()
        self._report("release", [self.somewhere()])

    # --- fingers

    def _tap(self, at: QPointF) -> None:
        self._fingers([[at]], 0.05)

    def _fingers(self, trail: list[Fingers], seconds: float) -> None:
        """Fingers that land at the trail's beginning and lift at its end; so long between two reports."""
        self._report("press", trail[0])
        for fingers in trail[1:]:
            self.visitor.clock.pass_by(seconds)
            self._report("move", fingers)
        self.visitor.clock.pass_by(0.01)
        self._report("release", trail[-1])

    def _report(self, what: str, fingers: Fingers) -> None:
        window = self.visitor.window
        sequence = QTest.touchEvent(window, self.visitor.device, False)
        for number, at in enumerate(fingers):
            getattr(sequence, what)(number, at.toPoint(), window)
        sequence.commit()
        turn()

    def work(self, seconds: float) -> None:
        """Let the program work."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.visitor.clock.pass_by(0.02)
            turn()

    def _pins_in_view(self) -> list[tuple[str, QPointF]]:
        spots: list[tuple[str, Point]] = self.region._spots()
        clear = 20.0
        placed = [(pin, QPointF(x, y) + self.map.topLeft()) for pin, (x, y) in spots]
        inner = self.map.adjusted(clear, clear, -clear, -clear)
        return [(pin, at) for pin, at in placed if inner.contains(at)]

    # --- whether all is well

    def rest(self) -> None:
        """Until nothing moves and everything is painted."""
        end = time.monotonic() + LIMIT_S
        while True:
            self.work(PAUSE_S)
            if self.visitor.at_rest() and bool(self.region.sharp):
                return
            assert time.monotonic() < end, "the map never comes to rest"

    def faults(self) -> Iterator[str]:
        """What a visitor could not do any more."""
        self.rest()
        region = self.region
        if region.limits.clamped(region.camera, region.view) != region.camera:
            yield f"the camera rests beyond its limits: {region.camera}"
        region.selectArea("")
        region.select("")
        region.filter("")
        self._tap(self._button("whole_region"))
        self.rest()
        if region.camera != region.whole():
            yield f"the whole region does not come back: {region.camera}"
        if not region.pins.rowCount() or not region.labels.rowCount():
            yield f"{region.pins.rowCount()} pins and {region.labels.rowCount()} names are drawn"
        if not region.sharp:
            yield "the map is not sharp"
        if not self._choose_by_taps():
            yield "no tap chooses a firm"
        self.enter()

    def _button(self, word: str) -> QPointF:
        return self.visitor.find(self.visitor.word(word)).rect.center()

    def _choose_by_taps(self) -> bool:
        """Tap a mark until it is a firm: a cluster parts or fans out."""
        for _ in range(25):
            spots = [(pin, at) for pin, at in self._pins_in_view() if self._is_free(at)]
            if not spots:
                return False
            middle = self.map.center()
            self._tap(min(spots, key=lambda spot: (spot[1] - middle).manhattanLength())[1])
            self.rest()
            if self.region.chosen():
                return True
        return False

    def _is_free(self, at: QPointF) -> bool:
        """Whether no button lies over it."""
        near = 2 * float(self.visitor.theme.target)
        return all(distance(at.toTuple(), button.toTuple()) > near for button in self.buttons)

    def objects(self) -> int:
        """The items of the window with the whole region shown and nothing chosen."""
        self.region.reset()
        self.rest()
        return sum(1 for _ in children_of(self.visitor.window.contentItem()))


def turn() -> None:
    """One turn of the event loop. What is to be deleted later is only deleted by itself within exec()."""
    QGuiApplication.processEvents()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _middle(item: QQuickItem) -> QPointF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).center()


@dataclass
class Report:
    """What a storm left behind: memory in MB, sampled evenly; items before (after a warm-up) and after."""

    gestures: int
    memory: list[float] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """How much more the line through the samples after the warm-up has at its end, as a part."""
        level = self.memory[math.ceil(len(self.memory) * WARM_UP) :]
        slope, start = statistics.linear_regression(range(len(level)), level)
        return slope * (len(level) - 1) / start

    def wrong(self) -> list[str]:
        grown = self.growth > MOST_GROWTH
        more = self.objects[-1] > self.objects[0] * MOST_OBJECTS
        return [
            *self.faults,
            *([f"memory grew by {self.growth:.1%}"] if grown else []),
            *([f"items grew from {self.objects[0]} to {self.objects[-1]}"] if more else []),
        ]


def rage(
    storm: Storm, gestures: int, samples: int = SAMPLES, tell: Callable[[str], None] = lambda _: None
) -> Report:
    """So many gestures, with so many looks at how the map does."""
    report = Report(gestures)
    every = max(1, gestures // samples)
    for number in range(1, gestures + 1):
        storm.act()
        if number % every == 0:
            report.faults += [f"after {number}: {fault}" for fault in storm.faults()]
            report.objects.append(storm.objects())
            report.memory.append(own_mb())
            tell(f"{number}: {report.memory[-1]:.1f} MB, {report.objects[-1]} items, {report.faults[-1:]}")
    return report


def main() -> int:
    import tests.conftest  # noqa: F401 - the unseen screen and its fonts, before Qt starts
    from kiosk import paths
    from kiosk.content import load_content
    from kiosk.system.fonts import load_fonts

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gestures", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deck", type=Path, default=paths.default_deck())
    asked = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])
    load_fonts(paths.assets() / "fonts")
    visitor = Visitor(load_content(asked.deck), WINDOW, QTest.createTouchDevice())
    storm, start = Storm(visitor, asked.seed), time.monotonic()
    report = rage(storm, asked.gestures, tell=lambda line: print(line, flush=True))
    print(f"{asked.gestures} gestures in {time.monotonic() - start:.0f} s: {storm.done}")
    print(f"memory {report.memory[0]:.1f} to {report.memory[-1]:.1f} MB, growth {report.growth:.1%}")
    for wrong in report.wrong():
        print(f"wrong: {wrong}")
    visitor.goodbye()
    del app
    return int(bool(report.wrong()))


if __name__ == "__main__":
    raise SystemExit(main())
