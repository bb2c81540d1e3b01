"""The view models on the real deck, with a clock that stands still and no window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.system.fonts import load_fonts
from tests.waiting import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock(50.0)


@pytest.fixture
def app(qapp: QGuiApplication, content: Content, clock: Clock) -> Iterator[Kiosk]:
    load_fonts(paths.assets() / "fonts")
    made = Kiosk(content, now=clock)
    yield made
    made.close()
