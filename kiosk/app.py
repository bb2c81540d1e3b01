"""The composition root: builds every part, joins them, and runs the event loop."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from kiosk.domain.content import Content
from kiosk.domain.settings import Settings
from kiosk.errors import InstallationError, UsageError
from kiosk.guard import Errand, Rung
from kiosk.system import clock, logs
from kiosk.system.bus import start_no_bus
from kiosk.system.display import need_display
from kiosk.system.ending import Ending
from kiosk.system.fonts import load_fonts, own_font_rules, say_nothing_of_faces
from kiosk.system.hold import Hold
from kiosk.system.icons import Icons
from kiosk.system.lattice import LatticeProvider
from kiosk.system.renderer import choose_renderer, draw_at_once
from kiosk.system.settings import MachineSettings
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.singletons import offer
from kiosk.viewmodels.theme import Theme
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:
    from kiosk.viewmodels.kiosk import KioskViewModel

_UNSET = Settings()
log = logging.getLogger(__name__)

SETTLED_MS = 3000
PLAYED_WELL_MS = 60_000
"""A deck that has been shown so long is worth keeping."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What `kiosk run` was asked for. `window` is a size in pixels, None for full screen.

    `errand` is what the guard asks for, None without one; `keep` keeps the deck once it has played well.
    `counts` is the key under which visits are counted, "" for not at all.
    """

    content: Content
    window: tuple[int, int] | None = None
    screen: str = ""
    language: str = ""
    start: str = ""
    errand: Errand | None = None
    keep: Callable[[], object] | None = None
    counts: str = ""


class Kiosk:
    """Every part of a running kiosk, alive as long as this is.

    Attract is made first. What is behind it takes longer, and is made when it is first asked for.
    """

    def __init__(
        self,
        content: Content,
        language: str = "",
        now: Callable[[], float] = clock.now,
        settings: Settings = _UNSET,
    ) -> None:
        deck = self.deck = content.deck
        self._now = now
        self._window: QQuickWindow | None = None
        self._stage: QQuickItem | None = None
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

            begin(self._window, self.kiosk, self.theme, key, settings, self._now)

    @cached_property
    def kiosk(self) -> KioskViewModel:
        """What every screen behind attract shows and does."""
        from kiosk.inside import make  # as much again as is imported above

        return make(self.engine, self.tools, self._attract, self._region, self._now)

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

    def close(self) -> None:
        """Take everything down in order: the screens before what they show."""
        for part in (self._window, self.engine):
            if part is not None:
                part.deleteLater()
                QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)

    def _measure(self, window: QQuickWindow) -> None:
        width, height = window.width(), window.height()
        self.theme.measure(width, height, _millimetres(window.screen(), width, height))


def _millimetres(screen: QScreen, width: int, height: int) -> tuple[float, float] | None:
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


def _screen(name: str, screens: Sequence[QScreen]) -> QScreen | None:
    if not name:
        return None
    for screen in screens:
        if screen.name() == name:
            return screen
    known = ", ".join(screen.name() for screen in screens)
    raise UsageError(f"There is no screen named {name!r}; the screens here are: {known}.")


def _once_drawn(window: QQuickWindow, then: Callable[[], None]) -> None:
    waiting = [then]

    def drawn() -> None:
        if waiting:  # a second frame may have been swapped before this one was heard of
            window.frameSwapped.disconnect(drawn)
            waiting.pop()()

    # Queued: the signal comes from within the drawing of a frame.
    window.frameSwapped.connect(drawn, Qt.ConnectionType.QueuedConnection)


def run(options: RunOptions) -> int:
    """Show a deck until staff leave it; returns the exit code."""
    logs.start("kiosk", qt=True)
    logs.hear_crashes()
    say_nothing_of_faces()
    app = application(safe=options.errand is not None and options.errand.rung is Rung.SAFE)
    screen = _screen(options.screen, app.screens())
    settings = MachineSettings()
    kiosk = Kiosk(options.content, options.language, settings=settings.now)
    settings.follow(kiosk.obey)
    target = screen or app.primaryScreen()
    size = options.window or target.size().toTuple()
    window = kiosk.show(*size, _millimetres(target, *size))
    window.setScreen(target)
    errand = options.errand
    if errand is not None:
        _serve(errand, app, kiosk, window)
    if errand is not None and errand.language in kiosk.deck.languages:
        kiosk.kiosk.resume(errand.language)
        kiosk.open()
    elif options.start:
        kiosk.kiosk.begin(options.start)
        kiosk.open()
    else:
        _once_drawn(window, kiosk.open)
    if options.counts:
        _once_drawn(window, partial(kiosk.count, options.counts, settings))
    if options.window:
        window.show()
    else:
        window.setFlag(Qt.WindowType.FramelessWindowHint)
        window.showFullScreen()
        Hold(window)
    QTimer.singleShot(SETTLED_MS, collect_garbage_again)
    if options.keep is not None:
        keeping = threading.Thread(target=options.keep, name="keep", daemon=True)
        QTimer.singleShot(PLAYED_WELL_MS, keeping.start)
    # A guard hears signals for the process that it keeps; Windows would need a network socket to hear them.
    alone = errand is None and sys.platform != "win32"
    with Ending(app.exit) if alone else nullcontext():
        code = app.exec()
    kiosk.close()
    return code


def _serve(errand: Errand, app: QGuiApplication, kiosk: Kiosk, window: QQuickWindow) -> None:
    """Let the guard hear how the drawing goes, and leave when it says so."""
    from kiosk.system.heart import Heart
    from kiosk.system.leash import wear

    Heart(window, errand.pulse, kiosk.visitor)
    # Not "quit", which asks the window to close: it is held.
    wear(errand.leash, partial(QMetaObject.invokeMethod, app, "exit", Qt.ConnectionType.QueuedConnection))


def collect_garbage_again() -> None:
    """Once the first screen stands, collect as usual, but never again what start-up made to stay."""
    gc.freeze()
    gc.enable()
