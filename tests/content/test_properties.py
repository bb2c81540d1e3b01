"""Whatever the bytes are: a deck, or a ContentError with problems that can be found in the files."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content import load_deck
from kiosk.content.gate import Refused, parse
from kiosk.content.nodes import Scalar
from kiosk.content.starter import write_starter
from kiosk.domain.problems import Problem
from kiosk.errors import ContentError

FILES = ("deck.yaml", "firms.yaml", "sources.yaml", "slides/welcome.yaml", "slides/places.yaml")
YAMLISH = st.text(alphabet="ab:-?[]{},&*!|>'\"%@`#~<= \n\t\r\\0\ufeff\u2028é", max_size=60).map(str.encode)
PATIENT = settings(deadline=2_000, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        write_starter(Path(name) / "deck")
        yield Path(name) / "deck"


def outcome(folder: Path) -> None:
    """Load the deck; if it is refused, every problem must stand somewhere in a file."""
    problems = _problems(folder)
    assert list(problems) == sorted(problems)
    for problem in problems:
        assert problem.where
        assert problem.message
        assert "\n" not in str(problem)
        _check_position(folder, problem.file, problem.line, problem.column)


def _problems(folder: Path) -> tuple[Problem, ...]:
    try:
        return load_deck(folder)[1]
    except ContentError as error:
        return error.problems


def _check_position(folder: Path, file: str, line: int, column: int) -> None:
    path = folder / file
    lines = path.read_bytes().decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= line <= len(lines) + 1
    assert 1 <= column <= (len(lines[line - 1]) if line <= len(lines) else 0) + 2


@given(data=st.binary(max_size=200) | YAMLISH)
@PATIENT
def test_any_bytes_pass_the_gate_or_are_refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        parse(data)


@given(name=st.sampled_from(FILES), data=st.binary(max_size=100) | YAMLISH)
@PATIENT
def test_any_bytes_as_a_file_of_a_deck(folder: Path, name: str, data: bytes) -> None:
    good = (folder / name).read_bytes()
    try:
        (folder / name).write_bytes(data)
        outcome(folder)
    finally:
        (folder / name).write_bytes(good)


@given(
    name=st.sampled_from(FILES),
    at=st.floats(0, 1),
    cut=st.integers(0, 40),
    put=YAMLISH
    | st.sampled_from([b"null", b"[]", b"{}", b"- ", b"9" * 50, b"id: welcome\n", b"\xff", b"\0"]),
)
@PATIENT
def test_any_mutation_of_a_deck(folder: Path, name: str, at: float, cut: int, put: bytes) -> None:
    good = (folder / name).read_bytes()
    start = int(at * len(good))
    try:
        (folder / name).write_bytes(good[:start] + put + good[start + cut :])
        outcome(folder)
    finally:
        (folder / name).write_bytes(good)


@given(name=st.sampled_from(FILES), line=st.floats(0, 0.999), other=st.floats(0, 0.999))
@PATIENT
def test_any_line_moved_or_lost(folder: Path, name: str, line: float, other: float) -> None:
    good = (folder / name).read_bytes()
    lines = good.splitlines(keepends=True)
    moved = lines.pop(int(line * len(lines)))
    try:
        (folder / name).write_bytes(b"".join(lines))
        outcome(folder)
        lines.insert(int(other * len(lines)), moved)
        (folder / name).write_bytes(b"".join(lines))
        outcome(folder)
    finally:
        (folder / name).write_bytes(good)


@given(
    text=st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff"),
        min_size=1,
    )
)
@PATIENT
def test_a_quoted_text_comes_back_as_it_was_written(text: str) -> None:
    root, _ = parse(f"'{text.replace(chr(39), chr(39) * 2)}'".encode())
    assert isinstance(root, Scalar)
    assert root.value == text


def test_a_whole_deck_survives_being_copied(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    first, _ = load_deck(folder)
    second, _ = load_deck(copy)
    assert first.slides == second.slides
    assert first.pin_sets == second.pin_sets
