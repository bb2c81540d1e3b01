"""What the staff panel keeps and sets on a machine: the PIN, the volume, the brightness."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.domain.pin import Pin, Secret, Tries
from kiosk.system import dials, machine, pins
from kiosk.system.store import store

KEPT = Pin(Secret.of("24601", bytes(16)), Tries(3), "2030-08-05")


def test_a_pin_is_there_after_a_restart_and_gone_once_it_is_cleared(folder: Path) -> None:
    assert pins.load(store()) is None
    assert pins.keep(store(), KEPT)
    assert pins.load(store()) == KEPT
    assert b"24601" not in b"".join(file.read_bytes() for file in folder.iterdir())
    assert pins.keep(store(), None)
    assert pins.load(store()) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "17", '{"salt": "00"}', "[" * 100_000])
def test_a_damaged_pin_is_none(folder: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        store().put(pins.NAME, text)
        assert pins.load(store()) is None


def test_every_salt_is_another() -> None:
    assert len({pins.salt() for _ in range(50)}) == 50


ANSWERS = {
    "wpctl": "Volume: 0.45 [MUTED]\n",
    "pactl": "Volume: front-left: 29491 /  45% / -20.81 dB,   front-right: 29491 /  45%\n",
    "amixer": "  Front Left: Playback 29491 [45%] [on]\n",
}


@pytest.mark.parametrize("there", ANSWERS)
def test_the_volume_is_set_by_the_first_mixer_that_answers(there: str) -> None:
    said: list[tuple[str, ...]] = []

    def say(command: tuple[str, ...]) -> str:
        said.append(command)
        return ANSWERS[there] if command[0] == there else ""

    volume = dials.volume(say)
    assert volume is not None
    assert volume.read() == 45
    volume.turn(50)
    assert said[-1][0] == there
    assert said[-1][-1] == "50%"


def test_a_machine_without_a_mixer_has_no_volume() -> None:
    assert dials.volume(lambda _: "") is None


def test_a_command_that_is_not_there_or_hangs_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert dials.said(("a-mixer-that-nobody-has",)) == ""
    assert dials.said(("false",)) == ""
    monkeypatch.setattr(dials, "PATIENCE_S", 0.01)
    assert dials.said(("sleep", "5")) == ""


def test_the_brightness_is_that_of_a_backlight_that_may_be_set(tmp_path: Path) -> None:
    assert dials.brightness(tmp_path) is None
    screen = tmp_path / "intel_backlight"
    screen.mkdir()
    (screen / "max_brightness").write_text("1200\n")
    assert dials.brightness(tmp_path) is None
    (screen / "brightness").write_text("600\n")
    found = dials.brightness(tmp_path)
    assert found is not None
    assert found.read() == 50
    found.turn(75)
    assert (found.read(), (screen / "brightness").read_text()) == (75, "900")


def test_a_full_disk_is_noticed_before_the_folder_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not machine.disk_is_full()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1 << 20))
    assert machine.disk_is_full()
