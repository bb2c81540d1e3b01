"""The view models of the layouts that only show what the deck says."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import deck as d
from kiosk.domain.dates import PartialDate
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel, Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class TitleViewModel(SlideViewModel):
    def __init__(self, slide: d.TitleSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._title = slide

    @Property(str, notify=SlideViewModel.changed)
    def subtitle(self) -> str:
        return self.words(self._title.subtitle)

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._title.picture.file.as_uri() if self._title.picture else ""


@QmlElement
@QmlUncreatable("slides come from the deck")
class PointsViewModel(SlideViewModel):
    def __init__(self, slide: d.PointsSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._points = slide.points
        self._rows = Rows(r.PointRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([r.point_row(point, self.tools) for point in self._points])

    @Property(Rows, constant=True)
    def points(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._points)


@QmlElement
@QmlUncreatable("slides come from the deck")
class FiguresViewModel(SlideViewModel):
    def __init__(self, slide: d.FiguresSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._figures = slide.figures
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


@QmlElement
@QmlUncreatable("slides come from the deck")
class ThenNowViewModel(SlideViewModel):
    def __init__(self, slide: d.ThenNowSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
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

    @Property(Rows, constant=True)
    def pairs(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._pairs)

    @Property(str, notify=SlideViewModel.changed)
    def thenYear(self) -> str:  # noqa: N802
        """The year that all the pairs' first halves share, or ""."""
        years = {str(pair.then.date.year) for pair in self._pairs if pair.then.date}
        return years.pop() if len(years) == 1 else ""


@QmlElement
@QmlUncreatable("slides come from the deck")
class TimelineViewModel(SlideViewModel):
    def __init__(self, slide: d.TimelineSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._events = slide.events
        self._rows = Rows(r.EventRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([self._row(event) for event in self._events])

    def _row(self, event: d.Event) -> r.EventRow:
        picture = r.picture_row(event.picture, self.tools)
        return r.EventRow(
            when=self.tools.reading.date(event.date),
            text=self.words(event.text),
            source=self.tools.source(event.source),
            picture=picture.file,
            alt=picture.alt,
            position=self._position(event.date),
        )

    def _position(self, date: PartialDate) -> float:
        times = [when.date.year + max(0, when.date.month - 1) / 12 for when in self._events]
        span = max(times) - min(times)
        return (date.year + max(0, date.month - 1) / 12 - min(times)) / span if span else 0.0

    @Property(Rows, constant=True)
    def events(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._events)


@QmlElement
@QmlUncreatable("slides come from the deck")
class PersonViewModel(SlideViewModel):
    def __init__(self, slide: d.PersonSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._person = slide

    @Property(str, notify=SlideViewModel.changed)
    def name(self) -> str:
        return self.words(self._person.name)

    @Property(str, notify=SlideViewModel.changed)
    def role(self) -> str:
        return self.words(self._person.role)

    @Property(str, constant=True)
    def years(self) -> str:
        return self._person.years

    @Property(str, notify=SlideViewModel.changed)
    def text(self) -> str:
        return self.words(self._person.text)

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._person.picture.file.as_uri() if self._person.picture else ""


@QmlElement
@QmlUncreatable("slides come from the deck")
class PicturesViewModel(SlideViewModel):
    """The layouts `picture` (one row) and `gallery`."""

    def __init__(
        self, slide: d.PictureSlide | d.GallerySlide, section: d.Section, tools: Tools, parent: QObject
    ) -> None:
        super().__init__(slide, section, tools, parent)
        self._pictures = (slide.picture,) if isinstance(slide, d.PictureSlide) else slide.pictures
        self._rows = Rows(r.PictureRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([r.picture_row(picture, self.tools) for picture in self._pictures])

    @Property(Rows, constant=True)
    def pictures(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._pictures)


@QmlElement
@QmlUncreatable("slides come from the deck")
class CompareViewModel(SlideViewModel):
    """`columns` has a title for each; `pointsOf` gives the rows of one column."""

    def __init__(self, slide: d.CompareSlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._columns = slide.columns
        self._rows = Rows(r.ColumnRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([self._row(column) for column in self._columns])

    def _row(self, column: d.Column) -> r.ColumnRow:
        return r.ColumnRow(
            title=self.words(column.title),
            texts=[self.words(point.text) for point in column.points],
            icons=[point.icon for point in column.points],
        )

    @Property(Rows, constant=True)
    def columns(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._columns)


@QmlElement
@QmlUncreatable("slides come from the deck")
class StoryViewModel(SlideViewModel):
    def __init__(self, slide: d.StorySlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._chapters = slide.chapters
        self._rows = Rows(r.ChapterRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace(
            [r.ChapterRow(self.words(chapter.title), self.words(chapter.text)) for chapter in self._chapters]
        )

    @Property(Rows, constant=True)
    def chapters(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._chapters)
