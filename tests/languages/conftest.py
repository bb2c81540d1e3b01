"""One walk through the program for each language, orientation and text size, shared by every test."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.domain.content import Content
from kiosk.system.fonts import load_fonts
from tests.languages import pseudo
from tests.languages.tree import Item
from tests.languages.visit import SIZES, Visit

PSEUDO = "wordy"


@dataclass(frozen=True)
class Walk:
    """What was seen at every place, by its name, in a window of that size; and where nothing came to rest."""

    window: QRectF
    places: dict[str, list[Item]]
    restless: list[str]


Walker = Callable[..., Walk]


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    load_fonts(paths.assets() / "fonts")


# Not for the whole session: the walks are millions of objects, among which later tests collect garbage.
@pytest.fixture(scope="package")
def walk(fonts: None, content: Content) -> Walker:
    """Called with a language (or PSEUDO), "landscape" or "portrait", and whether in large text."""

    @functools.cache
    def walked(language: str, orientation: str, large: bool) -> Walk:
        if language != PSEUDO:
            return walk_through(content, language, orientation, large=large)
        return walk_through(pseudo.wordy(content), pseudo.LANGUAGE, orientation, large=large)

    # A cache tells calls apart that leave out an argument: hence one way to call it.
    return lambda language, orientation, *, large=False: walked(language, orientation, large)


def walk_through(content: Content, language: str, orientation: str, *, large: bool = False) -> Walk:
    """One visit, kept."""
    visit = Visit(content, language, SIZES[orientation])
    places = dict(visit.places(large=large))
    visit.close()
    return Walk(QRectF(0, 0, *SIZES[orientation]), places, visit.restless)
