"""A visit through the whole program: every place that a visitor can come to, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSizeF
from PySide6.QtQuick import QQuickWindow

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.pin import TRIES
from kiosk.domain.slides import MapSlide, QuizSlide
from tests.languages import tree
from tests.staff import PROBLEMS, Fake, enter

SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920)}
LANGUAGES = ("en", "hi", "pa", "gu", "ur")
LONG_AGO = 0.0
FOOT = 5
"""How many keys are at the foot of every keyboard."""


class Visit:
    """One running kiosk whose clock stands still, in a window that is never drawn."""

    def __init__(self, content: Content, language: str, size: tuple[int, int]) -> None:
        self._seconds = LONG_AGO
        self.machine = Fake()
        self.app = Kiosk(content, language, now=lambda: self._seconds, machine=self.machine.machine)
        self.restless: list[str] = []
        self.kiosk, self.deck, self.language = self.app.kiosk, content.deck, language
        self.window: QQuickWindow = self.app.show(*size)
        self.app.open()
        self.window.contentItem().setSize(QSizeF(*size))  # a window does it once it is shown
        self.app.kiosk.comfort.setReducedMotion(True)

    def close(self) -> None:
        self.app.close()

    def by_way_of(self, other: str) -> Iterator[tuple[str, list[tree.Item]]]:
        """Go everywhere in another language, and at each place change to one's own and read what is there."""
        self.kiosk.touched()
        for name, go in self._ways():
            self.kiosk.chooseLanguage(other)
            go()
            self.settle()
            self.kiosk.chooseLanguage(self.language)
            yield self._read(name)

    def places(self, *, large: bool = False) -> Iterator[tuple[str, list[tree.Item]]]:
        """Go everywhere, and read what is there. Attract always shows normal text."""
        if not large:
            yield self._read("attract")
        self.kiosk.touched()
        self.kiosk.comfort.setLargeText(large)
        for name, go in self._ways():
            go()
            yield self._read(name)

    def _ways(self) -> Iterator[tuple[str, Callable[[], None]]]:
        kiosk, slides = self.kiosk, self.deck.slides
        yield "home", kiosk.home
        for slide in slides:
            yield f"slide {slide.id}", partial(kiosk.openSlide, slide.id)
            if isinstance(slide, QuizSlide):
                yield "quiz answered", partial(self._answer, slide.id)
            if isinstance(slide, MapSlide) and kiosk.region is not None:
                yield from self._map_ways()
        yield "firms", partial(kiosk.openFirms, "")
        for firm in self.deck.firms.firms if self.deck.firms else ():
            yield f"firm {firm.id}", partial(kiosk.openFirm, firm.id)
        yield "search", kiosk.openSearch
        yield "search with results", partial(self._search, "university")
        yield "search for nothing", partial(self._search, "qqqq")
        yield "digits", partial(self._foot, 1)
        yield "keyboards", partial(self._foot, 0)
        yield "language", kiosk.toggleLanguage
        yield "comfort", kiosk.toggleComfort
        yield "warning", self._wait
        yield from self._staff_ways()

    def _staff_ways(self) -> Iterator[tuple[str, Callable[[], None]]]:
        self.machine.problems = PROBLEMS
        yield "staff's pad", self.kiosk.take_over
        yield "staff's pad, wrong", partial(enter, self.kiosk, "1111")
        yield "staff panel", partial(enter, self.kiosk)
        for page in ("problems", "counts", "language", "measure", "leave", "screen", "touch"):
            yield f"staff's {page}", partial(self._show, page)
        yield "staff's new pin", lambda: self.kiosk.staff.changePin()
        yield "staff's pad, locked", self._lock

    def _show(self, page: str) -> None:
        self.kiosk.staff.show(page)

    def _lock(self) -> None:
        self.kiosk.staff.open()  # as handing over would, but in the language of this walk
        for _ in range(TRIES):
            enter(self.kiosk, "1111")

    def _map_ways(self) -> Iterator[tuple[str, Callable[[], None]]]:
        region, firms = self.kiosk.region, self.deck.pin_sets[0].firms
        firm = max(firms, key=lambda firm: len(firm.about.resolve("en").text))
        yield "map with a firm", partial(region.select, firm.id)
        yield "map with an area", partial(self._area, next(site.place for site in firm.sites if site.place))
        yield "map's choices", region.lists.toggle

    def _area(self, area: str) -> None:
        self.kiosk.region.select("")
        self.kiosk.region.selectArea(area)

    def _answer(self, slide_id: str) -> None:
        self.kiosk.openSlide(slide_id)
        self.kiosk.slideAt(self.kiosk.slideIndex).answer(0)

    def _search(self, query: str) -> None:
        self.kiosk.search.clear()
        self.kiosk.search.type(query)

    def _foot(self, key: int) -> None:
        """Press one of the keys at the foot of the keyboard: its languages first, then the digits."""
        search = self.kiosk.search
        search.press(search.keys.rowCount() - FOOT + key)

    def _wait(self) -> None:
        self._seconds += self.deck.timing.idle * 2 + 1
        self.kiosk.tick()

    def _read(self, name: str) -> tuple[str, list[tree.Item]]:
        if not self.settle():
            self.restless.append(name)
        return name, tree.read(self.window.contentItem())

    def settle(self) -> bool:
        """Let bindings, loaders and layouts come to rest; false if they never do."""
        return tree.settle(self.window.contentItem())
