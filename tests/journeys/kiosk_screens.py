"""A kiosk on one of two screens of an X server of its own: it goes, comes back, and comes back smaller.

test_screens.py starts it, since Qt knows only the screens of the server that it began with. It prints as JSON
where the kiosk's window stands after each of these, in pixels, and then that of a deck which takes its place.
"""

from __future__ import annotations

import json
import os

from tests.journeys.two_screens import LAPTOP, PROJECTOR, monitors, server, until, where

SMALLER = (PROJECTOR[0], "1280/333x720/200+1280+0", PROJECTOR[2])


def stands() -> dict[str, object]:
    from kiosk import running
    from kiosk.app import application
    from kiosk.content import load_content
    from kiosk.paths import safe_deck
    from kiosk.system.settings import MachineSettings

    application()
    content = load_content(safe_deck())
    options = running.RunOptions(content, screen=PROJECTOR[0])
    settings = MachineSettings()
    kiosk = running._made(options, settings, content)
    running._appear(options, kiosk.window)
    seen: dict[str, object] = {}

    def note(name: str, width: int) -> None:
        until(lambda: kiosk.window.isExposed() and (where(kiosk.window) or ())[2:3] == (width,))
        seen[name] = where(kiosk.window)

    note("begun", 1920)
    monitors("--delmonitor", PROJECTOR[0])
    note("unplugged", 1280)
    monitors("--setmonitor", *PROJECTOR)
    note("back", 1920)
    other = running._made(options, settings, content)
    running._appear(options, other.window, kiosk.window)
    until(other.window.isExposed)
    seen["another deck"] = where(other.window)
    other.close()
    monitors("--delmonitor", PROJECTOR[0])
    note("unplugged again", 1280)
    monitors("--setmonitor", *SMALLER)
    until(lambda: (where(kiosk.window) or ())[:1] == (1280,))
    note("smaller", 1280)
    kiosk.close()
    return seen


if __name__ == "__main__":
    with server() as display:
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software")
        monitors("--setmonitor", *LAPTOP)
        monitors("--setmonitor", *PROJECTOR)
        print(json.dumps(stands()))
