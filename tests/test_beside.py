"""A deck read in a process of its own is the deck read in this one; and whatever ends that process is told.

Each test starts a Python without Qt, as the command line does: this one has had it for long.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk import paths

BEGIN = """
import os, signal, sys
from pathlib import Path
from kiosk import beside
from kiosk.errors import ContentError, KioskError
folder = Path(sys.argv[1])
"""


def ran(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BEGIN + program, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_content_is_what_a_reader_in_this_process_gives() -> None:
    program = """
content = beside.read_beside(folder)()
assert "yaml" not in sys.modules, "the reader did not read beside, but here"
from kiosk.content import load_content
assert content == load_content(folder)
"""
    done = ran(program, paths.default_deck())
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_problem_comes_across(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text(
        "kiosk: 1\ntitel: A\nlanguages: [en]\nsections: 7\n", encoding="utf-8"
    )
    program = """
try:
    beside.read_beside(folder)()
except ContentError as error:
    print(error)
"""
    done = ran(program, tmp_path)
    assert done.stdout.splitlines()[0].startswith("deck.yaml:2:1: error: ")
    assert len(done.stdout.splitlines()) > 1
    assert done.stderr == ""


def test_a_reader_that_is_killed_is_an_error_in_one_sentence() -> None:
    program = """
beside._read = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
try:
    beside.read_beside(folder)()
except KioskError as error:
    print(error)
"""
    assert ran(program, paths.default_deck()).stdout == (
        "The deck could not be read: its reader ended by signal 9.\n"
    )


def test_a_defect_of_the_reader_is_told_once_and_never_becomes_a_deck() -> None:
    program = """
beside._read = lambda *_: 1 / 0
try:
    beside.read_beside(folder)()
except KioskError as error:
    print(error)
"""
    done = ran(program, paths.default_deck())
    assert done.stdout == "The deck could not be read: its reader ended with exit code 1.\n"
    assert done.stderr.count("ZeroDivisionError") == 1
