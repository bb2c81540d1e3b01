"""What was found out about one thing of this machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """SKIP is for what is not needed here, or cannot be told: it neither passes nor fails."""

    PASS = "PASS"  # noqa: S105 (a verdict)
    FAIL = "FAIL"
    SKIP = "SKIP"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `id` is "area.thing" and stays the same from version to version; `sentence` is a plain
    one; `fix` is a plain sentence or a command, "" unless it fails.
    """

    id: str
    verdict: Verdict
    sentence: str
    fix: str = ""

    @property
    def area(self) -> str:
        return self.id.partition(".")[0]


def passed(name: str, sentence: str) -> Finding:
    return Finding(name, Verdict.PASS, sentence)


def failed(name: str, sentence: str, fix: str) -> Finding:
    return Finding(name, Verdict.FAIL, sentence, fix)


def skipped(name: str, sentence: str) -> Finding:
    return Finding(name, Verdict.SKIP, sentence)
