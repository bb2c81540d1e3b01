"""Which pages a deck has on paper, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.deck import Deck
from kiosk.domain.slides import Slide
from kiosk.domain.talk import steps


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on one page: the slide of an index, and how far it has got of so many steps.

    A story's steps are its chapters, each shown alone.
    """

    slide: int
    name: str
    step: int = 0
    steps: int = 1

    @property
    def number(self) -> str:
        """The slide's number from 1, of a further step with its own: 12, 12.2, 12.3."""
        return f"{self.slide + 1}.{self.step + 1}" if self.step else str(self.slide + 1)


def chosen(deck: Deck, wanted: str, *, stepping: bool) -> Sequence[Page]:
    """The pages of the slide of that id, or of every slide for ""; `stepping`, by points and figures."""
    slides = [(i, slide) for i, slide in enumerate(deck.slides) if wanted in ("", slide.id)]
    return [page for number, slide in slides for page in _pages(number, slide, stepping)]


def _pages(number: int, slide: Slide, stepping: bool) -> Sequence[Page]:
    count = steps(slide, stepping=stepping)
    return [Page(number, slide.id, step, count) for step in range(count)]


def targets(deck: Deck, out: Path, language: str, *, folder: bool) -> Sequence[tuple[str, Path]]:
    """Each language with where it goes. Of ALL, every one has a folder in `out`, or a file beside it."""
    if language != ALL:
        return [(language or deck.languages[0], out)]
    if folder:
        return [(code, out / code) for code in deck.languages]
    return [(code, out.with_stem(f"{out.stem}-{code}")) for code in deck.languages]


ALL = "all"
"""In place of a language's code: every language of the deck."""
