"""kiosk(1): the page that `man kiosk` shows, made from the command line itself, so that it is true."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from project import ROOT

sys.path.append(str(ROOT))

from kiosk.parser import command_line

FILES = {
    "/etc/pavilion/pavilion.toml": "Which deck this machine shows where none is named, and its settings.",
    "/var/lib/pavilion/decks": "Decks to edit. An upgrade leaves alone what was edited.",
    "~/.local/state/pavilion": "What is set and counted on this machine, and the logs.",
    "/opt/pavilion/licences": "What the program is made of, and where the sources of Qt and PySide6 are.",
}


def page(version: str, date: str) -> str:
    """The page in roff. date: as 2030-08-05."""
    parser = command_line()
    return "\n".join(
        [
            f'.TH KIOSK 1 "{date}" "Pavilion {version}" "User Commands"',
            ".SH NAME",
            r"kiosk \- an offline touch kiosk: slides and a map of firms",
            ".SH SYNOPSIS",
            ".B kiosk",
            r"[\fB\-\-version\fR] [\fB\-\-licences\fR] \fICOMMAND\fR ...",
            ".SH DESCRIPTION",
            _text(parser.description),
            "DECK is a deck's folder, or the deck.yaml in it.",
            ".SH COMMANDS",
            *(line for name, command in _commands(parser) for line in _command(name, command)),
            ".SH FILES",
            *(line for name, about in FILES.items() for line in (".TP", _bold(name), _text(about))),
            ".SH EXIT STATUS",
            "0: done. 1: the deck has errors, or doctor found something. 2: the command was mistyped.",
            "",
        ]
    )


def dated(page: str, version: str, date: str) -> str:
    """A page that was written by hand, with what stands between @ signs put in."""
    return page.replace("@VERSION@", version).replace("@DATE@", date)


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def _command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f".SS kiosk {name}"
    yield _text(parser.description)
    for action in parser._actions:
        if "--help" not in action.option_strings and action.help != argparse.SUPPRESS:
            yield ".TP"
            yield _usage(action)
            yield _text((action.help or "").replace("%%", "%"))
    if parser.epilog:
        yield ".PP"
        yield _text(parser.epilog[:1].upper() + parser.epilog[1:])


def _usage(action: argparse.Action) -> str:
    taken = action.metavar or ("|".join(action.choices) if action.choices else "")
    names = ", ".join(_bold(name) for name in action.option_strings)
    takes = "" if not taken or action.nargs == 0 else f"\\fI{_text(str(taken))}\\fR"
    return " ".join(part for part in (names, takes) if part)


def _bold(text: str) -> str:
    return f"\\fB{_text(text)}\\fR"


def _text(text: str | None) -> str:
    """Letters that roff would take for its own, as letters."""
    return (text or "").replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
