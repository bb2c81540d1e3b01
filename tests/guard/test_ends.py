"""How drawing processes end, in each of both ways: asked to, hanging, or without their guard."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.guard import Ladder, Memory, Rung, pulse
from kiosk.guard.pulse import Illness
from kiosk.system import leash
from tests.guard.lives import ROOT, WAYS, once, shown, wait_for
from tests.guard.stage import Stage, gone, stage

__all__ = ["stage"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_both(stage: Stage, number: signal.Signals) -> None:
    once(stage.shown, lambda: os.kill(os.getpid(), number))
    assert stage.plays("stays") == 0
    assert gone(int(stage.shown()[0][0]))


def test_a_signal_is_heard_between_two_lives(stage: Stage) -> None:
    stage.start = Memory(Ladder(row=9))
    once(lambda: stage.shown() and gone(int(stage.shown()[0][0])), lambda: os.kill(os.getpid(), 15))
    began = time.monotonic()
    assert stage.plays("crashes") == 0
    assert time.monotonic() - began < 10
    assert len(stage.shown()) == 1


def test_one_that_does_not_leave_is_ended(stage: Stage) -> None:
    once(stage.shown, lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert stage.plays("deaf") == 0
    assert gone(int(stage.shown()[0][0]))


@pytest.mark.parametrize(
    ("life", "patience", "why"),
    [("deaf", "SILENT_S", Illness.SILENT), ("never_draws", "START_S", Illness.NEVER_STARTED)],
)
def test_one_that_hangs_is_ended_and_another_begins(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    life: str, patience: str, why: Illness,
) -> None:  # fmt: skip
    monkeypatch.setattr(pulse, patience, 2.0)  # and time enough for one to begin
    assert stage.plays(life, "leaves 0") == 0
    assert gone(int(stage.shown()[0][0]))
    assert len(stage.shown()) == 2
    assert str(why) in caplog.text


def test_nothing_it_started_outlives_it(stage: Stage) -> None:
    assert stage.plays("starts_another", "leaves 0") == 0
    assert gone(int((stage.folder / "other").read_text()))


@pytest.mark.parametrize("way", WAYS)
def test_nothing_outlives_its_guard(tmp_path: Path, way: str) -> None:
    command = [sys.executable, "-m", "tests.guard.lives", way, str(tmp_path), "wears"]
    with subprocess.Popen(command, cwd=ROOT) as guard:
        wait_for(lambda: shown(tmp_path))
        guard.kill()
        killed = time.monotonic()
    wait_for(lambda: gone(int(shown(tmp_path)[0][0])))
    assert time.monotonic() - killed < 2


def test_a_leash_that_breaks_is_enough(stage: Stage) -> None:
    """Without what Linux does besides."""
    starter = stage.starter("wears")
    with starter.hearing(lambda: None):
        drawing = starter.start(Rung.DECK, "", first=True)
        while not drawing.wait(0.1):
            pass
        with Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), drawing._leash)
        wait_for(lambda: drawing.ended() is not None)
    assert drawing.ended() == leash.GONE
