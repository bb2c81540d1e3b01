"""Every layout, in every language, orientation and text size: nothing is cut, nothing lies on anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QFont, QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.qml.slides import samples
from tests.qml.slides.conftest import Stage

NAMES = [slide.id for slide in samples.slides(samples.Path("none.png"))]
SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920)}


def _is_text(item: QQuickItem) -> bool:
    """Words and numbers; an icon is a glyph that may fill its badge."""
    return item.inherits("QQuickText") and bool(item.property("text")) and item.property("name") is None


def _ink(stage: Stage, item: QQuickItem) -> QRectF:
    """The part of a text item that its words take, on the page."""
    box, wide = stage.rect(item), item.property("contentWidth")
    # The enumeration has no Python type: QML itself makes a number of it.
    side, _ = QQmlExpression(qmlContext(item), item, "+effectiveHorizontalAlignment").evaluate()
    match int(side):
        case 2:
            box.setLeft(box.right() - wide)
        case 4:
            box.adjust((box.width() - wide) / 2, 0, (wide - box.width()) / 2, 0)
        case _:
            box.setRight(box.left() + wide)
    if item.property("tight") is None:
        # Numerals stand in a natural line box, most of which is air.
        base, em = box.top() + item.property("baselineOffset"), item.property("font").pixelSize()
        box.setTop(base - 0.76 * em)
        box.setBottom(base + 0.2 * em)
    return box


def _scrolls(item: QQuickItem) -> bool:
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable") and parent.property("interactive"):
            return True
        parent = parent.parentItem()
    return False


def _faults(stage: Stage) -> list[str]:
    assert stage.page is not None
    texts = [item for item in stage.items() if _is_text(item)]
    sizes = stage.theme.sizes
    strip = sizes.target_small + sizes.mm(2.5) * 2
    page = QRectF(0, 0, stage.page.width(), stage.page.height() - strip + 1)
    wide = QRectF(0, -1e6, stage.page.width(), 2e6)
    smallest = stage.theme.font(4.8, QFont.Weight.Normal).pixelSize()
    boxes = [(item, _ink(stage, item), _scrolls(item)) for item in texts]
    faults = [f"truncated: {item.property('text')}" for item in texts if item.property("truncated")]
    faults += [f"small: {i.property('text')}" for i in texts if i.property("font").pixelSize() < smallest]
    faults += [
        f"outside: {item.property('text')} {box.getRect()}"
        for item, box, scrolls in boxes
        if not (wide if scrolls else page).contains(box)
    ]
    for number, (one, box, scrolls) in enumerate(boxes):
        for other, beside, too in boxes[number + 1 :]:
            meet = box.intersected(beside)
            if scrolls == too and meet.width() > 1 and meet.height() > 1:
                faults.append(f"overlap: {one.property('text')} | {other.property('text')} {meet.getRect()}")
    return faults


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut(stage: Stage, name: str, size: tuple[int, int], large: bool) -> None:
    stage.wear(size, large=large)
    stage.show(name)
    faults = {}
    for language in (*samples.LANGUAGES, samples.PSEUDO):
        stage.read_in(language)
        if found := _faults(stage):
            faults[language] = found
    stage.read_in("en")
    assert not faults, "\n".join(
        f"{language}: {fault}" for language, every in faults.items() for fault in every
    )


@pytest.mark.parametrize("name", NAMES)
def test_everything_visible_has_a_name(stage: Stage, name: str) -> None:
    stage.wear(SIZES["landscape"])
    stage.show(name)
    QAccessible.setActive(True)
    texts = [item for item in stage.items() if _is_text(item)]
    tree = {QAccessible.queryAccessibleInterface(item) for item in texts}
    assert texts
    assert None not in tree
    QGuiApplication.processEvents()
