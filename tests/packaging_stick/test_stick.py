"""A stick holds each installer once, the decks, sums that sha256sum checks, and words for its reader."""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.domain.settings import given, names
from tests.conftest import Tools

FILES = (
    "pavilion-kiosk_0.1.0_amd64.deb",
    "pavilion-0.1.0-x86_64.run",
    "pavilion-0.1.0-x64-setup.exe",
    "pavilion-0.1.0.dmg",
)


@pytest.fixture
def stick(tools: Tools) -> ModuleType:
    return tools("stick.making")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    for name in (*FILES, "pavilion_kiosk-0.1.0-py3-none-any.whl"):
        (folder / name).write_text(name)
    return folder


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "slides").mkdir(parents=True)
    (folder / "deck.yaml").write_text("kiosk: 1\n")
    return folder


def test_it_holds_each_installer_and_the_deck(
    stick: ModuleType, dist: Path, deck: Path, tmp_path: Path
) -> None:
    stick.make(dist, {"ours": deck}, tmp_path / "stick")
    names = {file.name for file in (tmp_path / "stick").iterdir()}
    assert names == {*FILES, "README.txt", "SHA256SUMS", "decks", "install.sh", "example.toml"}
    assert (tmp_path / "stick/decks/ours/deck.yaml").read_text() == "kiosk: 1\n"


def test_the_sums_are_those_of_every_other_file(
    stick: ModuleType, dist: Path, deck: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    stick.make(dist, {"ours": deck}, folder)
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    told = {name: total for total, name in (line.split("  ") for line in lines)}
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != "SHA256SUMS"]
    assert told == {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


def test_the_words_name_each_file_and_its_machine(
    stick: ModuleType, dist: Path, deck: Path, tmp_path: Path
) -> None:
    (dist / FILES[0]).unlink()
    stick.make(dist, {"ours": deck}, tmp_path / "stick")
    told = (tmp_path / "stick" / "README.txt").read_bytes()
    assert b"@" not in told
    assert all(name.encode() in told for name in FILES[1:])
    assert b"Windows 10" in told
    assert b".deb" not in told
    assert told.count(b"\n") == told.count(b"\r\n")


def test_only_the_newest_of_a_kind_goes_along(
    stick: ModuleType, dist: Path, deck: Path, tmp_path: Path
) -> None:
    older = dist / "pavilion-kiosk_0.0.9_amd64.deb"
    older.touch()
    os.utime(older, (0, 0))
    assert older.name not in stick.make(dist, {"ours": deck}, tmp_path / "stick")


def test_a_folder_that_holds_something_is_left_alone(
    stick: ModuleType, dist: Path, deck: Path, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "mine").touch()
    with pytest.raises(stick.Stop, match="not an empty folder"):
        stick.make(dist, {"ours": deck}, tmp_path / "stick")


def test_without_an_installer_it_says_how_to_make_one(stick: ModuleType, deck: Path, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    with pytest.raises(stick.Stop, match=r"build\.py deb"):
        stick.make(tmp_path / "dist", {"ours": deck}, tmp_path / "stick")


def test_what_a_package_needs_goes_along(stick: ModuleType, dist: Path, deck: Path, tmp_path: Path) -> None:
    needed = tmp_path / "needed"
    needed.mkdir()
    (needed / "Packages").write_text("Package: cage\n")
    asked: list[str] = []

    def fetch(package: Path) -> dict[str, Path]:
        asked.append(package.name)
        return {"bookworm-amd64": needed}

    stick.make(dist, {"ours": deck}, tmp_path / "stick", fetch)
    assert asked == [FILES[0]]
    assert (tmp_path / "stick/debian/bookworm-amd64/Packages").read_text() == "Package: cage\n"
    assert "debian/bookworm-amd64/Packages" in (tmp_path / "stick/SHA256SUMS").read_text()


def test_the_example_gives_every_setting_and_all_of_them_can_be(stick: ModuleType) -> None:
    text = stick.SETTINGS.read_text(encoding="utf-8")
    assert tomllib.loads(text)["settings"] == {}
    lines = (re.sub(r"^# (?=\w+ = )", "", line) for line in text.splitlines())
    known, wrong = given(tomllib.loads("\n".join(lines))["settings"])
    assert (set(known), wrong) == (set(names()), ())
