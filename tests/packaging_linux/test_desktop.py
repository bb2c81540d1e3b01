"""A deck opens by a double click: the desktop entry and the type of deck.yaml, as a desktop reads them."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.system import emblem

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "linux"
TYPE = "application/x-pavilion-deck"


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(FOLDER / "pavilion.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_opens_the_type(entry: configparser.SectionProxy) -> None:
    assert entry["MimeType"] == f"{TYPE};"
    assert entry["Type"] == "Application"
    assert entry["Exec"].split()[0] == entry["TryExec"] == "kiosk"


def test_windows_name_the_entry() -> None:
    """So Wayland's shells know whose they are."""
    assert (FOLDER / f"{emblem.DESKTOP_FILE}.desktop").is_file()


def test_what_it_types_is_a_command(
    entry: configparser.SectionProxy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, *typed = entry["Exec"].replace("%f", str(tmp_path / "gone" / "deck.yaml")).split()
    assert main(typed) == 2
    assert "there is no folder" in capsys.readouterr().err.lower()
    assert main([*typed[:-1], "--help"]) == 0


@pytest.mark.parametrize(
    ("file", "is_deck"), [("deck.yaml", True), ("slides.yaml", False), ("my-deck.yaml", False)]
)
def test_only_a_deck_yaml_is_of_the_type(file: str, is_deck: bool, tmp_path: Path) -> None:
    """By the rules of freedesktop.org, with which Qt reads the file itself."""
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(FOLDER / "pavilion.xml", packages)
    code = (
        "import sys; from PySide6.QtCore import QMimeDatabase as D; "
        "found = D().mimeTypeForFile(sys.argv[1], D.MatchMode.MatchExtension); "
        "print(found.name(), found.iconName())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, file],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
    )
    assert (done.stdout.split() == [TYPE, "pavilion-kiosk"]) == is_deck
