"""Something wrong in a deck, told so that its editor can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors keep a deck off the screen; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem: file (relative to the deck's folder), 1-based line and column, where, what, and a hint."""

    file: str
    line: int
    column: int
    severity: Severity
    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.where}: {self.message}{hint}"
