"""The gate fails on each thing that must not be handed out."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

from tests.conftest import Tools

LIBRARY = "lib/PySide6/Qt/lib/libQt6Something.so.6"
PYTHON = "lib/libpython3.11.so.1.0"

pytestmark = pytest.mark.skipif(
    shutil.which("cc") is None, reason="makes libraries of its own with a C compiler"
)


@pytest.fixture
def gate(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    found = tools("bundle.gate")
    monkeypatch.setattr(found, "_archived", lambda: {"kiosk", "re", "pyi_rth_inspect", "yaml"})
    return found


def library(file: Path, *needs: Path | str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    options = ["-shared", f"-Wl,-soname,{file.name}", "-Wl,--no-as-needed", "-xc", "/dev/null", "-xnone"]
    subprocess.run(["cc", "-o", file, *options, *needs], check=True)


@pytest.fixture
def bundle(tmp_path: Path, gate: ModuleType) -> Path:
    """A small bundle that may be handed out."""
    library(tmp_path / LIBRARY)
    library(tmp_path / PYTHON)
    for name in [f"{folder}/LICENSE" for folder in gate.notices.folders()] + ["README.txt"]:
        file = tmp_path / "licences" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("You may.")
    (tmp_path / "sbom.cdx.json").write_text("{}")
    return tmp_path


def judged(gate: ModuleType, bundle: Path, packed: int = 1) -> int:
    code = gate.judge(bundle, lambda _: packed)
    assert isinstance(code, int)
    return code


def test_a_good_one_passes(gate: ModuleType, bundle: Path) -> None:
    assert judged(gate, bundle) == 0


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (
            lambda bundle: library(bundle / "lib/libQt6Charts.so.6"),
            "libQt6Charts.so.6 is under the GPL alone",
        ),
        (lambda bundle: (bundle / "lib/PySide6/Qt/qml/QtQuick3D").mkdir(parents=True), "QtQuick3D is under"),
        (lambda bundle: (bundle / PYTHON).unlink(), "Python is missing"),
        (lambda bundle: (bundle / "licences/Qt/LICENSE").unlink(), "licence of Qt is missing"),
        (lambda bundle: (bundle / "licences/PyYAML/LICENSE").write_text(""), "licence of PyYAML is missing"),
        (lambda bundle: (bundle / "sbom.cdx.json").unlink(), "sbom.cdx.json is missing"),
        (lambda bundle: library(bundle / "lib/readline.so"), "readline.so should not be there"),
        (
            lambda bundle: library(bundle / "lib/a.so", "-Wl,-rpath,/home"),
            "a.so looks for libraries in /home",
        ),
        (
            lambda bundle: library(bundle / "lib/PySide6/Qt/lib/libavcodec.so.61"),
            "licence libavcodec.so.61 has",
        ),
        (lambda bundle: (bundle / "lib/numpy").mkdir(), "what licence the Python package numpy has"),
    ],
)
def test_a_bad_one_does_not(
    wrong: Callable[[Path], object],
    said: str,
    gate: ModuleType,
    bundle: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wrong(bundle)
    assert judged(gate, bundle) == 1
    assert said in capsys.readouterr().out


def test_a_large_one_does_not(gate: ModuleType, bundle: Path) -> None:
    assert judged(gate, bundle, packed=75_000_001) == 1


def test_a_library_comes_with_what_it_needs(tmp_path: Path, gate: ModuleType) -> None:
    base, middle, top = (tmp_path / f"lib{name}.so" for name in ("base", "middle", "top"))
    library(base)
    library(middle, base)
    library(top, middle)
    library(tmp_path / "libother.so")
    assert gate.elf.closure([top], tmp_path) == {top, middle, base}
    assert gate.elf.foreign(gate.elf.needed([top])) >= {"libmiddle.so"}


def test_nothing_of_qt_comes_in_for_being_there(gate: ModuleType) -> None:
    packages = Path(PySide6.__file__).parent.parent
    names = [str(file) for file in gate.qt.files(packages, ["PySide6/QtQuick.abi3.so"])]
    assert "PySide6/Qt/lib/libQt6Quick.so.6" in names
    assert "PySide6/Qt/qml/QtQuick/Shapes/qmldir" in names
    assert not [name for name in names if gate.qt.GPL.search(name) or "Widgets" in name or "Sql" in name]
