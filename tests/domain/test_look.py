"""B1, B2, C1: colours by contrast, sizes by millimetres."""

from __future__ import annotations

import pytest

from kiosk.domain import look
from kiosk.domain.look import Sizes, contrast, mm_per_px, palette, readable, text_on

TEXT_PAIRS = [
    ("ink", "paper"),
    ("ink-soft", "paper"),
    ("ink", "card"),
    ("on-action", "action"),
    ("ink", "land"),
]


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_reads_on_its_ground(text: str, ground: str) -> None:
    day, night = palette(high_contrast=False), palette(high_contrast=True)
    assert contrast(day[text], day[ground]) >= 4.5
    assert contrast(night[text], night[ground]) >= 7


@pytest.mark.parametrize("token", [*look.COLOUR_TOKENS, *look.SECTORS])
@pytest.mark.parametrize("high", [False, True])
def test_any_fill_has_a_text_colour(token: str, high: bool) -> None:
    fill = palette(high_contrast=high)[token]
    assert contrast(text_on(fill), fill) >= 4.5


@pytest.mark.parametrize("token", ["indigo", "plum", "teal"])
def test_section_colours_stay_themselves_on_paper(token: str) -> None:
    day = palette(high_contrast=False)
    assert readable(day[token], day["paper"]) == day[token]


def test_marigold_on_paper_gives_way_to_ink() -> None:
    day = palette(high_contrast=False)
    assert readable(day["marigold"], day["paper"], 3) == day["ink"]


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920), (3840, 2160)])
def test_an_unknown_panel_counts_as_32_inches(width: int, height: int) -> None:
    assert mm_per_px(width, height) * (width**2 + height**2) ** 0.5 == pytest.approx(812.8)


def test_a_measured_panel_counts_as_it_is_unless_it_is_absurd() -> None:
    assert mm_per_px(3840, 2160, (597.0, 336.0)) == pytest.approx(0.1555, abs=1e-3)
    assert mm_per_px(1920, 1080, (16.0, 9.0)) == mm_per_px(1920, 1080)


@pytest.mark.parametrize("scale", [0.15, 0.25, 0.37, 0.6])
def test_targets_and_letters_keep_their_millimetres(scale: float) -> None:
    normal, large = Sizes(scale), Sizes(scale, large=True)
    assert normal.target * scale >= 20 - scale
    assert normal.target_small * scale >= 15 - scale
    assert large.target_small * scale >= 25 - scale
    assert normal.text(4.8) * look.CAP_HEIGHT * scale == pytest.approx(4.8, abs=scale)
    assert large.text(4.8) * look.CAP_HEIGHT * scale >= 7.2 - scale
