"""What a drawing process is told that is no copy of its guard."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.errors import UsageError
from kiosk.guard import Rung
from kiosk.guard.handed import NAME, Handed, taken
from kiosk.guard.spawned import this_program
from tests.guard.lives import ROOT

HANDED = Handed(Rung.LAST_GOOD, "ur", False, "/decks/a b", "/")
ODD = 'ਪੰ"\\\n\udcff='
"""A language of a deck, and a folder, may be named like this."""


@contextmanager
def as_a_guards() -> Iterator[None]:
    """The streams of this process are pipes meanwhile."""
    before = [os.dup(stream) for stream in (0, 1)]
    pipe = os.pipe()
    for stream, end in enumerate(pipe):
        os.dup2(end, stream)
        os.close(end)
    try:
        yield
    finally:
        for stream, kept in enumerate(before):
            os.dup2(kept, stream)
            os.close(kept)


@pytest.mark.parametrize("handed", [HANDED, Handed(Rung.DECK, ODD, True, ODD, "/")])
def test_what_is_written_is_read(handed: Handed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    environ = handed.within({"HOME": "/home"})
    assert environ[NAME].isascii()
    assert "\n" not in environ[NAME]
    with as_a_guards():
        assert taken(environ) == handed
    assert Path.cwd() == Path(handed.here)
    assert environ == {"HOME": "/home"}  # no other process is to see it


def test_most_are_told_nothing() -> None:
    assert taken({"HOME": "/home"}) is None


@pytest.mark.parametrize(
    "said",
    [
        "",
        "1",
        "[]",
        "{}",
        "{",
        '"deck"',
        '{"rung": "attic", "language": "", "deck": "", "here": ""}',
    ],
)
def test_what_no_guard_says_is_refused(said: str) -> None:
    with as_a_guards(), pytest.raises(UsageError):
        taken({NAME: said})


def test_whoever_types_it_is_told_in_a_line(tmp_path: Path) -> None:
    """Their streams are no pipes."""
    environ = HANDED.within({**os.environ, "XDG_STATE_HOME": str(tmp_path)})
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run"],
        env=environ,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == f"kiosk: {NAME} is for the guard to set, not for you: please unset it.\n"


def test_its_pipes_take_the_place_of_its_streams() -> None:
    """What it prints afterwards is not taken for its pulse."""
    code = (
        "import os; from tests.guard.test_handed import HANDED; errand = HANDED.errand(); print('loud');"
        "os.write(errand.pulse, b'pulse ' + os.read(errand.leash, 9) + os.read(0, 9))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=b"leave", capture_output=True, check=False
    )
    assert (done.stdout, done.stderr) == (b"pulse leave", b"loud\n")


@pytest.mark.parametrize(("frozen", "between"), [(False, ("-m", "kiosk")), (True, ())])
def test_the_program_is_started_as_it_was(
    monkeypatch: pytest.MonkeyPatch, frozen: bool, between: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    assert this_program("kiosk", ["run", "a b"]) == (sys.executable, *between, "run", "a b")
