"""How large a text can be set in a given space without breaking a word.

Lengths are pixels. The measure is Qt's own text layout, with the design metrics that Qt Quick draws with.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextLayout, QTextOption

TOLERANCE = 1.01
"""A line that fills its space to the last pixel may wrap when drawn."""

GATHER = 0.76
"""How much of its size a headline gives up for fewer lines."""

MEASURES = 8192
"""How many are remembered: what a deck asks for in five languages. Whoever changes the language has each text
that is loaded measured at a dozen sizes, again and again while the page finds its form.
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """How a text falls in a column: its lines, the natural height of one, its widest line or long word."""

    lines: int
    line: float
    widest: float


@dataclass(frozen=True, slots=True)
class Room:
    """The space for a text, and how it is set: line height (`leading`) and ink outside the lines, in ems."""

    width: float
    height: float
    leading: float
    ink: float = 0.0

    def holds(self, text: str, font: QFont) -> bool:
        """Whether the text fits, with every word whole."""
        measured = measure(text, font, self.width / TOLERANCE)
        pixels = font.pixelSize()
        # With a fixed line height, Text sets the lines apart by it but gives the last one its natural height.
        between = (measured.lines - 1) * round(pixels * self.leading)
        high = between + measured.line + math.ceil(pixels * self.ink) + 1
        return measured.widest <= self.width / TOLERANCE and high <= self.height

    def on_one_line(self, text: str, font: QFont) -> bool:
        """Whether the text fits the width unbroken."""
        return measure(text, font, self.width / TOLERANCE).lines == 1 and self.holds(text, font)


@functools.lru_cache(MEASURES)
def measure(text: str, font: QFont, width: float) -> Measure:
    """Break a text into lines at words."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setUseDesignMetrics(True)
    lines, high, widest = 0, 0.0, 0.0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            lines, high, widest = lines + 1, max(high, line.height()), max(widest, line.naturalTextWidth())
        layout.endLayout()
    return Measure(lines, high, widest)


def sized(font: QFont, pixels: int) -> QFont:
    """The same face at another size."""
    other = QFont(font)
    other.setPixelSize(pixels)
    return other


def largest(font: QFont, ratio: float, fits: Callable[[QFont], bool]) -> QFont:
    """The face at the largest size that fits, from its own up to `ratio` times that; its own if none fits."""
    low, high = font.pixelSize(), round(font.pixelSize() * ratio)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(sized(font, middle)) else (low, middle - 1)
    return sized(font, low)


def gathered(text: str, font: QFont, least: int, room: Room) -> QFont:
    """The face, or the same down to `GATHER` of its size, not below `least` pixels, if the text then has a
    line fewer than three or more.
    """
    width = room.width / TOLERANCE
    lines = measure(text, font, width).lines
    if lines < 3:
        return font
    sizes = range(font.pixelSize(), max(least, round(font.pixelSize() * GATHER)) - 1, -1)
    faces = (sized(font, pixels) for pixels in sizes)
    return next((face for face in faces if measure(text, face, width).lines < lines), font)


def common(texts: Iterable[str], font: QFont, ratio: float, room: Room) -> QFont:
    """The one size at which every text fits a space of its own."""
    every = tuple(texts)
    if room.width <= 0 or room.height <= 0:  # before the page has its size
        return font
    return largest(font, ratio, lambda tried: all(room.holds(text, tried) for text in every))
