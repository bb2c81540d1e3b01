"""How long `kiosk export` takes, and how much memory it has at most.

    .venv/bin/python tests/bench/export.py [DECK] [--lang en] [--runs 3] [--form --notes]

Prints the time of each run in seconds, and the most memory of any in MB, for one PDF. Run it with nothing
else at work.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kiosk import paths


def seconds(deck: Path, language: str, form: list[str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "kiosk", "export", str(deck), "--lang", language, *form]
        began = time.perf_counter()
        subprocess.run([*command, "--out", f"{folder}/deck.pdf"], check=True, capture_output=True)
        return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("deck", nargs="?", type=Path, default=paths.default_deck())
    parser.add_argument("--lang", default="en")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--form", action="append", default=[], metavar="OPTION", help="such as --form=--notes"
    )
    options = parser.parse_args()
    taken = [seconds(options.deck, options.lang, options.form) for _ in range(options.runs)]
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("seconds:", *(f"{each:.1f}" for each in taken), f"  most memory: {most:.0f} MB")


if __name__ == "__main__":
    main()
