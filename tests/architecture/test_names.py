"""Names that no committed file may hold: a machine's paths, a registry's hosts, GPL-only parts of Qt."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.qml_source import ROOT

TEXT = {
    ".py",
    ".qml",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".json",
    ".geojson",
    ".sh",
    ".txt",
    ".js",
    ".cfg",
    ".service",
    "",
}
MACHINE = re.compile(
    r"(?<![\w.])/(home|work|root|Users)/\w|[A-Z]:\\+Users\\|/usr/local/lib/python"
    r"|pypi\.org|pythonhosted\.org|deb\.debian\.org|registry\.npmjs\.org"
)
# The wheels hold these under the GPL alone; the program is Apache-2.0 on LGPL Qt. QtQuick.Effects is LGPL.
GPL_ONLY = {
    "QtCharts", "QtGraphs", "QtDataVisualization", "QtQuick3D", "QtQuick.Timeline", "QtQuick.VirtualKeyboard",
    "QtWayland.Compositor", "QtCanvasPainter", "QtNetworkAuth", "QtHttpServer", "Qt.labs.lottieqt",
    "Qt5Compat.GraphicalEffects",
}  # fmt: skip
QML_IMPORT = re.compile(r"^\s*import\s+([A-Z]\w*(?:\.\w+)*)", re.MULTILINE)
PYTHON_IMPORT = re.compile(
    r"^\s*(?:from\s+PySide6(?:\.(\w+))?\s+import\s+(.+)|import\s+PySide6\.(\w+))", re.MULTILINE
)
QTAWESOME = re.compile(r"^\s*(?:import|from)\s+qtawesome\b", re.MULTILINE)


def committed(*suffixes: str) -> list[Path]:
    """Files under version control with one of these endings, and readable."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.suffix in suffixes and file.is_file()]


def gpl_only(source: str, *, qml: bool) -> set[str]:
    """The GPL-only modules of Qt that a source text imports."""
    return {module for module in _imported(source, qml) if any(_within(module, name) for name in GPL_ONLY)}


def _imported(source: str, qml: bool) -> Iterator[str]:
    if qml:
        yield from QML_IMPORT.findall(source)
        return
    for module, names, direct in PYTHON_IMPORT.findall(source):
        yield from re.findall(r"\w+", names) if not (module or direct) else [module or direct]


def _within(module: str, name: str) -> bool:
    flat, wanted = module.replace(".", ""), name.replace(".", "")
    return flat.startswith(wanted)


def test_no_machine_in_a_committed_file() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{number}: {found[0]}"
        for file in committed(*TEXT)
        if file != Path(__file__).resolve()
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (found := MACHINE.search(line))
    ]
    assert not wrong, "\n".join([*wrong, "Say it relative to the project, or take it from the environment."])


def test_no_gpl_only_part_of_qt() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}: {', '.join(sorted(found))}"
        for file in committed(".py", ".qml")
        if (found := gpl_only(file.read_text(encoding="utf-8"), qml=file.suffix == ".qml"))
    ]
    assert not wrong, "\n".join([*wrong, "These may not be shipped with an Apache-2.0 program."])


def test_qtawesome_is_read_and_never_imported() -> None:
    wrong = [
        str(file.relative_to(ROOT)) for file in committed(".py") if QTAWESOME.search(file.read_text("utf-8"))
    ]
    assert not wrong, (
        f"{wrong}: importing it loads QtWidgets (a quarter of a second, 50 MB); read its files instead"
    )


@pytest.mark.parametrize(
    ("source", "qml", "found"),
    [
        ("import QtCharts", True, {"QtCharts"}),
        ("import QtQuick3D.Helpers as H", True, {"QtQuick3D.Helpers"}),
        ("import QtQuick.Effects", True, set()),
        ("import QtQuick", True, set()),
        ("from PySide6.QtGraphs import QBarSeries", False, {"QtGraphs"}),
        ("from PySide6 import QtCore, QtHttpServer", False, {"QtHttpServer"}),
        ("import PySide6.QtQuick3D", False, {"QtQuick3D"}),
        ("from PySide6.QtQuick import QQuickItem", False, set()),
    ],
)
def test_the_rule_itself(source: str, qml: bool, found: set[str]) -> None:
    assert gpl_only(source, qml=qml) == found
