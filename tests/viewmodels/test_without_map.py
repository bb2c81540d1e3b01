"""A deck without a map: nothing offers one, and its place in the dock leads to the firms."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.deck import Section
from kiosk.domain.firms import Precision
from kiosk.domain.slides import MapSlide, StorySlide
from kiosk.system.fonts import load_fonts


def mapless_section(section: Section) -> Section:
    kept = tuple(slide for slide in section.slides if not isinstance(slide, MapSlide | StorySlide))
    return dataclasses.replace(section, slides=kept)


@pytest.fixture
def mapless(qapp: QGuiApplication, content: Content) -> Iterator[Kiosk]:
    load_fonts(paths.assets() / "fonts")
    sections = tuple(map(mapless_section, content.deck.sections))
    deck = dataclasses.replace(content.deck, basemap=None, sections=sections)
    made = Kiosk(dataclasses.replace(content, deck=deck, basemap=None))
    yield made
    made.close()


def placed(app: Kiosk) -> str:
    """A firm whose place is known."""
    assert app.deck.firms is not None
    return next(
        firm.id
        for firm in app.deck.firms.firms
        if any(site.precision is not Precision.REGION for site in firm.sites)
    )


def test_the_way_to_the_map_leads_to_the_firms(mapless: Kiosk) -> None:
    assert not mapless.kiosk.hasMap
    mapless.kiosk.touched()
    mapless.kiosk.map()
    assert mapless.kiosk.screen == "firms"


def test_without_firms_it_leads_home(mapless: Kiosk, content: Content) -> None:
    deck = dataclasses.replace(mapless.deck, pin_sets=())
    bare = Kiosk(dataclasses.replace(content, deck=deck))  # attract still shows the region
    bare.kiosk.resume("hi")
    bare.kiosk.openSlide(deck.slides[0].id)
    bare.kiosk.map()
    assert (bare.kiosk.screen, bare.reading.code) == ("home", "hi")
    bare.close()


def test_a_firm_cannot_be_shown_on_it(mapless: Kiosk, app: Kiosk) -> None:
    assert app.kiosk.hasMap
    for kiosk, shown in ((app.kiosk, True), (mapless.kiosk, False)):
        kiosk.openFirm(placed(app))
        assert kiosk.firm.onMap is shown
        assert kiosk.firm.located
