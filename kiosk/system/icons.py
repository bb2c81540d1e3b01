"""Icons as glyphs of QtAwesome's fonts, without importing QtAwesome (which would load Qt Widgets)."""

from __future__ import annotations

import logging

from PySide6.QtGui import QFontDatabase

from kiosk.icons import UnknownIcon, glyph

log = logging.getLogger(__name__)


class Icons:
    """Finds the character and the font family of an icon; a font is loaded when its first icon is drawn."""

    def __init__(self) -> None:
        self._families: dict[str, str] = {}

    def __call__(self, name: str) -> tuple[str, str]:
        """The character and family of an icon such as ``mdi6.car``; two empty strings if there is none."""
        if not name:
            return "", ""
        try:
            found = glyph(name)
        except UnknownIcon:
            log.warning("There is no icon named %s", name)
            return "", ""
        return chr(found.code_point), self._family(str(found.font))

    def _family(self, file: str) -> str:
        if file not in self._families:
            number = QFontDatabase.addApplicationFont(file)
            self._families[file] = QFontDatabase.applicationFontFamilies(number)[0] if number >= 0 else ""
        return self._families[file]
