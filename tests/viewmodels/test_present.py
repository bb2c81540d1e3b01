"""A talk on the real deck: what is published, what a key means, and what a slide is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.app import Kiosk
from kiosk.domain.slides import FiguresSlide, PointsSlide, StorySlide
from kiosk.domain.talk import LEAVE_S, Talk
from kiosk.domain.talk_plan import Plan
from kiosk.viewmodels.present import PresentViewModel
from kiosk.viewmodels.slide_figures import FiguresViewModel
from kiosk.viewmodels.slide_story import StoryViewModel
from kiosk.viewmodels.slide_words import PointsViewModel
from kiosk.viewmodels.talk_times import clock_face
from tests.waiting import Clock

Make = Callable[..., PresentViewModel]
KEY = Qt.Key


@pytest.fixture
def make(app: Kiosk, clock: Clock) -> Make:
    def new(start: str = "", *, stepping: bool = False, hold: bool = True) -> PresentViewModel:
        talk = Talk.of(app.deck, start, stepping=stepping)
        return PresentViewModel(
            talk, app.kiosk, app.tools, clock, lambda: hold, app.engine, wall=lambda: "18:30"
        )

    return new


def first(app: Kiosk, kind: type) -> str:
    return next(slide.id for slide in app.deck.slides if isinstance(slide, kind))


@pytest.mark.parametrize("kind", [PointsSlide, FiguresSlide])
def test_points_and_figures_appear_one_by_one(app: Kiosk, make: Make, kind: type) -> None:
    present = make(first(app, kind), stepping=True)
    slide = app.kiosk.slideAt(present.talk.place)
    assert isinstance(slide, PointsViewModel | FiguresViewModel)
    seen = []
    while (slide_place := present.talk.place) == present.talk.place and slide.appeared < slide.count:
        seen.append(slide.appeared)
        present.next()
    assert seen == list(range(1, slide.count))
    present.next()
    assert present.talk.place == slide_place + 1
    present.previous()
    assert slide.appeared == slide.count


def test_a_slide_that_is_left_is_whole_again(app: Kiosk, make: Make) -> None:
    present = make(first(app, PointsSlide), stepping=True)
    slide = app.kiosk.slideAt(present.talk.place)
    assert isinstance(slide, PointsViewModel)
    assert slide.appeared == 1
    present.jump(0)
    assert slide.appeared == slide.count


def test_a_story_is_told_by_its_chapters(app: Kiosk, make: Make) -> None:
    present = make(first(app, StorySlide))
    story = app.kiosk.slideAt(present.talk.place)
    assert isinstance(story, StoryViewModel)
    present.next()
    assert story.chapter == 1
    assert present.progress.endswith(f" · 2/{story.count}")


def test_a_picture_that_cannot_be_held_is_told_of(make: Make) -> None:
    present = make(hold=False)
    present.freeze()
    assert not present.frozen
    assert present.still == ""
    assert present.message == "The picture could not be frozen"
    present.next()
    assert present.message == ""


def test_each_still_is_a_picture_of_its_own(make: Make) -> None:
    present = make()
    present.freeze()
    before = present.still
    present.freeze()
    present.freeze()
    assert before.startswith("image://still/")
    assert present.still not in ("", before)


def test_times(make: Make, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    present = make()
    times = present.timed
    monkeypatch.setattr(times, "_plan", None)
    assert (times.paused, times.elapsed, times.remaining, times.clock) == (True, "0:00", "", "18:30")
    present.next()
    clock.time += 65
    present.tick()
    assert times.elapsed == "1:05"


def test_the_plan(make: Make, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    present = make()
    monkeypatch.setattr(present.timed, "_plan", Plan((60.0,) * len(present.talk.slides)))
    present.pause()
    clock.time += 59
    present.tick()
    assert not present.timed.late
    clock.time += 2
    present.tick()
    assert present.timed.late
    assert present.timed.remaining == clock_face(60 * len(present.talk.slides) - 61)


def test_the_question_ends_by_itself(make: Make, clock: Clock) -> None:
    present = make()
    present.leave()
    assert present.message != ""
    clock.time += LEAVE_S
    present.tick()
    assert present.message == ""


def test_nothing_ticks_where_nobody_looks(make: Make) -> None:
    present = make()
    present.next()
    assert not present._timer.isActive()
    present.seat(speaking=True, two=True)
    assert present._timer.isActive()
    present.seat(speaking=False, two=True)
    assert not present._timer.isActive()


@pytest.mark.parametrize("key", [KEY.Key_A, KEY.Key_Tab, KEY.Key_unknown])
def test_keys_that_mean_nothing_are_left_to_others(make: Make, key: Qt.Key) -> None:
    assert not make().pressed(key.value)


def test_notes_grow_and_shrink_within_bounds(make: Make) -> None:
    present = make()
    sizes = []
    for _ in range(6):
        present.noted.enlarge(1)
        sizes.append(present.noted.font.pixelSize())
    assert sizes[-1] == sizes[-2] > sizes[0]
    assert present.noted.largest


@pytest.mark.parametrize(
    ("seconds", "face"),
    [(0, "0:00"), (59.9, "0:59"), (3600, "1:00:00"), (4027, "1:07:07"), (-0.5, "0:00"), (-61, "−1:01")],
)
def test_clock_faces(seconds: float, face: str) -> None:
    assert clock_face(seconds) == face
