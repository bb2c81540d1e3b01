"""R2, R3, R5, R7 for real: drawing processes are killed and made to hang; pixels tell when the deck is back.

    .venv/bin/python tests/soak/recovery.py [--kills 100] [--hangs 5] [--dark 60] [--deck DIR] [--spawned]

Each is done to a fresh guard on an X server of its own, whose picture is a file; at last that goes away,
and comes back. Prints a line for each kind: how often, the median and the 95th percentile of seconds
until the guard saw it, and until the deck was drawn again. Exits with 1 if one takes longer than it may.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.screens import LIMIT_S, Screen, until
from tests.soak.hanging import HANGS

COPIES, SPAWNS = "tests.soak.hanging", "tests.soak.spawning"
"""The modules that start a guard, by how it starts what draws."""
SEEN_S, RESTORED_S, BACK_S, ORPHAN_S = 6.0, 12.0, 5.0, 2.0


@dataclass(frozen=True)
class Recovery:
    """Seconds from the blow until the drawing process was gone, and until the deck was drawn again."""

    gone: float
    back: float


def children(process: int) -> list[int]:
    with contextlib.suppress(FileNotFoundError):
        return [int(pid) for pid in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    return []


def alive(process: int) -> bool:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


@contextlib.contextmanager
def guarded(screen: Screen, deck: Path, module: str = COPIES) -> Iterator[subprocess.Popen[bytes]]:
    """A guard whose deck is on the screen, and which has heard a pulse: until then it waits longer."""
    with tempfile.TemporaryDirectory() as home, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(f"{home}/systemd")
        systemd.settimeout(LIMIT_S)
        environ = {
            **os.environ,
            "DISPLAY": screen.name,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_STATE_HOME": home,
            "NOTIFY_SOCKET": systemd.getsockname(),
        }
        command = [sys.executable, "-m", module, "run", str(deck)]
        running = subprocess.Popen(command, env=environ, stderr=subprocess.DEVNULL)
        try:
            while systemd.recv(1000) != b"READY=1":
                pass
            until(screen.drawn, "the deck was not drawn at first")
            yield running
        finally:
            running.terminate()
            running.wait()
            until(lambda: not screen.drawn(), "the deck stayed on the screen")


def strike(screen: Screen, deck: Path, blow: int, module: str = COPIES) -> Recovery:
    """What becomes of a drawing process that gets a signal."""
    with guarded(screen, deck, module) as guard:
        (drawing,) = children(guard.pid)
        began = time.monotonic()
        os.kill(drawing, blow)
        gone = until(lambda: not alive(drawing), "nobody noticed")
        until(lambda: not screen.drawn(), "the picture outlived who drew it")
        back = until(screen.drawn, "the deck did not come back")
        return Recovery(gone - began, back - began)


def orphan(screen: Screen, deck: Path, module: str = COPIES) -> Recovery:
    """What becomes of a drawing process whose guard is killed."""
    with guarded(screen, deck, module) as guard:
        (drawing,) = children(guard.pid)
        began = time.monotonic()
        guard.kill()
        gone = until(lambda: not alive(drawing), "the drawing process stayed")
        return Recovery(gone - began, 0.0)


def without_display(screen: Screen, deck: Path, seconds: float, module: str = COPIES) -> Recovery:
    """What becomes of it all when the display goes, and comes back after so long."""
    with guarded(screen, deck, module):
        screen.go()
        time.sleep(seconds)
        screen.come()
        began = time.monotonic()
        return Recovery(0.0, until(screen.drawn, "the deck did not come back") - began)


def tell(name: str, found: list[Recovery], seen: float, restored: float) -> bool:
    """Print what was found; whether it is good enough."""
    gone, back = sorted(each.gone for each in found), sorted(each.back for each in found)
    last = round(0.95 * (len(found) - 1))
    print(
        f"{name:12} {len(found):4} times: gone in {statistics.median(gone):5.2f} s (p95 {gone[last]:5.2f}), "
        f"back in {statistics.median(back):5.2f} s (p95 {back[last]:5.2f})",
        flush=True,
    )
    return gone[last] <= seen and back[last] <= restored


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--hangs", type=int, default=5, help="of each kind")
    parser.add_argument("--dark", type=float, default=60.0, help="seconds without a display")
    parser.add_argument("--deck", type=Path, default=Path("content"))
    parser.add_argument("--spawned", action="store_true", help="started as on Windows")
    options = parser.parse_args(arguments)
    good = True
    module = SPAWNS if options.spawned else COPIES
    blow_to = partial(strike, module=module)
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(Path(folder))
        try:
            kills = [blow_to(screen, options.deck, signal.SIGKILL) for _ in range(options.kills)]
            good &= tell("killed", kills, SEEN_S, BACK_S)
            for name, blow in HANGS.items():
                hangs = [blow_to(screen, options.deck, blow) for _ in range(options.hangs)]
                good &= tell(f"{name} hangs", hangs, SEEN_S, RESTORED_S)
            good &= tell("orphaned", [orphan(screen, options.deck, module)], ORPHAN_S, ORPHAN_S)
            dark = [without_display(screen, options.deck, options.dark, module)]
            good &= tell("no display", dark, 0.0, BACK_S)
        finally:
            screen.close()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
