"""The view models on the real deck, with a clock that stands still and no window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.content import load_deck
from kiosk.domain.deck import Deck
from kiosk.system.fonts import load_fonts


class Clock:
    """A clock that goes forward only when told to."""

    def __init__(self) -> None:
        self.time = 50.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture(scope="session")
def deck() -> Deck:
    return load_deck(paths.default_deck())[0]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(qapp: QGuiApplication, deck: Deck, clock: Clock) -> Iterator[Kiosk]:
    load_fonts(paths.assets() / "fonts")
    made = Kiosk(deck, now=clock)
    yield made
    made.engine.deleteLater()
    QGuiApplication.sendPostedEvents(None, 0)
