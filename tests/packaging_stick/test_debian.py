"""Debian's packages on a stick are a source that apt reads; install.sh says what it wants first."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import Tools

debian_alone = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="it is Debian's")
CONTROL = """Package: {name}
Version: {version}
Architecture: all
Maintainer: Nobody <nobody@localhost>
Description: nothing
"""


@pytest.fixture
def debian(tools: Tools) -> ModuleType:
    return tools("stick.debian")


def package(folder: Path, name: str, version: str) -> Path:
    """A package as apt leaves it in its cache."""
    (folder / "DEBIAN").mkdir(parents=True)
    (folder / "DEBIAN" / "control").write_text(CONTROL.format(name=name, version=version))
    file = folder.parent / "archives" / f"{name}_{version.replace(':', '%3a')}_all.deb"
    file.parent.mkdir(exist_ok=True)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--build", folder, file], check=True, capture_output=True
    )
    return file


@debian_alone
def test_the_list_names_each_package_with_its_sum(debian: ModuleType, tmp_path: Path) -> None:
    total = hashlib.sha256(package(tmp_path / "a", "a", "1.0+b1").read_bytes()).hexdigest()
    package(tmp_path / "b", "b", "2:1.1-1")
    debian.gather(tmp_path / "archives", tmp_path / "packages")
    first, second = (tmp_path / "packages" / "Packages").read_text().split("\n\n")
    assert "Package: a\nVersion: 1.0+b1" in first
    assert f"SHA256: {total}" in first
    assert "Version: 2:1.1-1" in second
    assert "Filename: ./b_1.1-1_all.deb" in second  # an epoch is in no name of a file
    assert (tmp_path / "packages" / "b_1.1-1_all.deb").exists()


@pytest.mark.skipif(shutil.which("apt-get") is None, reason="it is Debian's")
def test_apt_reads_the_list(debian: ModuleType, tmp_path: Path) -> None:
    package(tmp_path / "b", "b", "2:1.1-1")
    debian.gather(tmp_path / "archives", tmp_path / "packages")
    for each in debian.FOLDERS:
        (tmp_path / each).mkdir(parents=True)
    (tmp_path / "state" / "status").touch()
    (tmp_path / "etc" / "sources.list").write_text(f"deb [trusted=yes] file:{tmp_path}/packages ./\n")
    (tmp_path / "apt.conf").write_text(debian.settings(tmp_path, "amd64"))
    debian._apt(tmp_path, "update", "-qq")
    debian._apt(tmp_path, "install", "-y", "-qq", "--download-only", "b")
    with pytest.raises(debian.Stop, match="apt-get install failed"):
        debian._apt(
            tmp_path, "install", "-y", "-qq", "--download-only", "bash"
        )  # of this machine's nothing counts


def test_security_updates_come_along(debian: ModuleType) -> None:
    told = debian.sources("http://mirror.test/debian", "trixie")
    assert "] http://mirror.test/debian trixie main\n" in told
    assert "] http://mirror.test/debian-security trixie-security main\n" in told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is Debian's")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--help"], "Usage"),
        (["--pin", "4711"], "Usage"),
        (["--session", "--pin"], "Usage"),
        (["--session", "--pin", "123"], "4 to 8 digits"),
        (["--session", "--pin", "123456789"], "4 to 8 digits"),
        (["--session", "--pin", "12x4"], "4 to 8 digits"),
    ],
)
def test_a_mistyped_command_does_nothing(tools: Tools, words: list[str], told: str) -> None:
    command = ["sh", tools("stick.making").INSTALL, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert told in done.stderr
