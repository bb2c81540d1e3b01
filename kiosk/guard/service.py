"""What systemd is told, by datagrams to the socket that it names (sd_notify(3)); nothing if it names none."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress

SHARE = 3
"""A sign of life is given so many times in the time that systemd allows."""


class Service:
    """This program as a service."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        name = environ.get("NOTIFY_SOCKET", "")
        # A name that begins with @ is not a file: Linux has a name space of its own for those.
        self._address = f"\0{name[1:]}" if name.startswith("@") else name
        self._last = float("-inf")
        try:
            self._every = int(environ.get("WATCHDOG_USEC", "")) / 1e6 / SHARE
        except ValueError:
            self._every = float("inf")

    def ready(self) -> None:
        """The first picture is on the screen."""
        self._tell("READY=1")

    def status(self, words: str) -> None:
        """One line for whoever asks how it is."""
        self._tell(f"STATUS={words}")

    def stopping(self) -> None:
        """It was asked to end."""
        self._tell("STOPPING=1")

    def alive(self, now: float) -> None:
        """The guard is well; told no more often than it must be."""
        if now - self._last >= self._every:
            self._last = now
            self._tell("WATCHDOG=1")

    def _tell(self, words: str) -> None:
        if sys.platform != "win32" and self._address:
            with (
                suppress(OSError),  # whoever listens has gone: the screen matters more
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as there,
            ):
                there.setblocking(False)
                there.sendto(words.encode(), self._address)
