"""The composition root of a talk: the audience's window, the speaker's, and the screens that they are on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk.app import Kiosk, application
from kiosk.domain.content import Content
from kiosk.domain.deck import Deck
from kiosk.domain.recent import recent_deck
from kiosk.domain.rehearsal import Rehearsal, rehearsal
from kiosk.domain.seats import Seats, audience_screen, seats, speaking_on, swapped
from kiosk.domain.talk import Cover, Talk
from kiosk.errors import InstallationError, UsageError
from kiosk.system import clock, pictures, recent, rehearsals, remembered, seating
from kiosk.system.emblem import show_icon
from kiosk.system.ending import Ending
from kiosk.system.fonts import say_nothing_of_faces
from kiosk.system.inhibit import ScreenAwake
from kiosk.system.still import StillProvider
from kiosk.talk_reports import offer_plan
from kiosk.viewmodels.present import PresentViewModel

STANDS_MS = 1500
"""After how long the first slide stands still, milliseconds."""


@dataclass(frozen=True, slots=True)
class PresentOptions:
    """What `kiosk present` was asked for. `window` is a size in pixels, None for full screen."""

    content: Content
    window: tuple[int, int] | None = None
    screen: str = ""
    language: str = ""
    start: str = ""
    steps: bool = False
    rehearse: bool = False


class Presentation:
    """Every part of a talk, alive as long as this is."""

    def __init__(self, options: PresentOptions, now: Callable[[], float] = clock.now) -> None:
        self._options = options
        awake = clock.Awake(now)
        self._kiosk = Kiosk(options.content, options.language, awake)
        self._kiosk.theme.hold_apart()
        self._still = StillProvider()
        self._kiosk.engine.addImageProvider("still", self._still)
        self._wanted = options.screen or remembered.audience()
        self._seats = Seats("", "")
        self._speaking = len(seating.screens()) > 1 or options.window is not None
        self._speaker: QQuickWindow | None = None
        self._measure(*self._size())
        talk = Talk.of(options.content.deck, options.start, stepping=options.steps)
        kiosk, tools = self._kiosk.kiosk, self._kiosk.tools
        self.view_model = PresentViewModel(talk, kiosk, tools, awake, self._hold, self._kiosk.engine)
        self.view_model.rehearsed = options.rehearse
        self._beat = QTimer(self._kiosk.engine, interval=round(clock.BEAT_S * 1000))
        self._beat.timeout.connect(awake)
        self._beat.start()
        self.view_model.swapAsked.connect(self.swap)
        self.view_model.speakerAsked.connect(self.call_speaker)
        self.view_model.searchAsked.connect(lambda: self.speaker.requestActivate())
        self.audience = self._make("AudienceWindow")
        self.audience.widthChanged.connect(self._follow)
        self.audience.heightChanged.connect(self._follow)

    def _size(self) -> tuple[int, int]:
        known = seating.screens()
        screen = known[audience_screen(list(known), self._wanted)].size()
        return self._options.window or (screen.width(), screen.height())

    def _make(self, name: str) -> QQuickWindow:
        engine = self._kiosk.engine
        component = QQmlComponent(engine, "Kiosk.Speaker", name)
        window = component.createWithInitialProperties({"present": self.view_model})
        if not isinstance(window, QQuickWindow):
            raise InstallationError(f"The program's screens cannot be loaded: {component.errorString()}")
        QObject.setParent(window, engine)
        return window

    @property
    def speaker(self) -> QQuickWindow:
        """The speaker's window, made when it is first opened."""
        if self._speaker is None:
            self._speaker = self._make("SpeakerWindow")
        return self._speaker

    # --- screens

    def watch(self, app: QGuiApplication) -> None:
        """Follow screens that come, go and change, once Qt itself has done so."""
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._changes)
        app.screenAdded.connect(lambda screen: screen.geometryChanged.connect(self._changes))
        for screen in app.screens():
            screen.geometryChanged.connect(self._changes)

    def _changes(self, _: object) -> None:
        QTimer.singleShot(0, self._kiosk.engine, self.screens_changed)

    def screens_changed(self) -> None:
        """There are other screens: the windows take their places again."""
        names = list(seating.screens())
        if names and self._options.window is None:
            self._speaking = speaking_on(self._seats, names)
            self.seat()

    def seat(self) -> None:
        """Put each window on its screen."""
        known = seating.screens()
        self._seats = seats(list(known), self._wanted, speaking=self._speaking)
        self.view_model.seat(speaking=self._speaking, two=len(known) > 1)
        if self._options.window:
            self._stand(self._options.window)
        else:
            # The one that comes first, so that no screen is ever bare.
            if self._seats.speaker:
                seating.fill(self.speaker, known[self._seats.speaker])
            seating.fill(self.audience, known.get(self._seats.audience))
            if self._speaker is not None and not self._seats.speaker:
                self._speaker.hide()
        (self.speaker if self._speaking else self.audience).requestActivate()

    def _stand(self, size: tuple[int, int]) -> None:
        known = seating.screens()
        names = list(known)
        seating.stand(self.audience, known[audience_screen(names, self._wanted)], size)
        if self._speaking:
            seating.stand(self.speaker, known[self._seats.speaker or names[0]], size)
        elif self._speaker is not None:
            self._speaker.hide()

    def swap(self) -> None:
        """The windows change screens, and the next talk finds them so."""
        self._wanted = swapped(list(seating.screens()), self._wanted)
        remembered.remember_audience(self._wanted)
        self.seat()

    def call_speaker(self) -> None:
        """Open the speaker's window, or close it."""
        self._speaking = not self._speaking
        self.seat()

    # --- the audience's window

    def _follow(self) -> None:
        self._measure(self.audience.width(), self.audience.height())

    def _measure(self, width: int, height: int) -> None:
        # On a projector millimetres mean nothing: sizes are those of a 32-inch panel.
        self._kiosk.theme.measure(width, height, None)

    def _hold(self) -> bool:
        """Keep the audience's picture; also while there is no screen for it, until there is."""
        picture = self.audience.grabWindow()
        if picture.isNull():
            return False
        self._still.picture = picture
        return True

    def keep_picture(self) -> None:
        """Keep how the deck looks, to be chosen by: its first slide, another only if it has none."""
        folder, state = str(self._options.content.deck.folder.resolve()), self.view_model
        first = state.talk.place == 0 or pictures.picture(folder) is None
        if first and self.audience.isVisible() and state.talk.cover is Cover.NONE and not state.talk.frozen:
            pictures.keep(folder, self.audience.grabWindow())

    def close(self) -> None:
        """Take everything down in order: the windows before what they show."""
        for window in (self._speaker, self.audience):
            if window is not None:
                window.deleteLater()
                QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self._kiosk.close()


