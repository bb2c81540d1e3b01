"""Files made to harm (R10) that have many problems, or are none; test_corpus.py has those with one."""

from __future__ import annotations

import time
from pathlib import Path

from kiosk.content import load_sound
from tests.content.corpus import KEYS


def test_words_that_nobody_says_are_not_looked_up_one_by_one(draft) -> None:
    draft.write("words.yaml", KEYS)
    for read in (draft.problems, lambda: load_sound(draft.folder).problems):
        start = time.process_time()
        assert len(read()) == 500
        assert time.process_time() - start < 2


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
