"""`kiosk stats`: what was counted of visits. Part of commands.py."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.domain.count_tables import Table
    from kiosk.domain.deck import Deck


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be asked of it."""
    parser.add_argument("--since", type=_day, metavar="DAY", help="from that day on: 2030-08-01")
    parser.add_argument(
        "--format", choices=("text", "csv", "json"), default="text", help="how numbers are written"
    )
    others = parser.add_mutually_exclusive_group()
    others.add_argument(
        "--heat", type=Path, metavar="DIR", help="draw where each slide is touched, as PNGs into a folder"
    )
    others.add_argument("--clear", action="store_true", help="forget all that was counted of the deck")


def stats(options: argparse.Namespace) -> int:
    """Tell what was counted of visits to a deck, draw it, or forget it."""
    from kiosk.origin import key
    from kiosk.system.counts import Counts
    from kiosk.typed import deck_folder

    folder = deck_folder(options.deck)
    counts = Counts(key(folder))
    if options.clear:
        if not counts.clear():
            raise KioskError("The counts cannot be forgotten: the line above says why.")
        print("What was counted is forgotten. A running kiosk may add its last minute.")
        return 0
    from kiosk.content import load_sound

    content, rows = load_sound(folder), counts.rows(options.since or "")
    if options.heat is not None:
        from kiosk.heat import draw

        return draw(content, rows, options.heat)
    from kiosk.count_reports import WRITERS
    from kiosk.domain.count_tables import tables

    if not rows and options.format == "text":
        print("Nothing has been counted yet.")
        return 0
    WRITERS[options.format](tables(rows, content.deck), sys.stdout)
    return 0


def counted(deck: Deck, key: str, since: str = "") -> tuple[Table, ...]:
    """What was counted of a deck under that key (`RunOptions.counts`), for the staff panel: from the disk."""
    from kiosk.domain.count_tables import tables
    from kiosk.system.counts import Counts

    return tables(Counts(key).rows(since), deck)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2030-08-01") from None
