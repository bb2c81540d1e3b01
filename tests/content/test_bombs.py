"""Files made to harm (R10): one clear problem each, within a second of work and 100 MB."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

COUNT = """
import sys, time
from pathlib import Path
from kiosk.content import check_deck
start = time.process_time()
problems = check_deck(Path(sys.argv[1]))
print(time.process_time() - start)
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
print(next((line.split()[1] for line in lines if line.startswith("VmHWM")), 0))
print(*problems, sep="\\n")
"""
MERGE = b"a0: &a0 {k: v}\n" + b"".join(
    b"a%d: &a%d\n  <<: [*a%d, *a%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 70)
)
ALIAS = b"a0: &a0 [x, x]\n" + b"".join(
    b"a%d: &a%d [%s]\n" % (i, i, b", ".join([b"*a%d" % (i - 1)] * 9)) for i in range(1, 9)
)
TOO_MANY = "error: file: holds more than 400,000 values"
BOMBS = {
    "brackets": (b"[" * 4_000_000, "1:41: error: file: is nested deeper than 40 levels"),
    "braces": (b"{" * 4_000_000, "1:2: error: file: has a list or a group where a key must stand"),
    "dashes": (b"- " * 4_000_000, "1:81: error: file: is nested deeper than 40 levels"),
    "questions": (b"? " * 4_000_000, "1:3: error: file: has a list or a group where a key must stand"),
    "merge keys": (MERGE, "1:5: error: file: has an anchor (&a0)"),
    "aliases": (ALIAS, "1:5: error: file: has an anchor (&a0)"),
    "values": (b"- a\n" * 1_900_000, "399997:3: error: file: holds more than 400,000 values"),
    "groups": (b"[" + b"{}," * 2_500_000 + b"]", TOO_MANY),
    "keys": (b"".join(b"k%d: v\n" % i for i in range(600_000)), TOO_MANY),
    "some keys": (b"".join(b"k%d: v\n" % i for i in range(190_000)), "1:1: error: file: has 190,000 keys"),
    "same key": (b"".join(b"k%d: v\n" % (i % 2) for i in range(600_000)), TOO_MANY),
    "large": (b"#" * 8_000_001, "1:1: error: file: is larger than 8 MB"),
    "last byte": (b"\n" * 7_000_000 + b"\xff", "7000001:1: error: file: is not UTF-8: the byte 0xFF"),
    "open quotes": (b'a: "' + b"\\\n" * 3_900_000, "1:4: error: file: the quotes that open here"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_one_problem_within_a_second_and_100_mb(tmp_path: Path, name: str) -> None:
    data, line = BOMBS[name]
    (tmp_path / "deck.yaml").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", COUNT, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    seconds, kilobytes, *problems = done.stdout.splitlines()
    assert len(problems) == 1
    assert line in problems[0]
    assert float(seconds) <= 1.0
    assert int(kilobytes) <= 100_000


def test_words_that_nobody_says_are_not_looked_up_one_by_one(draft) -> None:
    draft.write("words.yaml", BOMBS["some keys"][0])
    start = time.process_time()
    assert len(draft.problems()) == 500
    assert time.process_time() - start < 5


def test_a_pipe_or_a_folder_is_not_waited_for(draft) -> None:
    import os

    for name in ("firms.yaml", "words.yaml", "sources.yaml"):
        (draft.folder / name).unlink(missing_ok=True)
        os.mkfifo(draft.folder / name)
    (draft.folder / "slides" / "places.yaml").unlink()
    (draft.folder / "slides" / "places.yaml").mkdir()
    problems = draft.problems()
    assert problems
    assert all("is not a file" in problem for problem in problems)


def test_links_out_of_the_deck_are_refused(draft, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_bytes((draft.folder / "slides/places.yaml").read_bytes())
    (draft.folder / "slides/places.yaml").unlink()
    (draft.folder / "slides/places.yaml").symlink_to(outside)
    assert any("is a link out of the deck's folder" in problem for problem in draft.problems())
