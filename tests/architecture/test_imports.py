"""Imports point down. The table is the rule; the message of a failure explains it and says what to do."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Layer:
    """What a part of kiosk may import besides itself: parts of kiosk, libraries, and the reason."""

    kiosk: frozenset[str]
    libraries: frozenset[str]
    why: str


def layer(kiosk: str, libraries: str, why: str) -> Layer:
    return Layer(frozenset(kiosk.split()), frozenset(libraries.split()), why)


LAYERS = {
    "domain": layer("", "", "it is pure functions over frozen values, tested without Qt, files or a clock"),
    "errors": layer("domain", "", "everything may raise them, so they know only the problems they carry"),
    "paths": layer("errors", "", "everything may ask it where files are"),
    "icons": layer("errors paths", "", "the loader checks the names of icons and the screens draw them"),
    "content": layer(
        "domain errors icons paths", "yaml ruamel", "`kiosk check` and `kiosk schema` run where Qt does not"
    ),
    "viewmodels": layer("domain errors", "PySide6 segno", "they publish state to QML, and do no I/O"),
    "system": layer(
        "domain errors guard icons paths",
        "PySide6 segno",
        "it adapts Qt and the machine, and knows no screen",
    ),
    "guard": layer("errors paths", "", "it must outlive whatever can go wrong in Qt, so it never loads it"),
    "app": layer("*", "PySide6", "it is the composition root, the one place where everything meets"),
    "inside": layer("*", "PySide6", "it is the second half of app.py, made while attract already stands"),
    "counting": layer("*", "PySide6", "like app.py it joins: what visitors do, and what counts it"),
    "heat": layer("*", "PySide6", "like app.py it joins everything, to draw where slides are touched"),
    "stats": layer("*", "", "it is a part of commands.py: what was counted, told and cleared"),
    "count_reports": layer("domain", "", "like reports, it only words what was counted"),
    "staff": layer("*", "PySide6", "like inside.py it joins parts, once staff open their panel"),
    "present": layer("*", "PySide6", "like app.py it joins everything, for a talk"),
    "choose": layer("*", "PySide6", "like app.py it joins everything, for the window before a talk"),
    "export": layer("*", "PySide6 pypdf", "like app.py it joins everything, to draw into files"),
    "beside": layer(
        "domain errors content", "", "it runs before Qt, and leaves YAML to the process that it starts"
    ),
    "guarded": layer(
        "errors guard origin paths system",
        "",
        "it joins guard, deck and disk in a process that never loads Qt",
    ),
    "origin": layer("system", "", "it is asked before Qt is loaded, and it knows files, not decks"),
    "anew": layer("domain errors content paths", "", "like beside, it leaves YAML to a process of its own"),
    "running": layer("*", "PySide6", "it is the other half of app.py: what is joined there runs here"),
    "decks": layer("*", "PySide6", "it is a part of app.py: what takes the place of the deck on the screen"),
    "typed": layer("*", "", "it is a part of cli.py: what was typed, and what is answered"),
    "doctor": layer(
        "domain errors content paths system",
        "PySide6",
        "it looks at the machine; only its probes load Qt, in processes of their own",
    ),
    "reports": layer("domain", "", "it only words what the commands found"),
    "talk_reports": layer("*", "", "it is a part of commands.py: what is told once a talk is over"),
    "talk_tables": layer("domain", "", "like reports, it only words what was found"),
    "keeping": layer("*", "", "it is a part of commands.py: what a machine keeps, told and changed"),
    "commands": layer("*", "", "those that draw import Qt in their function: the others start at once"),
    "licences": layer("domain __version__", "", "it only lists what the program is made of"),
    "parser": layer(
        "commands keeping licences stats talk_reports __version__",
        "",
        "it only knows what can be said, and who does it",
    ),
    "cli": layer("commands errors parser reports", "", "it only ends what the commands began"),
    "__main__": layer("cli", "", "it only starts the command line"),
    "__init__": layer("", "", "importing it must cost nothing"),
}
NOWHERE = layer("", "", "it has no place in LAYERS yet")
# For the layers that start before Qt: what brings Qt in may be imported only inside a function.
WITHOUT_QT = (
    *("beside", "cli", "typed", "commands", "parser", "keeping", "stats", "talk_reports", "__main__", "anew"),
)
BRINGS_QT = (
    *("app", "running", "decks", "inside", "counting", "heat", "present", "choose", "doctor", "export"),
    *("viewmodels", "system"),
)


@dataclass(frozen=True)
class Import:
    """One import: the part of kiosk it stands in, the module it names, whether it is in a function."""

    part: str
    module: str
    lazy: bool


def imports(part: str, package: str, source: str) -> Iterator[Import]:
    """Every import of a source text; `package` is what its relative imports start from."""
    tree = ast.parse(source)
    in_functions = {id(inner) for node in ast.walk(tree) if _is_function(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        for module in _modules(node, package):
            yield Import(part, module, id(node) in in_functions)


def broken_rule(found: Import) -> str | None:
    """What is wrong with an import, in words for whoever wrote it, or None."""
    rule = LAYERS.get(found.part, NOWHERE)
    top, _, rest = found.module.partition(".")
    if top in sys.stdlib_module_names or ("*" in rule.kiosk and found.lazy):
        return None
    part = rest.partition(".")[0] or "__init__"
    if top != "kiosk":
        allowed = top in rule.libraries
    else:
        allowed = part in rule.kiosk | {found.part, "__init__"} or "*" in rule.kiosk
        allowed = allowed and not (found.part in WITHOUT_QT and part in BRINGS_QT)
    return None if allowed else _explain(found, rule)


def _explain(found: Import, rule: Layer) -> str:
    may = ", ".join(sorted(f"kiosk.{part}" for part in rule.kiosk - {"*"}) + sorted(rule.libraries))
    return (
        f"kiosk.{found.part} must not import {found.module} here: {rule.why}.\n"
        f"    It may import itself, the standard library{', ' if may else ''}{may}"
        f"{' and, inside a function, anything' if found.part in WITHOUT_QT else ''}.\n"
        "    Pass what you need as an argument from app.py, move the pure part down into kiosk.domain,\n"
        "    or, if the design itself has changed, change LAYERS in tests/architecture/test_imports.py."
    )


def _is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)


def _modules(node: ast.AST, package: str) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [name.name for name in names]
        case ast.ImportFrom(module=module, level=level, names=names):
            base = package.split(".")[: 1 - level or None] if level else []
            absolute = ".".join([*base, *([module] if module else [])])
            return [f"kiosk.{name.name}" for name in names] if absolute == "kiosk" else [absolute]
    return []


def _files() -> list[Path]:
    return sorted((ROOT / "kiosk").rglob("*.py"))


def _part(file: Path) -> str:
    return file.relative_to(ROOT / "kiosk").with_suffix("").parts[0]


def test_every_part_has_a_place() -> None:
    strangers = {_part(file) for file in _files()} - LAYERS.keys()
    assert not strangers, f"say in LAYERS what {sorted(strangers)} may import, and why it exists (design.md)"


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_point_down(file: Path) -> None:
    package = ".".join(file.relative_to(ROOT).parent.parts)
    found = imports(_part(file), package, file.read_text(encoding="utf-8"))
    problems = [problem for each in found if (problem := broken_rule(each))]
    assert not problems, f"{file.relative_to(ROOT)}\n" + "\n".join(problems)


@pytest.mark.parametrize(
    ("part", "source", "allowed"),
    [
        ("domain", "import math", True),
        ("domain", "from kiosk.domain.text import Text", True),
        ("domain", "from kiosk.errors import KioskError", False),
        ("domain", "from ..content import nodes", False),
        ("domain", "from .. import content", False),
        ("domain", "from . import text", True),
        ("content", "import yaml", True),
        ("content", "def f():\n    from PySide6.QtCore import QObject", False),
        ("viewmodels", "from kiosk.domain import deck", True),
        ("viewmodels", "from kiosk.system.clock import Clock", False),
        ("viewmodels", "from kiosk import system", False),
        ("system", "import kiosk.viewmodels", False),
        ("guard", "import PySide6", False),
        ("commands", "from kiosk.content import deck", True),
        ("commands", "from PySide6.QtGui import QGuiApplication", False),
        ("commands", "import kiosk.app", False),
        ("commands", "def run():\n    import kiosk.app", True),
        ("app", "from kiosk.system import clock", True),
        ("app", "import qtawesome", False),
    ],
)
def test_the_rule_itself(part: str, source: str, allowed: bool) -> None:
    (found,) = imports(part, f"kiosk.{part}", source)
    assert (broken_rule(found) is None) == allowed


@pytest.mark.parametrize("part", ["cli", "content", "guard"])
def test_starts_without_qt(part: str) -> None:
    if not any(_part(file) == part for file in _files()):
        pytest.skip("not written yet")
    module = f"kiosk.{part}"
    code = f"import sys, {module}; sys.exit('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"importing {module} loads Qt (or fails)\n{done.stderr}"
