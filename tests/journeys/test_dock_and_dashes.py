"""What stands below every slide: the dock's words on one line, and dashes to be seen in every contrast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.domain import look
from tests.journeys.conftest import WIDE, Make
from tests.journeys.scene import is_a, items_of
from tests.journeys.visitor import Visitor


def lines(visitor: Visitor) -> list[float]:
    """The lines that the dock's words stand on, from the window's top in pixels."""
    dock = items_of(visitor.window.contentItem(), "Dock")[0]
    words = [item for item in items_of(dock, "Prose") if item.isVisible()]
    return [item.mapToScene(QPointF(0, item.baselineOffset())).y() for item in words]


@pytest.mark.parametrize("language", ["en", "hi", "ur"])
def test_the_docks_words_stand_on_one_line(make_once: Make, language: str) -> None:
    """Languages too, in scripts that are taller and deeper than the screen's."""
    visitor = make_once(WIDE, language)
    visitor.arrive(language)
    found = lines(visitor)
    assert len(found) == 6
    assert max(found) - min(found) <= 1


@pytest.mark.parametrize("high", [False, True])
def test_every_dash_stands_out(make: Make, high: bool) -> None:
    visitor = make(WIDE)
    visitor.arrive()
    visitor.kiosk.comfort.setHighContrast(high)
    visitor.kiosk.openSlide("jlr-figures")
    visitor.rest()
    turner = items_of(visitor.window.contentItem(), "PageTurner")[0]
    rows = (row for row in turner.childItems() if is_a(row, "QQuickRow"))
    edges = {edge(dash) for row in rows for dash in row.childItems() if is_a(dash, "QQuickRectangle")}
    assert edges
    paper = visitor.theme.hex("paper")
    assert all(look.contrast(colour, paper) >= look.LARGE_CONTRAST for colour in edges)


def edge(item: QQuickItem) -> str:
    """Asked of QML: PySide has no converter for a rectangle's border."""
    context = QQmlEngine.contextForObject(item)
    return str(QQmlExpression(context, item, "String(border.color)").evaluate()[0])
