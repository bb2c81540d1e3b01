"""How long a keystroke takes among 5 000 firms (S7), for every beginning of two hundred names.

    PYTHONPATH=. .venv/bin/python tests/bench/search.py

Prints the median, the 99th percentile and the longest in milliseconds; the limit is 16.
"""

from __future__ import annotations

import random
import statistics
import time

from kiosk.domain.keyboards import MOST_LETTERS
from kiosk.domain.search import Index
from tests.domain.test_search import FIRMS, firm

NAMES = 200


def main() -> None:
    index = Index(firm(number) for number in range(FIRMS))
    taken = []
    for _ in range(NAMES):
        name = firm(random.randrange(FIRMS)).name.by_language[random.choice(("en", "hi"))]
        for end in range(1, MOST_LETTERS + 1):
            start = time.perf_counter()
            index.find(name[:end], "en", 24)
            taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    print(
        f"{statistics.median(taken):.1f} ms, p99 {taken[len(taken) * 99 // 100]:.1f}, longest {taken[-1]:.1f}"
    )


if __name__ == "__main__":
    main()
