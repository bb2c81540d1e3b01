"""A screen without a screen, whose picture is read from outside: what a program shows, and since when."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from project import Stop

WIDTH, HEIGHT = 1280, 720
GRID = 12
COLOURS = 3
"""A picture of a deck has at least so many colours on a grid of points; a bare screen has one."""
LIMIT_S = 30.0
STILL_S = 1.5
"""What has not changed for so long is at rest."""


class Screen:
    """An X server of ours, whose picture is read from the file that it writes it into, in a folder.

    `options` are its own, beside those that every one of them has. `name` is that of its display.
    """

    def __init__(self, folder: Path, *options: str) -> None:
        self.name = ""
        self._folder, self._options = folder, options
        self.come()

    def come(self) -> None:
        """Be there: the first time under a name that is free, then under the same."""
        read, write = os.pipe()
        size = ("-screen", "0", f"{WIDTH}x{HEIGHT}x24")
        self._server = subprocess.Popen(
            ["Xvfb", *filter(None, [self.name]), "-displayfd", str(write),
             *self._options, "-noreset", *size, "-fbdir", self._folder],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # An XWD: its header says how long it is itself, how many colours follow, and the bytes of a line.
        header = struct.unpack(">25I", self._memory[:100])
        self._start, self._line = header[0] + header[19] * 12, header[12]

    def go(self) -> None:
        """Be gone at once, with whatever was drawn."""
        self._memory.close()
        self._server.kill()
        self._server.wait()

    def close(self) -> None:
        self._memory.close()
        self._server.terminate()
        self._server.wait()

    def drawn(self) -> bool:
        """Whether a picture is on it."""
        return len(self.colours()) >= COLOURS

    def colours(self) -> set[bytes]:
        """The colours of a grid of points, as blue, green and red."""
        steps = [(2 * n + 1) / (2 * GRID) for n in range(GRID)]
        places = [(int(x * WIDTH), int(y * HEIGHT)) for y in steps for x in steps]
        starts = (self._start + y * self._line + x * 4 for x, y in places)
        return {self._memory[at : at + 3] for at in starts}

    def pixels(self) -> bytes:
        """All of it, line by line, four bytes each: blue, green, red and nothing."""
        lines = (self._start + y * self._line for y in range(HEIGHT))
        return b"".join(self._memory[at : at + WIDTH * 4] for at in lines)

    def at_rest(self) -> bytes:
        """The picture, once it has stopped changing. Raises Stop if it never does."""
        now, since, end = self.pixels(), time.monotonic(), time.monotonic() + LIMIT_S
        while time.monotonic() < end:
            time.sleep(0.2)
            before, now = now, self.pixels()
            if now != before:
                since = time.monotonic()
            elif self.drawn() and time.monotonic() - since > STILL_S:
                return now
        raise Stop("The picture never came to rest.")


@contextmanager
def screen() -> Iterator[Screen]:
    """Start an X server with a bare screen, and end it. Any user of this machine may draw on it."""
    with tempfile.TemporaryDirectory() as folder, closing(Screen(Path(folder), "-ac")) as shown:
        yield shown


def until(there: Callable[[], bool], what: str, limit: float = LIMIT_S) -> float:
    """The time (time.monotonic()) at which it is so. Raises Stop with what is wrong if it never is."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if there():
            return time.monotonic()
        time.sleep(0.005)
    raise Stop(f"For {limit:.0f} s {what}.")


def unlike(one: bytes, other: bytes) -> float:
    """The share of pixels, from 0 to 1, that differ between two pictures so that one would see it."""
    seen = 24
    pairs = zip(memoryview(one), memoryview(other), strict=True)
    differing = {at // 4 for at, (left, right) in enumerate(pairs) if abs(left - right) > seen}
    return len(differing) / (len(one) // 4)
