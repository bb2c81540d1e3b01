"""A signal ends the event loop with its own exit code, and what stands after the loop still runs."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.system.ending import Ending

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals")


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_the_loop_with_its_own_code(qapp: QGuiApplication, name: str, code: int) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    with Ending(qapp.exit):
        QTimer.singleShot(0, qapp, lambda: os.kill(os.getpid(), number))
        assert qapp.exec() == code
    assert signal.getsignal(number) is before
    assert signal.set_wakeup_fd(-1) == -1


def test_the_speaker_leaves_with_nothing_else(qapp: QGuiApplication) -> None:
    with Ending(qapp.exit):
        QTimer.singleShot(0, qapp, qapp.quit)
        assert qapp.exec() == 0
