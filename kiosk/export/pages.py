"""Which pages a deck has on paper, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.deck import Deck, Slide, StorySlide


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on one page: the slide of an index, and of a story one chapter, from 0."""

    slide: int
    name: str
    chapter: int = 0

    @property
    def number(self) -> str:
        """The slide's number from 1, of a further chapter with its own: 12, 12.2, 12.3."""
        return f"{self.slide + 1}.{self.chapter + 1}" if self.chapter else str(self.slide + 1)


def chosen(deck: Deck, wanted: str) -> Sequence[Page]:
    """The pages of the slide of that id, or of every slide for ""."""
    slides = [(i, slide) for i, slide in enumerate(deck.slides) if wanted in ("", slide.id)]
    return [Page(i, slide.id, chapter) for i, slide in slides for chapter in range(_chapters(slide))]


def _chapters(slide: Slide) -> int:
    return len(slide.chapters) if isinstance(slide, StorySlide) else 1


def targets(deck: Deck, out: Path, language: str, *, folder: bool) -> Sequence[tuple[str, Path]]:
    """Each language with where it goes. Of ALL, every one has a folder in `out`, or a file beside it."""
    if language != ALL:
        return [(language or deck.languages[0], out)]
    if folder:
        return [(code, out / code) for code in deck.languages]
    return [(code, out.with_stem(f"{out.stem}-{code}")) for code in deck.languages]


ALL = "all"
"""In place of a language's code: every language of the deck."""
