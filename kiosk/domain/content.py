"""All that a deck's folder and the program's own files have to say, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.basemap import Basemap
from kiosk.domain.deck import Deck
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Content:
    """What the screens are made from. `words` are the program's own, by key; a deck may have no basemap.

    `problems` are all of the deck's, as `kiosk check` tells them. Where some are errors, the deck is what is
    sound of it.
    """

    deck: Deck
    words: Mapping[str, Text]
    basemap: Basemap | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the deck has no error."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)
