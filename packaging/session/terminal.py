"""A machine's first terminal, which its screen has no part in: what is written there is read, and typed."""

from __future__ import annotations

import errno
import fcntl
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from project import Stop
from screen import until

from session.machine import Machine

PLACE = "/dev/tty1"
ITS_NUMBER, LOCKED = 0x80045430, 0x40045431
"""TIOCGPTN and TIOCSPTLCK, as Linux numbers them on most processors (ioctl_tty)."""
CHUNK = 1 << 16


@dataclass
class Terminal:
    """The end that a person has."""

    _end: int
    _said: bytes = field(default=b"", init=False)

    def read(self, words: str) -> None:
        """Wait for words there, and forget what was written until then. Raises Stop if they never come."""
        try:
            until(lambda: self._heard(words.encode()), f"the terminal did not say {words!r}")
        except Stop as stop:
            raise Stop(f"{stop} It said {self._said!r}.") from stop
        self._said = self._said.partition(words.encode())[2]

    def type(self, line: str) -> None:
        """Type a line."""
        os.write(self._end, f"{line}\r".encode())

    def _heard(self, words: bytes) -> bool:
        try:
            self._said += os.read(self._end, CHUNK)
        except BlockingIOError:
            pass
        except OSError as error:  # it was hung up, and waits for who opens it next
            if error.errno != errno.EIO:
                raise
        return words in self._said


@contextmanager
def terminal(machine: Machine) -> Iterator[Terminal]:
    """Give a machine a first terminal."""
    maker = Path("/proc", str(machine.first), "root", "dev", "ptmx")  # the machine's own, not ours
    end = os.open(maker, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        fcntl.ioctl(end, LOCKED, struct.pack("i", 0))
        number = struct.unpack("i", fcntl.ioctl(end, ITS_NUMBER, bytes(4)))[0]
        machine.do("sh", "-c", f"touch {PLACE} && mount --bind /dev/pts/{number} {PLACE}")
        yield Terminal(end)
    finally:
        os.close(end)
