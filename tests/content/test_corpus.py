"""Decks made to harm (R10): one clear problem each, within a second of work and 100 MB, checked or played."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.content.conftest import Draft
from tests.content.corpus import CASES

SECONDS, MEGABYTES = 1.0, 100.0
Worker = Callable[[Path], dict[str, Any]]


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    command = [sys.executable, "-m", "tests.content.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        to, back = process.stdin, process.stdout

        def read(folder: Path) -> dict[str, Any]:
            print(folder, file=to, flush=True)
            found: dict[str, Any] = json.loads(back.readline())
            return found

        yield read
        to.close()


@pytest.mark.parametrize("name", CASES)
def test_one_clear_problem_within_a_second_and_100_mb(draft: Draft, worker: Worker, name: str) -> None:
    case = CASES[name]
    case.harm(draft)
    for way, found in worker(draft.folder).items():
        assert len(found["problems"]) == bool(case.told), (way, found["problems"])
        assert case.told in "".join(found["problems"])
        assert all(len(problem) < 400 for problem in found["problems"]), "as long as a bomb"
        assert found["seconds"] <= SECONDS, way
        assert found["megabytes"] <= MEGABYTES, way
