"""A deck: sections of slides, the firms they speak of, and where every fact comes from.

One frozen class for each layout; `layout` is the word an editor writes in YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from kiosk.domain.dates import PartialDate
from kiosk.domain.figures import Figure
from kiosk.domain.firms import Firm, PinSet
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


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the deck and a tile on Home.

    `colours` are two tokens; `tile` is how much of Home it takes: "large", "wide", "small", or "none".
    `minutes` is how long it is meant to take in a talk, None without a plan.
    """

    id: str
    title: Text
    icon: str
    colours: tuple[str, str]
    subtitle: Text | None = None
    tile: str = "small"
    slides: tuple[Slide, ...] = ()
    minutes: float | None = None

    @property
    def map(self) -> MapSlide | None:
        """Its first map that a visitor can move."""
        return next((slide for slide in self.slides if isinstance(slide, MapSlide) and slide.explore), None)


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds without a touch before the warning (`idle`), and how long the warning stands (`warning`)."""

    idle: float = 60.0
    warning: float = 20.0


@dataclass(frozen=True, slots=True)
class Attract:
    """What an unused screen says: a headline, and the call to touch in every language."""

    headline: Text
    call: Text
    slides: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deck:
    """Everything that the program says, checked and complete; the first of `languages` is the default.

    `theme` is the deck's own colours, ``#RRGGBB`` by token.
    """

    folder: Path
    title: Text
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    attract: Attract
    timing: Timing = Timing()
    pin_sets: tuple[PinSet, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    basemap: Path | None = None
    place_names: Mapping[str, Text] = field(default_factory=dict)
    theme: Mapping[str, str] = field(default_factory=dict)

    @property
    def slides(self) -> tuple[Slide, ...]:
        """Every slide in the order of the deck."""
        return tuple(slide for section in self.sections for slide in section.slides)

    @property
    def map(self) -> MapSlide | None:
        """The map that a visitor can go to from anywhere: the first that can be moved."""
        return next((section.map for section in self.sections if section.map), None)

    def showing(self, firm_id: str) -> Slide | None:
        """The slide on which an audience sees a firm: the map, where it is among the others; without one, the
        firm's own slide.
        """
        own = (slide for slide in self.slides if isinstance(slide, FirmSlide) and slide.firm == firm_id)
        return self.map or next(own, None)

    @property
    def firms(self) -> PinSet | None:
        """The deck's own pin set, which firm slides and lists speak of."""
        return self.pin_sets[0] if self.pin_sets else None

    def firm(self, firm_id: str) -> Firm:
        """The firm of that id in any pin set; raises KeyError if there is none."""
        for pin_set in self.pin_sets:
            for firm in pin_set.firms:
                if firm.id == firm_id:
                    return firm
        raise KeyError(firm_id)
