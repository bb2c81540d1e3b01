"""Lets the counter hear of what visitors do: the view models know nothing of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.navigation import Screen
from kiosk.domain.settings import Settings
from kiosk.system.counter import Counter
from kiosk.system.counts import Counts
from kiosk.system.settings import MachineSettings
from kiosk.system.taps import Taps
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.theme import Theme

FLUSH_MS = 60_000


def begin(
    window: QQuickWindow,
    kiosk: KioskViewModel,
    theme: Theme,
    key: str,
    settings: MachineSettings,
    now: Callable[[], float],
) -> Callable[[], None]:
    """Count what is done in a window, under that key, while the settings allow it, until what is returned is
    called.
    """
    counter = Counter(kiosk.deck(), Counts(key), now)
    forget = settings.follow(Counting(window, kiosk, theme, counter).obey)

    def end() -> None:
        forget()
        counter.flush()

    return end


class Counting(QObject):
    """Counts until the window ends."""

    def __init__(self, window: QQuickWindow, kiosk: KioskViewModel, theme: Theme, counter: Counter) -> None:
        super().__init__(window)
        self._kiosk, self._theme, self._counter = kiosk, theme, counter
        self._there = False
        kiosk.modeChanged.connect(self._come)
        kiosk.visitorLeft.connect(self._left)
        kiosk.arrived.connect(self._arrived)
        kiosk.languageChosen.connect(self._language)
        kiosk.firmChosen.connect(self._firm)
        self._taps = Taps(window, lambda: theme.sizes.mm_per_px, self._tapped)
        self._timer = QTimer(self, interval=FLUSH_MS)
        self._timer.timeout.connect(self._flush)
        self._timer.start()
        self._come()  # who was quicker than this
        self._arrived(kiosk.place().screen, kiosk.place().subject)

    def obey(self, settings: Settings) -> None:
        """Count, or not."""
        self._counter.on = settings.counting

    @Slot()
    def _come(self) -> None:
        if self._kiosk.visited() and not self._there:
            self._there = True
            self._counter.visit()

    @Slot()
    def _left(self) -> None:
        if self._there:
            self._there = False
            self._counter.left()
        self._flush()

    @Slot(str, str)
    def _arrived(self, screen: str, subject: str) -> None:
        match screen:
            case _ if not self._kiosk.visited():
                pass  # everything is put back; `_left` follows
            case Screen.SLIDE:
                self._counter.arrived(slide=subject)
            case Screen.FIRM:
                self._counter.arrived(firm=subject)
            case _:
                self._counter.arrived()

    @Slot(str)
    def _language(self, code: str) -> None:
        self._counter.language(code)

    @Slot(str)
    def _firm(self, firm: str) -> None:
        self._counter.firm(firm)

    @Slot()
    def _flush(self) -> None:
        self._counter.flush_beside()

    def _tapped(self, x: float, y: float, dead: bool) -> None:
        if self._kiosk.visited():
            self._counter.tap(x, y, tall=self._theme.tall(), dead=dead)
