"""A small deck to break: the one that `kiosk new` writes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import check_deck
from kiosk.content.starter import write_starter

TODAY = datetime.date(2026, 11, 22)


class Draft:
    """A deck in a folder, edited as a person would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        write_starter(folder)

    def write(self, file: str, text: str | bytes) -> None:
        path = self.folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def edit(self, file: str, old: str, new: str) -> None:
        text = (self.folder / file).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{file} does not hold {old!r}"
        self.write(file, text.replace(old, new, 1))

    def problems(self) -> list[str]:
        return [str(problem) for problem in check_deck(self.folder, today=TODAY)]


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft(tmp_path / "deck")


@pytest.fixture
def problem(draft: Draft) -> Callable[[str, str, str], str]:
    """The only problem that an edit makes."""

    def only(file: str, old: str, new: str) -> str:
        draft.edit(file, old, new)
        problems = draft.problems()
        assert len(problems) == 1, problems
        return problems[0]

    return only
