"""What is counted of a visit, by touch: how often, and nothing of the visitor."""

from __future__ import annotations

from collections import Counter as Numbers
from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPointF

from kiosk.counting import Counting
from kiosk.domain.counts import HEATS, Kind, Tally
from kiosk.domain.settings import Settings
from kiosk.system.counter import Counter
from kiosk.system.counts import Counts, Hour
from tests.journeys.conftest import Make
from tests.journeys.visitor import Visitor

NOON = ("2030-08-05", 12)


class Paper(Counts):
    """Counts that are written down nowhere."""

    def __init__(self) -> None:
        self.told: Numbers[Tally] = Numbers()

    def add(self, tallies: Mapping[tuple[Hour, Tally], int]) -> bool:
        for (hour, tally), count in tallies.items():
            assert hour == NOON
            self.told[tally] += count
        return True


class Counted:
    """A visitor, and what is counted of them."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self._paper = visitor, Paper()
        kiosk = visitor.kiosk
        self.counter = Counter(visitor.deck, self._paper, visitor.clock, lambda: NOON)
        self.counting = Counting(visitor.window, kiosk, visitor.theme, self.counter)

    def all(self) -> Numbers[Tally]:
        self.counter.flush()
        return self._paper.told

    def of(self, *kinds: Kind) -> dict[Tally, int]:
        return {tally: count for tally, count in self.all().items() if tally.kind in kinds}


@pytest.fixture
def counted(make: Make) -> Counted:
    return Counted(make())


def test_a_visit_its_language_its_slides_and_its_end(counted: Counted) -> None:
    visitor = counted.visitor
    visitor.arrive("hi")
    first, second = visitor.deck.slides[:2]
    visitor.kiosk.openSlide(first.id)
    visitor.clock.pass_by(20)
    visitor.kiosk.openSlide(second.id)
    visitor.clock.pass_by(4)
    visitor.touch(QPointF(2, 2))  # the last sign of life
    visitor.leave()
    assert counted.of(Kind.VISIT, Kind.LEFT, Kind.LANGUAGE, Kind.SHOWN, Kind.DWELL) == {
        Tally(Kind.VISIT): 1,
        Tally(Kind.LANGUAGE, "hi"): 1,
        Tally(Kind.SHOWN, first.id): 1,
        Tally(Kind.DWELL, first.id, 2): 1,
        Tally(Kind.SHOWN, second.id): 1,
        Tally(Kind.DWELL, second.id, 1): 1,
        Tally(Kind.LEFT): 1,
    }


def test_a_firm_is_counted_on_its_screen_and_on_the_map(counted: Counted) -> None:
    visitor = counted.visitor
    visitor.arrive()
    firms = visitor.deck.firms
    assert firms is not None
    one, two = firms.firms[:2]
    visitor.kiosk.openFirm(one.id)
    assert visitor.kiosk.region is not None
    visitor.kiosk.region.firmChosen.emit(two.id)
    assert counted.of(Kind.FIRM) == {Tally(Kind.FIRM, one.id): 1, Tally(Kind.FIRM, two.id): 1}


def test_a_tap_on_nothing_is_told_from_one_on_something(counted: Counted) -> None:
    visitor = counted.visitor
    visitor.arrive()
    slide = next(slide for slide in visitor.deck.slides if type(slide).__name__ == "FiguresSlide")
    visitor.kiosk.openSlide(slide.id)
    visitor.rest()
    visitor.touch(QPointF(visitor.window.width() / 2, 4))
    assert counted.of(Kind.DEAD_TAP) == {Tally(Kind.DEAD_TAP, slide.id): 1}
    visitor.tap(visitor.word("next"))
    visitor.tap(visitor.word("home"))
    assert counted.of(Kind.DEAD_TAP) == {Tally(Kind.DEAD_TAP, slide.id): 1}
    assert sum(counted.of(*HEATS).values()) == 3


def test_a_swipe_is_no_tap(counted: Counted) -> None:
    visitor = counted.visitor
    visitor.arrive()
    visitor.kiosk.openSlide(visitor.deck.slides[1].id)
    visitor.rest()
    visitor.swipe(-60)
    assert counted.of(Kind.DEAD_TAP, *HEATS) == {}


def test_what_is_searched_for_is_never_counted(counted: Counted) -> None:
    visitor = counted.visitor
    visitor.arrive()
    before = counted.all().copy()
    visitor.kiosk.openSearch()
    visitor.rest()
    for letter in "TATA":
        visitor.tap(letter)
    assert counted.all() == before


def test_it_can_be_switched_off(counted: Counted) -> None:
    counted.counting.obey(Settings(counting=False))
    counted.visitor.arrive()
    counted.visitor.leave()
    assert counted.all() == {}
