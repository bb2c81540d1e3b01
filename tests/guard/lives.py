"""Lives of drawing processes that do as they are told instead of drawing, started in either way.

    python -m tests.guard.lives WAY FOLDER LIFE ...

guards them until the end. A life is a word, or a word and a number.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from kiosk.guard import Errand, Memory, Pulse
from kiosk.guard.drawing import Starter
from kiosk.guard.handed import taken
from kiosk.guard.life import live
from kiosk.guard.loop import Guard, Parts
from kiosk.guard.service import Service
from kiosk.guard.spawned import Program, Spawns, this_program
from kiosk.system import leash

ROOT = Path(__file__).resolve().parents[2]
PULSE = Pulse(frames=1, shown=True, memory=100, blank=False, busy=True, language="hi")
WAYS = ("forked", "spawned")


def starter(way: str, folder: Path, lives: Sequence[str]) -> Starter:
    """Starts one life each from a list, the last of them for ever; each leaves a note in the folder."""
    if way == "forked":
        from kiosk.guard.forked import Forks  # not on Windows

        return Forks(partial(begin, folder, lives))
    command = this_program("tests.guard.lives", [way, str(folder), *lives])
    return Spawns(Program(command, ROOT, folder))


def shown(folder: Path) -> list[list[str]]:
    """Process, rung, language and whether it was the first, of each life so far."""
    notes = folder / "notes"
    return [line.split(" ") for line in notes.read_text().splitlines()] if notes.exists() else []


def wait_for(there: Callable[[], object], seconds: float = 15.0) -> bool:
    """Whether something comes to be there."""
    end = time.monotonic() + seconds
    while not there() and time.monotonic() < end:
        time.sleep(0.02)
    return bool(there())


def once(there: Callable[[], object], then: Callable[[], object]) -> None:
    """Do something as soon as something is there, from another thread."""

    def wait() -> None:
        wait_for(there)
        then()

    threading.Thread(target=wait, daemon=True).start()


def begin(folder: Path, lives: Sequence[str], errand: Errand) -> int:
    number = len(shown(folder))
    with (folder / "notes").open("a") as notes:
        notes.write(f"{os.getpid()} {errand.rung} {errand.language} {errand.first}\n")
    word, _, code = lives[min(number, len(lives) - 1)].partition(" ")
    return LIVES[word](errand, folder, int(code or 0))


def draws(errand: Errand) -> None:
    os.write(errand.pulse, PULSE.line())


def leaves(errand: Errand, folder: Path, code: int) -> int:
    """Draws, and ends with that exit code."""
    draws(errand)
    return code


def fails(errand: Errand, folder: Path, code: int) -> int:
    """Ends before anything is drawn."""
    return code


def crashes(errand: Errand, folder: Path, code: int) -> int:
    draws(errand)
    if sys.platform == "win32":
        ctypes.WinDLL("kernel32").CreateThread(None, 0, None, None, 0, None)  # that begins nowhere
    else:
        os.kill(os.getpid(), signal.SIGKILL)
    return never_draws(errand, folder, code)


def stays(errand: Errand, folder: Path, code: int) -> int:
    """Draws until it is asked to leave."""
    draws(errand)
    os.read(errand.leash, 64)
    return 0


def never_draws(errand: Errand, folder: Path, code: int) -> int:
    threading.Event().wait(60)
    return 0


def deaf(errand: Errand, folder: Path, code: int) -> int:
    draws(errand)
    return never_draws(errand, folder, code)


def wears(errand: Errand, folder: Path, code: int) -> int:
    """As what really draws does."""
    leash.wear(errand.leash, lambda: os._exit(0))
    return deaf(errand, folder, code)


def starts_another(errand: Errand, folder: Path, code: int) -> int:
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    (folder / "other").write_text(str(other.pid))
    return crashes(errand, folder, code)


def talks(errand: Errand, folder: Path, code: int) -> int:
    """However much nonsense comes through the pipe, it is dropped."""
    draws(errand)
    for _ in range(2000):
        os.write(errand.pulse, b"x" * 4096)
    print("this is no pulse")
    return 0


LIVES: dict[str, Callable[[Errand, Path, int], int]] = {
    each.__name__: each
    for each in (leaves, fails, crashes, stays, never_draws, deaf, wears, starts_another, talks)
}


def main(way: str, folder: Path, lives: Sequence[str]) -> int:
    handed = taken()
    if handed is not None:
        live(partial(begin, folder, lives), handed.errand())
    memory = Memory()
    return Guard(
        Parts(starter(way, folder, lives), lambda: "", lambda: memory, lambda _: None, Service({}))
    ).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
