"""What must outlast a power cut: values and settings, whatever the disk does."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.settings import Settings
from kiosk.system.database import database
from kiosk.system.settings import MachineSettings
from kiosk.system.store import SETTINGS, VALUES, Store, store


def test_before_anything_is_kept_there_is_no_file(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert store().get("pin") is None
    assert MachineSettings().now == Settings()
    assert not folder.exists()
    assert caplog.records == []


def test_a_value_is_read_back_and_forgotten(folder: Path) -> None:
    kept = store()
    assert kept.put("pin", "ਡੈੱਕ")
    assert kept.put_all({"tries": "3", "since": None})
    assert store().values() == {"pin": "ਡੈੱਕ", "tries": "3"}
    assert kept.put("pin", None)
    assert store().values() == {"tries": "3"}
    assert [each.name for each in folder.iterdir()] == [SETTINGS]
    assert folder.stat().st_mode & 0o777 == 0o700


def test_several_values_are_kept_together_or_not_at_all(folder: Path) -> None:
    kept = store()
    kept.put("one", "old")
    with sqlite3.connect(folder / SETTINGS) as db:
        db.execute(
            "CREATE TRIGGER full BEFORE INSERT ON kept WHEN NEW.name = 'two' "
            "BEGIN SELECT RAISE(FAIL, 'full'); END"
        )
    db.close()
    assert not kept.put_all({"one": "new", "two": "new"})
    assert kept.values() == {"one": "new", "two": "new"}  # in memory
    assert store().values() == {"one": "old"}


def _text(file: Path) -> None:
    file.write_text("a letter to the staff")


def _foreign(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE kept (name, value)")
    db.close()


def _later(file: Path) -> None:
    Store(database(SETTINGS, (*VALUES, "CREATE TABLE more (x)"))).put("pin", "1")


def _torn(file: Path) -> None:
    store().put("long", "x" * 9000)
    data = file.read_bytes()
    file.write_bytes(data[:4096] + os.urandom(len(data) - 4096))


@pytest.mark.parametrize(
    "damage",
    [
        _text,
        _foreign,
        _later,
        _torn,
        Path.mkdir,
        lambda file: file.symlink_to("nowhere"),
        lambda file: file.symlink_to(file),
        lambda file: file.symlink_to("/dev/zero"),
        os.mkfifo,
        lambda file: os.truncate(os.open(file, os.O_CREAT | os.O_WRONLY), 1 << 40),
    ],
)
def test_what_is_no_store_is_set_aside_and_begun_anew(
    folder: Path, damage: Callable[[Path], object], caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir(parents=True)
    for _ in range(2):  # of what is set aside, one is kept
        damage(folder / SETTINGS)
        assert store().get("pin") is None
        assert [entry.levelno for entry in caplog.records] == [logging.WARNING]
        assert store().put("pin", "1234")
        assert store().get("pin") == "1234"
        assert sorted(each.name for each in folder.iterdir()) == ["settings.damaged", SETTINGS]
        (folder / SETTINGS).unlink()
        caplog.clear()


def test_a_journal_without_its_file_is_not_rolled_back_into_a_new_one(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in ("settings.db", "settings.db-journal", "settings.db-wal"):
        (folder / name).write_bytes(os.urandom(9000))
    assert store().put("pin", "1234")
    assert store().get("pin") == "1234"


def test_while_the_disk_refuses_values_stay_in_memory(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be")
    kept = store()
    assert not kept.put("pin", "1234")
    assert not kept.put("tries", "1")
    assert kept.values() == {"pin": "1234", "tries": "1"}
    assert kept.unread
    assert len(caplog.records) == 1  # said once
    folder.unlink()
    assert kept.put("tries", "2")
    assert store().values() == {"pin": "1234", "tries": "2"}
    assert not kept.unread


def test_settings_are_kept_and_followed(folder: Path) -> None:
    machine, heard = MachineSettings(), list[Settings]()
    machine.follow(heard.append)
    assert machine.update(screen_bottom_mm=950.5, counting=False, language="hi", volume=40)
    assert heard == [Settings(), machine.now]
    assert MachineSettings().now == Settings(950.5, None, 40, None, counting=False, language="hi")
    machine.update(language=None)
    assert MachineSettings().now.language is None


@pytest.mark.parametrize(
    "change",
    [
        {"screen_bottom_mm": -1.0},
        {"screen_bottom_mm": float("nan")},
        {"mm_per_px": 0.0},
        {"volume": 101},
        {"brightness": 0},
        {"language": "Hindi"},
    ],
)
def test_a_setting_out_of_its_range_changes_nothing(folder: Path, change: dict[str, float]) -> None:
    machine = MachineSettings()
    with pytest.raises(ValueError, match=next(iter(change))):
        machine.update(**change, counting=False)
    assert machine.now == MachineSettings().now == Settings()


def test_a_kept_setting_that_cannot_be_is_as_it_was(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    store().put_all({"setting.volume": "loud", "setting.counting": "off", "setting.colour": "red"})
    assert MachineSettings().now == Settings(counting=False)
    assert "volume is from 0 to 100" in caplog.text


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which an administrator gives this machine its settings."""
    file = tmp_path / "pavilion.toml"
    monkeypatch.setattr("kiosk.paths.administrators", lambda: file)
    return file


def test_what_an_administrator_gives_counts_until_staff_set_it(folder: Path, given: Path) -> None:
    given.write_text('\ufeff[settings]\r\nlanguage = "hi"\r\nscreen_bottom_mm = 950\r\ncounting = false\r\n')
    machine = MachineSettings()
    assert machine.now == Settings(950.0, counting=False, language="hi")
    machine.update(language="gu", counting=True)
    assert MachineSettings().now == Settings(950.0, counting=True, language="gu")


def test_a_mistake_of_an_administrator_costs_that_setting_alone(
    folder: Path, given: Path, caplog: pytest.LogCaptureFixture
) -> None:
    given.write_text('[settings]\nvolume = 400\nlangauge = "hi"\nlanguage = ["hi"]\nbrightness = 60\n')
    assert MachineSettings().now == Settings(brightness=60)
    assert "volume is from 0 to 100" in caplog.text
    assert "There is no setting 'langauge'" in caplog.text


@pytest.mark.parametrize("text", ["settings =", "settings = 7", "\xff"])
def test_a_file_that_says_nothing_gives_nothing(
    folder: Path, given: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    given.write_text(text, encoding="latin-1")
    assert MachineSettings().now == Settings()
    assert "pavilion.toml" in caplog.text
