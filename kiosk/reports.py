"""Problems as a command writes them: lines for people and terminals, or JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TextIO

from kiosk.domain.content import Content
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.slides import Placeholder


def write_text(problems: Sequence[Problem], out: TextIO, summary: TextIO) -> None:
    """One line for each problem, and how many there are."""
    for problem in problems:
        print(problem, file=out)
    out.flush()
    print(_total(problems), file=summary)


def write_json(problems: Sequence[Problem], out: TextIO, _summary: TextIO) -> None:
    """A list of objects with file, line, column, severity, where, message and hint."""
    json.dump([asdict(problem) for problem in problems], out, ensure_ascii=False, indent=2)
    print(file=out)


def within(folder: Path, problems: Sequence[Problem]) -> list[Problem]:
    """Problems with files as they are reached through the deck's folder, so that a terminal can open them."""
    return [replace(problem, file=os.path.normpath(folder / problem.file)) for problem in problems]


def in_short(content: Content, command: str, *, instead: bool = False) -> str:
    """One sentence on a deck with errors, and the command that tells them; "" if it has none. `instead` is
    whether it is shown as it was before them, else what is sound of it is.
    """
    errors = sum(problem.severity is Severity.ERROR for problem in content.problems)
    if not errors:
        return ""
    slides = sum(isinstance(slide, Placeholder) for slide in content.deck.slides)
    shown = f"{_count(slides, 'slide')} {'is' if slides == 1 else 'are'} shown as " + (
        "a placeholder" if slides == 1 else "placeholders"
    )
    done = shown if slides else "the rest of it is shown"
    if instead:
        done = "it is shown as it last played well"
    return (
        f"the deck has {_count(errors, 'error')}; {done} ({command} tells {'it' if errors == 1 else 'them'})"
    )


def exit_code(problems: Sequence[Problem], *, strict: bool) -> int:
    """1 if there is an error, or a warning where those count as well."""
    return int(any(strict or problem.severity is Severity.ERROR for problem in problems))


def _total(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
