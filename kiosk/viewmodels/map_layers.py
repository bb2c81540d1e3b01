"""A deck's layers on the map: their look under the theme, and the switches that a visitor has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor

from kiosk.domain.layers import Layer, Width, shown
from kiosk.domain.look import LARGE_CONTRAST, contrast, text_on
from kiosk.viewmodels.layer_painter import LayerStyle
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme

WIDTH_MM = {Width.THIN: 0.6, Width.NORMAL: 1.1, Width.BOLD: 1.8}
EDGE_MM = 0.45
"""How far a casing stands out on each side of its line."""
FILL_TINT, NIGHT_TINT = 0x4D, 0x2B
"""How opaque an area is, of 255, and under high contrast: names must still be read on it."""


@dataclass(frozen=True, slots=True)
class LayerRow:
    """A layer that can be switched: its name in the visitor's language, its colour, whether it is on."""

    layerId: str
    name: str
    colour: QColor
    on: bool


class MapLayers:
    """The layers of a basemap. `switched` are the ids of those that are the other way than at first."""

    def __init__(self, layers: Sequence[Layer], reading: Reading, theme: Theme) -> None:
        self._layers, self._reading, self._theme = layers, reading, theme

    def known(self, layer_id: str) -> bool:
        """Whether a visitor has a switch for it."""
        return any(layer.id == layer_id and layer.label is not None for layer in self._layers)

    def on(self, switched: Sequence[str]) -> tuple[Layer, ...]:
        return shown(self._layers, switched)

    def styles(self, switched: Sequence[str]) -> tuple[LayerStyle, ...]:
        """How to paint those that are on, the lowest first."""
        return tuple(layer_style(self._theme, layer) for layer in self.on(switched))

    def rows(self, switched: Sequence[str]) -> list[LayerRow]:
        return [
            LayerRow(
                layerId=layer.id,
                name=self._reading.text(layer.label),
                colour=self._theme.colour(layer.colour),
                on=layer.on != (layer.id in switched),
            )
            for layer in self._layers
            if layer.label is not None
        ]


def layer_style(theme: Theme, layer: Layer) -> LayerStyle:
    """A layer's colours and widths; a colour that is not told from land gets a casing that is."""
    colour, land = theme.hex(layer.colour), theme.hex("land")
    told = contrast(colour, land) >= LARGE_CONTRAST
    edge = text_on(land, theme.hex("ink"))
    tint = NIGHT_TINT if bool(theme.highContrast) else FILL_TINT
    width = theme.sizes.mm(WIDTH_MM[layer.width])
    return LayerStyle(
        id=layer.id,
        colour=colour,
        fill=f"#{tint:02X}{colour[1:]}",
        outline=colour if told else edge,
        casing=land if told else edge,
        width=width,
        casing_width=width + 2 * theme.sizes.mm(EDGE_MM),
    )
