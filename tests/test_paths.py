"""The shipped folders are found in every form the program takes, and a missing one is said plainly."""

import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ContentError, InstallationError, KioskError, UsageError


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty package folder that `paths` takes for the program's own."""
    folder = tmp_path / "kiosk"
    folder.mkdir()
    monkeypatch.setattr(paths, "PACKAGE", folder)
    return folder


def test_checkout_keeps_them_beside_the_package(package: Path) -> None:
    for name in ("assets", "content"):
        (package.parent / name).mkdir()
    assert paths.assets() == package.parent / "assets"
    assert paths.default_deck() == package.parent / "content"


def test_wheel_keeps_them_inside_and_ignores_strangers_beside_it(package: Path) -> None:
    for name in ("kiosk/assets", "kiosk/deck", "assets", "content"):
        (package.parent / name).mkdir()
    assert paths.assets() == package / "assets"
    assert paths.default_deck() == package / "deck"


def test_the_loader_package_is_not_taken_for_the_deck(package: Path) -> None:
    (package / "content").mkdir()
    with pytest.raises(InstallationError, match="content"):
        paths.default_deck()


@pytest.mark.parametrize(("find", "name"), [(paths.assets, "assets"), (paths.default_deck, "content")])
def test_missing_folder_is_one_plain_sentence(package: Path, find: object, name: str) -> None:
    assert callable(find)
    with pytest.raises(InstallationError, match=f"'{name}' is missing: please install it again"):
        find()


@pytest.fixture
def bundled(package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundled program with its shipped deck; returns the file in which a machine's deck is named."""
    (package / "deck").mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(package.parent / "kiosk.exe"))
    return package.parent / "pavilion.toml"


def test_a_machine_names_its_deck_beside_the_bundled_program(bundled: Path, tmp_path: Path) -> None:
    assert paths.default_deck() == paths.PACKAGE / "deck"
    (tmp_path / "ours").mkdir()
    bundled.write_text(f"deck = '{tmp_path / 'ours'}'")
    assert paths.default_deck() == tmp_path / "ours"


@pytest.mark.parametrize("text", ["deck = '/gone'", "deck = 'here'", "deck = 7", "deck =", "", "\xff"])
def test_a_deck_that_is_not_there_is_no_dark_screen(
    bundled: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    bundled.write_text(text, encoding="latin-1")
    assert paths.default_deck() == paths.PACKAGE / "deck"
    assert "pavilion.toml" in caplog.text


def test_from_source_no_file_decides(bundled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled.write_text(f"deck = '{tmp_path}'")
    monkeypatch.delattr(sys, "frozen")
    assert paths.default_deck() == paths.PACKAGE / "deck"


def test_windows_keeps_its_settings_where_an_upgrade_leaves_them(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not beside the program, which is Python's own there and not frozen."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("ProgramData", str(tmp_path / "data"))
    for folder in (tmp_path / "data" / "Pavilion", tmp_path / "ours", package / "deck"):
        folder.mkdir(parents=True)
    assert paths.default_deck() == package / "deck"
    (tmp_path / "data" / "Pavilion" / "pavilion.toml").write_text(f"deck = '{tmp_path / 'ours'}'")
    assert paths.default_deck() == tmp_path / "ours"


def test_qml_lives_inside_the_package() -> None:
    assert paths.qml() == paths.PACKAGE / "qml"


@pytest.mark.parametrize(
    ("kind", "code"), [(KioskError, 1), (UsageError, 2), (InstallationError, 1), (ContentError, 1)]
)
def test_exit_codes_are_a_contract(kind: type[KioskError], code: int) -> None:
    assert kind.exit_code == code
