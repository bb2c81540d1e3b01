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


OWN = {"indigo": "#123A5E", "marigold": "#F2A900"}


def test_a_decks_own_colours_take_the_place_of_the_programs() -> None:
    usual, day = palette(high_contrast=False), palette(high_contrast=False, own=OWN)
    assert day["indigo"] == day["action"] == day["focus"] == "#123A5E"
    assert day["marigold"] == day["focus-halo"] == "#F2A900"
    assert contrast(day["on-action"], day["action"]) >= 4.5
    assert all(day[token] == usual[token] for token in ("paper", "ink", "teal", "night", "cream"))
    assert day["sea"] != usual["sea"], "the sea is a tint of indigo"


@pytest.mark.parametrize("indigo", ["#123A5E", "#0F4C3A", "#8FB4FF", "#FFFFFF"])
def test_attract_stays_dark_whatever_a_deck_calls_indigo(indigo: str) -> None:
    day = palette(high_contrast=False, own={"indigo": indigo})
    assert contrast(day["night-land"], day["cream"]) >= 7


def test_a_deck_without_its_own_indigo_keeps_the_sea() -> None:
    assert palette(high_contrast=False, own={"teal": "#005A5A"})["sea"] == look.DAY["sea"]


def test_high_contrast_is_the_programs_own() -> None:
    own = dict.fromkeys(look.COLOUR_TOKENS, "#777777")
    assert palette(high_contrast=True, own=own) == palette(high_contrast=True)


@pytest.mark.parametrize("fill", [f"#{grey:02X}{grey:02X}{grey:02X}" for grey in range(0, 256, 5)])
@pytest.mark.parametrize("ink", [look.DAY["ink"], "#F2EFE6", "#777777"])
def test_any_colour_at_all_has_a_text_colour(fill: str, ink: str) -> None:
    assert contrast(text_on(fill, ink), fill) >= 4.5


@pytest.mark.parametrize(("fill", "text"), [("#FFFFFF", "#10302A"), ("#0A0A0A", "#FFF4DC")])
def test_text_is_in_the_decks_ink_where_that_reads(fill: str, text: str) -> None:
    assert text_on(fill, "#10302A") == text


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
