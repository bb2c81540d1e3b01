"""Every text is drawn from the bundled fonts, without tofu, and inside the room that it was given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QGuiApplication, QImage

from kiosk.domain.content import Content
from kiosk.domain.languages import script
from tests.languages import faults, tree
from tests.languages.conftest import Walker
from tests.languages.ink import bundled, faces
from tests.languages.texts import spoken
from tests.languages.visit import LANGUAGES, SIZES, Visit

ICONS = frozenset(
    {"Material Design Icons", "Font Awesome", "Phosphor", "codicon", "remixicon", "elusiveicons"}
)
WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Black)


@pytest.mark.parametrize("weight", WEIGHTS, ids=lambda weight: weight.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tofu_in_any_text(fonts: None, content: Content, language: str, weight: QFont.Weight) -> None:
    font = QFont()
    font.setFamilies(list(script(language).families))
    font.setPixelSize(40)
    font.setWeight(weight)
    wrong = {
        (family, text)
        for text in spoken((content.deck, content.words), language)
        for family, _, glyph in faces(text, font)
        if glyph == 0 or not any(family.startswith(name) for name in bundled())
    }
    assert wrong == set()


@pytest.mark.parametrize("orientation", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tofu_on_any_screen(
    walk: Walker, language: str, orientation: str, qtlog: pytest.LogCaptureFixture
) -> None:
    seen = walk(language, orientation)
    found = {fault for items in seen.places.values() for fault in faults.wrong_faces(items, ICONS)}
    assert found == set()
    assert not [record for record in qtlog.records if "OpenType support missing" in record.message]


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("orientation", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cut_ink(walk: Walker, language: str, orientation: str, large: bool) -> None:
    seen = walk(language, orientation, large=large)
    found = {fault for items in seen.places.values() for fault in faults.cut_ink(items)}
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_ink_is_what_is_painted(fonts: None, content: Content, language: str) -> None:
    """The instrument itself: the box reckoned from the glyphs is the box of the pixels."""
    visit = Visit(content, language, SIZES["landscape"])
    visit.kiosk.touched()
    visit.kiosk.toggleLanguage()
    visit.settle()
    heading = next(
        item for item in faults.words_of(tree.read(visit.window.contentItem())) if not item.pictogram
    )
    visit.window.show()
    QGuiApplication.processEvents()
    visit.settle()
    around = heading.ink.adjusted(-9, -9, 9, 9) & QRectF(0, 0, *SIZES["landscape"])
    painted = _dark(visit.window.grabWindow(), around)
    visit.close()
    edges = zip(painted.getCoords(), heading.ink.getCoords(), strict=True)
    assert all(abs(one - other) <= 4 for one, other in edges), (painted, heading.ink)


def _dark(picture: QImage, part: QRectF) -> QRectF:
    """The box of the pixels as dark as text."""
    grey = picture.copy(part.toAlignedRect()).convertToFormat(QImage.Format.Format_Grayscale8)
    dark = [
        (x, y)
        for y in range(grey.height())
        for x in range(grey.width())
        if grey.pixelColor(x, y).value() < 160
    ]
    xs, ys = zip(*dark, strict=True)
    box = QRectF(min(xs), min(ys), max(xs) + 1 - min(xs), max(ys) + 1 - min(ys))
    return box.translated(part.toAlignedRect().topLeft())
