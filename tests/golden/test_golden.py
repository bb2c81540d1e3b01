"""Screens look as they looked when somebody last said they were good.

After a change that is meant: pytest tests/golden --update-golden, and look at what it wrote.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.domain.content import Content
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.present import PresentViewModel
from kiosk.viewmodels.slide_firms import MapSlideViewModel
from tests.golden import camera
from tests.staff import enter

HERE = Path(__file__).resolve().parent / "pictures"
MOST = 8.0
"""The mean difference, 0 to 255, that the worst square may have: edges of glyphs, not a moved element."""
WIDE, TALL = (960, 540), (540, 960)


def _nothing(kiosk: KioskViewModel) -> None:
    """Nobody has touched the screen."""


def _home(kiosk: KioskViewModel) -> None:
    kiosk.touched()


def _slide(name: str) -> Callable[[KioskViewModel], None]:
    def go(kiosk: KioskViewModel) -> None:
        kiosk.touched()
        kiosk.openSlide(name)

    return go


def _firm(name: str) -> Callable[[KioskViewModel], None]:
    def go(kiosk: KioskViewModel) -> None:
        kiosk.touched()
        kiosk.openFirm(name)

    return go


def _comfort(kiosk: KioskViewModel) -> None:
    kiosk.touched()
    kiosk.toggleComfort()


def _pad(kiosk: KioskViewModel) -> None:
    enter(kiosk, "1111")


def _staff(kiosk: KioskViewModel) -> None:
    enter(kiosk)


def _search(query: str) -> Callable[[KioskViewModel], None]:
    def go(kiosk: KioskViewModel) -> None:
        kiosk.touched()
        kiosk.openSearch()
        kiosk.search.type(query)

    return go


def _show(*places: str) -> Callable[[KioskViewModel], None]:
    def go(kiosk: KioskViewModel) -> None:
        kiosk.region.show(list(places))

    return go


def _venues(kiosk: KioskViewModel) -> None:
    kiosk.region.toggle("venues")


def _campus(kiosk: KioskViewModel) -> None:
    """Press the mark of those who share a building, until they fan out."""
    mark = next(mark for mark in kiosk.region._marks if "wmg" in mark.firms)
    kiosk.region.press(mark.id)


REGION = (_slide("map"),)
BOROUGH = (*REGION, _show("birmingham"), _venues)
STREET = (*REGION, _show("wmg"), _campus, _campus)
VIEWS = {
    "attract": ("en", WIDE, (_nothing,)),
    "home": ("en", WIDE, (_home,)),
    "home-tall": ("en", TALL, (_home,)),
    "title-hi": ("hi", WIDE, (_slide("welcome"),)),
    "figures": ("en", WIDE, (_slide("jlr-figures"),)),
    "then-now-ur": ("ur", WIDE, (_slide("trade-deal"),)),
    "points-hi-tall": ("hi", TALL, (_slide("why-here"),)),
    "map": ("en", WIDE, REGION),
    "map-tall": ("en", TALL, REGION),
    "map-ur-tall": ("ur", TALL, REGION),
    "borough": ("en", WIDE, BOROUGH),
    "borough-tall": ("en", TALL, BOROUGH),
    "borough-ur": ("ur", WIDE, BOROUGH),
    "street": ("en", WIDE, STREET),
    "street-tall": ("en", TALL, STREET),
    "street-ur-tall": ("ur", TALL, STREET),
    "firm-gu": ("gu", WIDE, (_firm("jlr"),)),
    "search": ("en", WIDE, (_search("tata"),)),
    "search-hi-tall": ("hi", TALL, (_search("टाटा"),)),
    "search-ur": ("ur", WIDE, (_search("برمنگھم"),)),
    "comfort-pa-tall": ("pa", TALL, (_comfort,)),
    "staff-pad": ("en", WIDE, (_pad,)),
    "staff-panel-hi": ("hi", WIDE, (_staff,)),
    "staff-panel-ur-tall": ("ur", TALL, (_staff,)),
}
LAPTOP = (1280, 800)


def _talk_of(slide: str) -> Callable[[PresentViewModel], None]:
    def go(talk: PresentViewModel) -> None:
        talk.jump(talk.talk.slides.index(slide))

    return go


def _find(query: str) -> Callable[[PresentViewModel], None]:
    def go(talk: PresentViewModel) -> None:
        talk.list.search()
        talk.list.type(query)

    return go


def _by_hand(talk: PresentViewModel) -> None:
    talk.handle()


def _pin(talk: PresentViewModel) -> None:
    slide = talk.kiosk.slideAt(talk.talk.place)
    assert isinstance(slide, MapSlideViewModel)
    slide.select("jlr")


HAND = (_talk_of("map"), _by_hand, _pin)
TALKS = {
    "speaker": ("en", LAPTOP, (_talk_of("jlr-figures"),)),
    "speaker-list": ("en", LAPTOP, (_talk_of("jlr-figures"), _find("motro"))),
    "speaker-list-hi": ("hi", LAPTOP, (_talk_of("jlr-figures"), _find("मोटर"))),
    "speaker-list-ur": ("ur", LAPTOP, (_talk_of("jlr-figures"), _find("موٹر"))),
    "speaker-hand": ("en", LAPTOP, HAND),
    "speaker-hand-ur": ("ur", LAPTOP, HAND),
}


@pytest.fixture(scope="module")
def fonts(qapp: QGuiApplication) -> None:
    load_fonts(paths.assets() / "fonts")


@pytest.mark.parametrize("name", VIEWS)
def test_it_looks_as_it_did(
    name: str, fonts: None, content: Content, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    language, size, steps = VIEWS[name]
    _compare(name, camera.take(content, language, size, steps), request, tmp_path)


@pytest.mark.parametrize("name", TALKS)
def test_the_speakers_view_looks_as_it_did(
    name: str, fonts: None, content: Content, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    language, size, steps = TALKS[name]
    _compare(name, camera.take_talk(content, language, size, steps), request, tmp_path)


def _compare(name: str, now: camera.Pixels, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    file = HERE / f"{name}.webp"
    if request.config.getoption("--update-golden", default=False):
        camera.save(now, file)
    golden = camera.load(file)
    worst = camera.difference(golden, now)
    if worst > MOST:
        camera.save(camera.beside(golden, now), tmp_path / f"{name}.webp")
        pytest.fail(
            f"{name} has changed by {worst:.0f} (at most {MOST:.0f}): see {tmp_path / f'{name}.webp'}"
        )


def test_a_moved_element_is_noticed() -> None:
    golden = camera.load(HERE / "home.webp")
    moved = golden.copy()
    moved[4:30, 42:200] = golden[4:30, 38:196]  # part of the title, four pixels aside
    assert camera.difference(golden, moved) > MOST


def test_soft_edges_are_not_noticed() -> None:
    golden = camera.load(HERE / "home.webp")
    noise = np.random.default_rng(1).integers(-4, 5, golden.shape)
    assert camera.difference(golden, np.clip(golden + noise, 0, 255).astype(np.uint8)) < MOST


def test_the_pictures_are_small() -> None:
    assert {file.stem for file in HERE.iterdir()} == {*VIEWS, *TALKS}
    assert sum(file.stat().st_size for file in HERE.iterdir()) < 2_000_000
