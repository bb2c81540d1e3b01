"""What Home, attract and the language panel show: the deck's sections and languages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from kiosk.domain.languages import script
from kiosk.domain.mosaic import mosaic
from kiosk.viewmodels.tools import Tools


@dataclass(frozen=True, slots=True)
class TileRow:
    """A section's tile; `column`, `row`, `columns`, `rows` are parts (0 to 1) of the mosaic's area."""

    sectionId: str
    title: str
    subtitle: str
    pictogram: str
    fillColor: QColor
    onFill: QColor
    second: QColor
    isMap: bool
    large: bool
    column: float
    row: float
    columns: float
    rows: float


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language by its own name; `call` asks to touch, in it."""

    code: str
    name: str
    call: str
    rtl: bool


def tile_rows(tools: Tools, *, tall: bool) -> list[TileRow]:
    """Home's tiles, in the order of the deck, placed for a wide or a tall screen."""
    sections = [section for section in tools.deck.sections if section.tile != "none"]
    cells = mosaic([section.tile for section in sections], tall=tall)
    return [
        TileRow(
            sectionId=section.id,
            title=tools.reading.text(section.title),
            subtitle=tools.reading.text(section.subtitle),
            pictogram=section.icon,
            fillColor=tools.theme.colour(section.colours[0]),
            onFill=tools.theme.text_on(section.colours[0]),
            second=tools.theme.colour(section.colours[1]),
            isMap=section.map is not None,
            large=section.tile == "large",
            column=cell.x,
            row=cell.y,
            columns=cell.width,
            rows=cell.height,
        )
        for section, cell in zip(sections, cells, strict=True)
    ]


def language_rows(tools: Tools) -> list[LanguageRow]:
    """The deck's languages in its own order."""
    return [
        LanguageRow(
            code=code,
            name=tools.reading.say_in("language_name", code),
            call=tools.deck.attract.call.resolve(code).text,
            rtl=script(code).rtl,
        )
        for code in tools.deck.languages
    ]
