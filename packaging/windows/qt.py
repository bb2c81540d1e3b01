"""What of Qt is in the Windows bundle: the list of packaging/bundle/qt.py under Windows' names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from pathlib import Path

from bundle.qt import qml_folders

from windows import pe

PLUGINS = (
    "platforms/qoffscreen.dll",
    "platforms/qwindows.dll",
    "imageformats/qjpeg.dll",
    "imageformats/qwebp.dll",
)
"""Windows' screens, drawing without one, and a deck's pictures. Typing and fonts are in Qt itself here.
Without a GPU the program draws in software, so OpenGL's own software renderer (20 MB) stays out.
"""
RUNTIME = re.compile(r"(vcruntime|msvcp|concrt)\d+(_\w+)?\.dll")
"""Microsoft's libraries of C and C++: they lie beside the program, where each finds them."""

_NAMED = re.compile(rb"\0PySide6\.(Qt\w+)\0")


def modules(source: Path) -> set[str]:
    """The modules of PySide6 that Python files below a folder import: {"QtCore", "QtQml"}."""
    found: set[str] = set()
    for file in source.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_bytes())):
            match node:
                case ast.ImportFrom(module=str(name)) if name.startswith("PySide6."):
                    found.add(name.split(".")[1])
                case ast.ImportFrom(module="PySide6", names=names):
                    found |= {each.name for each in names if each.name.startswith("Qt")}
                case ast.Import(names=names):
                    found |= {each.name.split(".")[1] for each in names if each.name.startswith("PySide6.")}
    return found


def files(packages: Path, wanted: Iterable[str], linux: Path) -> list[Path]:
    """Every file of PySide6 and shiboken6 for the bundle, but what is Python, relative to site-packages.

    packages: where the wheels for Windows are unpacked. linux: the `Qt` folder of a PySide6 that runs here.
    """
    own = packages / "PySide6"
    libraries = {
        file.name.lower(): file for folder in (own, packages / "shiboken6") for file in folder.glob("*.dll")
    }
    there = {name: file for name, file in libraries.items() if not RUNTIME.fullmatch(name)}
    qml = [file for name in qml_names(linux) for file in _of_module(own / "qml" / name)]
    plugins = [own / "plugins" / name for name in PLUGINS]
    bindings = _bindings(own, wanted)
    loaded = [*bindings, packages / "shiboken6" / "Shiboken.pyd", *plugins]
    loaded += [file for file in qml if file.suffix == ".dll"]
    return sorted(file.relative_to(packages) for file in pe.closure(loaded, there) | set(qml))


def runtime(packages: Path) -> list[Path]:
    """Microsoft's libraries that the wheels bring."""
    return [
        file for file in sorted((packages / "PySide6").glob("*.dll")) if RUNTIME.fullmatch(file.name.lower())
    ]


def qml_names(linux: Path) -> list[str]:
    """The folders of Qt's QML modules that our files import, relative to Qt's own: "QtQuick/Layouts"."""
    return [folder.relative_to(linux / "qml").as_posix() for folder in qml_folders(linux)]


def imported(binding: Path) -> set[str]:
    """The modules of PySide6 that one of them imports when it is loaded."""
    return {name.decode() for name in _NAMED.findall(binding.read_bytes())}


def _bindings(own: Path, wanted: Iterable[str]) -> list[Path]:
    """With which Python reaches Qt, and those that they import."""
    found: set[str] = set()
    left = set(wanted)
    while left:
        found |= left
        left = {each for name in left for each in imported(own / f"{name}.pyd")} - found
    return [own / f"{name}.pyd" for name in sorted(found)]


def _of_module(folder: Path) -> list[Path]:
    """A module's plugin and what says that it is there; its QML is inside the plugin."""
    return [folder / "qmldir", *sorted(folder.glob("*.dll"))]
