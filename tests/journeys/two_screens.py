"""A talk on two real screens of an X server of its own: one is unplugged, plugged in again, and swapped.

Then the machine sleeps: the process is stopped, and when it goes on the screens have vanished and come back
in another order.

test_present.py starts it, since Qt knows only the screens of the server that it began with. It prints as JSON
where each window stands after each of these, in pixels; null for one that is not to be seen. Last it tells
the slide's index and the seconds of the talk that the sleep took.
"""

from __future__ import annotations

import json
import os
import signal
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


SLEEP = 0.6


def sleep() -> None:
    """Stop this process, and meanwhile take every screen away and bring them back, the other one first."""
    screens = [f"xrandr --delmonitor {name} && sleep 0.1" for name, *_ in (LAPTOP, PROJECTOR)]
    screens += [f"xrandr --setmonitor {' '.join(screen)}" for screen in (PROJECTOR, LAPTOP)]
    # By then it has stopped: what is asleep cannot say so.
    waking = f"sleep {SLEEP}; {'; '.join(screens)}; kill -CONT {os.getpid()}"
    subprocess.Popen(["sh", "-c", waking], stdout=subprocess.DEVNULL)
    os.kill(os.getpid(), signal.SIGSTOP)


def talk() -> dict[str, list[object]]:
    from kiosk import paths
    from kiosk.app import application
    from kiosk.content import load_content
    from kiosk.present import Presentation, PresentOptions
    from kiosk.system.clock import Awake

    app = application()
    awake = Awake(asleep=SLEEP)
    given = Presentation(PresentOptions(load_content(paths.default_deck())), awake)
    given.watch(app)
    given.seat()
    seen: dict[str, list[object]] = {}

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
    given.swap()
    monitors("--delmonitor", LAPTOP[0])
    monitors("--delmonitor", PROJECTOR[0])
    until(lambda: where(given.speaker) not in (None, (0, 0, 1280, 800)))
    monitors("--setmonitor", *PROJECTOR)
    monitors("--setmonitor", *LAPTOP)
    until(lambda: (where(given.audience) or ())[2:] == (1920, 1080) and where(given.speaker) is not None)
    until(lambda: (where(given.speaker) or ())[2:] == (1280, 800))
    note("all gone and back")
    given.view_model.tick()
    before = given.view_model.talk.elapsed
    sleep()
    given.view_model.tick()
    slept = given.view_model.talk.elapsed - before
    until(lambda: (where(given.audience) or ())[2:] == (1920, 1080))
    until(lambda: (where(given.speaker) or ())[2:] == (1280, 800))
    note("slept")
    seen["talk"] = [given.view_model.talk.place, round(slept, 1)]
    given.close()
    return seen


if __name__ == "__main__":
    with server() as display:
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        monitors("--setmonitor", *LAPTOP)
        monitors("--setmonitor", *PROJECTOR)
        print(json.dumps(talk()))
