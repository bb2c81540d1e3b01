"""How long decks take to open and to check (S8), and how much memory the process then holds.

    .venv/bin/python tests/bench/opening.py DECK... [--runs 5]

Medians of several runs in one process, after one that is not counted.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.content import check_deck, load_content
from tests.bench.memory import pss_mb


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median time of some work."""
    taken = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("decks", type=Path, nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    for deck in asked.decks:
        content = load_content(deck)
        firms, slides = len(content.deck.firms.firms) if content.deck.firms else 0, len(content.deck.slides)
        opened = seconds(lambda deck=deck: load_content(deck), asked.runs)
        checked = seconds(lambda deck=deck: check_deck(deck), asked.runs)
        print(f"{deck.name}: {slides} slides, {firms} firms, {pss_mb():.0f} MB:", end=" ")
        print(f"opens in {opened:.2f} s, is checked in {checked:.2f} s")


if __name__ == "__main__":
    main()
