"""What goes into the Windows bundle is what goes into the other, and each file is held to its sum."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

FOLDER = Path(__file__).resolve().parents[2] / "packaging"
LINE = re.compile(r"(?P<wanted>\S+ == \S+) --hash=sha256:[0-9a-f]{64}")
OF_THE_BUILD = {"altgraph", "packaging", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools"}


def lines(file: str) -> list[str]:
    read = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return [line for line in read if line and not line.startswith("#")]


@pytest.mark.parametrize("file", ["requirements.txt", "python.txt", "tools.txt"])
def test_each_file_is_held_to_its_sum(file: str) -> None:
    assert all(LINE.fullmatch(line) for line in lines(f"windows/{file}"))


def test_the_versions_are_those_of_the_bundle() -> None:
    found = [LINE.fullmatch(line) for line in lines("windows/requirements.txt")]
    windows = [Requirement(each["wanted"]) for each in found if each]
    linux = [Requirement(line) for line in lines("bundle/requirements.txt")]
    assert {(each.name, str(each.specifier)) for each in windows if each.name != "pip"} == {
        (each.name, str(each.specifier)) for each in linux if each.name not in OF_THE_BUILD
    }
