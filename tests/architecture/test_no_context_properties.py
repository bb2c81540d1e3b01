"""QML gets what it uses as required properties and registered types, which the linter and a reader can see.

A context property is a global without a type: a misspelt one is undefined at run time, in front of a visitor.
"""

import re
from pathlib import Path

import pytest

from tests.architecture.qml_source import ROOT

FORBIDDEN = re.compile(r"setContextPropert|setContextObject|\brootContext\b")


@pytest.mark.parametrize(
    "file", sorted((ROOT / "kiosk").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT))
)
def test_no_context_property(file: Path) -> None:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    wrong = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for number, line in lines
        if FORBIDDEN.search(line)
    ]
    assert not wrong, "\n".join(
        [
            *wrong,
            "Give it to the root with setInitialProperties and a `required property`, or register its type.",
        ]
    )


@pytest.mark.parametrize(
    "line", ["engine.rootContext().setContextProperty('a', a)", "context.setContextObject(a)"]
)
def test_offenders_are_caught(line: str) -> None:
    assert FORBIDDEN.search(line)
