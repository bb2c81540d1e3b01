"""Whatever is handed out is named with its licence, and the licence's text goes with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

from kiosk import icons, licences
from kiosk.cli import main
from kiosk.domain.components import Component, by_licence
from tests.conftest import Tools

ROOT = Path(__file__).resolve().parents[2]
WANTED = [
    Requirement(line)
    for line in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "dependencies"
    ]
]
PINNED = {
    each.name: next(iter(each.specifier)).version
    for line in (ROOT / "packaging/bundle/requirements.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for each in [Requirement(line)]
}


@pytest.fixture
def notices(tools: Tools) -> ModuleType:
    return tools("bundle.notices")


@pytest.mark.parametrize("wanted", WANTED, ids=lambda each: each.name)
def test_what_is_bundled_is_what_is_asked_for(wanted: Requirement) -> None:
    assert wanted.specifier.contains(PINNED[wanted.name])


@pytest.mark.parametrize("wanted", WANTED, ids=lambda each: each.name)
def test_each_library_is_named_with_a_licence(wanted: Requirement) -> None:
    assert wanted.name in {each.told_by for each in licences.components()}


@pytest.mark.parametrize("part", licences.components(), ids=lambda each: each.name)
def test_each_part_has_a_text_or_brings_one(part: Component, notices: ModuleType) -> None:
    names = notices.OF_OURS.get(part.name, ())
    assert all((notices.TEXTS / name).stat().st_size for name in names)
    here = notices.OF_THE_CHECKOUT.get(part.name)
    assert names or (here and (ROOT / here).is_file()) or part.told_by or part.name in notices.SPOKEN_FOR


def test_the_icon_fonts_are_of_the_versions_that_are_told() -> None:
    told = " ".join(each.version for each in licences.components())
    folder = Path(icons._fonts())
    for file in folder.glob("*.ttf"):
        number = re.search(r"-(\d[\d.]*)\.ttf$", file.name)
        assert number is not None
        assert number[1] in told.replace(",", "").split()


def test_the_command_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--licences"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(re.fullmatch(r"Qt +6\.\d+\.\d+ +LGPL-3\.0-only", line) for line in lines)


def test_those_of_one_licence_stand_together() -> None:
    parts = (Component("A", "MIT", ""), Component("B", "Zlib", ""), Component("C", "MIT", ""))
    assert by_licence(parts) == "A, C: MIT · B: Zlib"
