"""The error tree: what a command reports in plain words, and the exit code it ends with.

Anything that is not a KioskError is a defect of the program, and belongs in the log with its traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.domain.problems import Problem


class KioskError(Exception):
    """Something the user can put right. `str(error)` is one plain sentence without a traceback."""

    exit_code: ClassVar[int] = 1


class UsageError(KioskError):
    """The command was typed in a way that cannot be carried out."""

    exit_code: ClassVar[int] = 2


class InstallationError(KioskError):
    """A file that ships with the program is not where it must be."""


class ContentError(KioskError):
    """A deck that cannot be shown, with every problem found in it.

    problems: in the order in which they are to be read (file, line, column); never empty.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[ContentError], tuple[tuple[Problem, ...]]]:
        return ContentError, (self.problems,)  # it crosses from one process to another whole
