"""What the program is made of: each part with its version and its licence, the same from source and bundled.

packaging/bundle puts the text of each licence beside the program, and fails if one is missing.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from kiosk import __version__

PYTHON = "python"


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the program. `licence` is an SPDX expression. `told_by` is the Python distribution that knows
    its version, `PYTHON` for Python's own; `version` is what stands for sure, "" where none is told.
    """

    name: str
    licence: str
    home: str
    told_by: str = ""
    version: str = ""


def components() -> tuple[Component, ...]:
    """Every part of the program as it is here."""
    bundled = (BOOTLOADER,) if getattr(sys, "frozen", False) else ()
    return (*_PARTS, *bundled)


def version(component: Component) -> str:
    """Which version of a part is here, "" if nobody knows."""
    if component.told_by == PYTHON:
        return platform.python_version()
    try:
        return metadata.version(component.told_by) if component.told_by else component.version
    except metadata.PackageNotFoundError:
        return component.version


def table() -> Iterator[str]:
    """Lines that list them for a terminal."""
    told = ((each.name, version(each), each.licence) for each in components())
    rows = [("PART", "VERSION", "LICENCE"), *told]
    wide, narrow = (max(len(row[column]) for row in rows) for column in (0, 1))
    for name, number, licence in rows:
        yield f"{name:<{wide}}  {number:<{narrow}}  {licence}"


_NOTO = "https://notofonts.github.io"
_QT = "https://www.qt.io"
_OFL = "OFL-1.1"
_PARTS = (
    Component("Pavilion", "Apache-2.0", "", version=__version__),
    Component("Python", "PSF-2.0", "https://www.python.org", PYTHON),
    Component("Qt", "LGPL-3.0-only", _QT, "PySide6_Essentials"),
    Component("PySide6", "LGPL-3.0-only", "https://pyside.org", "PySide6_Essentials"),
    Component("shiboken6", "LGPL-3.0-only", "https://pyside.org", "shiboken6"),
    Component("ICU", "Unicode-3.0", "https://icu.unicode.org", version="73"),
    Component("PyYAML", "MIT", "https://pyyaml.org", "PyYAML"),
    Component("libyaml", "MIT", "https://pyyaml.org/wiki/LibYAML"),
    Component("QtAwesome", "MIT", "https://github.com/spyder-ide/qtawesome", "QtAwesome"),
    Component("pypdf", "BSD-3-Clause", "https://github.com/py-pdf/pypdf", "pypdf"),
    Component("ruamel.yaml", "MIT", "https://yaml.dev/doc/ruamel.yaml", "ruamel.yaml"),
    Component("segno", "BSD-3-Clause", "https://github.com/heuer/segno", "segno"),
    Component("Noto fonts", _OFL, _NOTO),
    Component("Font Awesome Free", _OFL, "https://fontawesome.com", version="5.15.4, 6.7.2"),
    Component("Elusive Icons", _OFL, "http://elusiveicons.com", version="2.0"),
    Component("Material Design Icons", "Apache-2.0", "https://pictogrammers.com", version="5.9.55, 6.9.96"),
    Component("Phosphor Icons", "MIT", "https://phosphoricons.com", version="1.3.0"),
    Component("Remix Icon", "Apache-2.0", "https://remixicon.com", version="2.5.0"),
    Component("Codicons", "CC-BY-4.0", "https://github.com/microsoft/vscode-codicons", version="0.0.36"),
    Component("Map data", "OGL-UK-3.0 AND CC-BY-4.0 AND MIT", ""),
)
BOOTLOADER = Component(
    "PyInstaller's bootloader",
    "GPL-2.0-or-later WITH Bootloader-exception",
    "https://pyinstaller.org",
    "pyinstaller",
)
