"""One visitor after another: attract, a visit, the question whether anyone is there, and attract again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.deck import Deck
from kiosk.domain.session import Mode, Session
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000


@QmlElement
@QmlUncreatable("made by the program")
class Visits(QObject):
    """The session as published state. `now` is a clock in seconds that only goes forward.

    Subclasses put back in `put_back` what a visitor changed; `visitorLeft` is sent when that is done.
    """

    modeChanged = Signal()
    ticked = Signal()
    visitorLeft = Signal()

    def __init__(
        self,
        tools: Tools,
        attract: AttractViewModel,
        comfort: ComfortViewModel,
        now: Callable[[], float],
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._attract = attract
        self._comfort = comfort
        self._now = now
        self._session = Session.unused(now())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)

    def put_back(self) -> None:
        """Leave nothing of the last visitor."""
        self._comfort.reset()
        self._tools.reading.read_in(self._tools.reading.first)

    @Slot()
    def touched(self) -> None:
        """Something was touched: the visit starts or goes on."""
        self._become(self._session.touched(self._now()))

    @Slot()
    def noticed(self) -> None:
        """A sign of life: it keeps a visit going. Attract and the warning answer for themselves what they do
        with a touch, so that the one which wakes or keeps the session does nothing else.
        """
        if self._session.mode in {Mode.ACTIVE, Mode.STAFF}:
            self.touched()

    def deck(self) -> Deck:
        return self._tools.deck

    def visited(self) -> bool:
        """Whether a visitor is there."""
        return self._session.mode in {Mode.ACTIVE, Mode.WARNING}

    def unused(self) -> bool:
        """Whether nobody is there."""
        return self._session.mode is Mode.ATTRACT

    def taken(self) -> bool:
        """Whether staff have it."""
        return self._session.mode is Mode.STAFF

    def take_over(self) -> None:
        """Staff take the screen from whoever is there."""
        self._become(self._session.taken(self._now()))

    @Slot()
    def hand_over(self) -> None:
        """Staff are done: nobody is there."""
        self._become(Session.unused(self._now()))

    @Slot()
    def tick(self) -> None:
        """Bring the session to the present time."""
        self._become(self._session.at(self._now(), self._tools.deck.timing, self._comfort.state.slower))
        self.ticked.emit()

    def _become(self, session: Session) -> None:
        before, self._session = self._session, session
        self._schedule()
        if session.mode is before.mode:
            return
        if session.mode is Mode.ATTRACT:
            self.put_back()
            self.visitorLeft.emit()
        self._attract.show(session.mode is Mode.ATTRACT)
        self.modeChanged.emit()

    def _left(self) -> float:
        """Seconds until the mode changes by itself."""
        return self._session.seconds_left(self._now(), self._tools.deck.timing, self._comfort.state.slower)

    def _schedule(self) -> None:
        match self._session.mode:
            case Mode.ATTRACT:
                self._timer.stop()
            case Mode.ACTIVE | Mode.STAFF:
                self._timer.start(max(1, round(self._left() * 1000)))
            case Mode.WARNING:
                self._timer.start(max(1, min(TICK_MS, round(self._left() * 1000))))

    @Property(str, notify=modeChanged)
    def mode(self) -> str:
        """ "attract", "active", "warning" or "staff"."""
        return str(self._session.mode)

    @Property(str, notify=ticked)
    def countdown(self) -> str:
        """How long the warning still stands, in words."""
        left = self._left()
        seconds = 0 if left == float("inf") else round(left)
        return self._tools.reading.say("starting_over", seconds=seconds)
