"""Follows the files of the deck on the screen, and puts the changed deck in its place.

The other deck is made beside it, with an engine and a window of its own, and the old one is taken down when
the first frame of the new one is on the screen: there is no moment without a picture.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.anew import Found, read_anew
from kiosk.domain.content import Content
from kiosk.domain.swap import DeckState, Next
from kiosk.origin import Origin
from kiosk.reports import within, write_text
from kiosk.system import marks
from kiosk.system.deck_watch import AT_ONCE, AT_REST, DeckWatch, Looker, Pace
from kiosk.system.frames import once_drawn
from kiosk.system.heap import give_back

if TYPE_CHECKING:
    from kiosk.app import Kiosk

log = logging.getLogger(__name__)

AGAIN_MS = 1000
"""How often it is seen whether nobody is there any more."""
PLAYED_WELL_MS = 60_000
"""A deck that has been shown so long is worth keeping."""
MOST_TOLD = 20


class Decks(QObject):
    """The deck on the screen and the one that takes its place.

    `kiosk` is what is on the screen now, `state` what is known of its files. `make` makes another with a
    window that is not yet visible, and `appear` makes that visible where the old one (or None) is.
    `swapped` is sent while the old one is still there.
    """

    swapped = Signal()

    def __init__(
        self,
        kiosk: Kiosk,
        content: Content,
        origin: Origin,
        make: Callable[[Content], Kiosk],
        appear: Callable[[QQuickWindow, QQuickWindow | None], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.kiosk = kiosk
        self.state = kiosk.deck_state = DeckState(origin.mark, content.sound)
        self._origin, self._make, self._appear = origin, make, appear
        self._found = Found(())
        self._coming: Kiosk | None = None
        self._patience = QTimer(self, interval=AGAIN_MS)
        self._patience.timeout.connect(self.swap)
        self._playing = QTimer(self, interval=PLAYED_WELL_MS, singleShot=True)
        self._playing.timeout.connect(self._keep)
        self._playing.start()
        self._watch: DeckWatch | None = None

    def follow(self, pace: Pace | None = None) -> None:
        """Look at the deck's files from now on."""
        folder = self._origin.folder.absolute()
        looker = Looker(lambda: marks.mark(folder), lambda: read_anew(folder), self._origin.mark)
        usual = AT_ONCE if self._origin.at_once else AT_REST
        self._watch = DeckWatch(looker, pace or usual, self.hear, self)
        self._watch.start()

    def close(self) -> None:
        """Take everything down."""
        if self._watch is not None:
            self._watch.stop()
        for kiosk in filter(None, (self._coming, self.kiosk)):
            kiosk.close()

    def hear(self, heard: tuple[str, Found]) -> None:
        """What is in the files now, with their mark."""
        mark, found = heard
        self._drop_coming()
        playable, at_once = bool(found.packed), self._origin.at_once
        self._become(
            self.state.heard(mark, found.problems, sound=found.sound, playable=playable, at_once=at_once)
        )
        self._found = found if self.state.next in {Next.WAITS, Next.NOW} else Found(())
        self._tell()
        self.swap()

    def _become(self, state: DeckState) -> None:
        self.state = self.kiosk.deck_state = state
        waits = state.next in {Next.WAITS, Next.NOW}
        self._patience.start() if waits else self._patience.stop()

    def _tell(self) -> None:
        if not self.state.found:
            return
        if self._origin.at_once:
            write_text(within(self._origin.folder, self.state.problems), sys.stderr, sys.stderr)
        elif self.state.next is Next.OUT:
            log.warning("The changed deck stays out, and the one before is shown on. Its problems:")
            for problem in self.state.problems[:MOST_TOLD]:
                log.warning("%s", problem)

    # --- one takes the other's place

    @Slot()
    def swap(self) -> None:
        """Bring the deck that waits onto the screen, unless somebody is there."""
        if self._coming is not None or not self._free():
            return
        try:
            coming = self._coming = self._made(self._found.content())
        except Exception:  # whatever is in the deck: the one before goes on
            log.exception("The changed deck cannot be shown")
            self._become(self.state.refused())
            return
        once_drawn(coming.window, lambda: self._drawn(coming))
        self._appear(coming.window, self.kiosk.window)
        if not self.kiosk.window.isExposed():  # nothing is drawn while there is no screen
            self._drawn(coming)

    def _free(self) -> bool:
        match self.state.next:
            case Next.NOW:
                return True
            case Next.WAITS:
                return self.kiosk.unused()
            case Next.NONE | Next.OUT:
                return False

    def _made(self, content: Content) -> Kiosk:
        made = self._make(content)
        try:
            if self.state.next is Next.NOW:
                made.go_where(self.kiosk)
            made.open()
        except Exception:
            made.close()
            raise
        return made

    def _drop_coming(self) -> None:
        """Take down a deck that has not appeared: a later one was found, or somebody is there."""
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.close()

    def _drawn(self, coming: Kiosk) -> None:
        """The new deck is on the screen. Whoever came in that moment came to the old one, which stays."""
        if coming is not self._coming:
            return
        if not self._free():
            self._drop_coming()
            return
        self._coming = None
        before, self.kiosk = self.kiosk, coming
        self._become(self.state.swapped(sound=self._found.sound))
        self._origin, self._found = self._origin.marked(self.state.shown), Found(())
        self.swapped.emit()
        before.close()
        self._playing.start()
        log.info("The changed deck is shown")
        QTimer.singleShot(0, self, forget_the_old)

    @Slot()
    def _keep(self) -> None:
        if self.state.sound:
            threading.Thread(target=self._origin.keep, name="keep", daemon=True).start()


def forget_the_old() -> None:
    """What was made to stay for the old deck goes with it."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.enable()
    give_back()
