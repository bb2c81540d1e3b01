"""The command line: one command, its exit code, and a plain line where something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TextIO

from kiosk.commands import carry_out
from kiosk.parser import command_line


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the deck is wrong, 2 the command is."""
    _let_any_text_through(sys.stdout, sys.stderr)
    try:
        options = command_line().parse_args(argv)
    except SystemExit as done:  # argparse, after --help, --version or a wrong option
        return done.code if isinstance(done.code, int) else 2
    return carry_out(partial(options.command, options), getattr(options, "deck", None))


def _let_any_text_through(*streams: TextIO) -> None:
    """A terminal that lacks a script shows ? for it, rather than ending the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