def present(options: PresentOptions) -> int:
    """Give a talk until the speaker leaves it; returns the exit code."""
    say_nothing_of_faces()
    app = application()
    show_icon()
    known = seating.screens()
    if options.screen and options.screen not in known:
        names = ", ".join(known)
        raise UsageError(f"There is no screen named {options.screen!r}; the screens here are: {names}.")
    if options.screen:
        remembered.remember_audience(options.screen)
    if len(known) < 2 and options.window is None:
        only = next(iter(known))
        print(f"kiosk: no second screen: alone on {only} (S opens the speaker view)", file=sys.stderr)
    app.setQuitOnLastWindowClosed(False)  # a window without a screen is hidden, and comes back
    presentation = Presentation(options)
    presentation.view_model.left.connect(app.quit)
    presentation.watch(app)
    presentation.seat()
    recent.opened(recent_deck(options.content.deck, datetime.now().astimezone()))
    QTimer.singleShot(STANDS_MS, presentation.audience, presentation.keep_picture)
    with Ending(app.exit), ScreenAwake("A talk is being given"):
        code = app.exec()
    done = keep_times(presentation, options.content.deck)
    presentation.close()
    return offer_plan(options.content.deck, done) if options.rehearse and not code else code


def keep_times(presentation: Presentation, deck: Deck) -> Rehearsal | None:
    """Keep how long the talk took, for its report; nothing of one that never began."""
    state = presentation.view_model
    if not state.talk.times:
        return None
    done = rehearsal(deck, datetime.now().astimezone(), state.talk.times, practised=state.rehearsed)
    rehearsals.record(done)
    return done
