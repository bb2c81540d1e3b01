"""The installer's script names just the bundle's files: to bring, and to take away."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import ROOT, Tools

SESSION = ROOT / "packaging" / "session" / "windows"
NAMES = [
    "kiosk.exe",
    "lib/kiosk/cli.pyc",
    "lib/kiosk/deck/deck.yaml",
    "lib/kiosk/qml/$.qml",
    "lib/yaml/x.pyc",
    "pavilion.ico",
]


@pytest.fixture
def installer(tools: Tools) -> ModuleType:
    return tools("windows.installer")


@pytest.fixture
def bundle(installer: ModuleType, tmp_path: Path) -> Path:
    for name in NAMES:
        file = tmp_path / "bundle" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    # What its own icon is made of is read.
    (tmp_path / "bundle" / installer.icon.ICO).write_bytes(installer.icon.ico())
    return tmp_path / "bundle"


@pytest.fixture
def script(installer: ModuleType, bundle: Path, tmp_path: Path) -> str:
    source = installer.SCRIPT.read_text(encoding="utf-8")
    return str(installer.filled(source, bundle, "1.2.3", tmp_path / "pavilion.exe"))


def test_it_brings_each_file_into_its_folder(script: str, bundle: Path) -> None:
    brought, folder = {}, ""
    for line in script.splitlines():
        if found := re.fullmatch(r'  SetOutPath "\$INSTDIR(.*)"', line):
            folder = found[1].replace("\\", "/").lstrip("/")
        if found := re.fullmatch(r'  File "(.+)"', line):
            source = Path(found[1])
            brought["/".join(filter(None, (folder, source.name)))] = source
    assert brought == {name: bundle / name for name in NAMES}


def test_it_takes_away_what_it_brought_and_the_deepest_folders_first(script: str) -> None:
    taken = re.findall(r'  Delete "\$INSTDIR\\(.+)"', script)
    assert [name.replace("\\", "/").replace("$$", "$") for name in taken] == [*NAMES, "uninstall.exe"]
    folders = re.findall(r'  RMDir "\$INSTDIR\\(.+)"', script)
    assert folders == ["lib\\kiosk\\deck", "lib\\kiosk\\qml", "lib\\kiosk", "lib\\yaml", "lib"]


def test_nothing_is_left_to_fill_in(script: str) -> None:
    assert not re.search(r"@[A-Z]+@", script)


def test_what_it_shows_an_icon_for_has_the_one_that_it_brings(script: str, bundle: Path) -> None:
    named = re.findall(r"\$INSTDIR\\(\S+\.ico)\"", script)
    assert set(named) == {"pavilion.ico"}
    shown = ("Pavilion talk.lnk", "Pavilion kiosk.lnk", "${VERB}", "DefaultIcon", "DisplayIcon")
    lines = [line for line in script.splitlines() if '\\pavilion.ico"' in line and "Delete" not in line]
    assert all(any(mark in line for line in lines) for mark in shown)
    for own in ("MUI_ICON", "MUI_UNICON"):
        assert f'!define {own} "{bundle / "pavilion.ico"}"' in script


def test_only_a_purge_takes_decks_and_settings(script: str) -> None:
    """In one place, below the question for /PURGE; nothing else is taken with all that is in it."""
    assert script.count("RMDir /r") == 1
    assert script.index('"/PURGE"') < script.index('RMDir /r "$APPDATA\\Pavilion"')


def test_the_session_is_undone_before_anything_goes(script: str) -> None:
    """But not by the next version, which comes into its place."""
    uninstall = script[script.index("Section Uninstall") :]
    undone = uninstall.index("!insertmacro UNDO_SESSION")
    assert uninstall.index('"/UPGRADE"') < undone < uninstall.index("!insertmacro END_ALL")
    assert undone < uninstall.index("Delete ")
    assert 'uninstall.exe" /S /UPGRADE _?=' in script
    macro = script[script.index("!macro UNDO_SESSION") : script.index("Function .onInit")]
    assert macro.index("-Disable'") < macro.index("Quit")
    powershell = (SESSION / "kiosk-session.ps1").read_text(encoding="ascii")
    (record,) = re.findall(r"ProgramData '(.+?)'", powershell)
    assert f'FileExists}} "$APPDATA\\{record}"' in macro


def test_the_bundle_brings_what_undoes_it(tools: Tools) -> None:
    assert "kiosk-session.ps1" in {file.name for file in tools("windows.making").SESSION.iterdir()}


@pytest.mark.skipif(
    not (shutil.which("makensis") and shutil.which("7z")), reason="makes and unpacks an installer"
)
def test_what_is_inside_is_the_bundle(
    installer: ModuleType, bundle: Path, script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installer, "WORK", tmp_path)
    (tmp_path / "script.nsi").write_text(script, encoding="utf-8")
    subprocess.run(["makensis", "-V1", "-WX", tmp_path / "script.nsi"], check=True, capture_output=True)
    assert installer.differences(tmp_path / "pavilion.exe", bundle) == []
    assert installer.icon.picture(256).read_bytes() in (tmp_path / "pavilion.exe").read_bytes()
    (bundle / "kiosk.exe").write_text("changed")
    (bundle / "new").touch()
    (bundle / "lib/yaml/x.pyc").unlink()
    assert installer.differences(tmp_path / "pavilion.exe", bundle) == [
        "The installer lacks new.",
        "The installer also holds lib/yaml/x.pyc.",
        "kiosk.exe is another file there.",
    ]
