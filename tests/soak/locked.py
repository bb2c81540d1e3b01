"""R13 for real: a visitor with a keyboard, a mouse and time tries to get out of `kiosk run`.

    .venv/bin/python -m tests.soak.locked [--chords 600] [--presses 200] [--seed 1] [--deck DIR]

On an X server of its own, with a window manager that closes, shrinks, hides and moves windows at the usual
keys: seeded chords of keys, requests to close, swipes from the edges, long presses, every button of a mouse.
After each handful there must be one window, as large as the screen, of the same process, without a child.
Prints a line for each kind; exits with 1, and says after what, if something else was found.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.screens import HEIGHT, WIDTH, Screen, Stop, until
from tests.soak.recovery import children

SETTINGS = Path(__file__).with_name("openbox.xml")
HANDFUL = 10
TAKES_S = 0.5
"""How long a window manager and the program may take to do what is asked."""
HELD_S = 0.6
"""Longer than any platform waits before a press is a long one."""
MODIFIERS = ("ctrl", "alt", "shift", "super")
KEYS = (
    *(f"F{number}" for number in range(1, 13)),
    *"abcdefghijklmnopqrstuvwxyz0",
    *("Escape", "Tab", "Print", "Menu", "Delete", "BackSpace", "Return", "space", "Home", "End", "Insert"),
    *("Left", "Right", "Up", "Down", "Prior", "Next", "Pause", "Scroll_Lock", "Num_Lock", "grave"),
    *("Super_L", "Alt_L", "Control_L", "XF86WWW", "XF86HomePage", "XF86Mail", "XF86Search", "XF86Calculator"),
    *(
        "XF86Back",
        "XF86Forward",
        "XF86Reload",
        "XF86Close",
        "XF86AudioPlay",
        "XF86AudioMute",
        "plus",
        "minus",
    ),
)
# What people know; each is pressed whatever the chance.
KNOWN = (
    "alt+F4", "ctrl+q", "ctrl+w", "ctrl+shift+w", "Escape", "F11", "alt+Tab", "alt+Escape", "super+d",
    "super+h", "super+s", "super+b", "super+Left", "Print", "Menu", "shift+F10", "ctrl+alt+Delete",
    "ctrl+alt+BackSpace", "ctrl+alt+t", "alt+F2", "alt+F5", "alt+F8", "alt+F9", "ctrl+n", "ctrl+o", "ctrl+p",
    "ctrl+s", "ctrl+c", "ctrl+v", "F1", "F5", "F12", "ctrl+alt+F2", "alt+space", "super+l", "ctrl+Escape",
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """What a look found: the drawing process, what it started, and its windows by size and state."""

    drawing: tuple[int, ...]
    started: tuple[int, ...]
    windows: tuple[tuple[str, str], ...]


class Visitor:
    """Somebody at a kiosk who wants out. `guard` is the process that was started."""

    def __init__(self, screen: str, guard: int, seed: int) -> None:
        self._environ = {**os.environ, "DISPLAY": screen}
        self._guard = guard
        self._chance = random.Random(seed)
        until(lambda: self.look().windows == WHOLE, "the deck did not fill the screen")
        self._before = self.look()

    def press(self, chords: Sequence[str]) -> None:
        for first in range(0, len(chords), HANDFUL):
            handful = chords[first : first + HANDFUL]
            self._do("key", "--delay", "25", *handful)
            self.expect(" ".join(handful))

    def swipe(self, times: int) -> None:
        """From every edge, and along it."""
        edges = ((0, HEIGHT // 2), (WIDTH - 1, HEIGHT // 2), (WIDTH // 2, 0), (WIDTH // 2, HEIGHT - 1))
        for x, y in itertools.islice(itertools.cycle(edges), times):
            way = [(x + (WIDTH // 2 - x) * part // 4, y + (HEIGHT // 2 - y) * part // 4) for part in range(5)]
            moves = [word for at in way for word in ("mousemove", *map(str, at), "sleep", "0.01")]
            self._do(*moves[:3], "mousedown", "1", *moves[3:], "mouseup", "1")
        self.expect(f"{times} swipes from the edges")

    def hold(self, times: int) -> None:
        """Long presses anywhere."""
        for _ in range(times):
            x, y = self._chance.randrange(WIDTH), self._chance.randrange(HEIGHT)
            self._do("mousemove", str(x), str(y), "mousedown", "1", "sleep", str(HELD_S), "mouseup", "1")
        self.expect(f"{times} long presses")

    def click(self, times: int) -> None:
        """Every button of a mouse, and its wheel, with Alt and without."""
        for button in itertools.islice(itertools.cycle("2345678931"), times):
            x, y = self._chance.randrange(WIDTH), self._chance.randrange(HEIGHT)
            alt = self._chance.random() < 0.5
            keys = (["keydown", "alt"], ["keyup", "alt"]) if alt else ([], [])
            drag = ["mousedown", button, "mousemove_relative", "40", "30", "mouseup", button]
            self._do("mousemove", str(x), str(y), *keys[0], *drag, *keys[1])
        self.expect(f"{times} clicks of every button")

    def close(self, times: int) -> None:
        """What a window manager sends for the cross of a window (WM_DELETE_WINDOW)."""
        self._do("key", "--delay", "25", *["alt+F4"] * times)
        self.expect(f"{times} requests to close")

    def expect(self, after: str) -> None:
        """Raises AssertionError unless all is as it was at first, or soon is again."""
        time.sleep(TAKES_S)
        try:
            until(lambda: self.look() == self._before, "", LONGEST_S)
        except Stop:
            raise AssertionError(f"after {after}:\n  {self.look()}, not\n  {self._before}") from None

    def look(self) -> Found:
        drawing = tuple(children(self._guard))
        started = tuple(child for each in drawing for child in children(each))
        windows = [w for each in drawing for w in self._said("search", "--pid", str(each)).split()]
        return Found(drawing, started, tuple(filter(None, map(self._state, windows))))

    def _state(self, window: str) -> tuple[str, str] | None:
        """A window's place and size, and its states; None for one that was never to be seen."""
        states = self._run("xprop", "-id", window, "_NET_WM_STATE", "WM_STATE")
        if "window state" not in states:
            return None
        shown = "normal" if "Normal" in states else "hidden"
        whole = "full" if "FULLSCREEN" in states and "SHADED" not in states else "small"
        place = self._said("getwindowgeometry", "--shell", window).split()
        return ",".join(word.partition("=")[2] for word in place[1:5]), f"{shown} {whole}"

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environ, timeout=60, check=True)

    def _said(self, *words: str) -> str:
        return self._run("xdotool", *words)

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            words, env=self._environ, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout


