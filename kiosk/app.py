"""The composition root: builds every part of what is shown, and joins them; running.py lets it run."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from kiosk.domain.content import Content
from kiosk.domain.settings import Settings
from kiosk.domain.swap import DeckState
from kiosk.errors import InstallationError
from kiosk.system import clock
from kiosk.system.bus import start_no_bus
from kiosk.system.display import need_display
from kiosk.system.fonts import load_fonts, own_font_rules
from kiosk.system.icons import Icons
from kiosk.system.lattice import LatticeProvider
from kiosk.system.renderer import choose_renderer, draw_at_once
from kiosk.system.seating import screen_of
from kiosk.system.settings import MachineSettings
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.singletons import empty, offer
from kiosk.viewmodels.theme import Theme
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:
    from kiosk.viewmodels.kiosk import KioskViewModel
    from kiosk.viewmodels.staff import StaffViewModel
    from kiosk.viewmodels.staff_parts import Machine

_UNSET = Settings()
log = logging.getLogger(__name__)


class Kiosk:
    """Every part of a running kiosk, alive as long as this is.

    Attract is made first. What is behind it takes longer, and is made when it is first asked for.
    `deck_state` is what is known of the deck's files, where they are followed. `machine` is what staff may
    set; without it there is no staff panel.
    """

    deck_state = DeckState("", sound=True)

    def __init__(
        self,
        content: Content,
        language: str = "",
        now: Callable[[], float] = clock.now,
        settings: Settings = _UNSET,
        machine: Callable[[], Machine] | None = None,
    ) -> None:
        deck = self.deck = content.deck
        self._now, self._started = now, now()
        self._machine = machine
        self._window: QQuickWindow | None = None
        self._stage: QQuickItem | None = None
        self._ends: list[Callable[[], object]] = []
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(paths.qml()))
        self.engine.addImageProvider("lattice", LatticeProvider())
        root: QObject = self.engine
        self.reading = Reading(language or self._first(settings), content.words, root)
        self.theme = Theme(self.reading, Icons(), root, deck.theme)
        self.obey(settings)
        offer(self.engine, self.reading, self.theme)
        map_credits = content.basemap.licences if content.basemap else ()
        self.tools = Tools(deck, self.reading, self.theme, map_credits)
        self._region = RegionViewModel(content.basemap, root) if content.basemap else None
        if self._region is not None:
            self.engine.addImageProvider("map", self._region.pictures)
        self._attract = AttractViewModel(self.tools, self._region, root)

    def count(self, key: str, settings: MachineSettings) -> None:
        """Count visits from now on."""
        if self._window is not None:
            from kiosk.counting import begin

            self.at_its_end(begin(self._window, self.kiosk, self.theme, key, settings, self._now))

    def at_its_end(self, then: Callable[[], object]) -> None:
        """Do something when it is taken down."""
        self._ends.append(then)

    @cached_property
    def kiosk(self) -> KioskViewModel:
        """What every screen behind attract shows and does."""
        from kiosk.inside import make  # as much again as is imported above

        staff = partial(self._staff, self._machine) if self._machine is not None else None
        return make(self.engine, self.tools, self._attract, self._region, self._now, staff)

    def _staff(self, machine: Callable[[], Machine]) -> StaffViewModel:
        from kiosk.inside import staff_panel

        return staff_panel(self.engine, self.tools, machine(), self._now, self._started)

    def obey(self, settings: Settings) -> None:
        """Follow what staff have set; a language from the next visit on."""
        self.theme.fit(settings.screen_bottom_mm, settings.mm_per_px)
        self.reading.first = self._first(settings)

    def _first(self, settings: Settings) -> str:
        languages = self.deck.languages
        return settings.language if settings.language in languages else languages[0]

    def show(self, width: int, height: int, measured_mm: tuple[float, float] | None = None) -> QQuickWindow:
        """Load attract at a size in pixels (and millimetres, where the panel tells them); returns its window,
        not yet visible.
        """
        self.theme.measure(width, height, measured_mm)
        self.engine.setInitialProperties({"attract": self._attract, "width": width, "height": height})
        self.engine.loadFromModule("Kiosk", "Main")
        windows = self.engine.rootObjects()
        if not windows:
            raise InstallationError("The program's screens cannot be loaded: please install it again.")
        window = self._window = cast(QQuickWindow, windows[0])
        window.widthChanged.connect(lambda: self._measure(window))
        window.heightChanged.connect(lambda: self._measure(window))
        return window

    def open(self) -> None:
        """Put everything else behind attract, if it is not there yet."""
        if self._stage is None and self._window is not None:
            from kiosk.inside import furnish

            self._stage = furnish(self._window, self.engine, self.kiosk, self.theme, self._now)

    def visitor(self) -> str:
        """The language of whoever is there, "" for nobody."""
        there = self._stage is not None and self.kiosk.visited()
        return self.reading.code if there else ""

    def unused(self) -> bool:
        """Whether nobody is there: neither a visitor nor staff."""
        return self._stage is None or self.kiosk.unused()

    @property
    def window(self) -> QQuickWindow:
        """Its window, once it is loaded."""
        return cast(QQuickWindow, self._window)

    def go_where(self, other: Kiosk) -> None:
        """Be where the visitor of another kiosk is, in the same language, as far as this deck has both."""
        if language := other.visitor():
            self.kiosk.resume(language if language in self.deck.languages else self.deck.languages[0])
            self.kiosk.openSlide(other.kiosk.slide_id())

    def close(self) -> None:
        """Take everything down in order: the screens before what they show."""
        while self._ends:
            self._ends.pop()()
        for part in (self._window, self.engine):
            if part is not None:
                part.deleteLater()
                QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
        empty(self.reading, self.theme)

    def _measure(self, window: QQuickWindow) -> None:
        width, height = window.width(), window.height()
        self.theme.measure(width, height, millimetres(screen_of(window), width, height))


def millimetres(screen: QScreen, width: int, height: int) -> tuple[float, float] | None:
    """A size in pixels in millimetres if the screen tells its own; virtual screens claim exactly 96 dpi."""
    size, geometry = screen.physicalSize(), screen.geometry()
    if size.isEmpty() or abs(screen.physicalDotsPerInchX() - 96) < 1:
        return None
    return size.width() * width / geometry.width(), size.height() * height / geometry.height()


def application(*, safe: bool = False) -> QGuiApplication:
    """The one Qt application, with its renderer chosen and its fonts loaded; made when first asked for.
    `safe` draws in software.

    Raises KioskError where there is no display.
    """
    made = QGuiApplication.instance()
    if isinstance(made, QGuiApplication):
        return made
    need_display()
    fonts = paths.assets() / "fonts"
    own_font_rules(fonts)
    draw_at_once()
    start_no_bus(os.environ)
    QGuiApplication.setApplicationName("Pavilion")
    app = QGuiApplication(sys.argv[:1])
    log.info("Drawing with the %s renderer", choose_renderer(safe=safe))
    load_fonts(fonts)
    return app
