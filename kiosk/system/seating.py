"""Windows on screens, full screen: moved, hidden and brought back as screens come and go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from kiosk.domain.seats import own_first


def screens() -> dict[str, QScreen]:
    """Every screen by its name, the laptop's own first; none while the machine sleeps or the last one is
    being changed, when Qt has one of no size in its place.

    Virtual screens may be without a name, and two of one make may share theirs: such are numbered.
    """
    known: dict[str, QScreen] = {}
    real = [screen for screen in QGuiApplication.screens() if not screen.geometry().isEmpty()]
    for number, screen in enumerate(real, start=1):  # Qt has its main one first
        name = screen.name()
        known[name if name and name not in known else f"{name or 'screen'} {number}"] = screen
    return {name: known[name] for name in own_first(list(known))}


def screen_of(window: QWindow) -> QScreen:
    """The screen that most of a window is on. PySide6 6.11 takes what QWindow.screen returns for a part of
    the window, and may delete the screen itself when it collects what is left of that: it is never asked so.
    """
    return QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()


def fill(window: QWindow, screen: QScreen | None) -> None:
    """Let a window fill a screen; with none, hide it."""
    if screen is None:
        window.hide()
        return
    geometry = screen.geometry()
    if window.isVisible() and window.geometry() == geometry:
        return
    # Window managers keep a full-screen window where it is: so it goes, and comes up again elsewhere.
    window.hide()
    window.setFlag(Qt.WindowType.FramelessWindowHint)
    window.setScreen(screen)
    window.setGeometry(geometry)
    window.showFullScreen()


def stand(window: QWindow, screen: QScreen, size: tuple[int, int]) -> None:
    """Show a window of that size in pixels on a screen."""
    window.setScreen(screen)
    window.setPosition(screen.geometry().topLeft())
    window.resize(*size)
    window.show()
