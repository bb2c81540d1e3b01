"""A guard of real processes, which do as they are told instead of drawing; and what becomes of those."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.guard import Memory
from kiosk.guard.drawing import Starter
from kiosk.guard.loop import Guard, Parts
from kiosk.guard.service import Service
from tests.guard.lives import WAYS, shown
from tests.guard.lives import starter as starts


class Stage:
    """A guard, and the lives of its drawing processes: one each, the last of them for ever."""

    def __init__(self, folder: Path, way: str) -> None:
        self.folder, self.way = folder, way
        self.kept: list[Memory] = []
        self.mark = "one"
        self.start = Memory()

    def plays(self, *lives: str, starter: Starter | None = None, service: Service | None = None) -> int:
        """Guard those lives; returns the exit code."""
        starter = starter or self.starter(*lives)
        service = service or Service({})
        parts = Parts(starter, lambda: self.mark, lambda: self.start, self.kept.append, service)
        return Guard(parts).run()

    def starter(self, *lives: str) -> Starter:
        return starts(self.way, self.folder, lives)

    def shown(self) -> list[list[str]]:
        """Process, rung, language and whether it was the first, of each life so far."""
        return shown(self.folder)


@pytest.fixture(params=WAYS)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Stage:
    return Stage(tmp_path, request.param)


def gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{process}/stat").read_text().split()[2] == "Z"  # nobody has reaped it: it is init's
