"""The command line: one command, its exit code, and a plain line where something is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TextIO

from kiosk.commands import carry_out
from kiosk.parser import command_line


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the deck is wrong, 2 the command is."""
    _give_streams()
    _let_any_text_through(sys.stdout, sys.stderr)
    arguments = sys.argv[1:] if argv is None else argv
    try:
        options = command_line().parse_args(arguments)
    except SystemExit as done:  # argparse, after --help, --version or a wrong option
        return done.code if isinstance(done.code, int) else 2
    options.arguments = arguments  # for a process that begins with them as well
    return carry_out(partial(options.command, options), getattr(options, "deck", None))


def _give_streams() -> None:
    """A program of Windows' without a console has none: what is said goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115 (to the end)


def _let_any_text_through(*streams: TextIO) -> None:
    """A terminal that lacks a script shows ? for it, rather than ending the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
