"""A deck: sections of slides, the firms they speak of, and where every fact comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.firms import Firm, PinSet
from kiosk.domain.slides import FirmSlide, MapSlide, Slide, Source
from kiosk.domain.text import Text


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
