"""Fitting text to its space: no broken word, no line too many."""

import pytest
from PySide6.QtGui import QFont, QGuiApplication

from kiosk import paths
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.fitting import Room, common, largest, measure, sized

HEADLINE = "India in the West Midlands"


@pytest.fixture(scope="module")
def font(qapp: QGuiApplication) -> QFont:
    load_fonts(paths.assets() / "fonts")
    return sized(QFont("Noto Sans"), 20)


def test_a_wider_column_has_fewer_lines(font: QFont) -> None:
    assert measure(HEADLINE, font, 100).lines > measure(HEADLINE, font, 1000).lines == 1


def test_a_word_that_would_break_does_not_fit(font: QFont) -> None:
    assert not Room(40, 1000, 1.2).holds("Midlands", font)


def test_the_largest_size_still_fits_and_the_next_does_not(font: QFont) -> None:
    room = Room(300, 120, 1.2)
    best = common([HEADLINE], font, 5, room)
    assert room.holds(HEADLINE, best)
    assert not room.holds(HEADLINE, sized(font, best.pixelSize() + 1))


def test_one_size_for_all_is_that_of_the_longest(font: QFont) -> None:
    room = Room(300, 120, 1.2)
    assert common(["Why?", HEADLINE], font, 5, room) == common([HEADLINE], font, 5, room)


def test_what_never_fits_keeps_its_size(font: QFont) -> None:
    assert largest(font, 3, lambda _: False).pixelSize() == 20
