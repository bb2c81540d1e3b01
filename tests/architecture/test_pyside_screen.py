"""What QWindow.screen() returns, PySide6 6.11 takes for a part of the window. When the collector finds both
as garbage, it may delete the screen itself, and the program crashes: after a change of the deck, for one.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.qml_source import ROOT

FORBIDDEN = re.compile(r"\.screen\(\)")
PROGRAM = """
import gc
from PySide6.QtGui import QGuiApplication, QWindow
from kiosk.system.seating import screen_of

class Knot:
    def __init__(self):
        self.itself, self.window = self, QWindow()

app = QGuiApplication([])
older = [app.primaryScreen()]
gc.collect()  # what is older is cleared first
knot = Knot()
{ask}(knot.window)
older.clear()
del knot
gc.collect()
print(app.primaryScreen().geometry().isValid())
"""


def collected(ask: str) -> str:
    """What is told of the screen when a window is gone that was asked so for it."""
    command = [sys.executable, "-c", PROGRAM.format(ask=ask)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)
    return done.stdout.strip() if done.returncode == 0 else f"exit code {done.returncode}"


def test_the_screen_outlives_a_window_that_was_asked_for_it() -> None:
    assert collected("screen_of") == "True"


@pytest.mark.parametrize(
    "file", sorted((ROOT / "kiosk").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT))
)
def test_no_window_is_asked_for_its_screen(file: Path) -> None:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    wrong = [f"{file.relative_to(ROOT)}:{number}" for number, line in lines if FORBIDDEN.search(line)]
    assert not wrong, "\n".join([*wrong, "Use screen_of of kiosk/system/seating.py."])
