"""What `kiosk present` tells and writes once a talk is over: its times, its plan, and the last decks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.errors import ContentError, KioskError, UsageError

if TYPE_CHECKING:
    from kiosk.domain.deck import Deck
    from kiosk.domain.problems import Problem
    from kiosk.domain.rehearsal import Rehearsal


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `kiosk present` that show no deck; at most one of them can be asked for."""
    asked = parser.add_mutually_exclusive_group()
    for option, told, text in (
        ("--report", report, "print how long the last talk took, against the plan"),
        ("--plan", write_plan, "write the times of the last rehearsal into deck.yaml as its plan"),
        ("--recent", list_recent, "list the decks that were presented last"),
    ):
        asked.add_argument(option, dest="told", action="store_const", const=told, help=text)
    asked.add_argument("--rehearse", action="store_true", help="practise it, for a plan of its times")
    parser.add_argument(
        "--format", choices=("text", "json"), help="how --report and --recent are written (text)"
    )


def chosen(options: argparse.Namespace) -> Callable[[Path, bool], int] | None:
    """What was asked for instead of a talk, to be called with the deck's folder and whether as JSON; or None.

    Raises:
        UsageError: a format was asked for and nothing that has one.
    """
    if options.format and options.told not in (report, list_recent):
        raise UsageError("--format goes with --report or --recent.")
    told: Callable[[Path, bool], int] | None = options.told
    return told


def report(folder: Path, as_json: bool) -> int:
    """Print the time of the deck's last talk by section and slide, against its plan.

    Raises:
        UsageError: no talk of this deck was recorded.
        ContentError: no deck can be read.
    """
    from kiosk.content import load_sound
    from kiosk.system.rehearsals import last_talk
    from kiosk.talk_tables import as_values, table

    done = _found(folder, last_talk(folder))
    deck = load_sound(folder).deck
    if as_json:
        _print_json(as_values(done, deck))
    else:
        print("\n".join(table(done, deck)))
    return 0


def write_plan(folder: Path, _as_json: bool = False) -> int:
    """Write the times of the deck's last rehearsal into its deck.yaml, as the plan of its sections.

    Without a rehearsal they are those of the last talk.

    Raises:
        UsageError: no talk of this deck was recorded.
        ContentError: deck.yaml itself has errors, and stays as it is.
        KioskError: it was changed meanwhile, or cannot be written; it stays as it is.
    """
    from kiosk.system.rehearsals import last_practised

    return _write_plan(folder, _found(folder, last_practised(folder)))


def _write_plan(folder: Path, done: Rehearsal) -> int:
    from kiosk.content import load_sound
    from kiosk.domain.rehearsal import plan
    from kiosk.talk_tables import changes

    file = folder / "deck.yaml"
    try:
        before = file.read_bytes()
    except OSError as error:
        raise KioskError(f"{file} cannot be read: {error.strerror}.") from error
    content = load_sound(folder)
    if any(_spoils(problem) for problem in content.problems):
        raise ContentError(content.problems)
    deck = content.deck
    minutes = plan(done, deck.sections)
    after = _planned(file, before, minutes)
    if after != before:
        _replace(file, before, after)
    print("\n".join(changes(file, done, deck, minutes)))
    return 0


def _spoils(problem: Problem) -> bool:
    """Whether it is in the file that the plan is written into."""
    return problem.file == "deck.yaml" and problem.severity == "error"


def offer_plan(deck: Deck, done: Rehearsal | None) -> int:
    """Print the plan that a rehearsal makes, and write it if whoever is at the terminal says so.

    Raises as `write_plan` does.
    """
    from kiosk.domain.rehearsal import plan
    from kiosk.talk_tables import proposal

    if done is None:
        print("Nothing was rehearsed.")
        return 0
    minutes = plan(done, deck.sections)
    print("\n".join(proposal(done, deck, minutes)), end="\n\n")
    if all(section.minutes == minutes.get(section.id, section.minutes) for section in deck.sections):
        print("The deck has this plan already.")
    elif _agreed("Write this plan into the deck? [y/N] "):
        return _write_plan(deck.folder, done)
    else:
        print("To write it later: kiosk present DECK --plan")
    return 0


def _agreed(question: str) -> bool:
    """Whether somebody is there and says yes."""
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        print()
        return False


def list_recent(_folder: Path, as_json: bool) -> int:
    """Print the folders of the decks that were presented last, the latest first."""
    from kiosk.system.recent import is_there, recent

    folders = [deck.folder for deck in recent() if is_there(deck.folder)]
    if as_json:
        _print_json(folders)
    else:
        print("\n".join(folders or ["No deck was presented yet."]))
    return 0


def _found(folder: Path, done: Rehearsal | None) -> Rehearsal:
    if done is None:
        raise UsageError(f"No talk of {str(folder)!r} was recorded yet.")
    return done


def _planned(file: Path, before: bytes, minutes: dict[str, float]) -> bytes:
    from kiosk.content.plan import with_plan

    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    try:
        return mark + with_plan(before.removeprefix(mark).decode(), minutes).encode()
    except ValueError as error:
        wanted = ", ".join(f"{section}: {each:g}" for section, each in minutes.items())
        raise KioskError(f"{file} stays as it is: {error}. Write the minutes yourself: {wanted}.") from error


def _replace(file: Path, before: bytes, after: bytes) -> None:
    from kiosk.system.files import replace_file

    try:
        if file.read_bytes() != before:
            raise KioskError(f"{file} was changed meanwhile, so the plan was not written. Please try again.")
        replace_file(file, after)
    except OSError as error:
        raise KioskError(f"{file} cannot be written: {error.strerror}.") from error


def _print_json(value: Any) -> None:
    import json

    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    print()
