"""B2: which of a deck's own colours are hard to see on one another."""

from __future__ import annotations

import pytest

from kiosk.domain.legible import weak
from kiosk.domain.look import COLOUR_TOKENS, DAY

DARK = {
    "paper": "#14171F",
    "card": "#1E2230",
    "ink": "#F2EFE6",
    "ink-soft": "#D0CCC0",
    "land": "#232838",
    "built-up": "#343B50",
    "indigo": "#8FB4FF",
}


def pairs(own: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(one.mark, one.ground, one.changed) for one in weak(own)]


def test_the_programs_own_colours_are_all_legible() -> None:
    assert pairs({}) == []
    assert pairs({token: DAY[token] for token in COLOUR_TOKENS}) == []


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ({"ink-soft": "#8A8A8A"}, [("ink-soft", on, "ink-soft") for on in ("paper", "card", "land", "sea")]),
        ({"indigo": "#FFB81C"}, [("indigo", on, "indigo") for on in ("paper", "card", "land")]),
        ({"built-up": "#5A5142"}, [("ink", "built-up", "built-up")]),
        ({"land": "#7D7D7D"}, [("ink", "land", "land"), ("ink-soft", "land", "land")]),
        ({"marigold": "#3A2A00"}, [("marigold", "night", "marigold")]),
        ({"plum": "#FFFFFF", "teal": "#FFFFFF", "saffron": "#FFFFFF", "line": "#FFFFFF"}, []),
        ({"paper": "#777777", "ink": "#555555"}, [("ink", "paper", "ink"), ("ink-soft", "paper", "paper")]),
        (DARK, []),
    ],
)
def test_what_a_deck_changes_is_found(own: dict[str, str], found: list[tuple[str, str, str]]) -> None:
    assert set(found) <= set(pairs(own))
    assert bool(found) == bool(pairs(own))


def test_what_is_found_says_both_colours_and_both_ratios() -> None:
    one = next(weak({"ink-soft": "#767676"}))
    assert (one.mark_colour, one.ground_colour, one.least) == ("#767676", DAY["paper"], 4.5)
    assert one.ratio == pytest.approx(4.2, abs=0.05)


def test_the_sea_follows_the_deck_so_its_fault_is_the_decks() -> None:
    found = pairs({"card": "#1E2230"})
    assert ("ink", "sea", "card") in found
    assert ("ink-soft", "sea", "card") in found
