"""The look as numbers: colours with their contrast, and sizes in millimetres.

Contrast is WCAG 2.2's relative luminance ratio; text steps are cap heights (EN 301 549, 5.1.4).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PANEL_DIAGONAL_MM = 32 * 25.4
CAP_HEIGHT = 0.714
"""Cap height of Noto Sans in ems; the Indic and Urdu faces are drawn to sit beside it."""

TEXT_CONTRAST, LARGE_CONTRAST, HIGH_CONTRAST = 4.5, 3.0, 7.0
"""The least for text, for large text and shapes, and for what must stay dark or light (WCAG 2.2, 1.4.3,
1.4.11 and 1.4.6)."""

LOW_REACH_MM = 1100.0
"""The highest that essential controls may be in low reach (EN 301 549, 8.3)."""
SCREEN_BOTTOM_MM = 800.0
"""How high the lower edge of the screen hangs where the settings do not say."""

DAY: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#FBF6EC",
        "card": "#FFFFFF",
        "ink": "#1C1433",
        "ink-soft": "#4B4263",
        "indigo": "#2D1E6B",
        "plum": "#6B1E5C",
        "teal": "#0B6E6E",
        "marigold": "#FFB81C",
        "saffron": "#E2711D",
        "line": "#B9AFCB",
        "land": "#F3ECDD",
        "built-up": "#E2D3BC",
        "sea": "#E6E0F3",
        "action": "#2D1E6B",
        "on-action": "#FFF4DC",
        "focus": "#2D1E6B",
        "focus-halo": "#FFB81C",
        "dock-chosen": "#EDE6FA",
        "night": "#120B24",
        "cream": "#FFF4DC",
        "night-land": "#21173F",
        "night-built-up": "#5A4038",
    }
)
NIGHT: Mapping[str, str] = MappingProxyType(
    {
        **DAY,
        "paper": "#120B24",
        "card": "#1C1433",
        "ink": "#FFF4DC",
        "ink-soft": "#FFF4DC",
        "indigo": "#1C1433",
        "plum": "#1C1433",
        "teal": "#1C1433",
        "marigold": "#FFB81C",
        "line": "#FFF4DC",
        "land": "#2A2145",
        "built-up": "#4B4263",
        "sea": "#120B24",
        "action": "#FFB81C",
        "on-action": "#120B24",
        "focus": "#FFB81C",
        "focus-halo": "#120B24",
        "dock-chosen": "#4B4263",
    }
)
SECTORS: Mapping[str, str] = MappingProxyType(
    {
        "sector-1": "#0072B2",
        "sector-2": "#D55E00",
        "sector-3": "#009E73",
        "sector-4": "#CC79A7",
        "sector-5": "#F0E442",
        "sector-6": "#56B4E9",
        "sector-7": "#E69F00",
        "sector-8": "#6A6A6A",
    }
)
"""Okabe and Ito's colours, told apart under the three colour-blindnesses; grey takes black's place."""

COLOUR_TOKENS = (
    *("paper", "card", "ink", "ink-soft", "indigo", "plum", "teal"),
    *("marigold", "saffron", "line", "land", "built-up"),
)
"""The colours that a deck may name."""


SEA_TINT, CHOSEN_TINT, NIGHT_TINT = 0.12, 0.08, 0.5
"""How much of a deck's own indigo is in its sea, under what is chosen in the dock, and in attract's land."""

NO_COLOURS: Mapping[str, str] = MappingProxyType({})


def palette(*, high_contrast: bool, own: Mapping[str, str] = NO_COLOURS) -> Mapping[str, str]:
    """Every colour by token, as ``#RRGGBB``; `own` are a deck's, which high contrast sets aside."""
    day = _in_own(own) if own else DAY
    return {**(NIGHT if high_contrast else day), **SECTORS}


def _in_own(own: Mapping[str, str]) -> Mapping[str, str]:
    """The day's colours in a deck's own, and with them those that a deck cannot name."""
    day = {**DAY, **own}
    indigo, card = day["indigo"], day["card"]
    day.update({"action": indigo, "focus": indigo, "focus-halo": day["marigold"]})
    day["on-action"] = text_on(indigo, day["ink"])
    night_land = _mix(DAY["night"], indigo, NIGHT_TINT)
    if "indigo" in own and contrast(night_land, DAY["cream"]) >= HIGH_CONTRAST:
        day["night-land"] = night_land
    if "indigo" in own or "card" in own:
        day.update({"sea": _mix(card, indigo, SEA_TINT), "dock-chosen": _mix(card, indigo, CHOSEN_TINT)})
    return day


def _mix(colour: str, other: str, share: float) -> str:
    """The colour with that share of the other in it."""
    channels = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in channels)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_on(background: str, ink: str = DAY["ink"]) -> str:
    """The better of ink and cream for text on a ``#RRGGBB`` background.

    Between the two there are grounds on which neither reads, and a deck's own ink may be as light as cream:
    there it is black or white, of which one reads on any ground.
    """
    text = max(ink, DAY["cream"], key=lambda one: contrast(one, background))
    if contrast(text, background) >= TEXT_CONTRAST:
        return text
    return max("#000000", "#FFFFFF", key=lambda one: contrast(one, background))


def readable(colour: str, background: str, ratio: float = TEXT_CONTRAST, ink: str = DAY["ink"]) -> str:
    """`colour` where it reads on `background` at `ratio` to one, otherwise the text colour for it."""
    return colour if contrast(colour, background) >= ratio else text_on(background, ink)


def mm_per_px(width: int, height: int, measured_mm: tuple[float, float] | None = None) -> float:
    """Millimetres a pixel, from the panel's measured size, or as though it were a 32-inch panel."""
    diagonal_px = math.hypot(width, height)
    if measured_mm is not None:
        diagonal_mm = math.hypot(*measured_mm)
        if 10 * 25.4 <= diagonal_mm <= 120 * 25.4:
            return diagonal_mm / diagonal_px
    return PANEL_DIAGONAL_MM / diagonal_px


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels for all that is drawn, from millimetres a pixel; `large` is Comfort's text step (× 1.5)."""

    mm_per_px: float
    large: bool = False

    def mm(self, millimetres: float) -> float:
        """Pixels of that many millimetres, whole above three."""
        pixels = millimetres / self.mm_per_px
        return float(round(pixels)) if pixels > 3 else max(1.0, pixels)

    def text(self, cap_height_mm: float) -> int:
        """Font size in pixels for a cap height in millimetres."""
        return round(cap_height_mm * (1.5 if self.large else 1.0) / self.mm_per_px / CAP_HEIGHT)

    @property
    def target(self) -> float:
        """The side of a primary target (Colle 2004, Sesto 2013: 20 mm; 25 mm in large mode)."""
        return self.mm(25 if self.large else 20)

    @property
    def target_small(self) -> float:
        """The side of any other target."""
        return self.mm(25 if self.large else 15)
