"""`kiosk run` as it is started on a machine, with its guard, and a socket where systemd would listen."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from kiosk.content.starter import write_starter
from kiosk.domain.counts import Kind, Tally
from kiosk.origin import key
from kiosk.system.counts import Counts
from kiosk.system.settings import MachineSettings
from tests.soak.recovery import SPAWNS, children

TIMEOUT_S = 30
both_ways = pytest.mark.parametrize("module", ["kiosk", SPAWNS])
"""Of starting what draws."""
Started = subprocess.Popen[str]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    write_starter(tmp_path / "deck")
    return tmp_path / "deck"


class Machine:
    """What a started kiosk says, and what it leaves behind."""

    def __init__(self, folder: Path, systemd: socket.socket) -> None:
        self.systemd = systemd
        self.state = folder / "state"
        self.environ = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(self.state),
            "NOTIFY_SOCKET": systemd.getsockname(),
        }

    @contextlib.contextmanager
    def runs(self, *arguments: str, within: Sequence[str] = (), module: str = "kiosk") -> Iterator[Started]:
        """`within` is a command that starts others."""
        command = [*within, sys.executable, "-m", module, "run", *arguments, "--window", "640x360"]
        with subprocess.Popen(command, env=self.environ, stderr=subprocess.PIPE, text=True) as started:
            try:
                yield started
                started.terminate()
                started.wait(TIMEOUT_S)
            finally:
                started.kill()  # what draws ends with it

    def hears(self, words: str) -> None:
        """Wait until it says so. Raises TimeoutError if it never does."""
        while self.systemd.recv(1000).decode() != words:
            pass

    def waits_until(self, there: Callable[[], bool]) -> None:
        """Raises TimeoutError if it never is."""
        end = time.monotonic() + TIMEOUT_S
        while not there():
            if time.monotonic() > end:
                raise TimeoutError(there)
            select.select([], [], [], 0.02)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "systemd"))
        systemd.settimeout(TIMEOUT_S)
        yield Machine(tmp_path, systemd)


@both_ways
def test_it_shows_the_deck_until_it_is_asked_to_end(machine: Machine, deck: Path, module: str) -> None:
    with machine.runs(str(deck), module=module) as started:
        machine.hears("READY=1")
        machine.hears("STATUS=showing: deck")
    assert started.returncode == 0


@both_ways
def test_what_visitors_do_is_counted_until_it_ends(
    machine: Machine, deck: Path, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    with machine.runs(str(deck), "--start", "welcome", module=module):
        machine.hears("READY=1")  # and it counts from the same frame on
    monkeypatch.setenv("XDG_STATE_HOME", str(machine.state))
    counted = {row.tally: row.count for row in Counts(key(deck)).rows()}
    assert counted == {Tally(Kind.VISIT): 1, Tally(Kind.SHOWN, "welcome"): 1}


def test_the_machine_is_as_loud_as_staff_want_it(
    machine: Machine, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it was when it was switched on."""
    told, mixer = tmp_path / "told", tmp_path / "bin" / "wpctl"
    mixer.parent.mkdir()
    mixer.write_text(f'#!/bin/sh\necho "$*" >> {told}\necho "Volume: 0.40"\n')
    mixer.chmod(0o755)
    monkeypatch.setenv("PATH", str(mixer.parent), prepend=os.pathsep)
    monkeypatch.setenv("XDG_STATE_HOME", str(machine.state))
    MachineSettings().update(volume=65)
    machine.environ["PATH"] = os.environ["PATH"]
    with machine.runs(str(deck), module="tests.guard.hasty"):
        machine.waits_until(lambda: told.exists() and "set-volume" in told.read_text())
    assert told.read_text().splitlines()[-1] == "set-volume @DEFAULT_AUDIO_SINK@ 65%"


@both_ways
def test_instead_of_a_deck_that_cannot_be_shown_it_shows_the_built_in_one(
    machine: Machine, deck: Path, module: str
) -> None:
    (deck / "deck.yaml").write_text("kiosk: 2\n")
    with machine.runs(str(deck), module=module) as started:
        machine.hears("STATUS=showing: last-good")  # of which there is none
        started.terminate()
        said = started.stderr.read() if started.stderr else ""
    assert "deck.yaml:1:1: error: languages: is missing" in said
    assert started.returncode == 0


@both_ways
def test_it_begins_again_when_its_deck_has_gone(machine: Machine, deck: Path, module: str) -> None:
    with machine.runs(str(deck), module=module) as started:
        machine.hears("STATUS=showing: deck")
        deck.rename(deck.with_name("elsewhere"))
        os.kill(children(started.pid)[0], signal.SIGKILL)
        machine.hears("STATUS=showing: last-good")
    assert started.returncode == 0


@both_ways
@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--lang", "hj"], "kiosk: The deck has no language 'hj' (one of en, hi).\n"),
        (["--start", "welcom"], "kiosk: The deck has no slide 'welcom' (did you mean welcome?).\n"),
        (["--screen", "HDMI-9"], "kiosk: There is no screen named 'HDMI-9'; "),
    ],
)
def test_what_was_typed_wrong_is_told_once(
    machine: Machine, deck: Path, option: list[str], said: str, module: str
) -> None:
    with machine.runs(str(deck), *option, module=module) as started:
        heard = started.stderr.read() if started.stderr else ""
    assert heard.startswith(said)
    assert heard.count("\n") == 1
    assert started.returncode == 2
