"""What goes by beside the tests is heard when it is over, and ends with them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import Tools


@pytest.fixture
def beside(tools: Tools) -> ModuleType:
    return tools("beside")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_every_row_is_carried_out_and_one_that_fails_ends_there(beside: ModuleType) -> None:
    rows = {
        "bad": [python("print('one')"), python("raise SystemExit('two')"), python("print('three')")],
        "good": [python("print('four')"), python("print('five')")],
    }
    with beside.carried_out(rows) as futures:
        bad, good = (futures[name].result(timeout=60) for name in rows)
    assert (bad.code, bad.said) == (1, "one\ntwo\n")
    assert (good.code, good.said) == (0, "four\nfive\n")


def test_what_still_runs_at_the_end_is_interrupted_and_puts_away_what_it_made(
    beside: ModuleType, tmp_path: Path
) -> None:
    made, begun = tmp_path / "made", tmp_path / "begun"
    code = f"""
import pathlib, signal
made = pathlib.Path({str(made)!r})
made.touch()
try:
    pathlib.Path({str(begun)!r}).touch()
    signal.pause()
finally:
    made.unlink()
"""
    with beside.carried_out({"long": [python(code), python("print('next')")]}) as futures:
        while not begun.exists():
            assert not futures["long"].done()
    assert not made.exists()
    assert "next" not in futures["long"].result().said
