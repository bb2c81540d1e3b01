"""Facts about how far Windows and macOS are locked down."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

from kiosk.doctor.facts import Mac, Windows

Read: TypeAlias = Callable[[str, str], Any]
"""A value of the registry by its key (which begins with HKLM or HKCU) and its name, None if it is not set."""
POLICIES = r"HKLM\SOFTWARE\Policies\Microsoft\Windows"
LONGEST_S = 1.0


def windows() -> Windows:
    """What locks this machine down, or not; only on Windows."""
    dll = getattr(ctypes, "windll")  # noqa: B009 (known on Windows alone)
    return locked_down(
        registry,
        admin=bool(dll.shell32.IsUserAnAdmin()),
        taskbar=bool(dll.user32.FindWindowW("Shell_TrayWnd", None)),
    )


def locked_down(read: Read, *, admin: bool, taskbar: bool) -> Windows:
    """The same from a registry."""
    push = r"HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications"
    return Windows(
        admin,
        taskbar,
        _number(read(rf"{POLICIES}\EdgeUI", "AllowEdgeSwipe")),
        _number(read(r"HKCU\Control Panel\Accessibility\StickyKeys", "Flags")),
        _number(read(rf"{POLICIES}\WindowsUpdate\AU", "NoAutoRebootWithLoggedOnUsers")),
        _number(read(push, "ToastEnabled")),
        read(r"HKCU\Control Panel\Desktop", "ScreenSaveActive"),
    )


def _number(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def registry(key: str, name: str) -> Any:
    """A value of this machine's registry."""
    if sys.platform == "win32":
        import winreg

        top, _, rest = key.partition("\\")
        hive = winreg.HKEY_LOCAL_MACHINE if top == "HKLM" else winreg.HKEY_CURRENT_USER
        with suppress(OSError), winreg.OpenKey(hive, rest) as opened:
            return winreg.QueryValueEx(opened, name)[0]
    return None


def mac() -> Mac:
    """What this Mac does when nobody touches it."""
    saver = _said("defaults", "-currentHost", "read", "com.apple.screensaver", "idleTime")
    return idle(saver, _said("pmset", "-g", "custom"))


def idle(saver: str, power: str) -> Mac:
    """The same from what the commands say. A laptop has its power's settings twice, mains last."""
    times = dict(re.findall(r"^\s*(displaysleep|sleep)\s+(\d+)", power, re.MULTILINE))
    return Mac(_number(saver.strip()), _number(times.get("displaysleep")), _number(times.get("sleep")))


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=LONGEST_S, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
