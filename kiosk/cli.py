"""The command line: one sub-command, one function. Qt is imported only by the commands that draw."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from kiosk import __version__, talk_reports
from kiosk.errors import ContentError, KioskError, UsageError

if TYPE_CHECKING:
    from kiosk.domain.content import Content
    from kiosk.domain.problems import Problem

MOST_PIXELS = 16_384
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the deck is wrong, 2 the command is."""
    _let_any_text_through(sys.stdout, sys.stderr)
    try:
        options = _parser().parse_args(argv)
        code: int = options.command(options)
        sys.stdout.flush()
    except SystemExit as done:  # argparse, after --help, --version or a wrong option
        return done.code if isinstance(done.code, int) else 2
    except ContentError as error:
        return _report(error, options.deck)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read the output has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _let_any_text_through(*streams: TextIO) -> None:
    """A terminal that lacks a script shows ? for it, rather than ending the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kiosk",
        description="An offline touch kiosk: a deck of slides and a region map of firms, from YAML.",
        epilog="example: kiosk run content --window 1280x720",
    )
    parser.add_argument("--version", action="version", version=f"Pavilion {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for add in (_add_run, _add_present, _add_check, _add_export, _add_new, _add_schema):
        add(commands)
    return parser


_Commands = argparse._SubParsersAction  # the only name that argparse gives its type


def _add_run(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "run",
        help="show a deck on this screen",
        description="Show a deck, full screen, until staff leave it.",
        epilog="example: kiosk run content --window 1280x720 --lang hi --start map",
    )
    _add_deck(parser)
    parser.add_argument("--window", type=_size, metavar="WxH", help="in a window of that size in pixels")
    parser.add_argument("--screen", default="", metavar="NAME", help="on the screen of that name")
    parser.add_argument("--lang", default="", metavar="CODE", help="in that language of the deck")
    parser.add_argument("--start", default="", metavar="SLIDE", help="beginning at the slide of that id")
    parser.add_argument("--unguarded", action="store_true", help="without the process that restarts it")
    parser.set_defaults(command=_run)


def _add_present(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "present",
        help="give a talk from a deck",
        description="Show a deck to an audience, with notes and times for the speaker on another screen.",
        epilog="example: kiosk present content --screen HDMI-1 --lang en --steps",
    )
    _add_deck(parser)
    parser.add_argument("--screen", default="", metavar="NAME", help="the audience's screen (remembered)")
    parser.add_argument("--lang", default="", metavar="CODE", help="in that language of the deck")
    parser.add_argument("--start", default="", metavar="SLIDE", help="beginning at the slide of that id")
    parser.add_argument("--steps", action="store_true", help="points and figures appear one at a time")
    parser.add_argument("--window", type=_size, metavar="WxH", help="in two windows of that size in pixels")
    talk_reports.add_options(parser)
    parser.set_defaults(command=_present)


def _add_check(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "check",
        help="tell every problem of a deck",
        description="Tell every problem of a deck: file:line:col: error: where: message (hint).",
        epilog="example: kiosk check content --strict",
    )
    _add_deck(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail as well")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how problems are written")
    parser.set_defaults(command=_check)


def _add_export(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "export",
        help="draw a deck into pictures or a PDF",
        description="Draw every slide as a PNG into a folder, or all of them into one PDF. Needs no display.",
        epilog="example: kiosk export content --out deck.pdf --lang ur; "
        "kiosk export --notes --out notes.pdf; kiosk export --sheet --out sheet.png --lang all",
    )
    _add_deck(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="PATH", help="a folder, or a .pdf file")
    forms = parser.add_mutually_exclusive_group()
    add_form = partial(forms.add_argument, dest="form", action="store_const")
    add_form("--notes", const="notes", default="pages", help="each slide above the speaker's notes, in a PDF")
    add_form("--steps", const="steps", help="a page for each point and figure, as they appear in a talk")
    add_form("--sheet", const="sheet", help="all slides on one page, in a .pdf or .png file")
    parser.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH", help="pixels (1920x1080)")
    parser.add_argument("--lang", default="", metavar="CODE", help="in that language of the deck, or all")
    parser.add_argument("--slide", default="", metavar="ID", help="only the slide of that id")
    parser.set_defaults(command=_export)


def _add_new(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "new",
        help="begin a deck of your own",
        description="Write a small deck with comments into a new or empty folder.",
        epilog="example: kiosk new my-deck",
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to write it into")
    parser.set_defaults(command=_new)


def _add_schema(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "schema",
        help="print the deck's JSON Schema",
        description="Print the JSON Schema of a deck's files, from which editors complete and check them.",
        epilog="example: kiosk schema > schema.json",
    )
    parser.set_defaults(command=_schema)


def _add_deck(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "deck", nargs="?", type=Path, metavar="DECK", help="its folder, or its deck.yaml (the shipped deck)"
    )


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().partition("x")
    if not (cross and width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x720")
    if not (1 <= _pixels(width) <= MOST_PIXELS and 1 <= _pixels(height) <= MOST_PIXELS):
        raise argparse.ArgumentTypeError(f"{text!r} is out of range: 1 to {MOST_PIXELS} pixels each way")
    return int(width), int(height)


def _pixels(digits: str) -> int:
    return int(digits[:9])


def _run(options: argparse.Namespace) -> int:
    # Start-up makes many objects and hardly any garbage: collecting at every thousandth costs a tenth of it.
    gc.disable()
    from kiosk.beside import read_beside

    content = read_beside(_folder(options.deck))
    from kiosk.app import RunOptions, run  # Qt wakes up meanwhile

    guarded = not options.unguarded
    known = _known(content(), options.lang, options.start)
    return run(RunOptions(known, options.window, options.screen, options.lang, options.start, guarded))


def _present(options: argparse.Namespace) -> int:
    told, folder = talk_reports.chosen(options), _folder(options.deck)
    if told is not None:
        return told(folder, options.format == "json")
    from kiosk.beside import read_beside

    content = read_beside(folder)
    from kiosk.present import PresentOptions, present

    known = _known(content(), options.lang, options.start)
    return present(
        PresentOptions(known, options.window, options.screen, options.lang, options.start, options.steps)
    )


def _export(options: argparse.Namespace) -> int:
    from kiosk.beside import read_beside

    content = read_beside(_folder(options.deck))
    from kiosk.export import ExportOptions, export

    known = _known(content(), "" if options.lang == "all" else options.lang, options.slide)
    return export(ExportOptions(known, options.out, options.size, options.lang, options.slide, options.form))


def _check(options: argparse.Namespace) -> int:
    from kiosk.content import check_deck
    from kiosk.reports import exit_code, write_json, write_text

    problems = _as_typed(check_deck(_folder(options.deck)), options.deck)
    write = write_json if options.format == "json" else write_text
    write(problems, sys.stdout, sys.stderr)
    return exit_code(problems, strict=options.strict)


def _new(options: argparse.Namespace) -> int:
    from kiosk.content.starter import write_starter

    write_starter(options.folder)
    print(f"A new deck is in {options.folder}. See it: kiosk run {options.folder} --window 1280x720")
    return 0


def _schema(_options: argparse.Namespace) -> int:
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


def _report(error: ContentError, deck: Path | None) -> int:
    from kiosk.reports import write_text

    write_text(_as_typed(error.problems, deck), sys.stderr, sys.stderr)
    return error.exit_code


def _as_typed(problems: Sequence[Problem], deck: Path | None) -> list[Problem]:
    """Problems with files as they are reached from here, so that a terminal can open them."""
    from dataclasses import replace

    folder = os.path.relpath(_folder(deck)) if deck is None else str(_folder(deck))
    return [replace(problem, file=os.path.normpath(Path(folder, problem.file))) for problem in problems]
