"""`kiosk-session` sets a machine up and puts back just what was there, in a folder instead of a machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.doctor import probe_linux
from kiosk.doctor.judge_linux import KEYS, LOGIND, SLEEPS

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "session" / "linux"
RECORD = "var/lib/pavilion/session"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is Linux's")


class Machine:
    """A folder that the command takes for a machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for program in ("usr/bin/kiosk", "usr/bin/cage", "usr/sbin/seatd"):
            self.write(program, "").chmod(0o755)
        self.write("etc/fstab", "# ours\n")

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def session(self, *words: str, path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
        own = {**os.environ, "KIOSK_SESSION_FILES": str(LINUX), "PATH": path}
        command = ["sh", LINUX / "kiosk-session", *words, "--root", self.folder]
        return subprocess.run(command, env=own, capture_output=True, text=True, check=False)

    def told(self, *words: str) -> str:
        done = self.session(*words)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def state(self) -> dict[str, str]:
        """Every path but the command's own record, and what is there."""
        kept = (path for path in self.folder.rglob("*") if not path.is_relative_to(self.folder / RECORD))
        return {str(path.relative_to(self.folder)): content(path) for path in kept}


def content(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return "" if path.is_dir() else f"{path.stat().st_mode:o} {path.read_text()}"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path / "machine")
    (made.folder / RECORD).parent.mkdir(parents=True)
    return made


def test_what_was_enabled_and_disabled_is_as_before(machine: Machine) -> None:
    before = machine.state()
    machine.told("enable")
    assert machine.state() != before
    machine.told("disable")
    assert machine.state() == before
    assert not (machine.folder / RECORD).exists()


def test_what_was_in_its_place_comes_back(machine: Machine) -> None:
    machine.write(LOGIND[1:], "[Login]\nNAutoVTs=3\n").chmod(0o600)
    default = machine.folder / "etc/systemd/system/default.target"
    default.parent.mkdir(parents=True)
    default.symlink_to("/usr/lib/systemd/system/graphical.target")
    before = machine.state()
    machine.told("enable")
    assert default.readlink().name == "multi-user.target"
    assert probe_linux.logind(machine.folder)["NAutoVTs"] == "0"
    machine.told("disable")
    assert machine.state() == before


def test_twice_is_as_once(machine: Machine) -> None:
    before = machine.state()
    machine.told("enable")
    once = machine.state()
    machine.told("enable")
    assert machine.state() == once
    machine.told("disable")
    assert machine.state() == before
    assert "nothing to undo" in machine.told("disable")


@pytest.mark.parametrize("failing", ["ln", "mv", "chmod"])
def test_what_was_cut_off_half_way_is_undone(failing: str, machine: Machine, tmp_path: Path) -> None:
    before = machine.state()
    program = tmp_path / "bin" / failing
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    assert machine.session("enable", path=f"{program.parent}:{os.environ['PATH']}").returncode == 1
    assert machine.state() != before
    machine.told("disable")
    assert machine.state() == before


def test_somebody_elses_file_keeps_its_folder(machine: Machine) -> None:
    machine.told("enable")
    theirs = machine.write("etc/systemd/logind.conf.d/theirs.conf", "[Login]\n")
    machine.told("disable")
    assert theirs.exists()


def test_doctor_finds_it_locked_down(machine: Machine) -> None:
    machine.told("enable")
    assert probe_linux.login(machine.folder) == "pavilion"
    assert {KEYS, *SLEEPS} <= probe_linux.masked(machine.folder)
    assert not probe_linux.reboots(machine.folder)
    settings = probe_linux.logind(machine.folder)
    assert (settings["NAutoVTs"], settings["ReserveVT"], settings["IdleAction"]) == ("0", "0", "ignore")


def test_the_unit_is_started_with_the_machine(machine: Machine) -> None:
    machine.told("enable")
    link = machine.folder / "etc/systemd/system/multi-user.target.wants/pavilion-kiosk.service"
    assert link.read_text() == (LINUX / "etc/systemd/system/pavilion-kiosk.service").read_text()


def test_status_tells_what_was_changed_since(machine: Machine) -> None:
    refused = machine.session("status")
    assert (refused.returncode, refused.stderr) == (1, "This machine does not start into the kiosk.\n")
    machine.told("enable")
    assert machine.told("status") == "This machine starts into the kiosk.\n"
    machine.write("etc/sysctl.d/99-pavilion-kiosk.conf", "kernel.sysrq = 1\n")
    assert "99-pavilion-kiosk.conf" in machine.told("status")


@pytest.mark.parametrize("missing", ["usr/bin/kiosk", "usr/bin/cage", "usr/sbin/seatd"])
def test_without_its_programs_it_changes_nothing(missing: str, machine: Machine) -> None:
    (machine.folder / missing).unlink()
    before = machine.state()
    done = machine.session("enable")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert machine.state() == before
    assert not (machine.folder / RECORD).exists()


@pytest.mark.parametrize("words", [(), ("on",), ("enable", "disable")])
def test_a_mistyped_command_is_told_the_usage(words: tuple[str, ...], machine: Machine) -> None:
    done = machine.session(*words)
    assert done.returncode == 2
    assert done.stderr.startswith("Usage: ")


@pytest.mark.parametrize("word", ["enable", "doctor"])
def test_only_root_changes_the_machine_itself(word: str) -> None:
    script = (LINUX / "kiosk-session").read_text(encoding="utf-8").replace("$(id -u)", "1000")
    done = subprocess.run(["sh", "-s", word], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, f"Only root may do this: sudo kiosk-session {word}\n")
