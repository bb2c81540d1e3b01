"""R6 for real: a deck's files change under a running kiosk; pixels tell when the new deck is there, and that
there was a picture all the while.

    .venv/bin/python tests/soak/swaps.py [--swaps 50]

On an X server of its own, whose picture is a file. Prints how long it took from the last byte to the picture,
how many of the pictures looked at were dark, and what the drawing process took of memory. Exits with 1 if one
was dark, or if a swap takes more than MOST_MB.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.starter import write_starter
from tests.screens import LIMIT_S, Screen
from tests.soak.recovery import children

COLOURS = ("#123A5E", "#5E123A", "#3A5E12")
MOST_MB = 0.15
"""Of growth for each swap, once a few are over."""
WARM_UP = 15
LOOK_S = 0.002


class Wall:
    """A kiosk on a screen, and the deck that it shows, in colours by which its pictures are told."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self.screen, self.deck = screen, folder / "deck"
        write_starter(self.deck)
        self._text = (self.deck / "deck.yaml").read_text(encoding="utf-8")
        self.looked = self.dark = 0
        self.environ = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        self.environ["XDG_STATE_HOME"] = str(folder / "state")
        self.guard = 0

    @contextlib.contextmanager
    def runs(self, *options: str) -> Iterator[subprocess.Popen[bytes]]:
        """A kiosk that shows the deck in its first colour."""
        self.paint(COLOURS[0])
        command = [sys.executable, "-m", "tests.guard.hasty", "run", str(self.deck), *options]
        with subprocess.Popen(command, env=self.environ) as running:
            self.guard = running.pid
            try:
                self.wait_for(COLOURS[0])
                self.looked = self.dark = 0
                yield running
            finally:
                running.terminate()
                running.wait()

    def text(self, colour: str) -> str:
        return f'{self._text}\ntheme:\n  indigo: "{colour}"\n'

    def paint(self, colour: str) -> None:
        """Change the deck."""
        (self.deck / "deck.yaml").write_text(self.text(colour), encoding="utf-8")

    def shows(self, colour: str) -> bool:
        """Whether the picture has it; each look also counts whether there is a picture."""
        self.looked += 1
        self.dark += not self.screen.drawn()
        return bytes.fromhex(colour[1:])[::-1] in self.screen.colours()

    def wait_for(self, colour: str) -> float:
        """Seconds until the deck of that colour is shown. Raises TimeoutError if it never is."""
        began = time.monotonic()
        while not self.shows(colour):
            if time.monotonic() - began > LIMIT_S:
                raise TimeoutError(f"for {LIMIT_S:.0f} s there was no {colour}")
            time.sleep(LOOK_S)
        return time.monotonic() - began

    def stays(self, colour: str, seconds: float) -> bool:
        """Whether the deck of that colour is shown all the while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            # Once is no sign: the picture may have been read while it was written.
            if not (self.shows(colour) or self.shows(colour)):
                return False
            time.sleep(LOOK_S)
        return True

    def drawing(self) -> int:
        """The drawing process."""
        (process,) = children(self.guard)
        return process

    def megabytes(self) -> float:
        """What the drawing process asked for itself."""
        lines = Path(f"/proc/{self.drawing()}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("Anonymous:")).split()[1]) / 1024


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--swaps", type=int, default=50)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(Screen(Path(folder))) as screen:
        wall = Wall(screen, Path(folder))
        taken, memory = [], []
        with wall.runs():
            process = wall.drawing()
            for number in range(1, options.swaps + 1):
                colour = COLOURS[number % len(COLOURS)]
                wall.paint(colour)
                taken.append(wall.wait_for(colour))
                wall.stays(colour, 0.3)
                memory.append(wall.megabytes())
            assert wall.drawing() == process, "it was started anew"
    warm = min(WARM_UP, len(memory) - 1)
    growth = (memory[-1] - memory[warm]) / max(1, len(memory) - 1 - warm)
    print(
        f"{len(taken)} swaps: {statistics.median(taken):.2f} s (at most {max(taken):.2f}), "
        f"{wall.dark} of {wall.looked} pictures dark, {memory[0]:.0f} to {memory[-1]:.0f} MB, "
        f"{growth:.3f} MB a swap after {warm}"
    )
    return int(bool(wall.dark) or growth > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
