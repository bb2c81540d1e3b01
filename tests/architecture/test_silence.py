"""The gate is not deaf: a warning of Qt or QML, or an error in a slot, fails the test that causes it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CULPRITS = {
    "a warning of Qt": "QtCore.qWarning('boom')",
    "a font without its script": "QtCore.qWarning('OpenType support missing for \"Noto Sans\", script 13')",
    "a mistake in QML": "qml('import QtQml\\nQtObject { property int n: nobody.knows }')",
    "a slot that raises": "QtCore.QTimer.singleShot(0, lambda: 1 / 0)",
    "a Python warning": "__import__('warnings').warn('boom')",
}
TEST = """
from PySide6 import QtCore
from PySide6.QtQml import QQmlComponent, QQmlEngine

def qml(text):
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(text.encode(), QtCore.QUrl())
    component.create()

def test_culprit(qtbot):
    {line}
    qtbot.wait(1)
"""


@pytest.fixture
def passes(tmp_path: Path):
    """Whether a test of one line passes under the project's own configuration."""

    def run(line: str) -> bool:
        file = tmp_path / "test_culprit.py"
        file.write_text(TEST.format(line=line))
        options = ["-p", "tests.conftest", "-c", ROOT / "pyproject.toml"]
        command = [sys.executable, "-m", "pytest", *options, file]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0

    return run


@pytest.mark.parametrize("line", CULPRITS.values(), ids=CULPRITS)
def test_fails(passes, line: str) -> None:
    assert not passes(line)


def test_silence_passes(passes) -> None:
    assert passes("qml('import QtQml\\nQtObject { property int n: 1 }')")
