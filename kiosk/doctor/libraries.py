"""The system libraries that the Qt wheels do not carry, by the Debian package that holds each.

The list is what `ldd` misses in a bare Debian 12 and 13 root for the parts of Qt that the program loads,
without what these packages depend on. Debian 13 answers to the names without "t64" too. Libraries are
looked up by loading them, which asks no package manager and is right on every distribution. packaging/
installs them.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing(load: Callable[[str], object] = ctypes.CDLL) -> tuple[str, ...]:
    """The packages whose libraries cannot be loaded."""
    return tuple(sorted(package for library, package in LIBRARIES.items() if not _loads(library, load)))


def _loads(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True
