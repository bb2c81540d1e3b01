# ruff: noqa: E501 - lines of problems are written here as they are printed
"""A deck's own colours: what is read, what is refused, and where check warns that they hide each other."""

from __future__ import annotations

import pytest

from kiosk.content import load_deck
from kiosk.content.schema import json_schema
from kiosk.domain.look import COLOUR_TOKENS
from tests.content.conftest import TODAY

DECK = "deck.yaml"
QUOTE = 'write it in quotes, like "#123A5E": without them, # starts a comment'
SIX = 'write # and six of 0 to 9 and A to F, in quotes, like "#123A5E"'


def with_theme(draft, theme: str) -> None:
    """The theme begins on line 1, so that its lines are easily counted."""
    draft.write(DECK, f"theme:{theme}\n" + (draft.folder / DECK).read_text(encoding="utf-8"))


GOOD = [
    ('\n  indigo: "#123A5E"\n  marigold: "#F2A900"', {"indigo": "#123A5E", "marigold": "#F2A900"}),
    ("\n  ink-soft: '#3a2f52' # quieter", {"ink-soft": "#3A2F52"}),
    (' {land: "#EFE8D8", built-up: "#D8C8B0"}', {"land": "#EFE8D8", "built-up": "#D8C8B0"}),
    (" {}", {}),
]


@pytest.mark.parametrize(("theme", "read"), GOOD)
def test_colours_are_read_as_they_are_written(draft, theme: str, read: dict[str, str]) -> None:
    with_theme(draft, theme)
    deck, warnings = load_deck(draft.folder, today=TODAY)
    assert deck.theme == read
    assert warnings == ()


def test_the_example_of_kiosk_new_is_a_good_theme(draft) -> None:
    for line in ("theme:", '  indigo: "#123A5E"', '  marigold: "#F2A900"'):
        draft.edit(DECK, f"# {line}\n", f"{line}\n")
    deck, warnings = load_deck(draft.folder, today=TODAY)
    assert deck.theme == {"indigo": "#123A5E", "marigold": "#F2A900"}
    assert warnings == ()


def test_a_deck_without_one_has_no_colours_of_its_own(draft) -> None:
    assert load_deck(draft.folder, today=TODAY)[0].theme == {}


WRONG = [
    ('\n  indgo: "#123A5E"', '2:3: error: theme.indgo: "indgo" is not a key of a theme (did you mean indigo?)'),
    ('\n  ink_soft: "#123A5E"', '2:3: error: theme.ink_soft: "ink_soft" is not a key of a theme (did you mean ink-soft?)'),
    ('\n  cream: "#FFF4DC"', f'2:3: error: theme.cream: "cream" is not a key of a theme (the keys of a theme are {", ".join(COLOUR_TOKENS)})'),
    ("\n  indigo: #123A5E", f"2:10: error: theme.indigo: has no value ({QUOTE})"),
    ('\n  indigo: ""', f"2:11: error: theme.indigo: has no value ({QUOTE})"),
    ("\n  indigo: 123A5E", f'2:11: error: theme.indigo: "123A5E" is not a colour ({SIX})'),
    ('\n  indigo: "#123"', f'2:11: error: theme.indigo: "#123" is not a colour ({SIX})'),
    ('\n  indigo: "#123A5EFF"', f'2:11: error: theme.indigo: "#123A5EFF" is not a colour ({SIX})'),
    ('\n  indigo: "#12GA5E"', f'2:11: error: theme.indigo: "#12GA5E" is not a colour ({SIX})'),
    ("\n  indigo: teal", f'2:11: error: theme.indigo: "teal" is not a colour ({SIX})'),
    ("\n  indigo: [1, 2, 3]", "2:11: error: theme.indigo: must be a colour (write it on the line of its key)"),
    (' "#123A5E"', f'1:8: error: theme: must be a group of keys: the deck\'s own colours; high contrast keeps the program\'s (its keys are {", ".join(COLOUR_TOKENS)})'),
    # pairs that are hard to see
    ('\n  teal: "#0B6E6E"\n  ink-soft: "#767676"', "3:13: warning: theme.ink-soft: ink-soft #767676 on paper #FBF6EC has a contrast of 4.21:1 (text needs 4.5:1: make ink-soft lighter or darker)"),
    ('\n  built-up: "#6F6455"', "2:13: warning: theme.built-up: ink #1C1433 on built-up #6F6455 has a contrast of 3.03:1 (text needs 4.5:1: make built-up lighter or darker)"),
    ('\n  marigold: "#4A3C1A"', "2:13: warning: theme.marigold: marigold #4A3C1A on night #120B24 has a contrast of 1.77:1 (large text or a shape needs 3:1: make marigold lighter or darker)"),
]  # fmt: skip


@pytest.mark.parametrize(("theme", "line"), WRONG)
def test_each_mistake_says_what_to_write(draft, theme: str, line: str) -> None:
    with_theme(draft, theme)
    assert f"{DECK}:{line}" in draft.problems()


@pytest.mark.parametrize("theme", [theme for theme, line in WRONG if "error" in line])
def test_one_mistake_is_one_problem(draft, theme: str) -> None:
    with_theme(draft, theme)
    assert len(draft.problems()) == 1


def test_the_schema_knows_every_colour_that_a_deck_may_name() -> None:
    schema = json_schema()["$defs"]
    assert schema["deck"]["properties"]["theme"]["$ref"] == "#/$defs/theme"
    assert tuple(schema["theme"]["properties"]) == COLOUR_TOKENS
    assert schema["theme"]["additionalProperties"] is False
    assert all(kind["pattern"] == "^#[0-9A-Fa-f]{6}$" for kind in schema["theme"]["properties"].values())
