"""Values as bars, lines or shares of a whole, each labelled where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slide_rows import BarRow
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _decimals(value: float) -> int:
    return len(f"{value:.3f}".rstrip("0").partition(".")[2])


@QmlElement
@QmlUncreatable("slides come from the deck")
class ChartViewModel(SlideViewModel):
    """One row for each value, category by category."""

    reworded = Signal()

    def __init__(self, slide: slides.ChartSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._chart = slide
        self._rows = Rows(BarRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace(self._values())

    def _values(self) -> list[BarRow]:
        return [
            self._row(category, series, index)
            for category in range(len(self._chart.categories))
            for index, series in enumerate(self._chart.series)
        ]

    def _row(self, category: int, series: slides.Series, index: int) -> BarRow:
        value = series.values[category]
        return BarRow(
            category=self.words(self._chart.categories[category]) if index == 0 else "",
            series=self.words(series.label),
            seriesIndex=index,
            value=self.tools.reading.number(value, _decimals(value)),
            part=value / self._whole(series),
            before=sum(series.values[:category]) / self._whole(series),
        )

    def _whole(self, series: slides.Series) -> float:
        if self._chart.kind == "share":
            return sum(series.values) or 1.0
        return max((value for each in self._chart.series for value in each.values), default=1.0) or 1.0

    def texts(self) -> Iterable[str]:
        return (self.words(category) for category in self._chart.categories)

    @Slot(int, float, float, float, bool, result=list)
    def line(self, series: int, width: float, height: float, reveal: float, rtl: bool) -> list[QPointF]:
        """The points of a series in a plot of that size, risen to `reveal` (0 to 1) of their height."""
        values = self._chart.series[series].values
        step = width / len(values)
        across = [(i + 0.5) * step for i in range(len(values))]
        whole = self._whole(self._chart.series[series])
        return [
            QPointF(width - x if rtl else x, height * (1 - value / whole * reveal))
            for x, value in zip(across, values, strict=True)
        ]

    @Property(str, notify=reworded)
    def widest(self) -> str:
        """The longest number, which the others are set as large as."""
        return max((row.value for row in self._values()), key=len)

    @Property(int, constant=True)
    def strongest(self) -> int:
        """The row that is told strongly where there is one series: the largest value."""
        values = self._chart.series[0].values
        return values.index(max(values))

    @Property(Rows, constant=True)
    def bars(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        """How many values there are."""
        return len(self._chart.categories) * len(self._chart.series)

    @Property(int, constant=True)
    def seriesCount(self) -> int:
        return len(self._chart.series)

    @Property(str, constant=True)
    def kind(self) -> str:
        """bar, line or share."""
        return self._chart.kind

    @Property(str, notify=reworded)
    def unit(self) -> str:
        return self.words(self._chart.unit)

    @Property(str, notify=reworded)
    def subject(self) -> str:
        """What the values are, if there is one series."""
        return self.words(self._chart.series[0].label) if len(self._chart.series) == 1 else ""

    @Property(str, notify=reworded)
    def source(self) -> str:
        return self.tools.source(self._chart.source, self.tools.reading.date(self._chart.as_of))
