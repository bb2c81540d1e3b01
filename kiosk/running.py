"""Lets a kiosk run: on its screen, with its guard, its settings and the files of its deck."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.app import Kiosk, application, millimetres
from kiosk.domain.content import Content
from kiosk.domain.settings import Settings
from kiosk.errors import UsageError
from kiosk.guard import Errand, Rung
from kiosk.origin import Origin
from kiosk.system import logs
from kiosk.system.ending import Ending
from kiosk.system.fonts import say_nothing_of_faces
from kiosk.system.frames import once_drawn
from kiosk.system.hold import Hold
from kiosk.system.settings import MachineSettings

if TYPE_CHECKING:
    from kiosk.decks import Decks
    from kiosk.system.heart import Heart
    from kiosk.viewmodels.staff_parts import Machine

SETTLED_MS = 3000


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What `kiosk run` was asked for. `window` is a size in pixels, None for full screen.

    `errand` is what the guard asks for, None without one; `origin` is None for a deck that is not followed.
    `counts` is the key under which visits are counted, "" for not at all. `folder` is the deck's that was
    asked for, which is not always what is shown.
    """

    content: Content
    window: tuple[int, int] | None = None
    screen: str = ""
    language: str = ""
    start: str = ""
    errand: Errand | None = None
    origin: Origin | None = None
    counts: str = ""
    folder: Path = Path()


def _must_know(name: str, screens: Sequence[QScreen]) -> None:
    names = [screen.name() for screen in screens]
    if name and name not in names:
        raise UsageError(f"There is no screen named {name!r}; the screens here are: {', '.join(names)}.")


def _screen(name: str) -> QScreen:
    """The screen of that name, else the main one, as they are now: one that was switched off is gone for Qt,
    and another one when it comes back.
    """
    screens = QGuiApplication.screens()
    return next((each for each in screens if each.name() == name), QGuiApplication.primaryScreen())


def run(options: RunOptions) -> int:
    """Show a deck until staff leave it; returns the exit code."""
    errand, origin = options.errand, options.origin
    logs.start("kiosk", qt=True)
    logs.hear_crashes()
    say_nothing_of_faces()
    app = application(safe=errand is not None and errand.rung is Rung.SAFE)
    if options.window:
        from kiosk.system.emblem import show_icon  # a kiosk has no use for it

        show_icon()
    _must_know(options.screen, app.screens())
    settings = MachineSettings()
    make, appear = partial(_made, options, settings), partial(_appear, options)
    kiosk = make(options.content)
    heart = _serve(errand, app, kiosk) if errand is not None else None
    if errand is not None and errand.language in kiosk.deck.languages:
        kiosk.kiosk.resume(errand.language)
        kiosk.open()
    elif options.start:
        kiosk.kiosk.begin(options.start)
        kiosk.open()
    else:
        once_drawn(kiosk.window, kiosk.open)
    appear(kiosk.window)
    shown: list[Kiosk | Decks] = [kiosk]

    def settle() -> None:
        collect_garbage_again()
        _turn_dials(settings.now)
        if origin is not None:
            from kiosk.decks import Decks  # not before the first picture

            decks = Decks(kiosk, options.content, origin, make, appear)
            if heart is not None:
                decks.swapped.connect(lambda: heart.follow(decks.kiosk.window, decks.kiosk.visitor))
            shown[:] = [decks]
            decks.follow()

    QTimer.singleShot(SETTLED_MS, settle)
    # A guard hears signals for the process that it keeps; Windows would need a network socket to hear them.
    alone = errand is None and sys.platform != "win32"
    with Ending(app.exit) if alone else nullcontext():
        code = app.exec()
    shown[0].close()
    return code


def _made(options: RunOptions, settings: MachineSettings, content: Content) -> Kiosk:
    """A kiosk for its screen, with a window that is not yet visible."""
    target = _screen(options.screen)
    language = options.language if options.language in content.deck.languages else ""
    machine = partial(_machine, options, settings, f"{datetime.now().astimezone():%Y-%m-%d %H:%M}")
    kiosk = Kiosk(content, language, settings=settings.now, machine=machine)
    kiosk.at_its_end(settings.follow(kiosk.obey))
    size = options.window or target.size().toTuple()
    window = kiosk.show(*size, millimetres(target, *size))
    window.setScreen(target)
    window.setPosition(target.geometry().topLeft())  # where X puts what fills a screen
    if options.counts:
        once_drawn(window, partial(kiosk.count, options.counts, settings))
    return kiosk


def _machine(options: RunOptions, settings: MachineSettings, loaded: str) -> Machine:
    from kiosk.staff import this_machine

    return this_machine(options.folder, options.errand, settings, loaded, options.counts)


def _appear(options: RunOptions, window: QQuickWindow, before: QQuickWindow | None = None) -> None:
    if options.window:
        if before is not None:
            window.setGeometry(before.geometry())
        window.show()
    else:
        window.setFlag(Qt.WindowType.FramelessWindowHint)
        window.showFullScreen()
        Hold(window, partial(_screen, options.screen))


def _serve(errand: Errand, app: QGuiApplication, kiosk: Kiosk) -> Heart:
    """Let the guard hear how the drawing goes, and leave when it says so."""
    from kiosk.system.heart import Heart
    from kiosk.system.leash import wear

    # Not "quit", which asks the window to close: it is held.
    wear(errand.leash, partial(QMetaObject.invokeMethod, app, "exit", Qt.ConnectionType.QueuedConnection))
    return Heart(kiosk.window, errand.pulse, kiosk.visitor)


def _turn_dials(settings: Settings) -> None:
    """Let the machine be as loud and as bright as staff want it, whatever it was when it was switched on."""
    if settings.volume is not None or settings.brightness is not None:
        from kiosk.system import dials

        loud, bright = settings.volume, settings.brightness
        threading.Thread(target=lambda: dials.obey(loud, bright), name="dials", daemon=True).start()


def collect_garbage_again() -> None:
    """Once the first screen stands, collect as usual, but never again what start-up made to stay."""
    gc.freeze()
    gc.enable()
