"""Numbers that count up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.domain.figures import Figure
from kiosk.viewmodels import fitting
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SteppedViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CAP_MM = 30
UNIT = 0.45
"""How large a unit stands beside its numeral."""
UNIT_MM = 11.0
"""The size of the theme's title, whose face it has."""
SPACE = 0.16
"""Between them, in ems of the numeral."""
GROWN = 0.9
"""The part of its width that a numeral grows into: two that touched would read as one."""


@QmlElement
@QmlUncreatable("slides come from the deck")
class FiguresViewModel(SteppedViewModel):
    reworded = Signal()

    def __init__(self, slide: slides.FiguresSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._figures = slide.figures
        self.appear(len(slide.figures))
        self._rows = Rows(r.FigureRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([r.figure_row(figure, self.tools) for figure in self._figures])

    @Property(Rows, constant=True)
    def figures(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._figures)

    def texts(self) -> Iterable[str]:
        return (self.words(figure.label) for figure in self._figures)

    def _numeral(self, figure: Figure) -> str:
        row = r.figure_row(figure, self.tools)
        return row.prefix + self.tools.reading.number(row.value, row.decimals, row.grouped)

    def _wide(self, figure: Figure, font: QFont) -> float:
        wide = QFontMetricsF(font).horizontalAdvance(self._numeral(figure))
        unit = self.words(figure.unit)
        if not unit:
            return wide
        beside = self.unitFont(self.tools.theme.font(UNIT_MM, QFont.Weight.Black), font)
        return wide + SPACE * font.pixelSize() + QFontMetricsF(beside).horizontalAdvance(unit)

    @Slot(QFont, float, float, result=QFont)
    def numeralFont(self, font: QFont, ratio: float, width: float) -> QFont:
        """The font for every numeral, so that each fits the width with its unit."""

        def fits(tried: QFont, room: float = width) -> bool:
            return all(self._wide(f, tried) * fitting.TOLERANCE <= room for f in self._figures)

        if fits(font):
            return fitting.largest(font, ratio, lambda tried: fits(tried, width * GROWN))
        return fitting.largest(fitting.sized(font, font.pixelSize() // 2), 2, fits)

    @Slot(QFont, QFont, result=QFont)
    def unitFont(self, face: QFont, numeral: QFont) -> QFont:
        """The font of the unit beside a numeral, in the face of the language's titles."""
        return fitting.sized(face, round(numeral.pixelSize() * UNIT))

    @Property(QFont, notify=reworded)
    def digits(self) -> QFont:
        """The giant face with Latin digits first, which the deck's numbers are written in."""
        # Large text does not enlarge it: it is enormous as it is, and the words that grow need its room.
        pixels = replace(self.tools.theme.sizes, large=False).text(CAP_MM)
        return self.numerals(fitting.sized(self.tools.theme.font(CAP_MM, QFont.Weight.Black), pixels))

    @Slot(QFont, float, int, result=int)
    def columns(self, font: QFont, width: float, most: int) -> int:
        """How many stand side by side in that width with every numeral at least in `font`."""
        even = 2 if len(self._figures) == 4 else len(self._figures)
        widest = max(self._wide(figure, font) for figure in self._figures) * fitting.TOLERANCE
        return next((n for n in range(min(most, even), 1, -1) if widest <= width / n), 1)
