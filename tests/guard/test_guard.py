"""The guard's loop with real processes, which do as they are told instead of drawing: each of both ways."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.guard import BAD_DECK, NO_DISPLAY, Ladder, Memory, Rung, loop, pulse
from kiosk.guard.drawing import Drawing, Starter
from kiosk.guard.errand import AGAIN
from kiosk.guard.loop import Guard, Parts
from kiosk.guard.pulse import Illness
from kiosk.guard.service import Service
from kiosk.guard.spawned import Program, Spawns
from kiosk.system import leash
from tests.guard.lives import ROOT, WAYS, shown
from tests.guard.lives import starter as starts


class Stage:
    """A guard, and the lives of its drawing processes: one each, the last of them for ever."""

    def __init__(self, folder: Path, way: str) -> None:
        self.folder, self.way = folder, way
        self.lives: tuple[str, ...] = ()
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


def test_staff_leave(stage: Stage) -> None:
    assert stage.plays("leaves 0") == 0
    assert len(stage.shown()) == 1
    assert not stage.kept[-1].unsteady


def test_after_a_crash_it_is_back_in_the_visitors_language(stage: Stage) -> None:
    assert stage.plays("crashes", "leaves 0") == 0
    assert [life[1:] for life in stage.shown()] == [["deck", "", "True"], ["deck", "hi", "False"]]


def test_a_new_start_asked_for_is_no_crash(stage: Stage) -> None:
    again = f"leaves {AGAIN}"
    began = time.monotonic()
    assert stage.plays(again, again, again, again, "leaves 0") == 0
    assert {life[1] for life in stage.shown()} == {Rung.DECK}
    assert time.monotonic() - began < 7  # four crashes wait for longer


def test_staff_who_ask_for_a_new_start_get_the_deck_back_that_they_have_mended(stage: Stage) -> None:
    assert stage.plays(f"fails {BAD_DECK}", f"leaves {AGAIN}", "leaves 0") == 0
    assert [life[1] for life in stage.shown()] == ["deck", "last-good", "deck"]
    assert stage.kept[-1].ladder.rung is Rung.DECK


@pytest.mark.parametrize("code", [1, 2])
def test_what_was_typed_wrong_is_told_once(stage: Stage, code: int) -> None:
    assert stage.plays(f"fails {code}") == code
    assert len(stage.shown()) == 1


def test_a_deck_that_cannot_be_shown_makes_room_at_once(stage: Stage) -> None:
    assert stage.plays(f"fails {BAD_DECK}", f"fails {BAD_DECK}", "leaves 0") == 0
    assert [life[1] for life in stage.shown()] == ["deck", "last-good", "safe"]


def test_a_display_is_waited_for(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it is gone, the deck is what comes back, and soon."""
    monkeypatch.setattr(loop, "DISPLAY_S", 0.01)
    assert stage.plays("crashes", *[f"fails {NO_DISPLAY}"] * 5, "leaves 0") == 0
    assert [life[1] for life in stage.shown()] == ["deck"] * 7
    assert stage.kept[-1].ladder.row == 0


