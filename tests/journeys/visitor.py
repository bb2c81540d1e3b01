"""A visitor of the real program: touches by accessible name, keys, and what a visitor can see.

What is on the screen comes from the accessibility tree, which speech and switch devices read too; where it is
comes from the items behind that tree. Lengths are millimetres unless a name says pixels.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from tests.journeys.scene import Thing, address, items_of, seen
from tests.staff import Fake
from tests.waiting import LIMIT_S, Clock, pause, until, work

REST_S = 0.025
REPORT_S = 0.008
MOST_PAGES = 40


class Visitor:
    """One window of the kiosk and the hands before it."""

    def __init__(
        self, content: Content, size: tuple[int, int], device: QPointingDevice, language: str = ""
    ) -> None:
        self.clock = Clock(1000.0)
        self.machine = Fake()
        self.app = Kiosk(content, language, now=self.clock, machine=self.machine.machine)
        self.machine.settle(self.app)
        self.deck = content.deck
        self.kiosk, self.theme, self.reading = self.app.kiosk, self.app.theme, self.app.reading
        self.device = device
        self.window = self.app.show(*size)
        self.app.open()
        # Kept, because PySide takes the window for gone once the interface to it is.
        self._tree = QAccessible.queryAccessibleInterface(self.window)
        self._frames = 0
        self.window.frameSwapped.connect(self._count)
        self.window.show()
        self.rest()

    def _count(self) -> None:
        self._frames += 1

    # --- waiting

    def until(self, done: Callable[[], bool], limit: float = LIMIT_S) -> None:
        until(done, limit)

    def rest(self) -> None:
        """Let the program work until the screen stands still: a still screen draws no frames."""
        end = time.monotonic() + LIMIT_S
        still, seen = time.monotonic(), self._frames
        while time.monotonic() - still < REST_S or not self.at_rest():
            work()
            if self._frames != seen:
                still, seen = time.monotonic(), self._frames
            assert time.monotonic() < end, "the screen never comes to rest"

    def at_rest(self) -> bool:
        """Whether the map stands still and the slide is all there."""
        if self.kiosk.region is not None and not self.kiosk.region.resting:
            return False
        if self.kiosk.screen != "slide" or self.kiosk.mode in {"attract", "staff"}:
            return True
        return any(item.property("current") for item in items_of(self.window.contentItem(), "SlidePage"))

    # --- looking

    @property
    def mm_per_px(self) -> float:
        return self.theme.sizes.mm_per_px

    def px(self, millimetres: float) -> float:
        return millimetres / self.mm_per_px

    def shown(self) -> list[tuple[QQuickItem, QRectF]]:
        """Every item of which something is to be seen, and that part of it, in pixels."""
        return list(seen(self.window.contentItem(), self.edges))

    @property
    def edges(self) -> QRectF:
        """The window, in pixels."""
        return QRectF(0, 0, self.window.width(), self.window.height())

    def things(self) -> list[Thing]:
        """Everything in the accessibility tree of which something is to be seen."""
        shown = {address(item): rect for item, rect in self.shown()}
        return list(self._things(self._tree, shown))

    def _things(self, node: QAccessibleInterface, shown: Mapping[int, QRectF]) -> Iterator[Thing]:
        for index in range(node.childCount()):
            child = node.child(index)
            if child is None:
                continue
            item = child.object()
            if not isinstance(item, QQuickItem) or not item.isVisible():
                continue
            if address(item) in shown:
                actions = child.actionInterface()
                yield Thing(
                    name=child.text(QAccessible.Text.Name),
                    about=child.text(QAccessible.Text.Description),
                    role=child.role(),
                    item=item,
                    rect=shown[address(item)],
                    pressable=actions is not None and "Press" in actions.actionNames(),
                    enabled=item.isEnabled(),
                )
            yield from self._things(child, shown)

    def names_on_screen(self) -> list[str]:
        return [thing.name for thing in self.things() if thing.name]

    def tappables(self) -> list[Thing]:
        """What can be pressed now."""
        return [thing for thing in self.things() if thing.pressable and thing.enabled]

    def find(self, name: str, about: str = "") -> Thing:
        """What can be pressed by that name, and where several are alike, by what is said about it."""
        found = [thing for thing in self.tappables() if thing.name == name and about in thing.about]
        assert found, f"nothing to press is called {name!r}; there are {[t.name for t in self.tappables()]}"
        return found[-1]

    def rect_mm(self, name: str) -> QRectF:
        """What is seen of a pressable, in millimetres."""
        rect, mm = self.find(name).rect, self.mm_per_px
        return QRectF(rect.x() * mm, rect.y() * mm, rect.width() * mm, rect.height() * mm)

    def word(self, key: str) -> str:
        """One of the program's own words, as it is on the screen now."""
        return self.reading.say(key)

    @property
    def slide_id(self) -> str:
        return self.deck.slides[self.kiosk.slideIndex].id

    # --- touching

    def down(self, at: QPointF, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).press(finger, at.toPoint(), self.window)
        QGuiApplication.processEvents()

    def move(self, at: QPointF, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).move(finger, at.toPoint(), self.window)
        QGuiApplication.processEvents()

    def up(self, at: QPointF, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).release(finger, at.toPoint(), self.window)
        QGuiApplication.processEvents()

    def touch(self, at: QPointF) -> None:
        """Touch a point of the window, in pixels, and let go."""
        self.down(at)
        self.up(at)
        self.rest()

    def tap(self, name: str, about: str = "") -> None:
        """Touch the middle of what has that name; where it is further down a page, go there first."""
        for _ in range(MOST_PAGES):
            tappables = self.tappables()
            there = [thing for thing in tappables if thing.name == name and about in thing.about]
            whole = [thing for thing in there if thing.rect.height() > thing.item.height() / 2]
            if whole:
                return self.touch(whole[-1].rect.center())
            more = [thing for thing in tappables if thing.name == self.word("more_below")]
            assert more, f"nothing to press is called {name!r}, but {[thing.name for thing in tappables]}"
            self.touch(more[-1].rect.center())
        raise AssertionError(f"{name!r} does not come into view")

    def swipe(self, along: float, across: float = 0.0, speed: float = 250.0) -> float:
        """Drag from the middle of the screen by millimetres at millimetres a second; let go in motion.

        As panels do: a report every eight milliseconds, and the last one says only that the finger is gone.
        Never faster than `speed`; returns the slowest speed between two reports, for a busy machine delays.
        """
        start = QPointF(self.window.width() / 2, self.window.height() / 2)
        steps = max(2, round(hypot(along, across) / speed / REPORT_S))
        at, slowest = start, speed
        self.down(start)
        for step in range(1, steps + 1):
            before = time.monotonic()
            pause(hypot(along, across) / steps / speed)
            at = start + QPointF(self.px(along), self.px(across)) * (step / steps)
            slowest = min(slowest, hypot(along, across) / steps / (time.monotonic() - before))
            self.move(at)
        pause(REPORT_S)
        self.up(at)
        self.rest()
        return slowest

    def mouse(self, at: QPointF) -> None:
        """A press of the left mouse button."""
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())
        self.rest()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if not self.window.isActive():  # another test's window took the keyboard
            self.window.requestActivate()
            self.until(self.window.isActive)
        QTest.keyClick(self.window, key, modifier)
        self.rest()

    # --- arriving

    def arrive(self, language: str = "en") -> None:
        """Touch the call of a language on the unused screen."""
        call = self.deck.attract.call.resolve(language).text
        self.tap(call)

    def leave(self) -> None:
        """Nobody touches anything until the visit is over."""
        for seconds in (self.deck.timing.idle * 2, self.deck.timing.warning * 2):
            self.clock.pass_by(seconds)
            self.kiosk.tick()
        self.rest()

    def goodbye(self) -> None:
        """Close the window and end everything that belongs to it."""
        self.app.close()
