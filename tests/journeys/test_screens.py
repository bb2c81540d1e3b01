"""A kiosk keeps to its screen, whatever becomes of that."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xrandr")), reason="needs Xvfb and xrandr")
def test_a_screen_goes_comes_back_and_is_changed(tmp_path: Path) -> None:
    known = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path)}
    script = Path(__file__).with_name("kiosk_screens.py")
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, timeout=60, check=False, env=known
    )
    laptop, panel = [0, 0, 1280, 800], [1280, 0, 1920, 1080]
    assert json.loads(done.stdout or "{}") == {
        "begun": panel,
        "unplugged": laptop,
        "back": panel,
        "another deck": panel,
        "unplugged again": laptop,
        "smaller": [1280, 0, 1280, 720],
    }, done.stderr
