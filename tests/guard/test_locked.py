"""R13: nobody gets out of a kiosk that fills its screen. tests/soak/locked.py tries for longer."""

from __future__ import annotations

import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.content.starter import write_starter
from kiosk.system.hold import Hold
from tests.screens import Screen
from tests.soak.locked import KNOWN, Visitor, attempt, kiosk

NEEDED = ("Xvfb", "openbox", "xdotool", "xprop")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        pytest.skip(f"needs {', '.join(missing)}")
    made = Screen(tmp_path)
    yield made
    made.close()


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    write_starter(tmp_path / "deck")
    return tmp_path / "deck"


@pytest.mark.slow
def test_keys_and_the_window_manager_do_not_end_it_and_a_signal_does(screen: Screen, deck: Path) -> None:
    with kiosk(screen, deck) as running:
        attempt(Visitor(screen.name, running.pid, seed=2), len(KNOWN) + 24, presses=3, seed=2)
        running.send_signal(signal.SIGTERM)
        assert running.wait(10) == 0


def test_a_window_is_closed_by_its_cross(screen: Screen, deck: Path) -> None:
    with kiosk(screen, deck, "--window", "640x360") as running:
        press = ["xdotool", "search", "--onlyvisible", "--sync", "--name", ".", "key", "alt+F4"]
        subprocess.run(press, env={"DISPLAY": screen.name, "PATH": "/usr/bin"}, timeout=20, check=True)
        assert running.wait(10) == 0


def test_without_a_guard_control_c_ends_it(screen: Screen, deck: Path) -> None:
    with kiosk(screen, deck, "--unguarded") as running:
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 130


@pytest.fixture
def held(qapp: QGuiApplication) -> Iterator[QWindow]:
    window = QWindow()
    window.showFullScreen()
    Hold(window, qapp.primaryScreen)
    yield window
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def test_a_held_window_refuses_to_close(held: QWindow) -> None:
    assert not held.close()
    assert held.isVisible()


def test_a_held_window_that_is_made_small_is_whole_again(held: QWindow) -> None:
    held.showNormal()
    assert held.visibility() is QWindow.Visibility.Windowed
    (hold,) = held.findChildren(Hold)
    hold.restore()
    assert held.visibility() is QWindow.Visibility.FullScreen
