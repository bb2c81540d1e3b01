"""Where the bundled program begins.

It is the command `kiosk`, and it is also the Python of the processes that it starts for itself: those are
started as `sys.executable -m kiosk.NAME`, as from source.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from runpy import run_module

from kiosk.cli import main


def start(arguments: Sequence[str]) -> int:
    """Run the command line, or a module of the program's own; returns the exit code."""
    match list(arguments):
        case ["-m", module, *rest] if module.startswith("kiosk."):
            sys.argv[1:] = rest
            run_module(module, run_name="__main__", alter_sys=True)
            return 0
        case _:
            return main(arguments)


if __name__ == "__main__":
    raise SystemExit(start(sys.argv[1:]))
