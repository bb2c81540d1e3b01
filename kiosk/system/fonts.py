"""The bundled fonts, made known to Qt; nothing on the screen depends on the machine's own."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

from kiosk.errors import InstallationError


def own_font_rules(folder: Path) -> None:
    """Have fontconfig (Linux) read the rules of `folder` and not the machine's; call it before Qt starts."""
    os.environ.setdefault("FONTCONFIG_FILE", str(folder / "fonts.conf"))


def say_nothing_of_faces() -> None:
    """Spare the log what Qt says of each text that has its new face a moment before its new words.

    It would be a thousand lines for every change of language. Whether each letter is in the right face is
    tested in tests/languages.
    """
    QLoggingCategory.setFilterRules("qt.text.font.db=false")


def load_fonts(folder: Path) -> None:
    """Load every font of `folder`. Raises InstallationError if one cannot be read, or there is none."""
    files = sorted(folder.glob("*.ttf"))
    if not files:
        raise InstallationError("The program's fonts are missing: please install it again.")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise InstallationError(f"The font {file.name} cannot be read: please install the program again.")
