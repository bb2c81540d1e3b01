"""What the glyphs of a text paint, and from which faces they come."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout, QTextOption

from kiosk.domain.languages import LATIN

RIGHT, CENTRE = 2, 4


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text item lays its text out: lengths in pixels, `side` as in Qt.Alignment."""

    text: str
    font: str
    families: tuple[str, ...]
    width: float
    wraps: bool
    side: int
    line_height: float
    fixed: bool
    lines: int


def ink(setting: Setting, font: QFont) -> QRectF:
    """The box of everything painted, from the corner where the item's content begins."""
    made = _ink.get(setting)
    if made is None:
        made = _ink[setting] = _painted(setting, font)
    return QRectF(made)


_ink: dict[Setting, QRectF] = {}


def _painted(setting: Setting, font: QFont) -> QRectF:
    layout = laid_out(setting, font)
    if layout.lineCount() != setting.lines:
        raise AssertionError(f"{layout.lineCount()} lines here, {setting.lines} on the screen: {setting}")
    box = QRectF()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        spare = setting.width - line.naturalTextWidth()
        start = {RIGHT: spare, CENTRE: spare / 2}.get(setting.side, 0.0)
        for run in line.glyphRuns():
            box |= run_ink(run).translated(start - line.naturalTextRect().x(), 0)
    return box


def laid_out(setting: Setting, font: QFont) -> QTextLayout:
    """The same lines as the item has."""
    text = setting.text.replace("\n", "\u2028")
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if setting.wraps else QTextOption.WrapMode.NoWrap
    option.setWrapMode(mode)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(setting.width if setting.wraps else 1e7)
        line.setPosition(QPointF(0, height))
        height += setting.line_height if setting.fixed else line.height() * setting.line_height
    layout.endLayout()
    return layout


def run_ink(run: QGlyphRun) -> QRectF:
    """The box that a run's glyphs paint; its own boundingRect() is the box of its line."""
    raw, box = run.rawFont(), QRectF()
    key = (raw.familyName(), raw.styleName(), raw.weight(), raw.pixelSize())
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        outline = _outline(key, glyph, raw)
        if not outline.isEmpty():
            box |= outline.translated(place)
    return box


_outlines: dict[tuple[object, int], QRectF] = {}


def _outline(key: object, glyph: int, raw: QRawFont) -> QRectF:
    if (key, glyph) not in _outlines:
        _outlines[key, glyph] = raw.pathForGlyph(glyph).boundingRect()
    return _outlines[key, glyph]


def faces(text: str, font: QFont) -> Iterator[tuple[str, str, int]]:
    """The family of every glyph of a text, the characters that its run draws, and the glyph's index."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(1e7)
    layout.endLayout()
    flags = QTextLayout.GlyphRunRetrievalFlag
    for run in layout.glyphRuns(-1, -1, flags.RetrieveGlyphIndexes | flags.RetrieveString):
        family = run.rawFont().familyName()
        for glyph in run.glyphIndexes():
            yield family, run.sourceString(), glyph


@functools.cache
def bundled() -> frozenset[str]:
    """The families that a language's text may be drawn from."""
    return frozenset(LATIN.families)
