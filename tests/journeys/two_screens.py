"""A talk on two real screens of an X server of its own: one is unplugged, plugged in again, and swapped.

test_present.py starts it, since Qt knows only the screens of the server that it began with. It prints as JSON
where each window stands after each of these, in pixels; null for one that is not to be seen.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

LAPTOP = ("eDP-1", "1280/300x800/200+0+0", "screen")
PROJECTOR = ("HDMI-1", "1920/500x1080/300+1280+0", "none")


@contextmanager
def server() -> Iterator[str]:
    """An X server with one wide picture, of which RandR makes screens; its display's name."""
    read, write = os.pipe()
    wide = ["-noreset", "-screen", "0", "3200x1080x24"]
    running = subprocess.Popen(["Xvfb", "-displayfd", str(write), *wide], pass_fds=(write,))
    os.close(write)
    try:
        yield ":" + os.read(read, 20).decode().strip()
    finally:
        running.terminate()
        running.wait()


def where(window: QQuickWindow) -> tuple[int, ...] | None:
    return window.geometry().getRect() if window.isVisible() else None


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not done() and time.monotonic() < end:
        QGuiApplication.processEvents()


def monitors(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, capture_output=True)


def talk() -> dict[str, list[tuple[int, ...] | None]]:
    from kiosk import paths
    from kiosk.app import application
    from kiosk.content import load_content
    from kiosk.present import Presentation, PresentOptions

    app = application()
    given = Presentation(PresentOptions(load_content(paths.default_deck())))
    given.watch(app)
    given.seat()
    seen = {}

    def note(name: str) -> None:
        app.processEvents()
        seen[name] = [where(given.audience), where(given.speaker)]

    note("two")
    monitors("--delmonitor", PROJECTOR[0])
    until(lambda: not given.audience.isVisible())
    given.view_model.next()
    note("unplugged")
    monitors("--setmonitor", *PROJECTOR)
    until(lambda: given.audience.isVisible() and given.audience.width() == 1920)
    note("back")
    given.swap()
    note("swapped")
    given.close()
    return seen


if __name__ == "__main__":
    with server() as display:
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        monitors("--setmonitor", *LAPTOP)
        monitors("--setmonitor", *PROJECTOR)
        print(json.dumps(talk()))
