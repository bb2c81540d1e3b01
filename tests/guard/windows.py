"""What only Windows' Python can show of the guard: run it by hand there, or with that Python under Wine.

    python -m tests.guard.windows

Needs the checkout and no package. Prints a line for each; exits with 1 if one is not so.
"""

from __future__ import annotations

import ctypes
import io
import logging
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.guard import Memory, pulse
from kiosk.guard.loop import Guard, Parts
from kiosk.guard.service import Service
from kiosk.system.memory import memory_mb
from kiosk.system.voice import voice
from tests.guard.lives import PULSE, ROOT, once, shown, starter, wait_for

SYNCHRONIZE, TIMED_OUT = 0x100000, 258
told = io.StringIO()


def plays(folder: Path, *lives: str) -> int:
    memory = Memory()
    starts = starter("spawned", folder, lives)
    return Guard(Parts(starts, lambda: "", lambda: memory, lambda _: None, Service({}))).run()


def gone(process: int) -> bool:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(SYNCHRONIZE, 0, process))
    return not handle.value or kernel.WaitForSingleObject(handle, 0) != TIMED_OUT


def drawn(folder: Path) -> bool:
    """The first life has begun, and had a moment to draw."""
    return bool(shown(folder)) and time.time() - (folder / "notes").stat().st_mtime > 1


def staff_leave(folder: Path) -> bool:
    return plays(folder, "leaves 0") == 0 and len(shown(folder)) == 1


def a_crash(folder: Path) -> bool:
    well = plays(folder, "crashes", "leaves 0") == 0
    return well and shown(folder)[1][1:] == ["deck", "hi", "False"] and "0xC0000005" in told.getvalue()


def a_hang(folder: Path) -> bool:
    well = plays(folder, "deaf", "leaves 0") == 0
    return well and len(shown(folder)) == 2 and gone(int(shown(folder)[0][0]))


def never_a_picture(folder: Path) -> bool:
    return plays(folder, "never_draws", "leaves 0") == 0 and len(shown(folder)) == 2


def asked_to_leave(folder: Path) -> bool:
    once(lambda: drawn(folder), lambda: signal.raise_signal(signal.SIGBREAK))  # type: ignore[attr-defined]
    return plays(folder, "stays") == 0 and gone(int(shown(folder)[0][0]))


def what_it_starts_ends_with_it(folder: Path) -> bool:
    return plays(folder, "starts_another", "leaves 0") == 0 and gone(int((folder / "other").read_text()))


def without_a_guard(folder: Path, life: str) -> bool:
    command = [sys.executable, "-m", "tests.guard.lives", "spawned", str(folder), life]
    with subprocess.Popen(command, cwd=ROOT) as guard:
        wait_for(lambda: drawn(folder))
        there = not gone(drawing := int(shown(folder)[0][0]))
        guard.kill()
        began = time.monotonic()
    well = wait_for(lambda: gone(drawing), 5.0)
    print(f"      gone after {time.monotonic() - began:.2f} s")
    return there and well


def nobody_listens(_folder: Path) -> bool:
    read, write = os.pipe()
    say, began = voice(write), time.monotonic()
    for _ in range(5000):
        say(PULSE.line())
    heard = pulse.read(os.read(read, 200).splitlines()[0])
    return time.monotonic() - began < 2 and heard == PULSE


TESTS: dict[str, Callable[[Path], bool]] = {
    "staff leave": staff_leave,
    "a crash": a_crash,
    "a hang": a_hang,
    "never a picture": never_a_picture,
    "it is asked to leave": asked_to_leave,
    "what it starts ends with it": what_it_starts_ends_with_it,
    "without a guard it leaves": lambda folder: without_a_guard(folder, "wears"),
    "without a guard it is ended": lambda folder: without_a_guard(folder, "deaf"),
    "nobody listens": nobody_listens,
    "memory": lambda _folder: 5 < memory_mb() < 500,
}


def main() -> int:
    logging.basicConfig(stream=told, level=logging.INFO)
    pulse.SILENT_S, pulse.START_S = 3.0, 4.0
    good = True
    for name, test in TESTS.items():
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            well = test(Path(folder))
        print(f"{'ok' if well else 'FAIL':4} {name}", flush=True)
        good &= well
    print(told.getvalue())
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
