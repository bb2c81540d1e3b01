"""A desktop's screen saver and a login manager on a private bus: they print what is asked, and what ends.

usage: fake_services.py ADDRESS NAME...   (bus names to own)
"""

from __future__ import annotations

import os
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)


def say(*words: Any) -> None:
    print(*words, flush=True)


class Services(QDBusVirtualObject):
    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self._kept: list[Any] = []

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        say(message.interface(), message.member(), *message.arguments())
        if message.interface() == "org.freedesktop.ScreenSaver":
            answer: Any = 4_000_000_000
            watcher = QDBusServiceWatcher(message.service(), self._bus)
            watcher.serviceUnregistered.connect(lambda _name: say("left the screen saver"))
            self._kept.append(watcher)
        else:
            answer = self._lock()
        return connection.send(message.createReply([answer]))

    def _lock(self) -> QDBusUnixFileDescriptor:
        """As the login manager does: a pipe whose other end closes when the asker is done."""
        ours, theirs = os.pipe()
        lock = QDBusUnixFileDescriptor(theirs)  # holds a copy of its own
        os.close(theirs)
        notifier = QSocketNotifier(ours, QSocketNotifier.Type.Read)

        def closed() -> None:
            notifier.setEnabled(False)
            say("let go of the lock")

        notifier.activated.connect(closed)
        self._kept.append(notifier)
        return lock


def main(address: str, *names: str) -> int:
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "fake")
    services = Services(bus)
    bus.registerVirtualObject("/", services, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    for name in names:
        assert bus.registerService(name)
    say("ready")
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
