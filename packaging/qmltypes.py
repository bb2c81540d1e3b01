"""Type information about the Python classes that QML names, for qmllint.

    Python classes --metaobjectdump--> JSON --mended here--> qmltyperegistrar --> build/qmltypes/<module>/

It lies outside the import path of the running program, which asks the classes themselves. A class takes part
if it is decorated with @QmlElement (or its relatives) in a file that says QML_IMPORT_NAME.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from project import BUILD, ROOT, output, pyside, tool

QMLTYPES = BUILD / "qmltypes"
FOREIGN = ("core", "gui", "qml", "quick", "quickcontrols2", "quicktemplates2")
# What metaobjectdump leaves in Python's words, in Qt's (verified against QMetaProperty.typeName at run time)
QT_TYPES = {"float": "double", "list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}

Json = dict[str, Any]


def generate() -> Path:
    """Write the type information afresh and return the folder to give to qmllint as an import path."""
    shutil.rmtree(QMLTYPES, ignore_errors=True)
    QMLTYPES.mkdir(parents=True)
    for module, files in sorted(_files_by_module().items()):
        _write_module(module, _bases_first(files))
    return QMLTYPES


def _files_by_module() -> dict[str, list[Path]]:
    modules: dict[str, list[Path]] = defaultdict(list)
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        if name := re.search(
            r'^QML_IMPORT_NAME = "([\w.]+)"', file.read_text(encoding="utf-8"), re.MULTILINE
        ):
            modules[name[1]].append(file)
    return modules


def _bases_first(files: list[Path]) -> list[Path]:
    """Order files so that a class comes after its base: metaobjectdump knows only the bases it has met."""
    by_name = {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files}
    graph = {file: [by_name[name] for name in _imports(file) if name in by_name] for file in files}
    return list(TopologicalSorter(graph).static_order())


def _imports(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]


def _write_module(module: str, files: list[Path]) -> None:
    folder = QMLTYPES.joinpath(*module.split("."))
    folder.mkdir(parents=True)
    dumped = json.loads(output([tool("pyside6-metaobjectdump"), *files]))
    described = folder / "metatypes.json"
    described.write_text(json.dumps([_mended(entry) for entry in dumped]), encoding="utf-8")
    # "depends" lets the linter resolve QtQuick's value types: font, color, point.
    (folder / "qmldir").write_text(f"module {module}\ndepends QtQuick\ntypeinfo types.qmltypes\n")
    _register(module, described, folder / "types.qmltypes")


def _register(module: str, described: Path, target: Path) -> None:
    qt = pyside() / "Qt"
    foreign = [qt / "metatypes" / f"qt6{name}_metatypes.json" for name in FOREIGN]
    known = ",".join(str(file) for file in foreign if file.exists())
    versions = ["--import-name", module, "--major-version", "1", "--minor-version", "0"]
    results: list[str | Path] = ["--generate-qmltypes", target, "-o", target.with_suffix(".cpp")]
    output([qt / "libexec" / "qmltyperegistrar", *versions, *results, "--foreign-types", known, described])


def _mended(entry: Json) -> Json:
    """One file's JSON with Qt's names for types, with the `constant` that metaobjectdump drops."""
    mended: Json = json.loads(json.dumps(entry), object_hook=_with_qt_types)
    constants = _constants(Path(entry["inputFile"]))
    for each in mended["classes"]:
        for property_ in each.get("properties", ()):
            if (each["className"], property_["name"]) in constants:
                property_["constant"] = True
            if "notify" in property_:  # "Base.changed" when the signal is inherited
                property_["notify"] = property_["notify"].rpartition(".")[2]
    return mended


def _with_qt_types(item: Json) -> Json:
    return {
        key: QT_TYPES.get(value, value) if key in {"type", "returnType"} else value
        for key, value in item.items()
    }


def _constants(file: Path) -> set[tuple[str, str]]:
    """(class, property) of each property of a file that is declared with constant=True."""
    classes = [
        node
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    return {(each.name, name) for each in classes for node in each.body for name in _constant_names(node)}


def _constant_names(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name, decorator_list=decorators) if any(map(_is_constant, decorators)):
            return [name]
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is_constant(value):
            return [name]
    return []


def _is_constant(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="Property"), keywords=keywords):
            return any(word.arg == "constant" for word in keywords)
    return False
