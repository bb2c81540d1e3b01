"""The program's icon: on windows that a desktop shows by one, and without a cost to a kiosk."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

from kiosk.system.emblem import DESKTOP_FILE, SIZES, show_icon


@pytest.fixture
def _as_it_was(qapp: QGuiApplication) -> Iterator[None]:
    name = QGuiApplication.desktopFileName()
    yield
    QGuiApplication.setWindowIcon(QIcon())
    QGuiApplication.setDesktopFileName(name)


@pytest.mark.usefixtures("_as_it_was")
def test_windows_have_it_in_each_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    show_icon()
    shown = QGuiApplication.windowIcon()
    assert [shown.pixmap(QSize(size, size)).width() for size in SIZES] == list(SIZES)
    assert QGuiApplication.desktopFileName() == DESKTOP_FILE


@pytest.mark.usefixtures("_as_it_was")
def test_macos_keeps_the_bundles_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    show_icon()
    assert QGuiApplication.windowIcon().isNull()


def test_a_kiosk_does_not_even_load_it() -> None:
    code = "import sys, kiosk.running, kiosk.inside; raise SystemExit('kiosk.system.emblem' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
