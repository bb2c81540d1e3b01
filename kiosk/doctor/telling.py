"""Findings as `kiosk doctor` writes them: aligned lines for people, or JSON for programs."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from kiosk.doctor.finding import Finding, Verdict

COLOURS = {Verdict.PASS: "32", Verdict.FAIL: "1;31", Verdict.SKIP: "2"}
FORMAT = 1
"""Of the JSON: it goes up when a key changes its meaning or goes."""


def write_text(findings: Sequence[Finding], out: TextIO) -> None:
    """A line for each finding, below it the fix; then how many passed."""
    width = max((len(finding.id) for finding in findings), default=0)
    for finding in findings:
        verdict = _coloured(finding.verdict, out)
        print(f"{verdict}  {finding.id:{width}}  {finding.sentence}", file=out)
        if finding.fix:
            print(textwrap.indent(finding.fix, " " * (width + 8) + "fix: "), file=out)
    good = sum(finding.verdict is Verdict.PASS for finding in findings)
    print(f"{good} of {_counted(findings)} passed", file=out)


def write_json(findings: Sequence[Finding], out: TextIO) -> None:
    """An object: the format's number, whether all is well, the counts, the findings with every key."""
    value = {
        "format": FORMAT,
        "ok": is_well(findings),
        "passed": sum(finding.verdict is Verdict.PASS for finding in findings),
        "counted": _counted(findings),
        "findings": [{"area": finding.area, **asdict(finding)} for finding in findings],
    }
    json.dump(value, out, ensure_ascii=False, indent=2)
    print(file=out)


def is_well(findings: Sequence[Finding]) -> bool:
    """Whether nothing failed."""
    return all(finding.verdict is not Verdict.FAIL for finding in findings)


def _counted(findings: Sequence[Finding]) -> int:
    return sum(finding.verdict is not Verdict.SKIP for finding in findings)


def _coloured(verdict: Verdict, out: TextIO) -> str:
    return f"\x1b[{COLOURS[verdict]}m{verdict}\x1b[0m" if out.isatty() else str(verdict)
