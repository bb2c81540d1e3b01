"""What is remembered between two starts: the last talks and the last decks, whatever happens to the disk."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.domain.recent import RecentDeck
from kiosk.domain.rehearsal import Rehearsal
from kiosk.system import files, pictures
from kiosk.system.files import replace_file
from kiosk.system.recent import forget, is_there, opened, recent
from kiosk.system.rehearsals import last_practised, last_talk, record, recorded
from kiosk.system.state import cache_folder, state_folder

HOME = Path("/u")
EVENING = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)


def talk(deck: str, minute: int = 0) -> Rehearsal:
    return Rehearsal(deck, "ਡੈੱਕ", EVENING + timedelta(minutes=minute), (("map", 12.5), ("bye", 3.0)))


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, "/u/.local/state/pavilion"),
        ("linux", {"XDG_STATE_HOME": "/s"}, "/s/pavilion"),
        ("linux", {"XDG_STATE_HOME": "s"}, "/u/.local/state/pavilion"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/Pavilion"),
        ("win32", {}, "/u/AppData/Local/Pavilion"),
        ("darwin", {"XDG_STATE_HOME": "/s"}, "/u/Library/Application Support/Pavilion"),
    ],
)
def test_each_platform_has_its_folder(platform: str, environ: dict[str, str], folder: str) -> None:
    assert state_folder(platform, environ, HOME) == Path(folder)


def test_before_the_first_talk_there_is_nothing(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert recorded() == ()
    assert recent() == ()
    assert last_talk(folder) is None
    assert not folder.exists()
    assert caplog.records == []


def test_a_talk_is_read_back_as_it_was_kept(folder: Path) -> None:
    assert record(talk("/one"))
    assert recorded() == (talk("/one"),)


def test_the_last_talk_is_that_decks_own(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "deck")
    for number, deck in enumerate((str(tmp_path / "deck"), str(tmp_path / "link"), "/another")):
        record(talk(deck, number))
    assert last_talk(tmp_path / "deck") == talk(str(tmp_path / "link"), 1)
    assert last_talk(tmp_path) is None


def test_a_rehearsal_is_told_from_a_talk(folder: Path, tmp_path: Path) -> None:
    deck = str(tmp_path)
    record(talk(deck))
    assert last_practised(tmp_path) == talk(deck)  # there is no better one
    practice = replace(talk(deck, 1), practised=True)
    for each in (practice, talk(deck, 2), replace(talk("/another", 3), practised=True)):
        record(each)
    assert last_practised(tmp_path) == practice
    assert last_talk(tmp_path) == talk(deck, 2)


def test_twenty_talks_are_kept(folder: Path) -> None:
    for minute in range(23):
        record(talk("/deck", minute))
    assert [each.date.minute for each in recorded()] == [(30 + minute) % 60 for minute in range(3, 23)]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b'[{"deck": "/d',
        b"\xff\xfe",
        b"{}",
        b"[1]",
        b'[{"deck": 1, "title": "", "date": "2026-11-22T19:30:00+00:00", "seconds": []}]',
        b'[{"deck": "a\\u0000", "title": "", "date": "2026-11-22T19:30:00+00:00", "seconds": []}]',
        b'[{"deck": "", "title": "", "date": "yesterday", "seconds": []}]',
        b'[{"deck": "", "title": "", "date": "2026-11-22T19:30:00+00:00", "seconds": [["map", NaN]]}]',
        b'[{"deck": "", "title": "", "date": "2026-11-22T19:30:00+00:00", "seconds": [["map", -1]]}]',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_set_aside_and_said_once(
    folder: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir(parents=True)
    (folder / "talks.json").write_bytes(damage)
    assert recorded() == ()
    assert [entry.levelno for entry in caplog.records] == [logging.WARNING]
    assert "talks.damaged" in caplog.text
    assert (folder / "talks.damaged").read_bytes() == damage
    assert record(talk("/deck"))
    assert recorded() == (talk("/deck"),)


def test_a_folder_that_cannot_be_written_costs_a_line(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert not record(talk("/deck"))
    assert "talks.json cannot be kept" in caplog.text


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(file, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
    assert file.read_bytes() == b"old"


def test_a_replaced_file_keeps_its_permissions_and_its_link(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)


def deck(folder: Path, minute: int = 0) -> RecentDeck:
    folder.mkdir()
    (folder / "deck.yaml").write_text("kiosk: 1\n", encoding="utf-8")
    return RecentDeck(str(folder), "ਡੈੱਕ", "pa", 46, EVENING + timedelta(minutes=minute))


def test_recent_decks_are_the_last_ten_each_once(folder: Path, tmp_path: Path) -> None:
    decks = [deck(tmp_path / f"deck-{number}", number) for number in range(12)]
    again = replace(decks[5], title="Renamed")
    for each in (*decks, again):
        assert opened(each)
    assert recent() == (again, *(decks[number] for number in (11, 10, 9, 8, 7, 6, 4, 3, 2)))


def test_a_recent_deck_that_is_gone_stays_until_it_is_forgotten(folder: Path, tmp_path: Path) -> None:
    stays, goes = deck(tmp_path / "stays"), deck(tmp_path / "goes")
    opened(goes)
    opened(stays)
    (tmp_path / "goes" / "deck.yaml").unlink()
    assert [is_there(each.folder) for each in recent()] == [True, False]
    assert forget(goes.folder)
    assert recent() == (stays,)


@pytest.mark.parametrize(
    "damage", ["{}", "[1]", "5", "[[", '["/deck"]', '[{"folder": "/d", "title": "", "language": "en"}]']
)
def test_a_damaged_list_of_decks_is_set_aside(folder: Path, damage: str, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "recent.json").write_text(damage, encoding="utf-8")
    assert recent() == ()
    opened(deck(tmp_path / "deck"))
    (kept,) = json.loads((folder / "recent.json").read_text(encoding="utf-8"))
    assert kept["folder"] == str(tmp_path / "deck")


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, "/u/.cache/pavilion"),
        ("linux", {"XDG_CACHE_HOME": "/c"}, "/c/pavilion"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/Pavilion/Cache"),
        ("darwin", {}, "/u/Library/Caches/Pavilion"),
    ],
)
def test_each_platform_has_its_place_for_pictures(
    platform: str, environ: dict[str, str], folder: str
) -> None:
    assert cache_folder(platform, environ, HOME) == Path(folder)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pictures, "cache_folder", lambda *_: tmp_path / "cache")
    return tmp_path / "cache" / "decks"


def image(width: int, height: int, colour: str = "#2D1E6B") -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def test_a_picture_is_small_and_only_the_users(cache: Path) -> None:
    assert pictures.keep("/deck", image(3840, 2160))
    file = pictures.picture("/deck")
    assert file is not None
    assert QImage(str(file)).size().toTuple() == (640, 360)
    assert (file.stat().st_mode & 0o777, cache.stat().st_mode & 0o777) == (0o600, 0o700)
    assert "deck" not in file.name
    assert pictures.picture("/other") is None


def test_a_newer_picture_takes_the_olds_place(cache: Path) -> None:
    for colour in ("#2D1E6B", "#0B6E6E"):
        pictures.keep("/deck", image(320, 180, colour))
    (file,) = cache.iterdir()
    assert QImage(str(file)).pixelColor(5, 5).name() == "#0b6e6e"


def test_a_picture_that_cannot_be_kept_costs_one_line(cache: Path, caplog: pytest.LogCaptureFixture) -> None:
    cache.parent.write_text("in the way", encoding="utf-8")
    assert not pictures.keep("/deck", image(320, 180))
    assert pictures.picture("/deck") is None
    assert [entry.levelno for entry in caplog.records] == [logging.WARNING]


def test_pictures_go_with_their_decks(folder: Path, cache: Path, tmp_path: Path) -> None:
    decks = [deck(tmp_path / f"deck-{number}") for number in range(11)]
    for each in decks:
        opened(each)
        pictures.keep(each.folder, image(320, 180))
    assert pictures.picture(decks[0].folder) is None  # it left with the eleventh
    assert len([*cache.iterdir()]) == 10
    forget(decks[2].folder)
    assert pictures.picture(decks[2].folder) is None
    assert len([*cache.iterdir()]) == 9
