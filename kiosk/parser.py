"""What can be said on the command line: one sub-command, one function that adds it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

from kiosk import __version__, keeping, stats, talk_reports
from kiosk.commands import check, doctor, export, new, present, run, schema

MOST_PIXELS = 16_384


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


class _Licences(argparse.Action):
    """Lists the program's parts, as --version tells its version."""

    def __init__(self, option_strings: Sequence[str], **options: str) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=options["help"])

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from kiosk.licences import table

        print("\n".join(table()))
        parser.exit()


def command_line() -> argparse.ArgumentParser:
    """All of it; what it parses has `command`, the function to call with it."""
    parser = _Parser(
        prog="kiosk",
        description="An offline touch kiosk: a deck of slides and a region map of firms, from YAML.",
        epilog="example: kiosk run content --window 1280x720",
    )
    parser.add_argument("--version", action="version", version=f"Pavilion {__version__}")
    parser.add_argument("--licences", action=_Licences, help="list what it is made of, and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for add in _ADDERS:
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
    parser.add_argument("--watch", action="store_true", help="show each change of the deck's files at once")
    parser.add_argument("--unguarded", action="store_true", help="without the process that restarts it")
    parser.set_defaults(command=run)


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
    parser.add_argument(
        "--choose", action="store_true", help="without DECK, choose among those presented last"
    )
    talk_reports.add_options(parser)
    parser.set_defaults(command=present)


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
    parser.set_defaults(command=check)


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
    parser.set_defaults(command=export)


def _add_new(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "new",
        help="begin a deck of your own",
        description="Write a small deck with comments into a new or empty folder.",
        epilog="example: kiosk new my-deck",
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to write it into")
    parser.set_defaults(command=new)


def _add_schema(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "schema",
        help="print the deck's JSON Schema",
        description="Print the JSON Schema of a deck's files, from which editors complete and check them.",
        epilog="example: kiosk schema > schema.json",
    )
    parser.set_defaults(command=schema)


def _add_doctor(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "doctor",
        help="tell whether this machine is fit to be a kiosk",
        description="Look at this machine: screen, touch, fonts, disk, clock, lock-down. "
        "Each is PASS, or FAIL with the fix.",
        epilog="example: kiosk doctor content --format json",
    )
    _add_deck(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how findings are written")
    parser.set_defaults(command=doctor)


def _add_settings(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "settings",
        help="tell or change what is set on this machine",
        description="List the settings of this machine, tell one, or change one.",
        epilog="example: kiosk settings screen_bottom_mm 950",
    )
    parser.add_argument("name", nargs="?", metavar="NAME", help="the setting (all of them)")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="what it becomes (what it is)")
    parser.set_defaults(command=keeping.settings)


def _add_stats(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "stats",
        help="tell how a deck is used on this machine",
        description="Tell what was counted of visits to a deck, by the hour and of no visitor. "
        "Numbers under five are not told, nor others (*) from which one could be reckoned.",
        epilog="example: kiosk stats --since 2030-08-01 --format csv; kiosk stats --heat pictures",
    )
    _add_deck(parser)
    stats.add_options(parser)
    parser.set_defaults(command=stats.stats)


def _add_pin(commands: _Commands[_Parser]) -> None:
    parser = commands.add_parser(
        "pin",
        help="set the PIN of the staff panel",
        description="Set the PIN of the staff panel anew: it is asked for twice, and never shown.",
        epilog="example: kiosk pin",
    )
    parser.add_argument("--clear", action="store_true", help="take it away: the panel asks for a new one")
    parser.set_defaults(command=keeping.pin)


_ADDERS = (
    _add_run,
    _add_present,
    _add_check,
    _add_export,
    _add_new,
    _add_schema,
    _add_doctor,
    _add_settings,
    _add_stats,
    _add_pin,
)


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
