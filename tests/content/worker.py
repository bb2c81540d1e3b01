"""Reads decks, each in a copy of itself, and tells what it came to: for tests that measure.

    python -m tests.content.worker

For each line with a deck's folder, one line of JSON: for `kiosk check` and for the screen, the problems,
seconds of the processor, and megabytes beyond those of a process that has read nothing.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kiosk.content import check_deck, load_sound
from kiosk.domain.problems import Problem
from kiosk.errors import ContentError


def _played(folder: Path) -> Iterable[Problem]:
    try:
        return load_sound(folder).problems
    except ContentError as error:
        return error.problems


WAYS: dict[str, Callable[[Path], Iterable[Problem]]] = {"check": check_deck, "run": _played}


def measured(work: Callable[[], Iterable[Problem]]) -> dict[str, Any]:
    """What some work comes to, done in a copy of this process."""
    answer, sender = os.pipe()
    child = os.fork()
    if child == 0:
        before, began = _kilobytes("VmRSS:"), time.process_time()
        problems = list(map(str, work()))
        seconds, more = time.process_time() - began, _kilobytes("VmHWM:") - before
        os.write(sender, json.dumps([seconds, more / 1024, problems[:9]]).encode())
        os._exit(0)
    os.close(sender)
    with os.fdopen(answer, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    seconds, megabytes, problems = json.loads(told)
    return {"seconds": seconds, "megabytes": megabytes, "problems": problems}


def _kilobytes(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1])


def main() -> None:
    for line in sys.stdin:
        folder = Path(line.rstrip("\n"))
        print(json.dumps({name: measured(lambda: way(folder)) for name, way in WAYS.items()}), flush=True)  # noqa: B023


if __name__ == "__main__":
    main()
