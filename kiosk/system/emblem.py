"""The program's icon on its windows, where a desktop shows windows by one; a kiosk has no use for it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

from kiosk import paths

SIZES = (16, 24, 32, 48, 64, 128)
"""Of the pictures that title bars, task bars and switchers show, in pixels."""
DESKTOP_FILE = "pavilion"
"""The desktop entry (`packaging/linux`) whose icon Wayland's shells show: a window brings none there."""


def show_icon() -> None:
    """Give every window the program's icon; call it before one is shown."""
    if sys.platform == "darwin":  # it would take the place of the bundle's own in the dock
        return
    folder = paths.assets() / "icon"
    shown = QIcon()
    for size in SIZES:
        # With its size told, a file is read only if that size is asked for.
        shown.addFile(str(folder / f"pavilion-{size}.png"), QSize(size, size))
    QGuiApplication.setWindowIcon(shown)
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
