"""R7: a full or read-only disk, or a clock that is ten years wrong, does not keep the deck off the screen."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content import load_deck
from kiosk.system import state
from kiosk.system.settings import MachineSettings
from tests.guard.test_run import Machine, deck, machine
from tests.soak.recovery import children

__all__ = ["deck", "machine"]
LIMITED = ("prlimit", "--fsize=0")
"""No file can grow, wherever it is: every write of one fails."""
MOUNTED = """mount -t tmpfs -o size=64k tmpfs "$0" && mkdir "$0/pavilion" || exit 9
head -c 1000000 /dev/zero > "$0/filler" 2> /dev/null
exec "$@" """
READ_ONLY = """mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" || exit 9
exec "$@" """


def mounts() -> bool:
    """Whether a disk of the test's own can be mounted here."""
    script = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return shutil.which("unshare") is not None and subprocess.run(script, check=False).returncode == 0


needs_mount = pytest.mark.skipif(not mounts(), reason="nothing can be mounted here")


@pytest.fixture
def kept(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder's parent, with a setting in it."""
    with monkeypatch.context() as patch:
        patch.setattr(state, "state_folder", lambda *_: machine.state / "pavilion")
        assert MachineSettings().update(language="hi")
    return machine.state


def shows_and_comes_back(machine: Machine, deck: Path, within: tuple[str, ...]) -> str:
    """Start it, end what draws, and end it all; returns what it said."""
    with machine.runs(str(deck), within=within) as started:
        machine.hears("READY=1")
        machine.hears("STATUS=showing: deck")
        for child in children(started.pid):
            os.kill(child, signal.SIGKILL)
        machine.hears("STATUS=showing: deck")
        started.terminate()
        said = started.stderr.read() if started.stderr else ""
    assert started.returncode == 0
    assert "Traceback" not in said
    return said


@pytest.mark.skipif(shutil.which("prlimit") is None, reason="there is no prlimit here")
def test_it_shows_the_deck_where_no_file_can_be_written(machine: Machine, deck: Path) -> None:
    assert "cannot be kept" in shows_and_comes_back(machine, deck, LIMITED)


@needs_mount
def test_it_shows_the_deck_from_a_full_disk(machine: Machine, deck: Path, kept: Path) -> None:
    within = ("unshare", "-rm", "sh", "-c", MOUNTED, str(kept))
    assert "No space left on device" in shows_and_comes_back(machine, deck, within)


@needs_mount
def test_it_shows_the_deck_from_a_read_only_disk(machine: Machine, deck: Path, kept: Path) -> None:
    within = ("unshare", "-rm", "sh", "-c", READ_ONLY, str(kept))
    assert "Read-only file system" in shows_and_comes_back(machine, deck, within)
    script = [*within, "python3", "-c", "import sys; open(sys.argv[1], 'a')", str(kept / "any")]
    assert subprocess.run(script, check=False, capture_output=True).returncode == 1  # it was, indeed


@needs_mount
def test_settings_are_read_from_a_read_only_disk(kept: Path) -> None:
    code = (
        "from kiosk.system.settings import MachineSettings; machine = MachineSettings(); "
        "print(machine.now.language, machine.update(volume=3))"
    )
    script = ["unshare", "-rm", "sh", "-c", READ_ONLY, str(kept)]
    environ = {"XDG_STATE_HOME": str(kept)}
    done = subprocess.run(
        [*script, sys.executable, "-c", code],
        env={**os.environ, **environ},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "hi False\n"
    assert "readonly" in done.stderr


@pytest.mark.parametrize("year", [2016, 2026, 2036])
def test_the_deck_can_be_shown_whatever_the_year(year: int) -> None:
    shown, _ = load_deck(paths.default_deck(), today=date(year, 11, 23))
    assert shown.slides
