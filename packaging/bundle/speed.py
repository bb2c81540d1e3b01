"""How long a program takes until its first picture, and how much memory once it rests."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import environment
from project import say, tool
from screen import Screen, screen, until

TIMES = 7
WORST = 1.3
"""How much slower than from source a bundle may start."""
REST_S = 6.0


def judge(bundle: Path) -> int:
    """Print how the bundle starts beside the program from source; 0 if that is quick enough, else 1."""
    environment.prepare(["Xvfb"])
    source, bundled = compare([str(tool("kiosk")), "run"], [str(bundle / "kiosk"), "run"])
    good = bundled <= WORST * source
    told = f"first picture: {bundled:.2f} s, from source {source:.2f} s ({bundled / source:.2f} times)"
    say(f"{'' if good else 'FAIL: '}{told}")
    return int(not good)


def compare(*commands: Sequence[str]) -> list[float]:
    """The median seconds of each command until its first picture, in turns. The first does not count."""
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(TIMES + 1):
        for each, command in zip(taken, commands, strict=True):
            each.append(first_picture(command))
    return [statistics.median(each[1:]) for each in taken]


def first_picture(command: Sequence[str]) -> float:
    """Seconds from starting a command until something is drawn, on a screen of its own. Raises Stop."""
    with screen() as shown:
        return first_picture_on(shown, command)


def first_picture_on(shown: Screen, command: Sequence[str]) -> float:
    """The same on a screen that is bare now, and will be again. Raises Stop."""
    began = time.monotonic()
    with running(command, shown):
        taken = until(shown.drawn, "nothing was drawn") - began
    until(lambda: not shown.drawn(), "the picture outlived its program")
    return taken


@contextmanager
def running(command: Sequence[str], shown: Screen, **settings: str) -> Iterator[int]:
    """Let a command run on a screen, with a home of its own; it and all it started end. Yields its pid."""
    with tempfile.TemporaryDirectory() as home:
        own = {"DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb", "XDG_STATE_HOME": home, "WAYLAND_DISPLAY": ""}
        process = subprocess.Popen(command, env={**os.environ, **own, **settings}, start_new_session=True)
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def memory(pids: Sequence[int]) -> float:
    """Megabytes that processes take, what they share being divided among all that share it."""
    told = (Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii") for pid in pids)
    lines = (line.split() for text in told for line in text.splitlines())
    return sum(int(words[1]) for words in lines if words[0] == "Pss:") * 1024 / 1e6
