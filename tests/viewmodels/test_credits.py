"""The credits: what the map's licences ask to be said comes from the map itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.domain.content import Content
from kiosk.domain.slides import CreditsSlide
from kiosk.viewmodels.slide_finish import CreditsViewModel


def credits_of(app: Kiosk) -> CreditsViewModel:
    number = next(i for i, slide in enumerate(app.deck.slides) if isinstance(slide, CreditsSlide))
    shown = app.kiosk.slideAt(number)
    assert isinstance(shown, CreditsViewModel)
    return shown


@pytest.fixture
def mapless(qapp: QGuiApplication, content: Content) -> Iterator[Kiosk]:
    made = Kiosk(dataclasses.replace(content, basemap=None))
    yield made
    made.close()


def test_every_licence_of_the_map_is_told(app: Kiosk, content: Content) -> None:
    assert content.basemap is not None
    told = credits_of(app).rest._rows[0].detail.split("\n")
    assert told == [text for _, text in content.basemap.attribution]
    assert any("GeoNames" in line for line in told)


def test_without_a_map_none_is_told(mapless: Kiosk) -> None:
    names = [row.name for row in credits_of(mapless).rest._rows]
    assert names == [mapless.reading.say("credits_fonts"), mapless.reading.say("credits_program")]
