"""What the command line does: one sub-command, one function. Qt is imported only by those that draw."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import talk_reports, typed
from kiosk.errors import ContentError, KioskError

if TYPE_CHECKING:
    from kiosk.domain.content import Content
    from kiosk.guard import Errand
    from kiosk.origin import Origin

_INTERRUPTED = 130


def carry_out(command: Callable[[], int], deck: Path | None) -> int:
    """Do what a command does; returns the exit code, with a plain line on the terminal for what is wrong."""
    try:
        code = command()
        sys.stdout.flush()
    except ContentError as error:
        return typed.report(error, deck)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read the output has left
        _say_no_more()
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            raise
        _say_no_more()
        print(f"kiosk: the output cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return code


def _say_no_more() -> None:
    """What still waits to be written is not tried again as the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(options: argparse.Namespace) -> int:
    """Show a deck on this screen, until staff leave it."""
    from kiosk.guard.handed import taken

    handed = taken()
    # The guard's word for it: a drawing process is to show what there is when its deck has gone.
    folder = typed.deck_folder(options.deck) if handed is None else Path(handed.deck)
    if options.unguarded:
        return _draw(options, folder, None, folder)
    from kiosk.guard import NO_DISPLAY
    from kiosk.guarded import draw_handed, run_guarded
    from kiosk.system.display import missing_display

    def draw(shown: Path, errand: Errand) -> int:
        if not errand.typed and missing_display():
            return NO_DISPLAY
        return carry_out(partial(_draw, options, shown, errand, folder), shown)

    if handed is not None:
        draw_handed(handed, draw)
    return run_guarded(folder, draw, options.arguments, at_once=options.watch)


def _draw(options: argparse.Namespace, folder: Path, errand: Errand | None, asked: Path) -> int:
    # Start-up makes many objects and hardly any garbage: collecting at every thousandth costs a tenth of it.
    gc.disable()
    from kiosk.beside import read_beside
    from kiosk.guard import BAD_DECK, Rung
    from kiosk.guarded import counted

    origin = _origin(folder, errand, at_once=options.watch)
    read = read_beside(folder, sound=True)
    from kiosk.running import RunOptions  # Qt wakes up meanwhile
    from kiosk.running import run as show

    try:
        content = read()
    except ContentError as error:
        if errand is None:
            raise
        typed.report(error, folder)
        return BAD_DECK
    better = _played_well(origin) if origin is not None and not content.sound else None
    content = typed.played(content, options.deck, better and better[0])
    origin = better[1] if better else origin
    language, start = options.lang, options.start
    if errand is None or errand.typed:
        typed.known(content, language, start)
    else:  # another deck has other languages and slides
        language = language if language in content.deck.languages else ""
        start = start if start in {slide.id for slide in content.deck.slides} else ""
    counts = counted(folder, errand.rung if errand else Rung.DECK)
    return show(
        RunOptions(content, options.window, options.screen, language, start, errand, origin, counts, asked)
    )


def _origin(folder: Path, errand: Errand | None, *, at_once: bool) -> Origin | None:
    """Where the deck that was asked for comes from. None for what is shown instead: then the guard looks at
    the files.
    """
    from kiosk.guard import Rung
    from kiosk.origin import Origin

    asked_for = errand is None or errand.rung is Rung.DECK
    return Origin.now(folder, at_once=at_once, guarded=errand is not None) if asked_for else None


def _played_well(origin: Origin) -> tuple[Content, Origin] | None:
    """What is shown rather than a deck with errors: the same as it last played well, None if there is none.

    Its mark is that of the copy, so the files are soon found to be others, with errors, and stay out.
    """
    from kiosk.anew import read_anew

    copy = origin.kept()
    found = read_anew(copy) if copy else None
    return (found.content(), origin.marked(copy.name)) if copy and found and found.sound else None


def present(options: argparse.Namespace) -> int:
    """Give a talk from a deck, which may be chosen first; or tell of the last one."""
    told, folder = talk_reports.chosen(options), typed.deck_folder(options.deck)
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
    named = folder if options.deck is None and options.choose else options.deck
    return lambda: typed.known(typed.played(content(), named), options.lang, options.start)


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

    content = read_beside(typed.deck_folder(options.deck))
    from kiosk.export import ExportOptions
    from kiosk.export import export as draw

    known = typed.known(content(), "" if options.lang == "all" else options.lang, options.slide)
    return draw(ExportOptions(known, options.out, options.size, options.lang, options.slide, options.form))


def check(options: argparse.Namespace) -> int:
    """Tell every problem of a deck."""
    from kiosk.content import check_deck
    from kiosk.reports import exit_code, write_json, write_text

    problems = typed.as_typed(check_deck(typed.deck_folder(options.deck)), options.deck)
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


def doctor(options: argparse.Namespace) -> int:
    """Tell whether this machine is fit to be a kiosk."""
    from kiosk.doctor import examine, is_well, write_json, write_text

    findings = examine(typed.deck_folder(options.deck))
    write = write_json if options.format == "json" else write_text
    write(findings, sys.stdout)
    return int(not is_well(findings))
