"""Keeping the screen on under Linux, by D-Bus: the desktop's screen saver, the login manager's idle action.

What is asked lasts as long as the connection it was asked on, so each way opens one of its own and gives
back by closing it. `UnInhibit` would do the same, but takes an unsigned number, and PySide6 can only send
signed ones; closing also works if the program dies.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from typing import Any

from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor

_NAME = "Pavilion"
_MOST_MS = 1_000
"""How long a service that hangs may delay a talk."""
_numbers = count(1)


def screen_saver(reason: str) -> Callable[[], None] | None:
    """org.freedesktop.ScreenSaver of the desktop (GNOME, KDE Plasma, Xfce, MATE, Cinnamon)."""
    saver = "org.freedesktop.ScreenSaver"
    paths = ("/org/freedesktop/ScreenSaver", "/ScreenSaver")  # Plasma knew only the short one for long
    return _hold(_session_bus(), [(saver, path, saver, "Inhibit", [_NAME, reason]) for path in paths])


def login_manager(reason: str) -> Callable[[], None] | None:
    """org.freedesktop.login1, which blanks or suspends where there is no desktop to do so."""
    what = ["idle", _NAME, reason, "block"]
    call = (
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        "Inhibit",
        what,
    )
    return _hold(_system_bus(), [call])


def _session_bus() -> str:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (f"unix:path={folder}/bus" if folder else "")


def _system_bus() -> str:
    return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or "unix:path=/run/dbus/system_bus_socket"


_Call = tuple[str, str, str, str, list[str]]


def _hold(address: str, calls: list[_Call]) -> Callable[[], None] | None:
    """Make the first call that is answered, on a connection that lasts until what is returned is called."""
    if not address:
        return None
    name = f"pavilion-{next(_numbers)}"
    bus = QDBusConnection.connectToBus(address, name)
    answers = (_answer(bus, call) for call in calls) if bus.isConnected() else iter(())
    answer = next((each for each in answers if each is not None), None)
    held = [bus, *(answer or ())]  # the login manager's lock is a file that stays open in its answer

    def close() -> None:
        for each in held:
            if isinstance(each, QDBusUnixFileDescriptor):
                each.setFileDescriptor(-1)
        held.clear()
        QDBusConnection.disconnectFromBus(name)

    if answer is None:
        close()
        return None
    return close


def _answer(bus: QDBusConnection, call: _Call) -> list[Any] | None:
    *target, arguments = call
    message = QDBusMessage.createMethodCall(*target)
    message.setArguments(arguments)
    reply = bus.call(message, QDBus.CallMode.Block, _MOST_MS)
    return reply.arguments() if reply.type() is QDBusMessage.MessageType.ReplyMessage else None
