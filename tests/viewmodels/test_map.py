"""The region map: taps, drags, lists and languages, on the shipped deck with a fake clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.content import load_deck, load_words
from kiosk.content.basemap import load_basemap
from kiosk.domain.deck import Deck
from kiosk.domain.session import Comfort
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.theme import Theme

WIDTH, HEIGHT = 1920, 1010


class Stage:
    """A map of the shipped deck, 1920 by 1010 pixels, and the time by hand."""

    def __init__(self, deck: Deck, file: Path) -> None:
        self.time = 0.0
        self.root = QObject()
        words = load_words(paths.assets() / "words.yaml", deck.folder)
        self.reading = Reading("en", words, self.root)
        self.theme = Theme(self.reading, lambda _: ("", ""), self.root)
        region = RegionViewModel(load_basemap(file), self.root)
        self.map = MapViewModel(deck, region, self.reading, self.theme, self.root, now=lambda: self.time)
        self.chosen: list[str] = []
        self.areas: list[str] = []
        self.map.firmChosen.connect(self.chosen.append)
        self.map.areaChosen.connect(self.areas.append)
        self.map.resize(WIDTH, HEIGHT)
        self.map.watch(True)

    def rest(self) -> None:
        """Let every movement end."""
        while self.map.moving:
            self.time += 0.1
            self.map.tick()
        self.map.rested.emit()

    def tap(self, x: float, y: float) -> None:
        self.time += 1
        self.map.fingers(True, x, y, False, 0, 0)
        self.map.fingers(False, 0, 0, False, 0, 0)
        self.rest()

    def drag(self, dx: float, dy: float) -> None:
        for step in range(11):
            self.time += 0.05
            self.map.fingers(True, 900 + dx * step / 10, 500 + dy * step / 10, False, 0, 0)
        self.time += 1
        self.map.fingers(False, 0, 0, False, 0, 0)
        self.rest()

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """Where a map point is on the screen."""
        return (
            (x - self.map.centreX) * self.map.scale + WIDTH / 2,
            (y - self.map.centreY) * self.map.scale + HEIGHT / 2,
        )


def rows(model: Rows) -> list:
    return list(model._rows)


@pytest.fixture(scope="module")
def deck(qapp: QGuiApplication) -> Deck:
    load_fonts(paths.assets() / "fonts")
    return load_deck(paths.default_deck())[0]


@pytest.fixture
def stage(deck: Deck) -> Iterator[Stage]:
    assert deck.basemap is not None
    stage = Stage(deck, deck.basemap)
    yield stage
    stage.map.watch(False)


def listed(stage: Stage, group: str | None = None) -> list[str]:
    """The firms in the list beside the map; those under a heading only, if one is given."""
    return [row.firmId for row in rows(stage.map.lists.firms) if group in (None, row.group)]


def test_every_firm_is_listed_once_on_the_map_or_in_the_tray(stage: Stage, deck: Deck) -> None:
    assert deck.firms is not None
    assert sorted(listed(stage)) == sorted(firm.id for firm in deck.firms.firms)
    on_map = {pin.firm for mark in stage.map._marks for pin in mark.pins}
    assert set(listed(stage, "")) == on_map
    assert listed(stage, "Across the region")


def test_tapping_a_pin_chooses_its_firm_and_a_near_miss_does_too(stage: Stage) -> None:
    pin = next(row for row in rows(stage.map.pins) if row.count == 1)
    x, y = stage.pixel(pin.atX, pin.atY)
    stage.tap(x + 12, y - 12)
    assert stage.chosen == [pin.firmId] == [stage.map.selected]


def test_a_cluster_opens_until_every_firm_can_be_chosen(stage: Stage) -> None:
    for firm in sorted(listed(stage, "")):
        stage.map.reset()
        stage.rest()
        assert _reach(stage, firm) == firm


def _reach(stage: Stage, firm: str, taps: int = 6) -> str:
    """Press the mark that holds the firm until it is chosen, as a visitor would."""
    for _ in range(taps):
        mark = min(
            (mark for mark in stage.map._marks if firm in mark.firms), key=lambda mark: len(mark.firms)
        )
        stage.map.press(mark.id)
        stage.rest()
        if stage.map.selected:
            break
    return stage.map.selected


def test_organisations_in_one_building_fan_out(stage: Stage) -> None:
    stage.map.show(["wmg"])
    stage.rest()
    for _ in range(4):
        stage.map.press(next(mark.id for mark in stage.map._marks if "wmg" in mark.firms))
        stage.rest()
        if stage.map.selected or any(row.dx or row.dy for row in rows(stage.map.pins)):
            break
    fanned = [row for row in rows(stage.map.pins) if row.dx or row.dy]
    assert len(fanned) >= 2
    assert all(row.count == 1 for row in fanned)


def test_tapping_land_chooses_its_area_and_the_sea_none(stage: Stage) -> None:
    stage.tap(*stage.pixel(-40, 45))
    assert stage.map.selectedArea == "herefordshire"
    assert stage.map.areaName == "Herefordshire"
    stage.tap(20, 20)
    assert stage.areas == ["herefordshire", ""]


def test_a_second_tap_zooms_in_where_it_was(stage: Stage) -> None:
    at = stage.pixel(-40, 45)
    scale = stage.map.scale
    stage.tap(*at)
    stage.time -= 0.9
    stage.tap(*at)
    assert stage.map.scale == pytest.approx(scale * 2)


def test_a_drag_moves_the_map_and_chooses_nothing(stage: Stage) -> None:
    stage.map.show(["coventry"])
    stage.rest()
    before = stage.map.centreX
    stage.drag(-300, 0)
    # The first of ten steps tells a drag from a tap.
    assert stage.map.centreX == pytest.approx(before + 270 / stage.map.scale)
    assert stage.areas == []


def test_the_region_cannot_be_dragged_away(stage: Stage) -> None:
    for _ in range(10):
        stage.drag(800, 400)
    assert stage.map.camera == stage.map.limits.clamped(stage.map.camera, stage.map.view)


def test_pinching_further_than_the_limits_springs_back(stage: Stage) -> None:
    stage.map.fingers(True, 400, 500, True, 600, 500)
    for spread in range(20, 900, 40):
        stage.time += 0.02
        stage.map.fingers(True, 500 - spread, 500, True, 500 + spread, 500)
    for spread in range(900, 4, -60):
        stage.map.fingers(True, 500 - spread, 500, True, 500 + spread, 500)
    stage.map.fingers(False, 0, 0, False, 0, 0)
    stage.rest()
    assert stage.map.limits.widest <= stage.map.scale <= stage.map.limits.closest


def test_a_finger_catches_a_flight(stage: Stage) -> None:
    stage.map.show(["coventry"])
    stage.time += 0.2
    stage.map.tick()
    stage.map.fingers(True, 900, 500, False, 0, 0)
    assert not stage.map.moving
    camera = stage.map.camera
    stage.map.fingers(False, 0, 0, False, 0, 0)
    assert stage.map.camera == camera
    assert stage.chosen == stage.areas == []


def test_reduced_motion_does_not_fly(stage: Stage) -> None:
    stage.theme.show(Comfort(reduced_motion=True))
    jumps: list[float] = []
    stage.map.jumped.connect(lambda: jumps.append(stage.map.scale))
    stage.map.show(["coventry"])
    assert len(jumps) == 1
    stage.map.show(["coventry"])
    assert len(jumps) == 1
    assert not stage.map.moving
    assert stage.map.scale > 50


def test_a_sector_filters_map_and_list_alike(stage: Stage, deck: Deck) -> None:
    assert deck.firms is not None
    sector = deck.firms.sectors[0].id
    stage.map.filter(sector)
    expected = {firm.id for firm in deck.firms.in_sector(sector)}
    assert {pin.firm for mark in stage.map._marks for pin in mark.pins} <= expected
    assert set(listed(stage)) == expected
    (chosen,) = [row for row in rows(stage.map.lists.sectors) if row.choice == sector]
    assert chosen.count == len(expected)


def test_the_list_shows_exactly_what_the_map_does(stage: Stage) -> None:
    stage.map.show(["coventry"])
    stage.rest()
    seen = stage.map.camera.seen(stage.map.view)
    in_view = {pin.firm for mark in stage.map._marks for pin in mark.pins if seen.holds(pin.point)}
    assert set(listed(stage, "")) == in_view < {pin.firm for pin in stage.map._pins.all}


def test_where_there_is_no_firm_the_list_says_so(stage: Stage) -> None:
    assert not stage.map.lists.bare
    stage.map.goTo("herefordshire")
    stage.rest()
    assert stage.map.lists.bare
    assert listed(stage, "") == []


def test_how_things_stand_filters_map_and_list_alike(stage: Stage, deck: Deck) -> None:
    assert deck.firms is not None
    stage.map.lists.toggle()
    for row in rows(stage.map.lists.statuses):
        stage.map.filterStatus(row.choice)
        expected = {firm.id for firm in deck.firms.firms if row.choice in ("", firm.status)}
        assert set(listed(stage)) == expected
        assert row.count == len(expected)
    stage.map.filterStatus("past")
    stage.map.filter("cars")
    assert all(
        deck.firm(firm).status == "past" and deck.firm(firm).sector == "cars" for firm in listed(stage)
    )


def test_games_venues_are_switched_on_and_off(stage: Stage, deck: Deck) -> None:
    venues = {firm.id for firm in deck.pin_sets[1].firms}
    assert venues.isdisjoint(listed(stage))
    stage.map.toggle("venues")
    assert set(listed(stage, "Games venues")) == venues
    on_map = {pin.firm for mark in stage.map._marks for pin in mark.pins}
    assert venues - on_map == {"v-lee-valley"}  # which is in London
    stage.map.filter("banks")
    assert venues <= set(listed(stage))
    stage.map.toggle("venues")
    assert venues.isdisjoint(listed(stage))


def test_an_area_is_chosen_from_the_list_as_by_a_tap(stage: Stage) -> None:
    stage.map.lists.toggle()
    (coventry,) = [row for row in rows(stage.map.lists.areas) if row.choice == "coventry"]
    stage.map.goTo("coventry")
    stage.rest()
    assert stage.map.selectedArea == "coventry"
    assert len(listed(stage, "")) == coventry.count > 5
    assert stage.map.camera.scale > stage.map.limits.widest * 2


def test_names_follow_the_language_and_its_script(stage: Stage) -> None:
    stage.reading.read_in("hi")
    labels = {row.text: row.textFont.families()[0] for row in rows(stage.map.labels)}
    assert labels["कोवेंट्री"] == "Noto Sans Devanagari"


def test_a_new_visitor_finds_the_map_as_it_was(stage: Stage) -> None:
    fresh = stage.map.camera
    stage.map.show(["coventry"])
    stage.rest()
    stage.map.select("jlr")
    stage.map.filter("cars")
    stage.map.filterStatus("past")
    stage.map.toggle("venues")
    stage.map.lists.toggle()
    stage.map.reset()
    stage.rest()
    assert stage.map.camera == fresh
    assert (stage.map.selected, stage.map.selectedArea, stage.map.sector, stage.map.status) == (
        "",
        "",
        "",
        "",
    )
    assert not stage.map.narrowed
    assert not stage.map.lists.opened


def test_an_unwatched_map_keeps_no_pictures(stage: Stage) -> None:
    while not stage.map.sharp:
        stage.map._sheets._paint_some()
    assert any(sheet.images for sheet in stage.map._sheets.sheets)
    stage.map.watch(False)
    assert not any(sheet.images for sheet in stage.map._sheets.sheets)
    stage.map.watch(True)


def test_choosing_a_firm_out_of_view_brings_it_into_view(stage: Stage) -> None:
    stage.map.show(["herefordshire"])
    stage.rest()
    stage.map.zoomIn()
    stage.rest()
    stage.map.select("jlr")
    stage.rest()
    assert any(row.chosen and row.inView for row in rows(stage.map.pins))
