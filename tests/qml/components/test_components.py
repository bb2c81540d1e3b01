"""The components on their own, by Qt Quick's own tests; each file in a process, since its runner ends one."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]


@pytest.mark.parametrize("file", sorted(HERE.glob("tst_*.qml")), ids=lambda file: file.stem)
def test_component(file: Path) -> None:
    command = [sys.executable, "-m", "tests.qml.components.runner", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    assert "WARNING" not in told, told
    # A file that cannot be loaded passes nothing, and must not pass for that.
    passed = re.search(r"Totals: (\d+) passed, 0 failed", told)
    assert passed is not None, told
    assert int(passed[1]) > 2, told  # two are the runner's own