def test_the_rung_is_remembered(stage: Stage) -> None:
    lives = f"fails {BAD_DECK}", "leaves 0"
    stage.plays(*lives)
    stage.start = Memory.of(stage.kept[-1].data())
    stage.plays(*lives)
    stage.mark = "two"
    stage.plays(*lives)
    assert [life[1] for life in stage.shown()] == ["deck", "last-good", "last-good", "deck"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_both(stage: Stage, number: signal.Signals) -> None:
    _once(stage.shown, lambda: os.kill(os.getpid(), number))
    assert stage.plays("stays") == 0
    assert _gone(int(stage.shown()[0][0]))


def test_a_signal_is_heard_between_two_lives(stage: Stage) -> None:
    stage.start = Memory(Ladder(row=9))
    _once(lambda: stage.shown() and _gone(int(stage.shown()[0][0])), lambda: os.kill(os.getpid(), 15))
    began = time.monotonic()
    assert stage.plays("crashes") == 0
    assert time.monotonic() - began < 10
    assert len(stage.shown()) == 1


def test_one_that_does_not_leave_is_ended(stage: Stage) -> None:
    _once(stage.shown, lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert stage.plays("deaf") == 0
    assert _gone(int(stage.shown()[0][0]))


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
    assert _gone(int(stage.shown()[0][0]))
    assert len(stage.shown()) == 2
    assert str(why) in caplog.text


def test_nothing_it_started_outlives_it(stage: Stage) -> None:
    assert stage.plays("starts_another", "leaves 0") == 0
    assert _gone(int((stage.folder / "other").read_text()))


def test_what_it_says_is_not_kept(stage: Stage, capfd: pytest.CaptureFixture[str]) -> None:
    """What goes through the pipe is judged and dropped, and what it prints goes past the guard."""
    assert stage.plays("talks") == 0
    assert "this is no pulse" in "".join(capfd.readouterr())


def test_a_system_without_room_for_another_process_is_asked_again(stage: Stage) -> None:
    started = stage.starter("leaves 0")

    class Full:
        """Has no room at first."""

        hearing, sleep, tries = started.hearing, started.sleep, 0

        def start(self, rung: Rung, language: str, *, first: bool) -> Drawing:
            self.tries += 1
            if self.tries == 1:
                raise OSError("no room")
            return started.start(rung, language, first=first)

    assert stage.plays(starter=Full()) == 0
    assert len(stage.shown()) == 1


def test_a_start_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    nothing = Spawns(Program((str(tmp_path / "nothing"),), tmp_path, tmp_path))
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(FileNotFoundError):
        nothing.start(Rung.DECK, "", first=True)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_watchdog_is_fed_while_it_waits(stage: Stage) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(stage.folder / "notify"))
        service = Service({"NOTIFY_SOCKET": systemd.getsockname(), "WATCHDOG_USEC": "300000"})
        stage.plays("crashes", "leaves 0", service=service)
        systemd.setblocking(False)
        heard = _all(systemd)
    assert b"READY=1" in heard
    assert b"WATCHDOG=1" in heard


@pytest.mark.parametrize("way", WAYS)
def test_nothing_outlives_its_guard(tmp_path: Path, way: str) -> None:
    command = [sys.executable, "-m", "tests.guard.lives", way, str(tmp_path), "wears"]
    with subprocess.Popen(command, cwd=ROOT) as guard:
        _wait_for(lambda: shown(tmp_path))
        guard.kill()
        killed = time.monotonic()
    _wait_for(lambda: _gone(int(shown(tmp_path)[0][0])))
    assert time.monotonic() - killed < 2


def test_a_leash_that_breaks_is_enough(stage: Stage) -> None:
    """Without what Linux does besides."""
    starter = stage.starter("wears")
    with starter.hearing(lambda: None):
        drawing = starter.start(Rung.DECK, "", first=True)
        while not drawing.wait(0.1):
            pass
        with Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), drawing._leash)  # type: ignore[attr-defined]
        _wait_for(lambda: drawing.ended() is not None)
    assert drawing.ended() == leash.GONE


def _all(systemd: socket.socket) -> list[bytes]:
    heard = []
    with suppress(BlockingIOError):
        while True:
            heard.append(systemd.recv(100))
    return heard


def _wait_for(there: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not there() and time.monotonic() < end:
        select.select([], [], [], 0.02)


def _once(there: Callable[[], object], then: Callable[[], None]) -> None:
    """Do something as soon as something is there, from another thread."""

    def wait() -> None:
        _wait_for(there)
        then()

    threading.Thread(target=wait, daemon=True).start()


def _gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{process}/stat").read_text().split()[2] == "Z"  # nobody has reaped it: it is init's
