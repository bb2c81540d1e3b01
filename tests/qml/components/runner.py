"""Runs one file of Qt Quick tests: python runner.py tst_FILE.qml

The program's own components, fonts, words and theme, and no view model of the deck.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

from kiosk import paths
from kiosk.content import load_words
from kiosk.system.fonts import load_fonts
from kiosk.system.icons import Icons
from kiosk.system.lattice import LatticeProvider
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.singletons import offer
from kiosk.viewmodels.theme import Theme


class Setup(QObject):
    """What every test stands on: a screen of 1920 by 1080 pixels, read in English."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:
        load_fonts(paths.assets() / "fonts")
        engine.addImportPath(str(paths.qml()))
        engine.addImageProvider("lattice", LatticeProvider())
        reading = Reading("en", load_words(paths.assets() / "words.yaml"), engine)
        theme = Theme(reading, Icons(), engine)
        theme.measure(1920, 1080, None)
        offer(engine, reading, theme)


if __name__ == "__main__":
    file = Path(sys.argv[1]).resolve()
    raise SystemExit(
        QUICK_TEST_MAIN_WITH_SETUP(file.stem, Setup, ["runner", "-input", str(file)], str(file.parent))
    )
