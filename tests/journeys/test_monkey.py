"""A visitor who touches everything everywhere: nothing breaks or complains, and the visit still ends."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.visitor import Visitor

EVENTS, SEED = 2000, 20300805
FINGERS = 3
KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Home,
)


class Monkey:
    """Fingers that are down, and chance."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.chance = Random(SEED)
        self.down: dict[int, QPointF] = {}

    def act(self) -> None:
        """One event: a key now and then, otherwise some finger lands, moves or lifts."""
        visitor, chance = self.visitor, self.chance
        visitor.clock.pass_by(chance.choice((0.01, 0.05, 0.2)))
        if chance.random() < 0.1:
            QTest.keyClick(visitor.window, chance.choice(KEYS))
            return
        finger = chance.randrange(FINGERS)
        self.report(finger, self.down.get(finger) if chance.random() < 0.3 else self.somewhere())

    def report(self, finger: int, at: QPointF | None) -> None:
        at = at or self.somewhere()
        sequence = QTest.touchEvent(self.visitor.window, self.visitor.device, False)
        for other in self.down.keys() - {finger}:
            sequence.stationary(other)
        if finger not in self.down:
            self.down[finger] = at
            sequence.press(finger, at.toPoint(), self.visitor.window)
        elif self.chance.random() < 0.3:
            self.down[finger] = at
            sequence.move(finger, at.toPoint(), self.visitor.window)
        else:
            sequence.release(finger, self.down.pop(finger).toPoint(), self.visitor.window)
        sequence.commit()

    def somewhere(self) -> QPointF:
        """Any point, or the middle of something that can be pressed."""
        targets = self.visitor.tappables() if self.chance.random() < 0.5 else []
        if targets:
            return self.chance.choice(targets).rect.center()
        size = self.visitor.window.size()
        return QPointF(self.chance.uniform(0, size.width() - 1), self.chance.uniform(0, size.height() - 1))

    def stop(self) -> None:
        for finger in list(self.down):
            self.visitor.up(self.down.pop(finger), finger)


def test_two_thousand_random_events(visitor: Visitor) -> None:
    monkey = Monkey(visitor)
    places = set()
    for _ in range(EVENTS):
        monkey.act()
        QGuiApplication.processEvents()
        places.add((visitor.kiosk.screen, visitor.kiosk.panel, visitor.kiosk.slideIndex))
    monkey.stop()
    assert len(places) >= 10, f"it went nowhere: {places}"
    visitor.leave()
    assert visitor.kiosk.mode == "attract"
    visitor.arrive()
    assert visitor.kiosk.screen == "home"
