"""What of Qt is taken, how the launcher is put together, and whose signature is trusted."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import Tools

GOOD = """Signer's certificate:
\tSigner #0:
\t\tSubject: /C=US/O=Somebody/CN={signer}
\t\tIssuer : /C=US/O=Authority/CN=Authority
Countersignatures:
\tTimestamp time: Feb  4 16:33:43 2025 GMT
"""


def test_every_module_that_is_imported_is_found(tools: Tools, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/one.py").write_text("from PySide6.QtCore import QObject\nimport PySide6.QtQml\n")
    (tmp_path / "two.py").write_text("def f():\n    from PySide6 import QtNetwork, __version__\n")
    assert tools("windows.qt").modules(tmp_path) == {"QtCore", "QtQml", "QtNetwork"}


def test_what_is_loaded_is_followed_to_its_end(tools: Tools) -> None:
    pe = tools("windows.pe")
    needs = {"a.pyd": {"B.dll".lower(), "kernel32.dll"}, "B.dll": {"c.dll"}, "c.dll": {"b.dll"}}
    there = {"b.dll": Path("B.dll"), "c.dll": Path("c.dll"), "d.dll": Path("d.dll")}
    found = pe.closure([Path("a.pyd")], there, lambda file: needs[file.name])
    assert found == {Path("a.pyd"), Path("B.dll"), Path("c.dll")}


def test_the_launcher_is_a_stub_a_line_and_a_zip_that_python_runs(tools: Tools, tmp_path: Path) -> None:
    launcher = tools("windows.launcher")
    made = launcher.made(b"MZ stub", "python.exe", "import sys; print(sys.argv[1:])\n")
    assert made.startswith(b"MZ stub#!<launcher_dir>\\python.exe\r\nPK")
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.namelist() == ["__main__.py"]
    (tmp_path / "kiosk.exe").write_bytes(made)
    done = subprocess.run(
        [sys.executable, tmp_path / "kiosk.exe", "run"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "['run']\n"


def signatures(tools: Tools, monkeypatch: pytest.MonkeyPatch, answers: list[tuple[int, str]]) -> ModuleType:
    found = tools("windows.signatures")
    monkeypatch.setattr(found, "_ask", lambda *_: answers.pop(0))
    return found


def test_a_signature_holds_at_its_stamped_time(
    tools: Tools, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = GOOD.format(signer="Python Software Foundation")
    found = signatures(tools, monkeypatch, [(1, told), (0, told)])
    assert found.verify([tmp_path / "python.exe"], found.OF_PYTHON, tmp_path) == 1


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ([(1, "No signature found")], "not signed"),
        ([(1, GOOD.format(signer="Python Software Foundation"))] * 2, "does not hold"),
        ([(0, GOOD.format(signer="Somebody Else"))] * 2, "signed by Somebody Else"),
    ],
)
def test_any_other_stops_the_build(
    tools: Tools, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answers: list[tuple[int, str]], why: str
) -> None:
    found = signatures(tools, monkeypatch, list(answers))
    with pytest.raises(found.Stop, match=why):
        found.verify([tmp_path / "python.exe"], found.OF_PYTHON, tmp_path)


def test_the_licences_of_windows_are_all_known(tools: Tools) -> None:
    from kiosk import licences

    notices = tools("bundle.notices")
    names = {part.name for part in licences.of_windows()}
    assert {"distlib's launchers", "Microsoft Visual C++ runtime"} <= names
    assert "ICU" not in names
    own = {"distlib's launchers", "Microsoft Visual C++ runtime"}
    known = {*notices.OF_OURS, *notices.OF_THE_CHECKOUT, *notices.SPOKEN_FOR, *own}
    assert all(part.name in known or part.told_by for part in licences.of_windows())
