"""PySide6 6.12.0 drops a reference to None on every void call, and aborts after some thousands of them.

A kiosk makes millions. This keeps an upgrade from bringing it back, in a process that it may kill.
"""

import subprocess
import sys

PROGRAM = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
for _ in range(200_000):
    app.processEvents()
print("alive")
"""


def test_void_calls_do_not_use_up_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
