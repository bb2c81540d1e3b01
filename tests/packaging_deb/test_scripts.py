"""What the package does when it comes, is renewed and goes, in a folder instead of a machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FILES = Path(__file__).resolve().parents[2] / "packaging" / "deb" / "files"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="they are Debian's")


class Machine:
    """A folder that the scripts take for a machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shipped = folder / "opt/pavilion/lib/kiosk/deck"
        self.deck = folder / "var/lib/pavilion/decks/west-midlands"
        self.shipped.joinpath("slides").mkdir(parents=True)
        self.deck.parent.mkdir(parents=True)
        self.ship("one")

    def ship(self, text: str) -> None:
        (self.shipped / "slides" / "motor.yaml").write_text(text)

    def run(self, script: str, *arguments: str) -> str:
        text = (FILES / script).read_text(encoding="utf-8")
        for top in ("/opt/", "/var/", "/etc/"):
            text = text.replace(top, f"{self.folder}{top}")
        done = subprocess.run(
            ["sh", "-s", *arguments], input=text, capture_output=True, text=True, check=True
        )
        return done.stdout

    def shown(self) -> str:
        return (self.deck / "slides" / "motor.yaml").read_text()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    made.run("postinst", "configure")
    return made


def test_the_deck_is_there_to_edit(machine: Machine) -> None:
    assert machine.shown() == "one"


def test_an_untouched_deck_is_renewed(machine: Machine) -> None:
    machine.ship("two")
    (machine.shipped / "new.yaml").touch()
    assert machine.run("postinst", "configure", "0.1.0") == ""
    assert machine.shown() == "two"
    assert (machine.deck / "new.yaml").exists()
    assert [each.name for each in machine.deck.parent.iterdir()] == ["west-midlands"]


@pytest.mark.parametrize("file", ["slides/motor.yaml", "slides/ours.yaml", "media with spaces.png"])
def test_an_edited_deck_stays_for_ever(file: str, machine: Machine) -> None:
    (machine.deck / file).write_text("ours")
    for text in ("two", "three"):
        machine.ship(text)
        assert "stays as it is" in machine.run("postinst", "configure", "0.1.0")
        assert (machine.deck / file).read_text() == "ours"
        assert machine.shown() in {"one", "ours"}


def test_a_deck_that_was_taken_away_stays_away(machine: Machine) -> None:
    shutil.rmtree(machine.deck)
    machine.run("postinst", "configure", "0.1.0")
    assert not machine.deck.exists()


def test_a_deck_that_was_there_before_the_first_installation_stays(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.deck.mkdir()
    machine.run("postinst", "configure")
    assert list(machine.deck.iterdir()) == []


@pytest.mark.parametrize("why", ["remove", "upgrade"])
def test_every_process_of_the_program_ends_and_no_other(why: str, tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    program = a_program(machine)
    with (
        subprocess.Popen([program, "60"]) as ours,
        subprocess.Popen(["sleep", "60"]) as other,
    ):
        machine.run("prerm", why)
        assert ours.wait(5) == -15
        assert other.poll() is None
        other.kill()


@pytest.mark.slow
def test_a_process_that_does_not_hear_is_ended(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    program = a_program(machine)
    with subprocess.Popen(["sh", "-c", f"trap '' TERM; exec {program} 60"]) as deaf:
        while Path(f"/proc/{deaf.pid}/exe").resolve() != program:
            assert deaf.poll() is None
        machine.run("prerm", "remove")
        assert deaf.wait(5) == -9


def a_program(machine: Machine) -> Path:
    """A file that waits, where the package has the kiosk."""
    sleep = shutil.which("sleep")
    assert sleep is not None
    return Path(shutil.copy(sleep, machine.folder / "opt/pavilion/kiosk"))


def test_purging_leaves_nothing_and_removing_everything(machine: Machine) -> None:
    machine.run("postrm", "remove")
    assert machine.deck.exists()
    machine.run("postrm", "purge")
    assert not (machine.folder / "var/lib/pavilion").exists()
