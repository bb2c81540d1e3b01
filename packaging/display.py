"""A display for the program: the one there is, or an Xvfb of our own that ends with it."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from project import Stop

NO_DISPLAY = "No display here (DISPLAY and WAYLAND_DISPLAY are empty): --headless starts it under Xvfb."


def present() -> bool:
    """Whether Qt has somewhere to draw: a display server, or a platform that was chosen on purpose."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@contextmanager
def xvfb(size: str) -> Iterator[str]:
    """Start an Xvfb with a screen of `size` ("1920x1080"), yield its name (":7"), and end it. Raises Stop."""
    reader, writer = os.pipe()
    # The server picks a free number and writes it to the pipe once it accepts connections.
    command = [
        "Xvfb",
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        f"{size}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(
        command,
        pass_fds=[writer],
        start_new_session=True,
        preexec_fn=_end_with_parent,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        yield _name_from(reader)
    finally:
        os.close(reader)
        server.terminate()
        server.wait()


def _name_from(reader: int) -> str:
    number = b""
    while not number.endswith(b"\n"):
        piece = os.read(reader, 16)
        if not piece:
            raise Stop("Xvfb did not start: is the size of the form 1920x1080?")
        number += piece
    return f":{number.decode().strip()}"


def _end_with_parent() -> None:
    """In the child, before exec: have the kernel end it should this process be killed outright."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
