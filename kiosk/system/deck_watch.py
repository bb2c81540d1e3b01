"""Sees that a deck's files have changed, and has them read: in a thread, for a disk may take its time.

Files are looked at now and then. Dropped: QFileSystemWatcher. Editors replace files by others, sticks are
drawn out, systems limit how much is watched and say nothing of what happens on network drives: it would have
to be checked by looking anyway.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two looks, and how long files that are no longer written stay the same; and the share
    of a processor that looking may take, for a deck of very many files.
    """

    every: float
    settled: float
    share: float


AT_REST, AT_ONCE = Pace(30.0, 1.0, 0.0005), Pace(0.25, 0.25, 0.02)
"""Of a kiosk, and for an editor who watches."""


class Looker(Generic[T]):
    """Looks at files by their mark. `known` is the mark of those that were read last."""

    def __init__(self, mark: Callable[[], str], read: Callable[[], T], known: str) -> None:
        self._mark, self._read, self._known = mark, read, known

    def look(self, settle: Callable[[], object]) -> tuple[str, T] | None:
        """What changed files hold, with their mark; None if nothing has changed, or something still does.
        `settle` lets some time go by.
        """
        mark = self._mark()
        if mark == self._known:
            return None
        settle()
        if mark != self._mark():
            return None
        found = self._read()
        if mark != self._mark():  # half of it may be of the one deck, half of the other
            return None
        self._known = mark
        return mark, found


class DeckWatch(QObject):
    """Looks from time to time until it is stopped; `then` hears what was read, in the thread of this."""

    _found = Signal(object)

    def __init__(
        self, looker: Looker[T], pace: Pace, then: Callable[[tuple[str, T]], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._looker, self._pace, self._then = looker, pace, then
        self._stopped = threading.Event()
        self._found.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="deck watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Look no more. A reading that has begun goes on, and nobody hears of it."""
        self._stopped.set()

    def _run(self) -> None:
        pause = self._pace.every
        while not self._stopped.wait(pause):
            began = time.thread_time()
            try:
                found = self._looker.look(lambda: self._stopped.wait(self._pace.settled))
            except Exception:  # whatever a disk can do: the deck that is shown goes on
                log.exception("The deck's files cannot be looked at")
                found = None
            if found is not None and not self._stopped.is_set():
                self._found.emit(found)
            pause = max(self._pace.every, (time.thread_time() - began) / self._pace.share)

    @Slot(object)
    def _hear(self, found: tuple[str, Any]) -> None:
        if not self._stopped.is_set():
            self._then(found)
