"""What was typed, and what is answered on the terminal: folders, names and problems."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import ContentError, UsageError

if TYPE_CHECKING:
    from kiosk.domain.content import Content
    from kiosk.domain.problems import Problem


def deck_folder(deck: Path | None) -> Path:
    """The deck's folder; naming its deck.yaml is as good."""
    from kiosk import paths

    if deck is None:
        return paths.default_deck()
    try:
        deck.absolute()  # the folder from which it is seen may be gone: that of a stick drawn out
        if deck.is_dir():
            return deck
        if deck.is_file() and deck.name == "deck.yaml":
            return deck.parent
        there = deck.exists()
    except (OSError, ValueError):
        there = False
    raise UsageError(
        f"{str(deck)!r} is not a deck's folder." if there else f"There is no folder {str(deck)!r}."
    )


def played(content: Content, deck: Path | None, instead: Content | None = None) -> Content:
    """The content that is shown, once it is told that there are errors, if there are any: `instead` if there
    is one.
    """
    from kiosk.reports import in_short

    command = "kiosk check" if deck is None else f"kiosk check {deck}"
    if told := in_short(content, command, instead=instead is not None):
        print(f"kiosk: {told}", file=sys.stderr)
    return instead or content


def known(content: Content, language: str, slide: str) -> Content:
    """The content, once its deck is known to have that language and that slide."""
    deck = content.deck
    named = (("language", language, deck.languages), ("slide", slide, [slide.id for slide in deck.slides]))
    for kind, name, names in named:
        if name and name not in names:
            from kiosk.content.wording import did_you_mean

            hint = did_you_mean(name, names)
            raise UsageError(f"The deck has no {kind} {name!r}" + (f" ({hint})." if hint else "."))
    return content


def as_typed(problems: Sequence[Problem], deck: Path | None) -> list[Problem]:
    """Problems with files as they are reached from here, so that a terminal can open them."""
    from kiosk.reports import within

    if deck is None:
        return within(_from_here(deck_folder(None)), problems)
    return within(deck.parent if deck.is_file() else deck, problems)  # which may have gone by now


def _from_here(folder: Path) -> Path:
    try:
        return Path(os.path.relpath(folder))
    except (OSError, ValueError):  # here is a folder that was replaced; or, on Windows, another drive
        return folder


def report(error: ContentError, deck: Path | None) -> int:
    from kiosk.reports import write_text

    write_text(as_typed(error.problems, deck), sys.stderr, sys.stderr)
    return error.exit_code
