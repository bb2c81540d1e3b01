"""Map slides: what each opens on and shows at first, what a visitor may change, and what is put back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.slides import MapSlide
from kiosk.domain.text import Text
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.slide_firms import MapSlideViewModel
from tests.waiting import Clock

TITLE = Text({"en": "A map"})
SLIDES = (
    MapSlide(id="cars", section="firms", title=TITLE, show=("coventry", "solihull"), sectors=("cars",)),
    MapSlide(id="two", section="firms", title=TITLE, show=("norton",), firms=("norton", "jlr")),
    MapSlide(id="picture", section="firms", title=TITLE, show=("jlr",), sectors=("cars",), explore=False),
)


@pytest.fixture
def app(qapp: QGuiApplication, content: Content, clock: Clock) -> Iterator[Kiosk]:
    """The shipped deck, with more maps in the section that has one."""
    sections = {section.id: section for section in content.deck.sections}
    maps = sections["firms"]
    sections["firms"] = dataclasses.replace(maps, slides=(*maps.slides, *SLIDES))
    deck = dataclasses.replace(content.deck, sections=tuple(sections.values()))
    made = Kiosk(dataclasses.replace(content, deck=deck), now=clock)
    made.kiosk.region.resize(1200, 900)
    yield made
    made.close()


def slide(app: Kiosk, name: str) -> MapSlideViewModel:
    number = next(number for number, each in enumerate(app.kiosk._slides) if each.id == name)
    found = app.kiosk.slideAt(number)
    assert isinstance(found, MapSlideViewModel)
    return found


def shown(region: MapViewModel) -> set[str]:
    return {firm.id for firm in region.firms_shown()}


def holds(region: MapViewModel, *places: str) -> bool:
    """Whether all of these areas are in view, to their edges."""
    seen = region.camera.seen(region.view)
    boxes = [region._basemap.area(place).box for place in places]
    return all(seen.joined(box) == seen for box in boxes)


def test_a_map_opens_on_what_its_slide_shows(app: Kiosk) -> None:
    region = app.kiosk.region
    app.kiosk.openSlide("map")
    assert (region.camera, region.sector) == (region.whole(), "")
    app.kiosk.openSlide("cars")
    assert holds(region, "coventry", "solihull")
    assert region.scale > region.whole().scale * 2
    assert (region.sector, shown(region)) == ("cars", {f.id for f in app.deck.firms.in_sector("cars")})
    app.kiosk.openSlide("two")
    assert shown(region) == {"norton", "jlr"}
    assert region.sector not in ("", *(sector.id for sector in app.deck.firms.sectors))


def test_a_map_that_has_no_size_yet_opens_the_same(app: Kiosk) -> None:
    app.kiosk.openSlide("cars")
    before, late = app.kiosk.region.camera, app.kiosk.region.still(SLIDES[0], app.engine)
    late.resize(1200, 900)
    assert late.camera == before
    late.resize(600, 900)
    assert holds(late, "coventry", "solihull")


def test_going_away_and_back_leaves_the_map_as_it_was(app: Kiosk) -> None:
    kiosk, region = app.kiosk, app.kiosk.region
    kiosk.openSlide("cars")
    region.filter("banking")
    region.show(["birmingham"])
    camera = region.camera
    kiosk.openFirm("jlr")
    kiosk.back()
    assert (region.camera, region.sector) == (camera, "banking")
    kiosk.openSlide("two")
    kiosk.openSlide("cars")
    assert (holds(region, "coventry"), region.sector) == (True, "cars")


def test_a_chosen_sector_takes_the_place_of_the_slides_own(app: Kiosk) -> None:
    app.kiosk.openSlide("two")
    app.kiosk.region.filter("")
    assert shown(app.kiosk.region) == {firm.id for firm in app.deck.firms.firms}


def test_a_firm_from_elsewhere_is_shown_whatever_the_slide_leaves_out(app: Kiosk) -> None:
    region = app.kiosk.region
    region.watch(True)
    app.kiosk.openSlide("cars")
    region.select("wmg")
    assert "wmg" in {pin.firm for mark in region._marks for pin in mark.pins}
    app.kiosk.showOnMap("hcltech")
    assert (app.kiosk.onMap, region.selected) == (True, "hcltech")
    region.watch(False)


def test_the_next_visitor_finds_every_map_as_its_slide_wants_it(app: Kiosk, clock: Clock) -> None:
    kiosk, region = app.kiosk, app.kiosk.region
    kiosk.begin("cars")
    fresh = region.camera
    region.filter("banking")
    region.zoomOut()
    for seconds in (app.deck.timing.idle * 2, app.deck.timing.warning * 2):
        clock.time += seconds
        kiosk.tick()
    assert (kiosk.mode, region.camera, region.sector) == ("attract", region.whole(), "")
    kiosk.begin("cars")
    assert (region.camera, region.sector) == (fresh, "cars")


def test_a_picture_has_a_map_of_its_own_which_pages_turn_on(app: Kiosk) -> None:
    picture = slide(app, "picture")
    picture.region.resize(700, 900)
    app.kiosk.openSlide("cars")
    before = picture.region.camera
    app.kiosk.region.zoomIn()
    app.kiosk.openSlide("picture")
    assert (picture.layoutFile, app.kiosk.onMap) == ("MapPictureLayout.qml", False)
    assert picture.region.camera == before
    assert [row.choice for row in picture.key._rows] == ["cars"]
    assert slide(app, "map").layoutFile == "MapLayout.qml"


def test_a_still_map_is_a_picture(app: Kiosk) -> None:
    app.theme.hold_still()
    still = slide(app, "map")
    still.region.resize(1200, 900)
    assert (still.layoutFile, still.region.camera) == ("MapPictureLayout.qml", still.region.whole())
    assert {row.choice for row in still.key._rows} == {sector.id for sector in app.deck.firms.sectors}


def test_the_map_is_one_that_moves(app: Kiosk) -> None:
    app.kiosk.openSlide("picture")
    app.kiosk.map()
    assert app.kiosk.onMap
