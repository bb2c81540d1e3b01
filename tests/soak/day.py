"""R14: a day at the pavilion at speed, and whether anything grows.

    .venv/bin/python -m tests.soak.day [--minutes 120] [--seed 1] [--speed 30] [--kills 0] [--swaps 0]

Visitors come and go inside the drawing process of a real `kiosk run` on an X server of its own; meanwhile
that process may be killed, and its deck's files changed, so many times. Every few seconds its memory (RSS),
open files, threads, and the items and objects of its screens are written down, and shown every ten minutes.
Prints how each has grown by the hour, after the first half of each life but at most an hour, and exits with 1
if the screen stayed bare or something grew too much.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kiosk import paths
from tests.screens import Screen, until
from tests.soak.recovery import children

EVERY_S = 5.0
SHOWN_EVERY = 120
WARM_UP, LONGEST_WARM_UP_S = 0.5, 3600.0
"""Part of a life in which it may still grow: what a visitor may open has not all been opened."""
BARE_S = 5.0
"""The longest that the screen may be bare."""
LIMITS = {"rss_mb": 1.0, "files": 5.0, "threads": 5.0, "items": 200.0, "objects": 20_000.0}
"""How much each may grow in an hour of steady running; R14 says so of the first three."""
LOOSE = {"rss_mb": 30.0, "files": 5.0, "threads": 5.0, "items": 1000.0, "objects": 10_000.0}
"""How much each comes and goes with what a visitor does, which an hour evens out, and less time does not."""


@dataclass(frozen=True)
class Sample:
    """The drawing process at a time in seconds."""

    at: float
    process: int
    values: dict[str, float]


def sample(process: int, told: Path) -> Sample:
    """Raises OSError if it has just gone."""
    here = Path(f"/proc/{process}")
    pages = int((here / "statm").read_text().split()[1])
    lines = told.read_text().splitlines() if told.exists() else []
    said = json.loads(lines[-1]) if lines else {"items": 0, "objects": 0}
    values = {
        "rss_mb": pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20),
        "files": len(list((here / "fd").iterdir())),
        "threads": len(list((here / "task").iterdir())),
        "items": said["items"],
        "objects": said["objects"],
    }
    return Sample(time.monotonic(), process, values)


def lives(samples: list[Sample]) -> list[list[Sample]]:
    """The samples of each drawing process by itself, without its warming up."""
    by_process: dict[int, list[Sample]] = {}
    for each in samples:
        by_process.setdefault(each.process, []).append(each)
    return [life[_warm(life) :] for life in by_process.values()]


def _warm(life: list[Sample]) -> int:
    """How many samples are of its warming up."""
    return 1 + round(min(len(life) * WARM_UP, LONGEST_WARM_UP_S / EVERY_S))


def slope(life: list[Sample], name: str) -> float:
    """How much a value grows in an hour, by least squares."""
    line = statistics.linear_regression([each.at for each in life], [each.values[name] for each in life])
    return line.slope * 3600


def spare(life: list[Sample]) -> float:
    """How many times as much it may grow by the hour for coming and going, being shorter than one."""
    hours = (life[-1].at - life[0].at) / 3600
    return max(0.0, 1.0 / hours - 1.0)


@contextmanager
def running(screen: Screen, folder: Path, seed: int, speed: float) -> Iterator[subprocess.Popen[bytes]]:
    """A guard with visitors, showing the deck that is in the folder."""
    environ = {
        **os.environ,
        "DISPLAY": screen.name,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_STATE_HOME": str(folder / "state"),
        "VISITS": f"{seed},{speed},{folder / 'told'}",
    }
    command = [sys.executable, "-m", "tests.soak.visiting", "run", str(folder / "deck")]
    started = subprocess.Popen(command, env=environ)
    try:
        until(screen.drawn, "the deck was not drawn")
        yield started
    finally:
        started.terminate()
        started.wait()


class Day:
    """What is done to a running kiosk, and what was seen of it."""

    def __init__(self, screen: Screen, guard: int, folder: Path) -> None:
        self.samples: list[Sample] = []
        self.bare = self.barest = 0.0
        self._screen, self._guard, self._folder = screen, guard, folder

    def pass_by(self, seconds: float) -> None:
        """Watch the screen for so long, and write down how its process is."""
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            time.sleep(0.05)
            self.bare = 0.0 if self._screen.drawn() else self.bare + time.monotonic() - now
            self.barest = max(self.barest, self.bare)
        for process in children(self._guard)[:1]:
            try:
                self.samples.append(sample(process, self._folder / "told"))
            except OSError:
                continue

    def show(self) -> None:
        """How it is now."""
        for last in self.samples[-1:]:
            values = ", ".join(f"{name} {value:.0f}" for name, value in last.values.items())
            print(f"process {last.process}: {values}", flush=True)

    def kill(self) -> None:
        for process in children(self._guard)[:1]:
            os.kill(process, signal.SIGKILL)

    def swap(self) -> None:
        """Another deck, as an editor saves it."""
        file = self._folder / "deck" / "deck.yaml"
        text = file.read_text(encoding="utf-8")
        fresh = file.with_suffix(".new")
        fresh.write_text(text.removesuffix("#\n") if text.endswith("#\n") else text + "#\n", encoding="utf-8")
        fresh.replace(file)


def tell(day: Day) -> bool:
    """Print what was found; whether it is good enough."""
    print(f"the screen was bare for at most {day.barest:.2f} s")
    long = [life for life in lives(day.samples) if len(life) > 10]
    good = day.barest <= BARE_S and bool(long)
    for name, most in LIMITS.items() if long else ():
        found = [slope(life, name) for life in long]
        last = [life[-1].values[name] for life in long]
        # Each by its own length: a short life's slope says little, and nothing of a longer one.
        over = (by - most - LOOSE[name] * spare(life) for by, life in zip(found, long, strict=True))
        good &= statistics.median(over) <= 0
        print(f"{name:8} {max(last):10.0f} at the end, {statistics.median(found):+9.1f} an hour")
    return good


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speed", type=float, default=30.0)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--swaps", type=int, default=0)
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # and what was started ends as well
    chance, steps = Random(options.seed), max(1, round(options.minutes * 60 / EVERY_S))
    kills = {chance.randrange(steps) for _ in range(options.kills)}
    swaps = {chance.randrange(steps) for _ in range(options.swaps)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(paths.default_deck(), folder / "deck")
        screen = Screen(folder)
        try:
            with running(screen, folder, options.seed, options.speed) as guard:
                day = Day(screen, guard.pid, folder)
                for step in range(steps):
                    day.pass_by(EVERY_S)
                    if step % SHOWN_EVERY == SHOWN_EVERY - 1:
                        day.show()
                    if step in kills:
                        day.kill()
                    if step in swaps:
                        day.swap()
                print((folder / "told").read_text().splitlines()[-1])
                alive = guard.poll() is None
        finally:
            screen.close()
    return 0 if tell(day) and alive else 1


if __name__ == "__main__":
    sys.exit(main())
