"""Whether there is a screen to draw on, asked before Qt would abort for want of one."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.errors import KioskError

ANSWER_S = 2.0
X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 (where every X server has them)


def need_display() -> None:
    """Raises KioskError, with what to do, where Linux has neither an X nor a Wayland display."""
    if missing := missing_display():
        raise KioskError(missing)


def missing_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Why nothing can be drawn here, in a sentence; "" if something can, as far as can be told without Qt."""
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform != "linux" or (chosen and not chosen.startswith(("xcb", "wayland"))):
        return ""
    names = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if environ.get(name)]
    if not names:
        return (
            "There is no display here: start it in a graphical session, or under Xvfb (xvfb-run kiosk run)."
        )
    if any(_answers(where) for where in _sockets(environ)):
        return ""
    told = " and ".join(f"{name}={environ[name]}" for name in names)
    return f"The display does not answer ({told}): is the graphical session still there?"


def _sockets(environ: Mapping[str, str]) -> Iterator[str | None]:
    """Where displays listen on this machine; None for one that cannot be asked."""
    if wayland := environ.get("WAYLAND_DISPLAY"):
        yield str(Path(environ.get("XDG_RUNTIME_DIR", "")) / wayland)
    if display := environ.get("DISPLAY"):
        host, _, number = display.rpartition(":")
        here = host in {"", "unix"} and number.partition(".")[0].isdigit()
        yield str(X_SOCKETS / f"X{number.partition('.')[0]}") if here else None


def _answers(where: str | None) -> bool:
    if where is None:  # another machine's: no connection is made to ask
        return True
    if sys.platform != "win32":
        for address in (where, f"\0{where}"):  # X servers also listen under a name that is not a file
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as there:
                there.settimeout(ANSWER_S)
                try:
                    there.connect(address)
                except OSError:
                    continue
                return True
    return False
