"""A machine that has others to serve is no fault of the drawing process."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from kiosk.guard.turns import waited

SPIN = (
    "import os, sys, time\nos.sched_setaffinity(0, {int(sys.argv[1])})\nprint(flush=True)\nwhile True: pass"
)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
def test_who_must_share_a_processor_has_waited() -> None:
    processor = str(min(os.sched_getaffinity(0)))
    spinning = [
        subprocess.Popen([sys.executable, "-c", SPIN, processor], stdout=subprocess.PIPE) for _ in range(2)
    ]
    try:
        for each in spinning:
            assert each.stdout is not None
            each.stdout.readline()
        began, before = time.monotonic(), waited(spinning[0].pid)
        while (found := waited(spinning[0].pid) - before) < 0.1:
            assert time.monotonic() - began < 20
        assert found <= time.monotonic() - began + 0.1
    finally:
        for each in spinning:
            each.kill()
            each.communicate()


def test_of_others_nothing_is_known() -> None:
    assert waited(1 << 30) == 0.0
