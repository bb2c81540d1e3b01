"""What `dev.py test` checks, each check a function that returns an exit code, and the summary at the end.

Every check runs, whatever the earlier ones said: one run tells everything that is wrong. Beside all the tests
a short day goes by at the pavilion, and then the .deb is made and tried on a clean machine; not so with
arguments for pytest, for those are of a few tests.
"""

from __future__ import annotations

import difflib
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import beside
import qmltypes
from clean import roots
from project import BUILD, ROOT, Stop, output, pyside, run, say, tool

REPORT = BUILD / "pytest.xml"
SOAK = ["-m", "tests.soak.day", "--minutes", "8", "--speed", "60", "--swaps", "16", "--kills", "2"]
TESTS, PACKAGE = "pytest", "package"
# Its cache knows one system at a time.
ON_WINDOWS: list[str | Path] = ["--platform", "win32", "--cache-dir", ROOT / ".mypy_cache" / "win32"]


@dataclass(frozen=True)
class Result:
    """What one check came to: its name, its exit code (None if it could not be done), the seconds it took."""

    name: str
    code: int | None
    seconds: float


def everything(pytest_arguments: Sequence[str]) -> int:
    """Run every check, print the summary, and return 0 if all is well, else 1."""
    checks: dict[str, Callable[[], int]] = {
        "ruff check": lambda: run([tool("ruff"), "check", "."]),
        "ruff format": lambda: run([tool("ruff"), "format", "--check", "."]),
        "mypy": lambda: run([tool("mypy")]),
        "mypy: Windows": lambda: run([tool("mypy"), *ON_WINDOWS, "kiosk"]),
        "qmllint": qmllint,
        "qmlformat": qmlformat,
        TESTS: lambda: pytest(pytest_arguments),
    }
    if pytest_arguments:
        results = [_timed(name, check) for name, check in checks.items()]
    else:
        refused = roots.refused()
        with beside.carried_out(_rows(refused)) as rows:
            results = [_timed(name, check) for name, check in checks.items()]
            results += [_heard(name, row.result) for name, row in rows.items()]
        results += [_left_out(PACKAGE, refused)] if refused else []
    _summarise(results)
    return int(any(result.code for result in results))


def qmllint() -> int:
    """Lint every QML file, with the types of our Python classes known. A warning fails."""
    files = qml_files()
    if not files:
        return _nothing()
    folders: list[str | Path] = ["-I", ROOT / "kiosk" / "qml", "-I", qmltypes.generate()]
    return run([pyside() / "qmllint", "--max-warnings", "0", *folders, *files])


def qmlformat() -> int:
    """Compare every QML file with what qmlformat makes of it. `dev.py format` puts differences right."""
    files = qml_files()
    if not files:
        return _nothing()
    with ThreadPoolExecutor(2) as pool:
        wrong = [text for text in pool.map(_qml_difference, files) if text]
    say("".join(wrong) or f"{len(files)} files are formatted")
    return int(bool(wrong))


def format_all() -> int:
    """Rewrite Python and QML files in the one form that the checks accept."""
    codes = [
        run([tool("ruff"), "check", "--fix", "--quiet", "."]),
        run([tool("ruff"), "format", "--quiet", "."]),
    ]
    codes += [run([*_qmlformat(), "-i", file]) for file in qml_files()]
    return int(any(codes))


def pytest(arguments: Sequence[str]) -> int:
    """Run the tests. A run that finds no test is a failure (pytest's own exit code 5)."""
    BUILD.mkdir(exist_ok=True)
    REPORT.unlink(missing_ok=True)
    return run([tool("python"), "-m", "pytest", f"--junitxml={REPORT}", *arguments])


def _rows(refused: str) -> dict[str, beside.Row]:
    """What goes by beside the tests: the .deb is tried on the system that it was made on."""
    rows: dict[str, beside.Row] = {"soak": [[tool("python"), *SOAK]]}
    if not refused:
        build: list[str | Path] = [sys.executable, ROOT / "packaging" / "build.py"]
        rows[PACKAGE] = [[*build, "deb"], [*build, "test-deb", "--untimed", roots.own_suite()]]
    return rows


def qml_files() -> list[Path]:
    """Every QML file of the program and of its tests."""
    return sorted(file for top in ("kiosk", "tests") for file in (ROOT / top).rglob("*.qml"))


def _qmlformat() -> list[str | Path]:
    return [pyside() / "qmlformat", "--ignore-settings", "-l", "unix"]


def _qml_difference(file: Path) -> str:
    """A diff from a file to its formatted form: empty if they are the same."""
    now = file.read_text(encoding="utf-8")
    name = str(file.relative_to(ROOT))
    wanted = output([*_qmlformat(), file])
    lines = difflib.unified_diff(now.splitlines(True), wanted.splitlines(True), name, f"{name} (formatted)")
    return "".join(lines)


def _nothing() -> int:
    say("no QML files yet")
    return 0


def _timed(name: str, check: Callable[[], int]) -> Result:
    say(f"\n== {name}")
    start = time.monotonic()
    try:
        code = check()
    except Stop as stop:
        say(str(stop))
        code = 1
    return Result(name, code, time.monotonic() - start)


def _heard(name: str, outcome: Callable[[], beside.Outcome]) -> Result:
    say(f"\n== {name}")
    went = outcome()
    say(went.said.rstrip())
    return Result(name, went.code, went.seconds)


def _left_out(name: str, why: str) -> Result:
    say(f"\n== {name}\nNot on this machine: {why}")
    return Result(name, None, 0.0)


def _summarise(results: Sequence[Result]) -> None:
    """One line a check, then the count of tests, every other check counting as one."""
    say("\n== summary")
    for each in results:
        word = "skip" if each.code is None else "FAIL" if each.code else "ok"
        say(f"{word:4} {each.name:14} {each.seconds:6.1f} s")
    passed, failed, skipped = _counted(results)
    say(f"\n{passed} passed, {failed} failed, {skipped} skipped")


def _counted(results: Sequence[Result]) -> tuple[int, int, int]:
    others = [each for each in results if each.name != TESTS]
    (tests,) = (each for each in results if each.name == TESTS)
    failed = sum(bool(each.code) for each in others)
    passed, broken, skipped = _pytest_counts()
    # A run that broke off, or that found no test, has failed even if no single test did.
    broken = max(broken, int(bool(tests.code)))
    left_out = sum(each.code is None for each in others)
    return len(others) - failed - left_out + passed, failed + broken, skipped + left_out


def _pytest_counts() -> tuple[int, int, int]:
    """Tests passed, failed and skipped, from pytest's own report; zeros if it wrote none."""
    try:
        suites = ElementTree.parse(REPORT).getroot().iter("testsuite")
    except (OSError, ElementTree.ParseError):
        return 0, 0, 0
    totals = [
        {key: int(suite.get(key, 0)) for key in ("tests", "failures", "errors", "skipped")}
        for suite in suites
    ]
    failed = sum(each["failures"] + each["errors"] for each in totals)
    skipped = sum(each["skipped"] for each in totals)
    return sum(each["tests"] for each in totals) - failed - skipped, failed, skipped
