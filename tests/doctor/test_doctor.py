"""`kiosk doctor` as it is typed: aligned lines, JSON with the same keys for years, and an exit code."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from kiosk.doctor import write_json, write_text
from kiosk.doctor.finding import failed, passed, skipped

ROOT = Path(__file__).resolve().parents[2]
FINDINGS = [
    passed("screen.size", "HDMI-1 is 3840x2160 pixels, wide."),
    failed("user.root", "It runs as root.", "sudo useradd -m kiosk"),
    skipped("speech.voices", "No voice is needed."),
]
TEXT = """\
PASS  screen.size    HDMI-1 is 3840x2160 pixels, wide.
FAIL  user.root      It runs as root.
                     fix: sudo useradd -m kiosk
SKIP  speech.voices  No voice is needed.
1 of 2 passed
"""


def typed(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "doctor", *arguments],
        cwd=ROOT, env={**os.environ, **hidden, **environment},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_the_text_is_aligned_and_plain_where_there_is_no_terminal() -> None:
    out = io.StringIO()
    write_text(FINDINGS, out)
    assert out.getvalue() == TEXT


def test_a_terminal_gets_colours() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    write_text(FINDINGS, out)
    assert "\x1b[1;31mFAIL\x1b[0m  user.root" in out.getvalue()


def test_the_json() -> None:
    out = io.StringIO()
    write_json(FINDINGS, out)
    value = json.loads(out.getvalue())
    assert [value[key] for key in ("format", "ok", "passed", "counted")] == [1, False, 1, 2]
    assert value["findings"][1] == {
        "area": "user",
        "id": "user.root",
        "verdict": "FAIL",
        "sentence": "It runs as root.",
        "fix": "sudo useradd -m kiosk",
    }


def test_without_a_display_it_says_so_and_goes_on() -> None:
    began = time.monotonic()
    done = typed("--format", "json")
    took = time.monotonic() - began
    found = {each["id"]: each for each in json.loads(done.stdout)["findings"]}
    assert done.returncode == 1
    assert done.stderr == ""
    assert found["screen.display"]["verdict"] == "FAIL"
    assert {each["area"] for each in found.values()} >= {
        "deck", "fonts", "machine", "disk", "clock", "user", "lockdown", "program",
    }  # fmt: skip
    assert not [each for each in found.values() if "could not be looked at" in each["sentence"]]
    assert took < 4  # less than three by itself, on a machine that does nothing else


def test_a_display_that_does_not_answer_is_a_finding() -> None:
    done = typed(DISPLAY=":4242")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "FAIL  screen.drawing" in done.stdout
    assert "deck.errors" in done.stdout
