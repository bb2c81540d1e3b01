"""The composition root of the window in which a talk's deck is chosen."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTimer, QUrl
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import application
from kiosk.content import load_words
from kiosk.domain.content import Content
from kiosk.domain.languages import preferred
from kiosk.domain.problems import Severity
from kiosk.domain.recent import RecentDeck
from kiosk.errors import ContentError, InstallationError, KioskError
from kiosk.system import pictures, recent, seating
from kiosk.system.emblem import show_icon
from kiosk.system.ending import Ending
from kiosk.system.icons import Icons
from kiosk.system.lattice import LatticeProvider
from kiosk.viewmodels.chooser import Choice, ChooserViewModel
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.singletons import offer
from kiosk.viewmodels.theme import Theme

SHARE = 0.85
"""How much of the screen the window takes, each way."""
CAPTION_MM = 4.8
SEEN_MS = 50
"""How long the window may take to show what was chosen, before reading that deck holds it up."""


class Chooser:
    """Every part of the window, alive as long as this is; `content` is what the chosen deck says."""

    def __init__(self, read: Callable[[Path], Content], languages: list[str]) -> None:
        self._read = read
        self.content: Content | None = None
        words = load_words(paths.assets() / "words.yaml")
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(paths.qml()))
        self._engine.addImageProvider("lattice", LatticeProvider())
        language = preferred(languages, words["choose_deck"].by_language, "en")
        self.reading = Reading(language, words, self._engine)
        self.theme = Theme(self.reading, Icons(), self._engine)
        offer(self._engine, self.reading, self.theme)
        now = datetime.now().astimezone()
        self.view_model = ChooserViewModel(self.reading, choices(), now, self._engine)
        self.view_model.forgotten.connect(lambda folder: recent.forget(folder))
        self.view_model.chosen.connect(
            lambda folder: QTimer.singleShot(SEEN_MS, self._engine, lambda: self.open(Path(folder)))
        )
        self.window = self._make()

    def _make(self) -> QQuickWindow:
        component = QQmlComponent(self._engine, "Kiosk.Chooser", "ChooserWindow")
        window = component.createWithInitialProperties({"chooser": self.view_model})
        if not isinstance(window, QQuickWindow):
            raise InstallationError(f"The program's screens cannot be loaded: {component.errorString()}")
        QObject.setParent(window, self._engine)
        window.widthChanged.connect(self._measure)
        window.heightChanged.connect(self._measure)
        return window

    def _measure(self) -> None:
        # Millimetres mean nothing on a laptop: sizes are those of a 32-inch panel, as in the talk itself.
        self.theme.measure(self.window.width(), self.window.height(), None)
        # Where the desktop has no window of its own to find a folder, Qt's has our faces.
        QGuiApplication.setFont(self.theme.font(CAPTION_MM, QFont.Weight.Normal))

    def show(self, size: tuple[int, int] | None) -> None:
        """Open the window, of that size in pixels or as the screen has room."""
        screen = next(iter(seating.screens().values()))
        room = screen.availableGeometry()
        self.window.setScreen(screen)
        self.window.resize(*(size or (round(room.width() * SHARE), round(room.height() * SHARE))))
        frame = self.window.geometry()
        frame.moveCenter(room.center())
        self.window.setPosition(frame.topLeft())
        self._measure()
        self.window.show()
        self.window.requestActivate()

    def open(self, folder: Path) -> None:
        """Read a deck; if that goes well, it is chosen."""
        try:
            self.content = self._read(folder)
        except KioskError as error:
            self.view_model.refuse(self._why(folder, error))
        else:
            self.view_model.leave()

    def _why(self, folder: Path, error: KioskError) -> str:
        if not recent.is_there(str(folder)):
            return self.reading.say("not_a_deck")
        if isinstance(error, ContentError):
            errors = sum(problem.severity is Severity.ERROR for problem in error.problems)
            return self.reading.say("deck_has_errors", n=errors)
        return str(error)

    def close(self) -> None:
        """Take everything down in order: the window before what it shows."""
        for part in (self.window, self._engine):
            part.deleteLater()
            QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)


def choices() -> list[Choice]:
    """The decks that were presented last, and the shipped one."""
    listed = [*recent.recent()]
    shipped = str(paths.default_deck().resolve())
    if shipped not in (deck.folder for deck in listed):
        listed.append(RecentDeck(shipped, "", "", 0, None))
    return [_choice(deck) for deck in listed]


def _choice(deck: RecentDeck) -> Choice:
    file = pictures.picture(deck.folder)
    url = QUrl.fromLocalFile(str(file)).toString() if file else ""
    return Choice(deck, _place(Path(deck.folder)), url, not recent.is_there(deck.folder))


def _place(folder: Path) -> str:
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # it is elsewhere, or there is no home
        return str(folder)


def choose(
    read: Callable[[Path], Content], give: Callable[[Content], int], size: tuple[int, int] | None
) -> int:
    """Let a deck be chosen, and give the talk; returns the talk's exit code, 0 if none was chosen."""
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")  # of Qt's folder window, where it is used
    app = application()
    show_icon()
    app.setQuitOnLastWindowClosed(False)
    chooser = Chooser(read, QLocale.system().uiLanguages())
    chooser.view_model.left.connect(app.quit)
    chooser.show(size)
    with Ending(app.exit):
        code = app.exec()
    if chooser.content is None:
        chooser.close()
        return code
    # It stays until the talk's own windows stand, so that no bare desktop is seen between them.
    QTimer.singleShot(0, app, chooser.close)
    return give(chooser.content)
