"""Icons as glyphs of QtAwesome's fonts, without importing QtAwesome (which would load Qt Widgets)."""

from __future__ import annotations

import logging

from PySide6.QtGui import QFontDatabase

from kiosk.content.icons import Glyph, find_glyph

log = logging.getLogger(__name__)


class Icons:
    """Finds the character and the font family of an icon; a font is loaded when its first icon is drawn."""

    def __init__(self) -> None:
        self._families: dict[str, str] = {}

    def __call__(self, name: str) -> tuple[str, str]:
        """The character and family of an icon such as ``mdi6.car``; two empty strings if there is none."""
        glyph = find_glyph(name) if name else None
        if glyph is None:
            if name:
                log.warning("There is no icon named %s", name)
            return "", ""
        return glyph.character, self._family(glyph)

    def _family(self, glyph: Glyph) -> str:
        file = str(glyph.font)
        if file not in self._families:
            number = QFontDatabase.addApplicationFont(file)
            self._families[file] = QFontDatabase.applicationFontFamilies(number)[0] if number >= 0 else ""
        return self._families[file]