WHOLE = ((f"0,0,{WIDTH},{HEIGHT}", "normal full"),)
LONGEST_S = 5.0


def chords(count: int, seed: int) -> list[str]:
    """So many chords: those that people know, and chance for the rest."""
    every = [
        "+".join((*held, key))
        for n in range(4)
        for held in itertools.combinations(MODIFIERS, n)
        for key in KEYS
    ]
    chosen = random.Random(seed).sample(every, max(0, count - len(KNOWN)))
    found = [*KNOWN, *chosen][:count]
    random.Random(seed).shuffle(found)
    return found


@contextlib.contextmanager
def kiosk(screen: Screen, deck: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """`kiosk run` with its guard, under a window manager."""
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "DISPLAY": screen.name, "XDG_STATE_HOME": home, "QT_QPA_PLATFORM": "xcb"}
        manager = ["openbox", "--sm-disable", "--config-file", str(SETTINGS)]
        command = [sys.executable, "-m", "kiosk", "run", str(deck), *options]
        managing = subprocess.Popen(manager, env=environ, stderr=subprocess.DEVNULL)
        running = subprocess.Popen(command, env=environ, stderr=subprocess.DEVNULL)
        try:
            until(screen.drawn, "the deck was not drawn")
            yield running
        finally:
            for each in (running, managing):
                each.terminate()
                each.wait()


def attempt(visitor: Visitor, chord_count: int, presses: int, seed: int) -> None:
    """All of it. Raises AssertionError as soon as something came of it."""
    tries = {
        f"{chord_count} chords": lambda: visitor.press(chords(chord_count, seed)),
        f"{presses} requests to close": lambda: visitor.close(presses),
        f"{presses} swipes from the edges": lambda: visitor.swipe(presses),
        f"{presses} clicks": lambda: visitor.click(presses),
        f"{presses} long presses": lambda: visitor.hold(presses),
    }
    for name, tried in tries.items():
        began = time.monotonic()
        tried()
        print(
            f"{name}: one window, full screen, the same process ({time.monotonic() - began:.0f} s)",
            flush=True,
        )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--chords", type=int, default=600)
    parser.add_argument("--presses", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deck", type=Path, default=Path("content"))
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(Path(folder))
        try:
            with kiosk(screen, options.deck) as running:
                attempt(
                    Visitor(screen.name, running.pid, options.seed),
                    options.chords,
                    options.presses,
                    options.seed,
                )
                running.send_signal(signal.SIGTERM)
                print(f"asked to end: exit code {running.wait(10)}")
        except AssertionError as error:
            print(error)
            return 1
        finally:
            screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
