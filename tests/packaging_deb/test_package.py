"""The package says what it needs, and is the same bytes each time."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.doctor.libraries import LIBRARIES
from kiosk.parser import command_line
from tests.conftest import ROOT, Tools


@pytest.fixture
def control(tools: Tools) -> ModuleType:
    return tools("deb.control")


def test_what_doctor_looks_for_is_of_the_same_packages(control: ModuleType) -> None:
    for soname, package in LIBRARIES.items():
        assert package in control.PACKAGES[soname].split(" | ")


def test_libraries_are_asked_for_by_package(control: ModuleType) -> None:
    assert control.depends({"libc.so.6", "libz.so.1", "libcrypto.so.3"}) == ["libssl3 | libssl3t64", "zlib1g"]


def test_a_library_that_nobody_knows_stops_it(control: ModuleType) -> None:
    with pytest.raises(control.Stop, match=r"libnew\.so\.1"):
        control.depends({"libnew.so.1"})


def test_the_manual_has_every_command(tools: Tools) -> None:
    page = tools("deb.manual").page("1.2", "2030-08-05")
    sections = re.findall(r"^\.SS kiosk (\S+)$", page, re.MULTILINE)
    (commands,) = [each.choices for each in command_line()._actions if isinstance(each.choices, dict)]
    assert sections == list(commands)
    assert not re.search(r"^[.'](?!TH |SH |SS |TP$|PP$|B )", page, re.MULTILINE)


def icons_named() -> set[str]:
    """By the desktop entry, and by the type of a deck."""
    entry = (ROOT / "packaging/linux/pavilion.desktop").read_text(encoding="utf-8")
    types = (ROOT / "packaging/linux/pavilion.xml").read_text(encoding="utf-8")
    return {*re.findall(r"^Icon=(.+)$", entry, re.MULTILINE), *re.findall(r'<icon name="(.+)"/>', types)}


def test_the_sessions_manual_has_its_every_word(tools: Tools) -> None:
    session = ROOT / "packaging" / "session" / "linux"
    written = (session / "kiosk-session.8").read_text(encoding="ascii")
    page = tools("deb.manual").dated(written, "1.2", "2030-08-05")
    assert page.startswith('.TH KIOSK\\-SESSION 8 "2030-08-05" "Pavilion 1.2"')
    words = re.findall(r"^\.B (\w+)$", page, re.MULTILINE)
    script = (session / "kiosk-session").read_text(encoding="utf-8")
    *others, last = words
    assert f"Usage: kiosk-session {'|'.join(others)} [--root DIR]\n       kiosk-session {last} [ARG" in script


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="no dpkg-deb")
def test_the_same_bytes_twice(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    making = tools("deb.making")
    monkeypatch.setattr(making, "ROOT", tmp_path)
    monkeypatch.setattr(making, "BUILD", tmp_path / "build")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    files = []
    for name in ("one", "two"):
        bundle = tmp_path / name
        (bundle / "lib/kiosk/deck").mkdir(parents=True)
        for file in sorted(("deck.yaml", "firms.yaml"), reverse=name == "two"):
            (bundle / "lib/kiosk/deck" / file).write_text("kiosk: 1\n")
        shutil.copy(shutil.which("true") or "", bundle / "kiosk")
        files.append(making.make(bundle, "1.2", tmp_path / f"to-{name}", making.FASTEST))
    assert files[0].read_bytes() == files[1].read_bytes()
    told = subprocess.run(
        ["dpkg-deb", "--contents", files[0]], capture_output=True, text=True, check=True
    ).stdout
    assert "./usr/bin/kiosk -> /opt/pavilion/kiosk" in told
    assert "./etc/pavilion/pavilion.toml" in told
    for named in icons_named():
        assert f"./usr/share/icons/hicolor/scalable/apps/{named}.svg" in told
        for size in (16, 24, 32, 48, 64, 128, 256, 512):
            assert f"./usr/share/icons/hicolor/{size}x{size}/apps/{named}.png" in told
    assert all("root/root" in line and "2030-01-01" in line for line in told.splitlines())
