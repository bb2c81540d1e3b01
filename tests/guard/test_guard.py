"""The guard's loop with real processes, which do as they are told instead of drawing."""

from __future__ import annotations

import os
import select
import signal
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.guard import BAD_DECK, NO_DISPLAY, Errand, Memory, Pulse, Rung, loop
from kiosk.guard.errand import AGAIN
from kiosk.guard.loop import Guard, Parts
from kiosk.guard.service import Service

PULSE = Pulse(frames=1, shown=True, memory=100, blank=False, busy=True, language="hi")
Life = Callable[[Errand], int]


class Stage:
    """A guard whose drawing processes live one life each from a list, the last of them for ever."""

    def __init__(self, folder: Path, *lives: Life) -> None:
        self.notes = folder / "notes"
        self.notes.write_text("")
        self.kept: list[Memory] = []
        self.lives = lives
        self.mark = "one"
        self.start = Memory()

    def draw(self, errand: Errand) -> int:
        number = len(self.shown())
        with self.notes.open("a") as notes:
            notes.write(f"{os.getpid()} {errand.rung} {errand.language} {errand.first}\n")
        return self.lives[min(number, len(self.lives) - 1)](errand)

    def shown(self) -> list[list[str]]:
        """Process, rung, language and whether it was the first, of each life so far."""
        return [line.split(" ") for line in self.notes.read_text().splitlines()]

    def guard(self) -> Guard:
        parts = Parts(self.draw, lambda: self.mark, lambda: self.start, self.kept.append, Service({}))
        return Guard(parts)


def draws(errand: Errand) -> None:
    os.write(errand.pulse, PULSE.line())


def leaves(code: int) -> Life:
    """Draws, and ends with that exit code."""

    def life(errand: Errand) -> int:
        draws(errand)
        return code

    return life


def crashes(errand: Errand) -> int:
    draws(errand)
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def stays(errand: Errand) -> int:
    """Draws until it is asked to leave."""
    draws(errand)
    os.read(errand.leash, 64)
    return 0


def fails(code: int) -> Life:
    """Ends before anything is drawn."""
    return lambda errand: code


def test_staff_leave(tmp_path: Path) -> None:
    stage = Stage(tmp_path, leaves(0))
    assert stage.guard().run() == 0
    assert len(stage.shown()) == 1
    assert not stage.kept[-1].unsteady


def test_after_a_crash_it_is_back_in_the_visitors_language(tmp_path: Path) -> None:
    stage = Stage(tmp_path, crashes, leaves(0))
    assert stage.guard().run() == 0
    assert [life[1:] for life in stage.shown()] == [["deck", "", "True"], ["deck", "hi", "False"]]


def test_a_new_start_asked_for_is_no_crash(tmp_path: Path) -> None:
    stage = Stage(tmp_path, leaves(AGAIN), leaves(AGAIN), leaves(AGAIN), leaves(AGAIN), leaves(0))
    began = time.monotonic()
    assert stage.guard().run() == 0
    assert {life[1] for life in stage.shown()} == {Rung.DECK}
    assert time.monotonic() - began < 2


def test_staff_who_ask_for_a_new_start_get_the_deck_back_that_they_have_mended(tmp_path: Path) -> None:
    stage = Stage(tmp_path, fails(BAD_DECK), leaves(AGAIN), leaves(0))
    assert stage.guard().run() == 0
    assert [life[1] for life in stage.shown()] == ["deck", "last-good", "deck"]
    assert stage.kept[-1].ladder.rung is Rung.DECK


@pytest.mark.parametrize("code", [1, 2])
def test_what_was_typed_wrong_is_told_once(tmp_path: Path, code: int) -> None:
    stage = Stage(tmp_path, fails(code))
    assert stage.guard().run() == code
    assert len(stage.shown()) == 1


def test_a_deck_that_cannot_be_shown_makes_room_at_once(tmp_path: Path) -> None:
    stage = Stage(tmp_path, fails(BAD_DECK), fails(BAD_DECK), leaves(0))
    assert stage.guard().run() == 0
    assert [life[1] for life in stage.shown()] == ["deck", "last-good", "safe"]


def test_a_display_is_waited_for(tmp_path: Path) -> None:
    """However long it is gone, the deck is what comes back, and soon."""
    stage = Stage(tmp_path, crashes, *[fails(NO_DISPLAY)] * 5, leaves(0))
    guard = stage.guard()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(loop, "DISPLAY_S", 0.01)
        assert guard.run() == 0
    assert [life[1] for life in stage.shown()] == ["deck"] * 7
    assert stage.kept[-1].ladder.row == 0


def test_the_rung_is_remembered(tmp_path: Path) -> None:
    stage = Stage(tmp_path, fails(BAD_DECK), leaves(0))
    stage.guard().run()
    stage.start, stage.lives = Memory.of(stage.kept[-1].data()), (leaves(0),)
    stage.guard().run()
    stage.mark = "two"
    stage.guard().run()
    assert [life[1] for life in stage.shown()] == ["deck", "last-good", "last-good", "deck"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_both(tmp_path: Path, number: signal.Signals) -> None:
    stage = Stage(tmp_path, stays)
    _once(lambda: stage.shown(), lambda: os.kill(os.getpid(), number))
    assert stage.guard().run() == 0
    assert _gone(int(stage.shown()[0][0]))


def test_one_that_does_not_leave_is_ended(tmp_path: Path) -> None:
    def deaf(errand: Errand) -> int:
        draws(errand)
        return select.select([], [], [], 60)[0] != []

    stage = Stage(tmp_path, deaf)
    _once(lambda: stage.shown(), lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert stage.guard().run() == 0
    assert _gone(int(stage.shown()[0][0]))


def test_nothing_it_started_outlives_it(tmp_path: Path) -> None:
    def starts_another(errand: Errand) -> int:
        other = os.fork()
        if other == 0:
            select.select([], [], [], 60)
            os._exit(0)
        (tmp_path / "other").write_text(str(other))
        return crashes(errand)

    stage = Stage(tmp_path, starts_another, leaves(0))
    assert stage.guard().run() == 0
    assert _gone(int((tmp_path / "other").read_text()))


def test_what_it_says_is_not_kept(tmp_path: Path) -> None:
    """However much nonsense comes through the pipe, it is dropped."""

    def talks(errand: Errand) -> int:
        draws(errand)
        for _ in range(2000):
            os.write(errand.pulse, b"x" * 4096)
        return 0

    assert Stage(tmp_path, talks).guard().run() == 0


def test_a_watchdog_is_fed_while_it_waits(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        stage = Stage(tmp_path, crashes, leaves(0))
        service = Service({"NOTIFY_SOCKET": systemd.getsockname(), "WATCHDOG_USEC": "300000"})
        Guard(Parts(stage.draw, lambda: "", lambda: stage.start, stage.kept.append, service)).run()
        systemd.setblocking(False)
        heard = [systemd.recv(100) for _ in range(4)]
    assert b"READY=1" in heard
    assert b"WATCHDOG=1" in heard


def _once(there: Callable[[], object], then: Callable[[], None]) -> None:
    """Do something as soon as something is there, from another thread."""

    def wait() -> None:
        end = time.monotonic() + 10
        while not there() and time.monotonic() < end:
            select.select([], [], [], 0.02)
        then()

    threading.Thread(target=wait, daemon=True).start()


def _gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{process}/stat").read_text().split()[2] == "Z"  # nobody has reaped it: it is init's
