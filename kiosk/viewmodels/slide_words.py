"""The layouts that are words: title, points, then-now, compare."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel, SteppedViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class TitleViewModel(SlideViewModel):
    reworded = Signal()

    def __init__(self, slide: slides.TitleSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._title = slide

    @Property(str, notify=reworded)
    def subtitle(self) -> str:
        return self.words(self._title.subtitle)

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._title.picture.file.as_uri() if self._title.picture else ""

    @Property(str, notify=reworded)
    def alt(self) -> str:
        """What the picture shows, "" if it only decorates."""
        return r.picture_row(self._title.picture, self.tools).alt


@QmlElement
@QmlUncreatable("slides come from the deck")
class PointsViewModel(SteppedViewModel):
    def __init__(self, slide: slides.PointsSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._points = slide.points
        self.appear(len(slide.points))
        self._rows = Rows(r.PointRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([r.point_row(point, self.tools) for point in self._points])

    def texts(self) -> Iterable[str]:
        return (self.words(point.text) for point in self._points)

    @Property(Rows, constant=True)
    def points(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._points)


@QmlElement
@QmlUncreatable("slides come from the deck")
class ThenNowViewModel(SlideViewModel):
    reworded = Signal()

    def __init__(self, slide: slides.ThenNowSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._pairs = slide.pairs
        self._rows = Rows(r.PairRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace(
            [
                r.PairRow(*r.statement(pair.then, self.tools), *r.statement(pair.now, self.tools))
                for pair in self._pairs
            ]
        )

    def texts(self) -> Iterable[str]:
        return (self.words(said.text) for pair in self._pairs for said in (pair.then, pair.now))

    @Property(Rows, constant=True)
    def pairs(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._pairs)

    @Property(str, notify=reworded)
    def thenYear(self) -> str:
        """The year that all the pairs' first halves share, or ""."""
        years = {str(pair.then.date.year) for pair in self._pairs if pair.then.date}
        return years.pop() if len(years) == 1 else ""


@QmlElement
@QmlUncreatable("slides come from the deck")
class CompareViewModel(SlideViewModel):
    """`columns` has a row for each, with its points as rows of their own."""

    def __init__(self, slide: slides.CompareSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._columns = slide.columns
        self._points = tuple(Rows(r.PointRow, self) for _ in self._columns)
        self._grounds = tuple(dict.fromkeys((section.colours[0], "plum", "teal", "indigo")))
        self._rows = Rows(r.ColumnRow, self)
        self.refresh()

    def refresh(self) -> None:
        for rows, column in zip(self._points, self._columns, strict=True):
            rows.replace([r.point_row(point, self.tools) for point in column.points])
        self._rows.replace(
            [
                r.ColumnRow(self.words(column.title), rows, i, self.tools.theme.colour(self._grounds[i]))
                for i, (column, rows) in enumerate(zip(self._columns, self._points, strict=True))
            ]
        )

    def texts(self) -> Iterable[str]:
        return (self.words(point.text) for column in self._columns for point in column.points)

    @Property(Rows, constant=True)
    def columns(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._columns)

    @Property(int, constant=True)
    def longest(self) -> int:
        """How many points the longest column has."""
        return max(len(column.points) for column in self._columns)
