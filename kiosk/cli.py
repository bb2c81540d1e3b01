"""The command line: one command, its exit code, and a plain line where something is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from kiosk.commands import as_typed
from kiosk.errors import ContentError, KioskError
from kiosk.parser import command_line

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the deck is wrong, 2 the command is."""
    _let_any_text_through(sys.stdout, sys.stderr)
    try:
        options = command_line().parse_args(argv)
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


def _report(error: ContentError, deck: Path | None) -> int:
    from kiosk.reports import write_text

    write_text(as_typed(error.problems, deck), sys.stderr, sys.stderr)
    return error.exit_code
