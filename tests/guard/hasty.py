"""Starts the `kiosk` command as it is, in a hurry: it looks at files, and thinks well of a deck, soon.

    python -m tests.guard.hasty run ...

A deck that bears the word DEADLY in its title's English ends whoever draws it.
"""

from __future__ import annotations

import os
import signal
import sys

from kiosk import anew, guarded
from kiosk.cli import main
from kiosk.guard import loop

LOOK_S, SETTLED_S, PLAYED_WELL_MS, SETTLE_MS = 0.2, 0.1, 1500, 300


def _hurry() -> None:
    """In the drawing process, before it has anything to draw."""
    import kiosk.app
    import kiosk.decks
    import kiosk.running
    from kiosk.system import deck_watch

    kiosk.decks.AT_REST = deck_watch.Pace(LOOK_S, SETTLED_S, 1.0)
    kiosk.decks.PLAYED_WELL_MS = PLAYED_WELL_MS
    kiosk.running.SETTLED_MS = SETTLE_MS
    begin = kiosk.app.Kiosk.open

    def deadly(self: kiosk.app.Kiosk) -> None:
        if "DEADLY" in self.deck.title.resolve("en").text:
            os.kill(os.getpid(), signal.SIGSEGV)
        begin(self)

    kiosk.app.Kiosk.open = deadly  # type: ignore[method-assign]


def _begin() -> None:
    from kiosk import commands

    draw = commands._draw

    def hasty(*arguments: object) -> int:
        _hurry()
        return draw(*arguments)  # type: ignore[arg-type]

    commands._draw = hasty


if __name__ == "__main__":
    guarded.LOOK_S = LOOK_S
    loop.STEADY_S, anew.NICE = 3.0, 0
    _begin()
    sys.exit(main())
