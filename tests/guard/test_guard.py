"""The guard's loop with real processes, which do as they are told instead of drawing: each of both ways."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.guard import BAD_DECK, NO_DISPLAY, Memory, Rung, loop
from kiosk.guard.drawing import Drawing
from kiosk.guard.errand import AGAIN
from kiosk.guard.service import Service
from kiosk.guard.spawned import Program, Spawns
from tests.guard.stage import Stage, stage

__all__ = ["stage"]


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
    before = _opened()
    with pytest.raises(FileNotFoundError):
        nothing.start(Rung.DECK, "", first=True)
    assert _opened() <= before


def test_a_watchdog_is_fed_while_it_waits(stage: Stage) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(stage.folder / "notify"))
        service = Service({"NOTIFY_SOCKET": systemd.getsockname(), "WATCHDOG_USEC": "300000"})
        stage.plays("crashes", "leaves 0", service=service)
        systemd.setblocking(False)
        heard = _all(systemd)
    assert b"READY=1" in heard
    assert b"WATCHDOG=1" in heard


def test_a_watchdog_bites_when_nothing_is_drawn_any_more(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A compositor that ends may wait for the guard, which waits for that compositor's display."""
    monkeypatch.setattr(loop, "DISPLAY_S", 0.01)
    monkeypatch.setattr(loop, "DARK_S", 0.001)
    fed_in: set[int] = set()

    class Watchdog(Service):
        def alive(self, now: float) -> None:
            fed_in.add(len(stage.shown()))

    stage.plays("crashes", *[f"fails {NO_DISPLAY}"] * 2, "leaves 0", service=Watchdog({}))
    assert fed_in - {0, 1} == {4}


def _all(systemd: socket.socket) -> list[bytes]:
    heard = []
    with suppress(BlockingIOError):
        while True:
            heard.append(systemd.recv(100))
    return heard


def _opened() -> set[str]:
    """What this process has open; what an earlier test has left may be closed at any time."""
    opened = set()
    for each in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the one by which they are read
            opened.add(str(each.readlink()))
    return opened
