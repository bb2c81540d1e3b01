"""A deck's own colours: everything is drawn with them, but for high contrast, which is the program's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.domain import look
from kiosk.domain.content import Content
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.home import tile_rows
from kiosk.viewmodels.map_style import map_style
from kiosk.viewmodels.theme import Theme
from kiosk.viewmodels.tools import Tools

OWN = {
    "paper": "#F4F8F2",
    "ink": "#10302A",
    "indigo": "#9ADBC5",
    "plum": "#7A7A7A",
    "marigold": "#D7263D",
    "land": "#E6EEE2",
    "built-up": "#CBDAC4",
}
NAMES = ("paper", "ink", "indigo", "plum", "marigold", "land", "builtUp", "action", "onAction", "sea", "line")


@pytest.fixture
def own(qapp: QGuiApplication, content: Content) -> Iterator[Kiosk]:
    load_fonts(paths.assets() / "fonts")
    made = Kiosk(replace(content, deck=replace(content.deck, theme=OWN)))
    yield made
    made.close()


def colours(theme: Theme) -> dict[str, str]:
    return {name: getattr(theme, name).name() for name in NAMES}


def test_the_theme_is_the_decks(own: Kiosk) -> None:
    for token, colour in OWN.items():
        assert own.theme.colour(token) == QColor(colour)
    assert own.theme.action == QColor(OWN["indigo"])
    assert own.theme.teal == QColor(look.DAY["teal"])


def test_sections_and_slides_are_drawn_in_it(own: Kiosk) -> None:
    tools = Tools(own.deck, own.reading, own.theme)
    for row, section in zip(
        tile_rows(tools, tall=False), (s for s in own.deck.sections if s.tile != "none"), strict=True
    ):
        assert row.fillColor == own.theme.colour(section.colours[0])
        assert look.contrast(row.onFill.name(), row.fillColor.name()) >= 4.5
    slide = own.kiosk.slideAt(0)
    assert slide is not None
    assert slide.fill == QColor(OWN["indigo"])
    assert slide.onFill == QColor(OWN["ink"])
    assert look.contrast(slide.fillText.name(), slide.fill.name()) >= 4.5


def test_the_map_is_drawn_in_it(own: Kiosk) -> None:
    style = map_style(own.theme, "")
    assert (style.land, style.built_up) == (OWN["land"], OWN["built-up"])
    assert style.core_line == OWN["indigo"]
    assert style.sea == own.theme.hex("sea") != look.DAY["sea"]


@pytest.mark.parametrize("fill", [*OWN.values(), "#808080", "#757575", "#B05010"])
def test_text_reads_on_any_fill(own: Kiosk, fill: str) -> None:
    assert look.contrast(own.theme.textOn(QColor(fill)).name(), fill) >= 4.5


def test_an_accent_that_paper_hides_gives_way(own: Kiosk) -> None:
    assert own.theme.accent("indigo") == QColor(OWN["ink"])
    assert own.theme.accent("marigold") == QColor(OWN["marigold"])


def test_high_contrast_is_the_programs_and_leaves_no_trace(app: Kiosk, own: Kiosk) -> None:
    before = colours(own.theme)
    for kiosk in (app, own):
        kiosk.kiosk.comfort.setHighContrast(True)
    assert colours(own.theme) == colours(app.theme)
    for token in (*look.COLOUR_TOKENS, *look.SECTORS):
        assert own.theme.text_on(token) == app.theme.text_on(token)
        assert own.theme.accent(token) == app.theme.accent(token)
    own.kiosk.comfort.reset()
    assert colours(own.theme) == before
