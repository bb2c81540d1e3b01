"""Whether there is a screen to draw on, asked before Qt would abort for want of one."""

from __future__ import annotations

import os
import sys

from kiosk.errors import KioskError


def need_display() -> None:
    """Raises KioskError, with what to do, where Linux has neither an X nor a Wayland display."""
    if sys.platform != "linux":
        return
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise KioskError(
            "There is no display here: start it in a graphical session, or under Xvfb (xvfb-run kiosk run)."
        )
