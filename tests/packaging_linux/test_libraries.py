"""What the program's doctor looks for is what packaging installs."""

from __future__ import annotations

import ast
from pathlib import Path

from kiosk.doctor.libraries import LIBRARIES

SOURCE = Path(__file__).resolve().parents[2] / "packaging" / "system_packages.py"


def test_the_two_lists_are_one() -> None:
    values = {
        node.targets[0].id: node.value
        for node in ast.parse(SOURCE.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    assert ast.literal_eval(values["LIBRARIES"]) == LIBRARIES
