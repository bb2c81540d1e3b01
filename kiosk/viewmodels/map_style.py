"""The colours and widths of the basemap under the screen's theme."""

from __future__ import annotations

from kiosk.viewmodels.layer_painter import LayerStyle
from kiosk.viewmodels.map_painter import Style
from kiosk.viewmodels.theme import Theme

CHOSEN_TINT = 0x66
"""How opaque the marigold over a chosen area is, of 255."""


def map_style(theme: Theme, areas: tuple[str, ...], layers: tuple[LayerStyle, ...] = ()) -> Style:
    """The map's colours under the contrast setting, with some areas lit and layers over them."""
    night = bool(theme.highContrast)
    return Style(
        sea=theme.hex("sea"),
        land=theme.hex("land"),
        built_up=theme.hex("built-up"),
        line=theme.hex("line"),
        core_line=theme.hex("marigold" if night else "indigo"),
        line_width=theme.sizes.mm(0.6),
        core_width=theme.sizes.mm(1.1),
        areas=areas,
        area_fill=f"#{CHOSEN_TINT:02X}{theme.hex('marigold')[1:]}",
        layers=layers,
    )
