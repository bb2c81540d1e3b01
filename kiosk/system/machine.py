"""What may be wrong with the machine itself."""

from __future__ import annotations

import shutil

from PySide6.QtGui import QInputDevice

from kiosk.system import state

LEAST_FREE = 64 << 20
"""Bytes that must be free for settings, counts and logs to go on."""


def disk_is_full() -> bool:
    """Whether there is hardly any room where the program keeps things; also if that cannot be told."""
    try:
        folder = state.folder()
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return shutil.disk_usage(folder).free < LEAST_FREE
    except (OSError, RuntimeError):
        return True


def has_touch() -> bool:
    """Whether the system has found a touch panel."""
    touch = QInputDevice.DeviceType.TouchScreen
    return any(device.type() == touch for device in QInputDevice.devices())
