"""A walk through what the speaker of a talk sees. Of the slides in it only the frames are read: the visit
through the kiosk sees the slides themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.content import Content
from kiosk.domain.slides import FiguresSlide
from kiosk.present import Presentation, PresentOptions
from tests.languages import tree

SIZES = {"laptop": (1280, 800), "upright": (800, 1280)}
SLIDES = {"SlidePage", "OpenedFirm"}


class Talk:
    """One talk whose clock stands still, in windows that are never drawn; both are of one size."""

    def __init__(self, content: Content, language: str, size: tuple[int, int]) -> None:
        self.restless: list[str] = []
        self._given = Presentation(
            PresentOptions(content, size, language=language, rehearse=True), lambda: 0.0
        )
        self._state = self._given.view_model
        self._state.timed._wall = lambda: "18:30"
        self._state.seat(speaking=True, two=True)
        slides = list(enumerate(content.deck.slides))
        self._notes = next(n for n, slide in slides if slide.notes)
        self._figures = next(
            n for n, each in enumerate(content.deck.slides) if isinstance(each, FiguresSlide)
        )
        self.window: QQuickWindow = self._given.speaker
        for window in (self.window, self._given.audience):
            window.resize(*size)
            window.contentItem().setSize(QSizeF(*size))  # a window does it once it is shown

    def close(self) -> None:
        self._given.close()

    def places(self, *, large: bool = False) -> Iterator[tuple[str, list[tree.Item]]]:
        self._given._kiosk.kiosk.comfort.setReducedMotion(True)
        self._given._kiosk.kiosk.comfort.setLargeText(large)
        for name, go in self._ways():
            go()
            if not self._settle():
                self.restless.append(name)
            items = tree.read(self.window.contentItem())
            yield name, [item for item in items if not SLIDES & {item.name, *item.trail}]

    def _ways(self) -> Iterator[tuple[str, Callable[[], None]]]:
        state = self._state
        yield "first slide", state.begin
        yield "notes", lambda: state.jump(self._notes)
        yield "largest notes", lambda: state.noted.enlarge(9)
        yield "list", state.list.toggle
        yield "search", lambda: state.list.type("university")
        yield "search for nothing", lambda: state.list.type("qqqq")
        yield "hand", self._take
        yield "frozen and asked", self._ask
        yield "last slide", state.end

    def _take(self) -> None:
        self._state.list.toggle()
        self._state.jump(self._figures)
        self._state.handle()

    def _ask(self) -> None:
        self._state.handle()
        self._state.pause()
        self._state.black()
        self._state.leave()

    def _settle(self) -> bool:
        return tree.settle(self.window.contentItem())
