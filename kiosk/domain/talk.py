"""A talk as a frozen state: where the speaker is, what the audience sees, and how long it has taken.

Times are seconds on a clock that only goes forward; whoever calls says what time it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from kiosk.domain.deck import Deck
from kiosk.domain.slides import FiguresSlide, PointsSlide, Slide, StorySlide

LEAVE_S = 6.0
"""How long the question whether to leave stands."""
MOST_DIGITS = 4


class Cover(StrEnum):
    """What hides the slide from the audience."""

    NONE = ""
    BLACK = "black"
    WHITE = "white"


class Leaving(StrEnum):
    """Whether the speaker wants to leave: only who asks twice does."""

    NO = ""
    ASKED = "asked"
    LEFT = "left"


def steps(slide: Slide, *, stepping: bool) -> int:
    """In how many steps a slide appears: a story in chapters; `stepping`, points and figures one by one."""
    match slide:
        case StorySlide(chapters=chapters):
            return len(chapters)
        case PointsSlide(points=points) if stepping:
            return len(points)
        case FiguresSlide(figures=figures) if stepping:
            return len(figures)
        case _:
            return 1


@dataclass(frozen=True, slots=True)
class Talk:
    """`place` is the slide's index, `step` how much of it has appeared, both from 0; `steps` and `spent` (in
    seconds) have a number for each slide. `since` is the time up to which `spent` is known. With the `hand`
    the speaker works the slide from their own screen; a slide that is `worked` has its controls.
    """

    slides: tuple[str, ...]
    steps: tuple[int, ...]
    spent: tuple[float, ...]
    place: int = 0
    step: int = 0
    digits: str = ""
    cover: Cover = Cover.NONE
    frozen: bool = False
    hand: bool = False
    worked: bool = False
    leaving: Leaving = Leaving.NO
    asked_at: float = 0.0
    started: bool = False
    paused: bool = False
    since: float = 0.0

    @classmethod
    def of(cls, deck: Deck, start: str = "", *, stepping: bool = False) -> Self:
        """A talk on a deck that has not begun, at the slide of that id, or the first for ""."""
        slides = deck.slides
        ids = tuple(slide.id for slide in slides)
        counts = tuple(steps(slide, stepping=stepping) for slide in slides)
        return cls(ids, counts, (0.0,) * len(ids), ids.index(start) if start else 0)

    # --- time

    def at(self, now: float) -> Self:
        """The talk at time `now`, with no key pressed since."""
        spent = self.spent
        if self.started and not self.paused:
            here = spent[self.place] + now - self.since
            spent = (*spent[: self.place], here, *spent[self.place + 1 :])
        over = self.leaving is Leaving.ASKED and now - self.asked_at >= LEAVE_S
        return replace(self, spent=spent, since=now, leaving=Leaving.NO if over else self.leaving)

    @property
    def elapsed(self) -> float:
        """Seconds since it began, pauses left out."""
        return sum(self.spent)

    @property
    def times(self) -> dict[str, float]:
        """Seconds by slide id, of the slides that were shown."""
        return {slide: spent for slide, spent in zip(self.slides, self.spent, strict=True) if spent}

    def toggled_pause(self, now: float) -> Self:
        """Stop the time, or let it go on; before the talk has begun, begin it."""
        then = self._heard(now)
        return replace(then, started=True, paused=then.started and not then.paused)

    # --- going somewhere

    def next(self, now: float) -> Self:
        """Show the next step, or the next slide; on the last nothing changes but what hides it."""
        if self.step + 1 < self.steps[self.place]:
            return self._go(self.place, self.step + 1, now)
        if self.place + 1 < len(self.slides):
            return self._go(self.place + 1, 0, now)
        return self._go(self.place, self.step, now)

    def previous(self, now: float) -> Self:
        """Go back one step, or to the slide before as it was when it was left."""
        if self.step > 0:
            return self._go(self.place, self.step - 1, now)
        if self.place > 0:
            return self._go(self.place - 1, self.steps[self.place - 1] - 1, now)
        return self._go(0, 0, now)

    def jump(self, place: int, now: float) -> Self:
        """Go to a slide's beginning; an index beyond the deck's ends changes nothing."""
        if not 0 <= place < len(self.slides):
            return self._heard(now)
        return self._go(place, 0, now)

    def _go(self, place: int, step: int, now: float) -> Self:
        """Whoever moves wants to be seen: nothing hides the slide any more, and the talk has begun. Another
        slide is talked about before it is worked: the tool is the pointer again.
        """
        then = self._heard(now) if place == self.place else self._heard(now)._let_go()
        return replace(then, place=place, step=step, cover=Cover.NONE, started=True)

    # --- the hand

    def toggled_hand(self, now: float) -> Self:
        """Take the slide in hand, or point at it again; while it is shown, it keeps its controls."""
        return replace(self._heard(now), hand=not self.hand, worked=True)

    def led(self, place: int, now: float) -> Self:
        """Go to a slide by something that was worked or asked for: it is worked there, with the same tool."""
        return replace(self.jump(place, now), hand=self.hand, worked=True)

    def stepped(self, step: int) -> Self:
        """The slide has gone to another step by itself, or under the hand."""
        return replace(self, step=step)

    def _let_go(self) -> Self:
        return replace(self, hand=False, worked=False)

    # --- a number, and Enter

    def typed(self, digit: str, now: float) -> Self:
        """One more digit of the number of a slide."""
        return replace(self._heard(now), digits=(self.digits + digit)[-MOST_DIGITS:])

    def entered(self, now: float) -> Self:
        """Go to the slide whose number was typed; with none, go on."""
        return self.jump(int(self.digits) - 1, now) if self.digits else self.next(now)

    def erased(self, now: float) -> Self:
        """Take back the last digit; with none, go back."""
        if not self.digits:
            return self.previous(now)
        return replace(self._heard(now), digits=self.digits[:-1])

    # --- what the audience sees

    def covered(self, cover: Cover, now: float) -> Self:
        """Hide the slide, or show it again."""
        return replace(self._heard(now), cover=Cover.NONE if self.cover is cover else cover)

    def toggled_freeze(self, now: float) -> Self:
        """Hold what the audience sees, wherever the speaker goes, or let it follow again."""
        return replace(self._heard(now), frozen=not self.frozen)

    # --- leaving

    def escaped(self, now: float) -> Self:
        """Take back a number; or else ask whether to leave, and the second time leave."""
        then = self.at(now)
        if then.digits:
            return replace(then, digits="", leaving=Leaving.NO)
        if then.leaving is Leaving.NO:
            return replace(then, leaving=Leaving.ASKED, asked_at=now)
        return replace(then, leaving=Leaving.LEFT)

    def _heard(self, now: float) -> Self:
        """Any other key takes back what was asked and typed."""
        return replace(self.at(now), digits="", leaving=Leaving.NO)
