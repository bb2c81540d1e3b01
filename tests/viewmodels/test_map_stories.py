"""Stories on the map, on the shipped deck with a fake clock: guided, explored, played, left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app import Kiosk
from kiosk.domain.camera import Camera
from kiosk.domain.story import RESUME, reading_time
from kiosk.viewmodels.slide_map_story import MapStoryViewModel
from kiosk.viewmodels.story_map import StoryMap
from tests.waiting import Clock


@pytest.fixture
def story(app: Kiosk, clock: Clock) -> Iterator[MapStoryViewModel]:
    """Fifty years on the map, on the screen."""
    slides = app.deck.slides
    made = app.kiosk.slideAt(next(n for n, slide in enumerate(slides) if slide.id == "fifty-years-map"))
    assert isinstance(made, MapStoryViewModel)
    made.map._now = clock
    made.map.resize(1100.0, 900.0)
    made.map.watch(True)
    yield made
    made.map.watch(False)


def fly(region: StoryMap, clock: Clock) -> list[Camera]:
    """Let the flight end; every camera on the way."""
    seen = [region.camera]
    for _ in range(400):
        if not region.moving_now():
            break
        clock.time += 0.05
        region.tick()
        seen.append(region.camera)
    region.rested.emit()
    return seen


def look(story: MapStoryViewModel) -> tuple[object, ...]:
    """Everything that a chapter may change on the map; the order of rows says nothing."""
    region = story.map
    rows = (region.pins, region.labels, region.stops, region.named)
    drawn = [sorted(model._rows, key=lambda row: (row.atX, row.atY, row.dx, row.dy)) for model in rows]
    return region._state, region.camera, *drawn, region.told, region._style()


def touch(region: StoryMap, clock: Clock, dx: float) -> None:
    """A drag by so many pixels from the middle, which then rests."""
    for step in range(5):
        clock.time += 0.05
        region.fingers(True, 500 + dx * step / 4, 400, False, 0, 0)
    clock.time += 1
    region.fingers(False, 0, 0, False, 0, 0)


def test_whichever_way_a_chapter_is_reached_it_looks_the_same(story: MapStoryViewModel, clock: Clock) -> None:
    first = {}
    for chapter in (0, 1, 2, 3, 4, 2, 0, 3, 1, 4, 0):
        story.turnTo(chapter)
        fly(story.map, clock)
        assert first.setdefault(chapter, look(story)) == look(story)
    assert len({str(seen[2:]) for seen in first.values()}) == 5


def test_a_chapter_lights_its_own_firms_of_any_pin_set(story: MapStoryViewModel, clock: Clock) -> None:
    story.turnTo(3)
    fly(story.map, clock)
    rows = list(story.map.pins._rows)
    assert {row.firmId for row in rows} == {"v-alexander", "v-sandwell-aquatics", "v-edgbaston", "v-nec"}
    assert all(row.chosen for row in rows)
    assert {row.name for row in story.map.named._rows} == {row.name for row in rows}


def test_firms_in_one_building_are_each_drawn_and_named(story: MapStoryViewModel, clock: Clock) -> None:
    story.turnTo(2)
    fly(story.map, clock)
    rows = list(story.map.pins._rows)
    assert {row.firmId for row in rows} == {"wmg", "naic", "tmetc"}
    assert len({(row.dx, row.dy) for row in rows}) == 3
    assert len(story.map.named._rows) == 3


def test_the_flight_goes_out_and_in_and_ends_on_the_chapter(story: MapStoryViewModel, clock: Clock) -> None:
    story.turnTo(0)
    story.turnTo(3)
    seen = fly(story.map, clock)
    assert min(camera.scale for camera in seen) < seen[0].scale * 0.7
    assert min(camera.scale for camera in seen) >= story.map.limits.widest * 0.999
    assert story.map.camera == story.map.around(story.map._scenes[3].box)
    assert story.map.told == 3


def test_on_the_way_the_route_grows_and_names_are_away(story: MapStoryViewModel, clock: Clock) -> None:
    story.turnTo(1)
    assert (story.map.labels.rowCount(), story.map.named.rowCount()) == (0, 0)
    clock.time += 0.6
    story.map.tick()
    assert 0 < story.map.told < 1
    fly(story.map, clock)
    assert story.map.labels.rowCount() > 0


def test_a_flight_is_caught_by_a_finger(story: MapStoryViewModel, clock: Clock) -> None:
    story.turnTo(3)
    clock.time += 0.5
    story.map.tick()
    story.map.fingers(True, 400, 400, False, 0, 0)
    assert (story.map.moving_now(), story.exploring) == (False, True)


def test_reduced_motion_is_there_at_once(app: Kiosk, story: MapStoryViewModel) -> None:
    app.kiosk.comfort.setReducedMotion(True)
    story.turnTo(3)
    assert not story.map.moving_now()
    assert story.map.camera == story.map.around(story.map._scenes[3].box)
    assert story.map.named.rowCount() == 4


@pytest.mark.parametrize("large", [False, True])
def test_touching_the_map_pauses_the_guide_until_nobody_touches_it(
    app: Kiosk, story: MapStoryViewModel, clock: Clock, large: bool
) -> None:
    app.kiosk.comfort.setLargeText(large)
    there = story.map.camera
    touch(story.map, clock, 200)
    fly(story.map, clock)
    clock_at_release = story.telling.since
    assert (story.exploring, story.map.camera == there) == (True, False)
    clock.time = clock_at_release + RESUME * (2 if large else 1) - 0.1
    story.tick()
    assert story.exploring
    clock.time += 0.2
    story.tick()
    fly(story.map, clock)
    assert (story.exploring, story.map.camera) == (False, there)


@pytest.mark.parametrize("act", ["zoomIn", "zoomOut", "wholeRegion"])
def test_every_button_of_the_map_explores(story: MapStoryViewModel, act: str) -> None:
    getattr(story.map, act)()
    assert story.exploring
    story.resume()
    assert not story.exploring


def test_continue_takes_back_whatever_was_chosen(story: MapStoryViewModel, clock: Clock) -> None:
    before = look(story)
    story.map.press("wmg-1")
    story.map.selectArea("birmingham")
    story.map.wheel(-120, 10, 10)
    fly(story.map, clock)
    assert look(story) != before
    story.resume()
    fly(story.map, clock)
    assert look(story) == before


def test_a_stop_on_the_map_is_tapped(story: MapStoryViewModel, clock: Clock) -> None:
    story.turnTo(1)
    fly(story.map, clock)
    row = next(row for row in story.map.stops._rows if row.stage == "told")
    x, y = story.map.camera.to_screen((row.atX, row.atY), story.map.view)
    story.map.fingers(True, x + row.dx, y + row.dy, False, 0, 0)
    story.map.fingers(False, 0, 0, False, 0, 0)
    assert (story.telling.chapter, story.exploring) == (row.chapter, False)


def test_play_tells_it_all_at_reading_pace_and_never_begins_by_itself(
    story: MapStoryViewModel, clock: Clock
) -> None:
    clock.time += 1000
    story.tick()
    assert story.telling.chapter == 0
    story.play()
    told = []
    for _ in range(5):
        told.append(story.telling.chapter)
        clock.time += reading_time(story._words()) + 0.01
        story.tick()
    assert (told, story.playing, story._timer.isActive()) == ([0, 1, 2, 3, 4], False, False)


def test_play_is_paused_by_a_press_and_by_a_touch(story: MapStoryViewModel, clock: Clock) -> None:
    story.play()
    story.play()
    assert not story.playing
    story.play()
    story.map.zoomIn()
    assert not story.playing
    story.resume()
    assert story.playing


def test_a_playing_story_keeps_the_visit(app: Kiosk, clock: Clock) -> None:
    app.kiosk.begin("fifty-years-map")
    story = app.kiosk.slideAt(app.kiosk.slideIndex)
    story.play()
    for _ in range(4):
        clock.time += reading_time(story._words()) + 0.01
        story.tick()
        app.kiosk.tick()
    assert app.kiosk.mode == "active"


def test_leaving_stops_it_and_the_next_visitor_finds_the_first_chapter(story: MapStoryViewModel) -> None:
    story.play()
    story.turnTo(2)
    story.map.zoomIn()
    story.leave()
    assert (story.telling.chapter, story.telling.playing, story.exploring) == (2, False, False)
    story.reset()
    assert story.telling.chapter == 0
    assert story.map._state == story.map._scenes[0].state


def test_off_the_screen_it_holds_no_tiles(story: MapStoryViewModel) -> None:
    assert story.map._sheets._waiting or story.map._sheets._over.images
    story.map.watch(False)
    assert (story.map._sheets._waiting, story.map._sheets._over.images) == ([], {})
    story.map.watch(True)


def test_the_guide_keeps_the_chapter_in_view_when_the_view_changes(story: MapStoryViewModel) -> None:
    story.turnTo(3)
    story.map.resize(700.0, 1200.0)
    assert story.map.camera == story.map.around(story.map._scenes[3].box)
    story.map.cover(200.0)
    assert story.map.camera == story.map.around(story.map._scenes[3].box)
