"""The deck on a machine is renewed only while nobody has edited it, and the settings stay."""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import Tools


@pytest.fixture
def laying(tools: Tools) -> ModuleType:
    return tools("windows.laying")


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    deck = tmp_path / "shipped"
    (deck / "slides").mkdir(parents=True)
    (deck / "deck.yaml").write_text("kiosk: 1\n")
    (deck / "slides" / "one.yaml").write_text("[]\n")
    return deck


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ProgramData" / "Pavilion"


def deck(folder: Path) -> Path:
    return folder / "decks" / "west-midlands"


def test_a_new_machine_gets_the_deck_and_settings_that_name_it(
    laying: ModuleType, shipped: Path, folder: Path
) -> None:
    assert "is new" in laying.lay(shipped, folder)
    assert laying.total(deck(folder)) == laying.total(shipped)
    settings = tomllib.loads((folder / "pavilion.toml").read_text(encoding="utf-8"))
    assert settings == {"deck": str(deck(folder)), "settings": {}}


def test_one_that_nobody_edited_is_renewed(laying: ModuleType, shipped: Path, folder: Path) -> None:
    laying.lay(shipped, folder)
    (shipped / "deck.yaml").write_text("kiosk: 1\ntitle: New\n")
    (shipped / "slides" / "one.yaml").unlink()
    assert "shipped now" in laying.lay(shipped, folder)
    assert laying.total(deck(folder)) == laying.total(shipped)
    assert [file.name for file in (folder / "decks").iterdir()] == ["west-midlands"]


@pytest.mark.parametrize("edit", ["changed", "more", "less"])
def test_an_edited_one_stays(laying: ModuleType, shipped: Path, folder: Path, edit: str) -> None:
    laying.lay(shipped, folder)
    match edit:
        case "changed":
            (deck(folder) / "deck.yaml").write_text("kiosk: 1\ntitle: Ours\n")
        case "more":
            (deck(folder) / "media.png").touch()
        case _:
            (deck(folder) / "slides" / "one.yaml").unlink()
    before = laying.total(deck(folder))
    (shipped / "deck.yaml").write_text("kiosk: 1\ntitle: New\n")
    assert "edited" in laying.lay(shipped, folder)
    assert laying.total(deck(folder)) == before


def test_one_that_was_taken_away_stays_away(laying: ModuleType, shipped: Path, folder: Path) -> None:
    laying.lay(shipped, folder)
    deck(folder).rename(folder / "elsewhere")
    laying.lay(shipped, folder)
    assert not deck(folder).exists()


def test_one_that_was_there_before_stays(laying: ModuleType, shipped: Path, folder: Path) -> None:
    deck(folder).mkdir(parents=True)
    laying.lay(shipped, folder)
    assert not list(deck(folder).iterdir())


def test_settings_stay(laying: ModuleType, shipped: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "pavilion.toml").write_text("deck = 'D:\\ours'\n")
    laying.lay(shipped, folder)
    assert (folder / "pavilion.toml").read_text() == "deck = 'D:\\ours'\n"
