"""What the command line does: one sub-command, one function. Qt is imported only by those that draw."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import talk_reports
from kiosk.errors import UsageError

if TYPE_CHECKING:
    from kiosk.domain.content import Content
    from kiosk.domain.problems import Problem


def run(options: argparse.Namespace) -> int:
    """Show a deck on this screen, until staff leave it."""
    # Start-up makes many objects and hardly any garbage: collecting at every thousandth costs a tenth of it.
    gc.disable()
    from kiosk.beside import read_beside

    content = read_beside(_folder(options.deck))
    from kiosk.app import RunOptions  # Qt wakes up meanwhile
    from kiosk.app import run as show

    guarded = not options.unguarded
    known = _known(content(), options.lang, options.start)
    return show(RunOptions(known, options.window, options.screen, options.lang, options.start, guarded))


def present(options: argparse.Namespace) -> int:
    """Give a talk from a deck, which may be chosen first; or tell of the last one."""
    told, folder = talk_reports.chosen(options), _folder(options.deck)
    if told is not None:
        return told(folder, options.format == "json")
    if options.choose and options.deck is None:
        from kiosk.choose import choose

        return choose(
            lambda folder: _reading(options, folder)(),
            lambda content: _give(options, lambda: content),
            options.window,
        )
    return _give(options, _reading(options, folder))


def _reading(options: argparse.Namespace, folder: Path) -> Callable[[], Content]:
    """Begin to read the deck of a talk."""
    from kiosk.beside import read_beside

    content = read_beside(folder)
    return lambda: _known(content(), options.lang, options.start)


def _give(options: argparse.Namespace, content: Callable[[], Content]) -> int:
    from kiosk.present import PresentOptions  # Qt wakes up meanwhile
    from kiosk.present import present as give

    return give(
        PresentOptions(
            content(),
            options.window,
            options.screen,
            options.lang,
            options.start,
            options.steps,
            options.rehearse,
        )
    )


def export(options: argparse.Namespace) -> int:
    """Draw a deck into pictures or a PDF."""
    from kiosk.beside import read_beside

    content = read_beside(_folder(options.deck))
    from kiosk.export import ExportOptions
    from kiosk.export import export as draw

    known = _known(content(), "" if options.lang == "all" else options.lang, options.slide)
    return draw(ExportOptions(known, options.out, options.size, options.lang, options.slide, options.form))


def check(options: argparse.Namespace) -> int:
    """Tell every problem of a deck."""
    from kiosk.content import check_deck
    from kiosk.reports import exit_code, write_json, write_text

    problems = as_typed(check_deck(_folder(options.deck)), options.deck)
    write = write_json if options.format == "json" else write_text
    write(problems, sys.stdout, sys.stderr)
    return exit_code(problems, strict=options.strict)


def new(options: argparse.Namespace) -> int:
    """Write a deck to begin with."""
    from kiosk.content.starter import write_starter

    write_starter(options.folder)
    print(f"A new deck is in {options.folder}. See it: kiosk run {options.folder} --window 1280x720")
    return 0


def schema(_options: argparse.Namespace) -> int:
    """Print the JSON Schema of a deck."""
    import json

    from kiosk.content.schema import json_schema

    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0


def _folder(deck: Path | None) -> Path:
    """The deck's folder; naming its deck.yaml is as good."""
    from kiosk import paths

    if deck is None:
        return paths.default_deck()
    try:
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


def _known(content: Content, language: str, slide: str) -> Content:
    """The content, once its deck is known to have that language and that slide."""
    deck = content.deck
    known = (("language", language, deck.languages), ("slide", slide, [slide.id for slide in deck.slides]))
    for kind, name, names in known:
        if name and name not in names:
            from kiosk.content.wording import did_you_mean

            hint = did_you_mean(name, names)
            raise UsageError(f"The deck has no {kind} {name!r}" + (f" ({hint})." if hint else "."))
    return content


def as_typed(problems: Sequence[Problem], deck: Path | None) -> list[Problem]:
    """Problems with files as they are reached from here, so that a terminal can open them."""
    from dataclasses import replace

    folder = os.path.relpath(_folder(deck)) if deck is None else str(_folder(deck))
    return [replace(problem, file=os.path.normpath(Path(folder, problem.file))) for problem in problems]
