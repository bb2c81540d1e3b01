"""Slides: one frozen class for each layout; `layout` is the word that an editor writes in YAML."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from kiosk.domain.dates import PartialDate
from kiosk.domain.figures import Figure
from kiosk.domain.problems import Problem
from kiosk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from. `date` is as printed there and may be approximate."""

    id: str
    title: str
    publisher: str
    date: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file inside the deck, with what it shows; decorative pictures have no `alt`."""

    file: Path
    alt: Text | None
    caption: Text | None = None
    credit: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Slide:
    """What every slide has. `background` is a colour token or ""; `sources` are source ids."""

    layout: ClassVar[str]
    id: str
    section: str
    title: Text
    notes: Text | None = None
    say: Text | None = None
    sources: tuple[str, ...] = ()
    background: str = ""
    backdrop: Picture | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One argument: a line of text and its icon."""

    text: Text
    icon: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One half of a pair: what was said, when, and by whom."""

    text: Text
    date: PartialDate | None
    source: str


@dataclass(frozen=True, slots=True)
class Pair:
    """What was said then and what holds now."""

    then: Statement
    now: Statement


@dataclass(frozen=True, slots=True)
class Event:
    """A moment on a timeline."""

    date: PartialDate
    text: Text
    picture: Picture | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a comparison."""

    title: Text
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Values by category; every series of a chart has as many values as the chart has categories."""

    label: Text
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One step of a story: what it says, what the camera shows (area, place or firm ids), and firms lit."""

    title: Text
    text: Text
    show: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A quiz question; `right` is the index of the right answer."""

    text: Text
    answers: tuple[Text, ...]
    right: int
    why: Text
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class TitleSlide(Slide):
    """An opening."""

    layout = "title"
    subtitle: Text | None = None
    picture: Picture | None = None


@dataclass(frozen=True, kw_only=True)
class PointsSlide(Slide):
    """Two to six arguments."""

    layout = "points"
    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class FiguresSlide(Slide):
    """One to four numbers that count up."""

    layout = "figures"
    figures: tuple[Figure, ...]


@dataclass(frozen=True, kw_only=True)
class ThenNowSlide(Slide):
    """One to three pairs of what was said and what holds today."""

    layout = "then-now"
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, kw_only=True)
class TimelineSlide(Slide):
    """Two to twelve events on one line."""

    layout = "timeline"
    events: tuple[Event, ...]


@dataclass(frozen=True, kw_only=True)
class PersonSlide(Slide):
    """One life."""

    layout = "person"
    name: Text
    role: Text
    text: Text
    years: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, kw_only=True)
class PictureSlide(Slide):
    """One full-bleed picture."""

    layout = "picture"
    picture: Picture


@dataclass(frozen=True, kw_only=True)
class GallerySlide(Slide):
    """Two to twelve pictures."""

    layout = "gallery"
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, kw_only=True)
class CompareSlide(Slide):
    """Two or three columns side by side."""

    layout = "compare"
    columns: tuple[Column, ...]


@dataclass(frozen=True, kw_only=True)
class ChartSlide(Slide):
    """Values as bars, lines or shares of a whole; `kind` is "bar", "line" or "share"."""

    layout = "chart"
    kind: str
    categories: tuple[Text, ...]
    series: tuple[Series, ...]
    unit: Text | None = None
    source: str = ""
    as_of: PartialDate | None = None


@dataclass(frozen=True, kw_only=True)
class MapSlide(Slide):
    """The region map. `show` names what the camera opens on, () for the whole region; `sectors` and `firms`
    each leave only the pins that they name, () for all; without `explore` it is a picture.
    """

    layout = "map"
    show: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    explore: bool = True


@dataclass(frozen=True, kw_only=True)
class StorySlide(Slide):
    """Chapters told on the map."""

    layout = "story"
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, kw_only=True)
class FirmSlide(Slide):
    """One firm."""

    layout = "firm"
    firm: str


@dataclass(frozen=True, kw_only=True)
class QuizSlide(Slide):
    """Questions for families and schools."""

    layout = "quiz"
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class TakeawaySlide(Slide):
    """Something to take home; `qr` is the exact content of the code, `address` what is printed beside it."""

    layout = "takeaway"
    text: Text
    qr: str
    address: str


@dataclass(frozen=True, kw_only=True)
class CreditsSlide(Slide):
    """Sources, data licences and fonts, built from the deck."""

    layout = "credits"


@dataclass(frozen=True, kw_only=True)
class Placeholder(Slide):
    """What stands where a slide has errors: its title and notes if they can be read, and what is wrong with
    it, for the speaker and nobody else. No editor can ask for one.
    """

    layout = "placeholder"
    problems: tuple[Problem, ...] = ()


LAYOUTS: tuple[type[Slide], ...] = (
    TitleSlide,
    PointsSlide,
    FiguresSlide,
    ThenNowSlide,
    TimelineSlide,
    PersonSlide,
    PictureSlide,
    GallerySlide,
    CompareSlide,
    ChartSlide,
    MapSlide,
    StorySlide,
    FirmSlide,
    QuizSlide,
    TakeawaySlide,
    CreditsSlide,
)
