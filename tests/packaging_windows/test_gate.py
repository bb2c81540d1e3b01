"""The Windows bundle's gate lets a good one pass, and each fault is told in a line."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import Tools

MAGIC = b"\xf3\r\r\n"
NEEDS = {
    "python.exe": {"python313.dll", "kernel32.dll", "api-ms-win-crt-runtime-l1-1-0.dll"},
    "QtQml.pyd": {"qt6qml.dll", "shiboken6.abi3.dll", "python313.dll"},
    "Qt6Qml.dll": {"qt6core.dll"},
    "Qt6Core.dll": {"icuuc.dll"},
}


@pytest.fixture
def gate(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    found = tools("windows.gate")
    unresolved = found.pe.unresolved

    def told(bundle: Path, shared: tuple[str, ...], is_system: Callable[[str], bool]) -> object:
        return unresolved(bundle, shared, is_system, lambda file: NEEDS.get(file.name, set()))

    monkeypatch.setattr(found.pe, "unresolved", told)
    return found


@pytest.fixture
def bundle(tmp_path: Path, gate: ModuleType) -> Path:
    """The outline of a good one."""
    folder = tmp_path / "pavilion"
    empty = ["python.exe", "python313.dll", "lib/shiboken6/shiboken6.abi3.dll", "lib/qtawesome/__init__.py"]
    empty += [f"lib/PySide6/{name}" for name in ("Qt6Qml.dll", "Qt6Core.dll", "QtCore.pyd")]
    for name in [*empty, "licences/README.txt", "sbom.cdx.json"]:
        put(folder / name)
    for name in gate.notices.folders():
        put(folder / "licences" / name / "LICENSE.txt", b"Do as you like.")
    put(folder / "lib/PySide6/QtQml.pyd", b"MZ\0PySide6.QtCore\0PySide6.QtNotCounted.Name\0")
    put(folder / "lib/kiosk/cli.pyc", MAGIC + b"\1\0\0\0")
    with zipfile.ZipFile(folder / "python313.zip", "w") as packed:
        packed.writestr("abc.pyc", MAGIC)
    return folder


def put(file: Path, content: bytes = b"") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_a_good_one_passes(gate: ModuleType, bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (gate.judge(bundle), "FAIL" in capsys.readouterr().out) == (0, False)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda bundle: put(bundle / "lib/PySide6/Qt6Charts.dll"), "Qt6Charts.dll is under the GPL alone"),
        (lambda bundle: (bundle / "lib/numpy").mkdir(), "what licence the Python package numpy has"),
        (lambda bundle: put(bundle / "lib/PySide6/avcodec-61.dll"), "what licence avcodec-61.dll has"),
        (
            lambda bundle: (bundle / "lib/PySide6/Qt6Core.dll").unlink(),
            "lib/PySide6/Qt6Qml.dll wants qt6core.dll",
        ),
        (
            lambda bundle: (bundle / "lib/PySide6/QtCore.pyd").unlink(),
            "QtQml.pyd imports QtCore, which is not here",
        ),
        (lambda bundle: put(bundle / "lib/kiosk/cli.pyc", b"\xcb\r\r\n"), "compiled by another Python"),
        (lambda bundle: put(bundle / "lib/kiosk/cli.py"), "is not compiled"),
        (lambda bundle: put(bundle / "lib/kiosk" / ("x" * 240)), "has a path of"),
        (lambda bundle: (bundle / "licences/Qt/LICENSE.txt").unlink(), "The licence of Qt is missing"),
        (lambda bundle: (bundle / "sbom.cdx.json").unlink(), "sbom.cdx.json is missing"),
    ],
)
def test_each_fault_is_told(
    gate: ModuleType,
    bundle: Path,
    spoil: Callable[[Path], None],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(bundle)
    assert gate.judge(bundle) == 1
    faults = [line for line in capsys.readouterr().out.splitlines() if line.startswith("FAIL")]
    assert any(told in line for line in faults)


def test_an_installer_may_not_be_too_large(gate: ModuleType, bundle: Path, tmp_path: Path) -> None:
    installer = tmp_path / "setup.exe"
    with installer.open("wb") as file:
        file.truncate(76_000_000)
    assert gate.judge(bundle, installer) == 1


def test_windows_own_libraries_are_known_by_name(gate: ModuleType) -> None:
    is_system = gate.system_libraries()
    assert is_system("api-ms-win-core-path-l1-1-0.dll")
    assert not is_system("vcruntime140.dll")
    assert not is_system("libcrypto-3.dll")
