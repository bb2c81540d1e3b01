"""Where a visitor is, and how they move: pure functions from one place to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

HISTORY_LIMIT = 50


class Screen(StrEnum):
    """What fills the screen above the dock."""

    HOME = "home"
    SLIDE = "slide"
    FIRM = "firm"
    FIRMS = "firms"
    SEARCH = "search"


class Panel(StrEnum):
    """What lies over the screen, and leaves the visitor's place as it was."""

    NONE = ""
    LANGUAGE = "language"
    COMFORT = "comfort"


@dataclass(frozen=True, slots=True)
class Place:
    """One screen and what it shows: a slide id, a firm id, or a sector id ("" for all)."""

    screen: Screen
    subject: str = ""


HOME = Place(Screen.HOME)


@dataclass(frozen=True, slots=True)
class Navigation:
    """The visitor's place, the way they came, and the panel that is open."""

    place: Place = HOME
    history: tuple[Place, ...] = ()
    panel: Panel = Panel.NONE

    def go(self, place: Place) -> Self:
        """Go somewhere and remember the way; going where one is only closes the panel."""
        if place == self.place:
            return replace(self, panel=Panel.NONE)
        return replace(
            self, place=place, history=(*self.history, self.place)[-HISTORY_LIMIT:], panel=Panel.NONE
        )

    def replace(self, place: Place) -> Self:
        """Show another place instead of this one, leaving the way back as it was."""
        return replace(self, place=place, panel=Panel.NONE)

    def closed(self) -> Self:
        """The same place without a panel."""
        return replace(self, panel=Panel.NONE)

    def turn(self, slide_id: str) -> Self:
        """Turn to a neighbouring slide: pages turned are not steps to go back through."""
        return self.replace(Place(Screen.SLIDE, slide_id))

    def toggle(self, panel: Panel) -> Self:
        """Open a panel, or close it if it is open."""
        return replace(self, panel=Panel.NONE if self.panel is panel else panel)

    def back(self) -> Self:
        """Close the panel, or else go back one place; from the first place, Home."""
        if self.panel is not Panel.NONE:
            return replace(self, panel=Panel.NONE)
        if not self.history:
            return replace(self, place=HOME)
        return replace(self, place=self.history[-1], history=self.history[:-1])

    def home(self) -> Self:
        """Home, with nothing behind it."""
        return replace(self, place=HOME, history=(), panel=Panel.NONE)
