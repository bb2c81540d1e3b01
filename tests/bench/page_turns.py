"""How smoothly pages turn (S9): each gap between frames while the shipped deck is paged through.

    DISPLAY=:0 .venv/bin/python tests/bench/page_turns.py [WxH]

Run it on a real screen or on Xvfb, with nothing else at work. It is no test: its figures are the machine's.
"""

from __future__ import annotations

import statistics
import sys
import time
from itertools import pairwise

from PySide6.QtCore import Qt

from kiosk import paths
from kiosk.app import Kiosk, application
from kiosk.content import load_content

TURNS = 20
REST_S = 1.2
TURN_S = 0.3
"""Frames later than this after an intent belong to what a slide does on its own, once it is there."""


def main() -> None:
    width, height = map(int, (sys.argv[1:] or ["1920x1080"])[0].split("x"))
    app = application()
    kiosk = Kiosk(load_content(paths.default_deck()))
    window = kiosk.show(width, height)
    kiosk.open()
    window.showFullScreen()
    frames: list[float] = []
    window.frameSwapped.connect(
        lambda: frames.append(time.perf_counter()), Qt.ConnectionType.QueuedConnection
    )

    def work(seconds: float) -> None:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            app.processEvents()
            time.sleep(0.0005)

    kiosk.kiosk.openSlide(kiosk.deck.slides[0].id)
    kiosk.kiosk.touched()
    work(3.0)
    first: list[float] = []
    gaps: list[float] = []
    for _ in range(TURNS):
        frames.clear()
        start = time.perf_counter()
        kiosk.kiosk.next()
        work(REST_S)
        turn = [frame for frame in frames if frame - start < TURN_S]
        first.append(turn[0] - start)
        gaps += [after - before for before, after in pairwise(turn)]
    print(f"first frame: median {statistics.median(first) * 1e3:.1f} ms, most {max(first) * 1e3:.1f} ms")
    p95 = statistics.quantiles(gaps, n=20)[-1]
    print(
        f"gaps in {len(gaps)} frames: median {statistics.median(gaps) * 1e3:.1f} ms, p95 {p95 * 1e3:.1f} ms"
    )


if __name__ == "__main__":
    main()
