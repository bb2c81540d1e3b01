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

TIMES, ROUNDS = 5, 3
WORST = 1.3
"""How much slower than from source a bundle may start."""
FAIL = "FAIL: "


def judge(bundle: Path) -> int:
    """Print how the bundle starts beside the program from source; 0 if that is quick enough, else 1."""
    environment.prepare(["Xvfb"])
    with screen() as shown:
        told = beside_source(shown, [str(bundle / "kiosk"), "run"])
    say(f"first picture: {told} from source")
    return int(told.startswith(FAIL))


def beside_source(shown: Screen, command: Sequence[str], worst: float = WORST) -> str:
    """How soon there is a picture, and how many times as soon as from source, in words. Raises Stop.

    They take turns. Where others work on this machine it may look worse than it is, and is looked at again.

    worst: how many times as long may pass before that is a failure.
    """
    typed = [str(tool("kiosk")), "run"]
    for each in (command, typed):
        first_picture_on(shown, each)  # what is read for the first time takes longer
    ours, theirs = [], []
    for _ in range(ROUNDS):
        for _ in range(TIMES):
            ours.append(first_picture_on(shown, command))
            theirs.append(first_picture_on(shown, typed))
        taken, share = statistics.median(ours), statistics.median(ours) / statistics.median(theirs)
        if share <= worst:
            break
    return f"{FAIL if share > worst else ''}{taken:.2f} s ({share:.2f} x)"


def first_picture_on(shown: Screen, command: Sequence[str]) -> float:
    """Seconds from starting a command until something is drawn on a bare screen. Raises Stop."""
    began = time.monotonic()
    with running(command, shown):
        taken = until(shown.drawn, "nothing was drawn") - began
    until(lambda: not shown.drawn(), "the picture outlived its program")
    return taken


@contextmanager
def running(command: Sequence[str], shown: Screen) -> Iterator[int]:
    """Let a command run on a screen, with a home of its own; it and all it started end. Yields its pid."""
    with tempfile.TemporaryDirectory() as home:
        own = {"DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb", "XDG_STATE_HOME": home, "WAYLAND_DISPLAY": ""}
        process = subprocess.Popen(command, env={**os.environ, **own}, start_new_session=True)
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
