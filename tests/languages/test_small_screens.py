"""A laptop's screen has room for attract too: words are as large in millimetres there as on a wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from tests.languages.faults import misplaced
from tests.languages.tree import read, settle

LAPTOPS = {
    "14 inches": ((1366, 768), (309.0, 174.0)),
    "15.6 inches": ((1920, 1080), (344.0, 194.0)),
    "15 inches, old": ((1024, 768), (304.0, 228.0)),
}


@pytest.mark.parametrize("language", ["en", "hi", "pa", "gu", "ur"])
@pytest.mark.parametrize("laptop", LAPTOPS)
def test_attract_has_room_on_a_laptop(fonts: None, content: Content, laptop: str, language: str) -> None:
    size, millimetres = LAPTOPS[laptop]
    kiosk = Kiosk(content, language)
    try:
        window = kiosk.show(*size, millimetres)
        window.show()
        root: QQuickItem = window.contentItem()
        assert settle(root)
        items = [item for item in read(root) if "AttractScreen" in item.trail]
        assert items
        assert misplaced(items, QRectF(0, 0, *size)) == []
    finally:
        kiosk.close()
