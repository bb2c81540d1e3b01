"""What the command line does: one sub-command, one function. Qt is imported only by those that draw."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import talk_reports
from kiosk.errors import ContentError, KioskError, UsageError

if TYPE_CHECKING:
    from kiosk.domain.content import Content
    from kiosk.domain.problems import Problem
    from kiosk.guard import Errand

_INTERRUPTED = 130


def carry_out(command: Callable[[], int], deck: Path | None) -> int:
    """Do what a command does; returns the exit code, with a plain line on the terminal for what is wrong."""
    try:
        code = command()
        sys.stdout.flush()
    except ContentError as error:
        return _report(error, deck)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read the output has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def run(options: argparse.Namespace) -> int:
    """Show a deck on this screen, until staff leave it."""
    folder = _folder(options.deck)
    if options.unguarded or not hasattr(os, "fork"):
        return _draw(options, folder, None)
    from kiosk.guarded import run_guarded

    return run_guarded(folder, lambda shown, errand: carry_out(partial(_draw, options, shown, errand), shown))


def _draw(options: argparse.Namespace, folder: Path, errand: Errand | None) -> int:
    # Start-up makes many objects and hardly any garbage: collecting at every thousandth costs a tenth of it.
    gc.disable()
    from kiosk.beside import read_beside
    from kiosk.guarded import keeper

    read = read_beside(folder, sound=True)
    keep = keeper(folder, errand.rung) if errand else None
    from kiosk.app import RunOptions  # Qt wakes up meanwhile
    from kiosk.app import run as show

    try:
        content = _played(read(), options.deck)
    except ContentError as error:
        if errand is None:
            raise
        from kiosk.guard import BAD_DECK

        _report(error, folder)
        return BAD_DECK
    language, start = options.lang, options.start
    if errand is None or errand.typed:
        _known(content, language, start)
    else:  # another deck has other languages and slides
        language = language if language in content.deck.languages else ""
        start = start if start in {slide.id for slide in content.deck.slides} else ""
    good = keep if content.sound else None
    return show(RunOptions(content, options.window, options.screen, language, start, errand, good))


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

    content = read_beside(folder, sound=True)
    typed = folder if options.deck is None and options.choose else options.deck
    return lambda: _known(_played(content(), typed), options.lang, options.start)


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


def _played(content: Content, deck: Path | None) -> Content:
    """The content, once it is told that there are errors, if there are any."""
    from kiosk.reports import in_short

    if told := in_short(content, "kiosk check" if deck is None else f"kiosk check {deck}"):
        print(f"kiosk: {told}", file=sys.stderr)
    return content


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


def _report(error: ContentError, deck: Path | None) -> int:
    from kiosk.reports import write_text

    write_text(as_typed(error.problems, deck), sys.stderr, sys.stderr)
    return error.exit_code
