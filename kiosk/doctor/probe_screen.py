"""Facts about what is drawn on and touched: of the system, and as Qt has them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.doctor.facts import Display, Drawing, Screen, TouchDevice
from kiosk.doctor.libraries import missing

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QScreen

# linux/input-event-codes.h: a panel whose touches are where the picture is; the place of one of many fingers.
_DIRECT, _MANY_X, _TOUCH = 0x01, 0x35, 0x14A
LONGEST_S = 1.0
NOT_TOLD_DPI = 96
"""What virtual screens claim to have, exactly."""


def display() -> Display:
    """What there is to draw on, asked without Qt."""
    linux = sys.platform == "linux"
    plugged = touch_screens(Path("/proc/bus/input/devices")) if linux else None
    return Display(
        server(sys.platform, os.environ),
        os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0],
        missing() if linux else (),
        plugged,
    )


def server(platform: str, environ: Mapping[str, str]) -> str:
    """What shows windows on a platform (as `sys.platform` names it), "" for nothing."""
    match platform:
        case "win32":
            return "Windows"
        case "darwin":
            return "macOS"
        case _ if environ.get("WAYLAND_DISPLAY"):
            return "Wayland"
        case _:
            return "X" if environ.get("DISPLAY") else ""


def touch_screens(devices: Path) -> tuple[str, ...] | None:
    """The names of the touch screens in the kernel's list of input devices; None if there is no list."""
    try:
        told = devices.read_text(errors="replace")
    except OSError:
        return None
    return tuple(_name(each) for each in told.split("\n\n") if _is_touch_screen(each))


def _is_touch_screen(device: str) -> bool:
    if not _bits(device, "PROP") >> _DIRECT & 1:
        return False
    return bool(_bits(device, "ABS") >> _MANY_X & 1 or _bits(device, "KEY") >> _TOUCH & 1)


def _bits(device: str, kind: str) -> int:
    """A bit map as the kernel writes it: words of 64 bits, the highest first, without leading zeros."""
    found = re.search(rf"^B: {kind}=(.*)$", device, re.MULTILINE)
    value = 0
    for word in found[1].split() if found else ():
        value = value << 64 | int(word, 16)
    return value


def _name(device: str) -> str:
    found = re.search(r'^N: Name="(.*)"$', device, re.MULTILINE)
    return found[1] if found else "a touch screen"


def drawing() -> Drawing:
    """What Qt draws with and on, and which touch screens it hears. Needs a display."""
    from PySide6.QtGui import QGuiApplication, QInputDevice, QPointingDevice

    from kiosk.system.renderer import choose_renderer

    app = QGuiApplication(sys.argv[:1])
    renderer = choose_renderer()
    first = app.primaryScreen()
    screens = sorted(app.screens(), key=lambda screen: screen is not first)
    every = first.virtualGeometry().size()
    on_x = app.platformName() == "xcb" and len(screens) > 1  # where Qt does not tell what a device covers
    touch = [
        TouchDevice(
            device.name(),
            device.maximumPoints(),
            covered(_ask_x(device.name()), every.width(), every.height())
            if on_x
            else _rectangle(device.availableVirtualGeometry()),
        )
        for device in QInputDevice.devices()
        if isinstance(device, QPointingDevice) and device.type() is QInputDevice.DeviceType.TouchScreen
    ]
    return Drawing(renderer, tuple(map(_screen, screens)), tuple(touch))


def covered(told: str, width: int, height: int) -> tuple[int, int, int, int]:
    """The part of all screens together, by their size, that a device covers, from what `xinput list-props`
    tells of it; nothing where that is not told.
    """
    found = re.search(r"Coordinate Transformation Matrix[^:]*:\s*(.*)", told)
    matrix = [float(each) for each in found[1].split(",")] if found else []
    if len(matrix) != 9:
        return 0, 0, 0, 0
    across, left, down, top = matrix[0], matrix[2], matrix[4], matrix[5]
    return round(left * width), round(top * height), round(across * width), round(down * height)


def _ask_x(device: str) -> str:
    xinput = shutil.which("xinput")
    if xinput is None:
        return ""
    command = [xinput, "list-props", device]
    return subprocess.run(command, capture_output=True, text=True, timeout=LONGEST_S, check=False).stdout


def _rectangle(area: QRect) -> tuple[int, int, int, int]:
    return area.x(), area.y(), area.width(), area.height()


def _screen(screen: QScreen) -> Screen:
    x, y, width, height = _rectangle(screen.geometry())
    size, ratio = screen.physicalSize(), screen.devicePixelRatio()
    untold = size.isEmpty() or abs(screen.physicalDotsPerInchX() - NOT_TOLD_DPI) < 1
    return Screen(
        screen.name(),
        x,
        y,
        round(width * ratio),
        round(height * ratio),
        None if untold else (size.width(), size.height()),
        screen.refreshRate(),
    )
