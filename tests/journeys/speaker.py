"""A speaker at the laptop: screens to plug in, keys to press, and what the audience sees."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.present import Presentation
from tests.journeys.scene import items_of
from tests.waiting import pause


class Screens:
    """The screens that are plugged in."""

    def __init__(self) -> None:
        self.names = ["eDP-1", "HDMI-1"]

    def __call__(self) -> dict[str, object]:
        return dict.fromkeys(self.names, QGuiApplication.primaryScreen())


def still(window: QQuickWindow) -> QImage:
    """A window's picture once it stays as it is: pictures come a little later than words."""
    seen = [QImage(), window.grabWindow()]
    while seen[-1] != seen[-2]:
        pause(0.1)
        seen.append(window.grabWindow())
    return seen[-1]


def press(window: QQuickWindow, *keys: Qt.Key) -> None:
    window.requestActivate()
    QGuiApplication.processEvents()
    for key in keys:
        QTest.keyClick(window, key)
        QGuiApplication.processEvents()


def shown(talk: Presentation) -> list[int]:
    """The indexes of the slides that the audience sees."""
    pages = items_of(talk.audience.contentItem(), "SlidePage")
    return [int(page.property("number")) for page in pages if page.isVisible()]
