"""What is drawn as glyphs is spelled out beside them, so that it can be found and copied in every script.

Qt names each glyph by one letter, or by none: of a conjunct, a joined letter or an outlined label, a reader
makes nothing that could be searched. PDF's own remedy is ActualText: what is between its marks reads as it
says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.languages import FOUR_PER_EM_SPACE

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, from a page's lower left."""
Matrix = tuple[float, ...]
_START: Matrix = (1, 0, 0, 1, 0, 0)
_NUMBERS = rb"(?:-?[\d.]+ )"
_STEP = re.compile(
    rb"(?<!\S)(?:(?P<keep>[qQ])|(?P<turn>%b{6})cm|BT\n.*?(?P<set>%b{6})Tm\n(?P<at>%b{2})Td.*?\nET)(?!\S)"
    % ((_NUMBERS,) * 3),
    re.DOTALL,
)
"""What moves the pen in a page's list of drawing, and each piece of text."""
_ISOLATES = re.compile("[\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words that are drawn in a part of a page, from 0.

    Their glyphs may begin `reach` points outside of it: Nastaliq stands below its line.
    """

    page: int
    box: Box
    words: str
    reach: float

    def text(self) -> bytes:
        """The words as PDF writes them; a space for an icon, which is no letter."""
        plain = _ISOLATES.sub("", self.words).replace(FOUR_PER_EM_SPACE, " ")
        icon = all(unicodedata.category(sign) == "Co" for sign in plain)
        return (" " if icon else plain).encode("utf-16-be").hex().encode()


def spelled(drawn: bytes, spellings: Sequence[Spelling]) -> bytes:
    """The list of drawing of one page, with each run of pieces of the same text between marks."""
    marks: list[tuple[int, int, Spelling]] = []
    matrix, kept = _START, [_START]
    for step in _STEP.finditer(drawn):
        if step["keep"] == b"q":
            kept.append(matrix)
        elif step["keep"]:
            matrix = kept.pop()
        elif step["turn"]:
            matrix = _product(_matrix(step["turn"]), matrix)
        elif found := _at(_pen(step, matrix), spellings):
            begin = marks.pop()[0] if marks and marks[-1][2] is found else step.start()
            marks.append((begin, step.end(), found))
    for begin, end, found in reversed(marks):
        start = b"/Span << /ActualText <feff%b> >> BDC\n" % found.text()
        drawn = drawn[:begin] + start + drawn[begin:end] + b"\nEMC" + drawn[end:]
    return drawn


def _pen(step: re.Match[bytes], matrix: Matrix) -> Matrix:
    """Where a piece of text begins."""
    return _product((1, 0, 0, 1, *_matrix(step["at"])), _product(_matrix(step["set"]), matrix))


def _at(pen: Matrix, spellings: Sequence[Spelling]) -> Spelling | None:
    """The text that the pen is in or next to; of several, the smallest."""

    def away(spelling: Spelling) -> tuple[float, float]:
        left, bottom, right, top = spelling.box
        beside = max(left - pen[4], pen[4] - right, bottom - pen[5], pen[5] - top, 0.0)
        return beside, (right - left) * (top - bottom)

    nearest = min(spellings, key=away, default=None)
    return nearest if nearest and away(nearest)[0] <= nearest.reach else None


def _matrix(numbers: bytes) -> Matrix:
    return tuple(map(float, numbers.split()))


def _product(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
