"""The rows that layouts repeat over: plain values, already in the visitor's language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from kiosk.domain import numerals
from kiosk.domain.figures import Figure
from kiosk.domain.slides import Picture, Point, Statement
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.tools import Tools


@dataclass(frozen=True, slots=True)
class PointRow:
    text: str
    icon: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """`share` is the part, 0 to 1, of the whole that `shareLabel` names; -1 where there is no whole."""

    value: float
    decimals: int
    grouped: bool
    prefix: str
    unit: str
    label: str
    share: float
    shareLabel: str
    icon: str
    source: str


@dataclass(frozen=True, slots=True)
class PairRow:
    thenText: str
    thenSource: str
    nowText: str
    nowSource: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """`day` is the date without its `year`: "2 June", or ""."""

    year: str
    day: str
    text: str
    source: str
    picture: str
    alt: str


@dataclass(frozen=True, slots=True)
class PictureRow:
    file: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column's title, its points, its number from 0, and the colour it stands under."""

    title: str
    points: Rows
    number: int
    ground: QColor


@dataclass(frozen=True, slots=True)
class BarRow:
    """One value of a chart; `part` is 0 to 1 of the largest (bar, line) or of the sum (share), and `before`
    the sum of the parts before it.
    """

    category: str
    series: str
    seriesIndex: int
    value: str
    part: float
    before: float


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """`number` from 1, `about` where it stands in the story."""

    title: str
    number: str
    about: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer: whether it is the right one, and whether the visitor gave it."""

    answer: str
    correct: bool
    given: bool


@dataclass(frozen=True, slots=True)
class CreditRow:
    """`link` is the address that a handed out page opens, or ""."""

    name: str
    detail: str
    link: str = ""


def point_row(point: Point, tools: Tools) -> PointRow:
    return PointRow(tools.reading.text(point.text), point.icon)


def figure_row(figure: Figure, tools: Tools) -> FigureRow:
    read = tools.reading
    return FigureRow(
        value=figure.value,
        decimals=figure.decimals,
        grouped=figure.grouped,
        prefix=read.text(figure.prefix),
        unit=read.text(figure.unit),
        label=read.text(figure.label),
        share=figure.value / figure.of if figure.of else -1.0,
        shareLabel=_whole(figure, tools),
        icon=figure.icon,
        source=tools.source(figure.source, read.date(figure.as_of)),
    )


def _whole(figure: Figure, tools: Tools) -> str:
    """The whole as words: "2,919,600 people in the county", with its unit unless its label has it."""
    if figure.of is None:
        return ""
    read = tools.reading
    prefix, unit, label = (read.text(part) for part in (figure.prefix, figure.unit, figure.of_label))
    decimals = 0 if figure.of == int(figure.of) else figure.decimals
    number = prefix + numerals.number(figure.of, read.code, decimals=decimals, group=figure.grouped)
    return " ".join(part for part in (number, "" if label.startswith(unit) else unit, label) if part)


def picture_row(picture: Picture | None, tools: Tools) -> PictureRow:
    if picture is None:
        return PictureRow("", "", "", "")
    read = tools.reading
    return PictureRow(
        picture.file.as_uri(), read.text(picture.alt), read.text(picture.caption), read.text(picture.credit)
    )


def statement(said: Statement, tools: Tools) -> tuple[str, str]:
    """What was said, and the line that tells when and by whom."""
    return tools.reading.text(said.text), tools.source(said.source, tools.reading.date(said.date))
