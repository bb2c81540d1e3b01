"""Chapters as scenes on the map, the route between them, and how a story is told in time."""

from __future__ import annotations

import math

import pytest

from kiosk.domain.firms import Precision
from kiosk.domain.geography import distance
from kiosk.domain.pins import Pin
from kiosk.domain.slides import Chapter
from kiosk.domain.story import RESUME, Telling, apart, legs, reading_time, scene
from kiosk.domain.text import Text
from tests.domain.test_map_state import BASEMAP, firm

COVENTRY = BASEMAP.area("coventry").centre
PINS = (
    Pin("jlr-1", "jlr", "cars", COVENTRY, Precision.SITE),
    Pin("jlr-2", "jlr", "cars", (3.0, 4.5), Precision.SITE),
    Pin("wmg-1", "wmg", "study", (3.5, 4.0), Precision.SITE),
)
WORDS = 20


def chapter(*show: str, firms: tuple[str, ...] = ()) -> Chapter:
    return Chapter(Text({"en": "Title"}), Text({"en": "Words"}), show, firms)


def test_a_chapter_lights_its_firms_and_areas_and_leaves_out_the_others() -> None:
    state = scene(chapter("coventry", "gaydon", firms=("jlr",)), BASEMAP, PINS).state
    assert (state.lit, state.areas, state.firm, state.area) == (("jlr",), ("coventry",), "", "")
    assert (state.shows(firm("jlr")), state.shows(firm("wmg"))) == (True, False)
    assert (state.lights("jlr"), state.lights("wmg")) == (True, False)


def test_a_chapter_without_firms_shows_everyone_and_lights_none() -> None:
    state = scene(chapter("coventry"), BASEMAP, PINS).state
    assert all(state.shows(firm(name)) for name in ("jlr", "wmg", "sbi"))
    assert not any(state.lights(name) for name in ("jlr", "wmg", "sbi"))


def test_a_scene_is_the_same_wherever_the_story_came_from() -> None:
    chapters = [chapter("coventry", firms=("jlr",)), chapter(), chapter("gaydon", firms=("wmg",))]
    once = [scene(each, BASEMAP, PINS) for each in chapters]
    other = [scene(each, BASEMAP, PINS) for each in reversed(chapters)]
    assert once == other[::-1]
    assert len({each.state for each in once}) == 3


def test_a_stop_is_at_the_first_lit_pin_that_the_chapter_shows() -> None:
    def stop(*show: str, firms: tuple[str, ...] = ()) -> object:
        return scene(chapter(*show, firms=firms), BASEMAP, PINS).stop

    assert stop("coventry", firms=("wmg", "jlr")) == COVENTRY
    assert stop("wmg", firms=("wmg",)) == (3.5, 4.0)
    assert stop("coventry") == BASEMAP.area("coventry").box.centre
    assert stop(firms=("jlr",)) is None


def test_the_route_passes_what_has_no_place_and_what_stays() -> None:
    route = legs([(0, 0), None, (10, 0), (10, 0.1), (10, 8)])
    assert [(leg.chapter, leg.start, leg.end) for leg in route] == [
        (2, (0, 0), (10, 0)),
        (4, (10, 0.1), (10, 8)),
    ]


def test_pins_at_one_point_stand_apart_and_others_where_they_are() -> None:
    here = [Pin(f"a-{n}", f"a{n}", "x", (1.0, 1.0), Precision.SITE) for n in range(3)]
    alone = Pin("b-1", "b", "x", (50.0, 1.0), Precision.SITE)
    offsets = apart([*here, alone], 10.0, 40.0)
    assert offsets["b-1"] == (0, 0)
    places = [offsets[pin.id] for pin in here]
    assert min(distance(one, other) for one in places for other in places if one != other) >= 40
    assert len({*places}) == 3


def test_too_large_a_crowd_stays_together() -> None:
    crowd = [Pin(f"a-{n}", f"a{n}", "x", (1.0, 1.0), Precision.SITE) for n in range(20)]
    assert apart(crowd, 10.0, 40.0) == {}


# --- in time


def test_nothing_happens_by_itself_unless_asked() -> None:
    told = Telling(1, since=5.0)
    assert told.at(1e9, WORDS, 3) == told
    assert told.waits(WORDS, 1.0) == math.inf


@pytest.mark.parametrize("slower", [1.0, 2.0])
def test_the_guide_goes_on_after_a_time_without_a_touch(slower: float) -> None:
    told = Telling(1).explored(10.0).explored(12.0)
    assert told.at(12 + RESUME * slower - 0.1, WORDS, 3, slower).exploring
    again = told.at(12 + RESUME * slower, WORDS, 3, slower)
    assert (again.exploring, again.chapter) == (False, 1)


def test_turning_the_chapter_brings_the_guide_back() -> None:
    assert Telling(1).explored(3.0).turned(2, 4.0) == Telling(2, since=4.0)


def test_playing_tells_every_chapter_at_reading_pace_and_stops() -> None:
    told, now, chapters = Telling().played(3, 100.0), 100.0, []
    for _ in range(3):
        chapters.append(told.chapter)
        assert told.at(now + reading_time(WORDS) - 0.1, WORDS, 3) == told
        now += reading_time(WORDS)
        told = told.at(now, WORDS, 3)
    assert (chapters, told.chapter, told.playing) == ([0, 1, 2], 2, False)
    assert told.played(3, now).chapter == 0


def test_longer_chapters_and_slower_readers_get_more_time() -> None:
    assert reading_time(45) > reading_time(20) > reading_time(2) > 5
    assert Telling(playing=True).waits(WORDS, 2.0) == 2 * reading_time(WORDS)


def test_who_explores_while_it_plays_is_not_taken_along() -> None:
    told = Telling().played(3, 0.0).explored(1.0)
    assert told.at(1 + RESUME - 0.1, 0, 3).chapter == 0
    assert told.at(1 + RESUME, 0, 3) == Telling(0, playing=True, since=1 + RESUME)


def test_whoever_leaves_stops_it() -> None:
    assert Telling(2).played(3, 1.0).turned(1, 2.0).explored(3.0).left() == Telling(1)
