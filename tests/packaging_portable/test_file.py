"""The portable file unpacks itself once, starts what it unpacked, and says what keeps it from doing so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import Tools

PROGRAM = """#!/bin/sh
[ "$1" = --version ] || echo "$0" "$@"
"""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is Linux's")


@pytest.fixture
def making(tools: Tools) -> ModuleType:
    return tools("portable.making")


def portable(making: ModuleType, folder: Path, version: str = "1.0") -> Path:
    """A portable file of a program that tells what it is asked."""
    tree = folder / f"tree-{version}"
    (tree / "lib" / "lent").mkdir(parents=True)
    (tree / "lib" / "lent" / "libnowhere.so.7").touch()
    (tree / "lib" / "lent" / "libc.so.6").touch()
    (tree / "kiosk").write_text(PROGRAM + f"# {version}\n")
    (tree / "kiosk").chmod(0o755)
    packed = making.pack(tree)
    file = folder / making.name(version)
    file.write_bytes(making.head(making.HEAD.read_text(encoding="utf-8"), version, packed, 1) + packed)
    file.chmod(0o755)
    return file


def start(file: Path, cache: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    own = {"XDG_CACHE_HOME": str(cache), "PATH": "/usr/bin:/bin"}
    return subprocess.run([file, *arguments], env=own, capture_output=True, text=True, check=False)


def unpacked(cache: Path) -> list[Path]:
    return sorted((cache / "pavilion" / "portable").iterdir())


def test_it_starts_what_it_unpacked(making: ModuleType, tmp_path: Path) -> None:
    done = start(portable(making, tmp_path), tmp_path / "cache", "check", "my deck", "--strict")
    (folder,) = unpacked(tmp_path / "cache")
    assert (done.stdout, done.stderr) == (f"{folder}/kiosk check my deck --strict\n", "")


def test_without_a_word_it_runs_the_kiosk(making: ModuleType, tmp_path: Path) -> None:
    assert start(portable(making, tmp_path), tmp_path / "cache").stdout.endswith("kiosk run\n")


def test_it_unpacks_itself_once(making: ModuleType, tmp_path: Path) -> None:
    file = portable(making, tmp_path)
    start(file, tmp_path / "cache")
    # What comes after is not even read.
    file.write_bytes(file.read_bytes()[:-20])
    assert start(file, tmp_path / "cache").returncode == 0


def test_a_damaged_file_says_so(making: ModuleType, tmp_path: Path) -> None:
    file = portable(making, tmp_path)
    file.write_bytes(file.read_bytes()[:-20])
    done = start(file, tmp_path / "cache")
    assert (done.returncode, done.stdout) == (1, "")
    assert "damaged" in done.stderr


def test_it_lends_only_what_the_machine_lacks(making: ModuleType, tmp_path: Path) -> None:
    start(portable(making, tmp_path), tmp_path / "cache")
    (folder,) = unpacked(tmp_path / "cache")
    assert (folder / "lib" / "libnowhere.so.7").exists()
    assert not (folder / "lib" / "libc.so.6").exists()


def test_another_version_takes_its_place(making: ModuleType, tmp_path: Path) -> None:
    for version in ("1.0", "1.1"):
        start(portable(making, tmp_path, version), tmp_path / "cache")
    (folder,) = unpacked(tmp_path / "cache")
    assert "1.1" in (folder / "kiosk").read_text()


def test_where_nothing_can_be_kept_it_says_so(
    making: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = portable(making, tmp_path)
    (tmp_path / "cache").write_text("no folder")
    file.write_bytes(file.read_bytes().replace(b"/var/tmp/pavilion", b"/dev/null/avilion"))
    done = start(file, tmp_path / "cache")
    assert (done.returncode, done.stdout) == (1, "")
    assert "it cannot unpack itself: it needs 1 MB" in done.stderr


def test_the_same_bytes_twice(making: ModuleType, tmp_path: Path) -> None:
    packed = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        portable(making, tmp_path / name)
        making.settle(tmp_path / name)
        packed.append(making.pack(tmp_path / name / "tree-1.0"))
    assert packed[0] == packed[1]
