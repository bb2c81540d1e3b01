"""What the program is made of, with versions: the same list from source and bundled.

packaging/bundle puts the text of each licence beside the program, and fails if one is missing.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import metadata

from kiosk import __version__
from kiosk.domain.components import (
    ABSENT_ON_WINDOWS,
    BOOTLOADER,
    FONTS,
    LAUNCHER,
    MAP,
    PAVILION,
    PYTHON,
    RUNTIME,
    SOFTWARE,
    Component,
)


def components() -> tuple[Component, ...]:
    """Every part of the program as it is here."""
    return of_windows() if sys.platform == "win32" else of_others()


def of_others() -> tuple[Component, ...]:
    """Every part of the program on Linux and macOS."""
    bundled = (BOOTLOADER,) if getattr(sys, "frozen", False) else ()
    return (replace(PAVILION, version=__version__), *SOFTWARE, *FONTS, MAP, *bundled)


def of_windows() -> tuple[Component, ...]:
    """Every part of the program on Windows, bundled or from pip."""
    software = (each for each in SOFTWARE if each.name not in ABSENT_ON_WINDOWS)
    return (replace(PAVILION, version=__version__), *software, *FONTS, MAP, LAUNCHER, RUNTIME)


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
