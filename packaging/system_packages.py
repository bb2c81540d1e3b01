"""The system libraries that the Qt wheels do not carry, and how Debian and its relatives install them.

The list is what `ldd` misses in a bare Debian 12 and 13 root for the parts of Qt that the program loads.
Libraries are looked up by loading them, which asks no package manager and is right on every distribution.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from project import Stop, say

# soname -> Debian package, without what these depend on. Debian 13 answers to the names without "t64" too.
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
# The same for programs: a screen without a screen, two of them, a message bus of the tests' own, what presses
# keys and looks at windows, a window manager that tries to close them, what sees every system call, and what
# reads libraries and packs them.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xrandr": "x11-xserver-utils",
    "dbus-daemon": "dbus-daemon",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "openbox": "openbox",
    "strace": "strace",
    "readelf": "binutils",
    "xz": "xz-utils",
}
# What makes and looks at the installer for Windows, and no test needs.
PACKERS = {"makensis": "nsis", "7z": "p7zip-full", "osslsigncode": "osslsigncode"}


def missing(programs: Iterable[str]) -> list[str]:
    """The Debian packages that this machine lacks for Qt and some of PROGRAMS and PACKERS; none elsewhere."""
    if not sys.platform.startswith("linux"):
        return []
    packages = {package for soname, package in LIBRARIES.items() if not _loads(soname)}
    packages |= {{**PROGRAMS, **PACKERS}[program] for program in programs if shutil.which(program) is None}
    return sorted(packages)


def venv_package() -> list[str]:
    """The package with which this Python can make a virtual environment, if Debian left it out."""
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def install(packages: Iterable[str]) -> None:
    """Install packages as root with apt. Otherwise raise Stop with the one command to type."""
    wanted = list(packages)
    if not wanted:
        return
    if shutil.which("apt-get") is None:
        raise Stop(f"Please install what these Debian packages hold, then try again: {' '.join(wanted)}")
    if os.geteuid() != 0:
        raise Stop(f"Please type this once, then try again:\n  sudo apt-get install -y {' '.join(wanted)}")
    say(f"Installing system packages: {' '.join(wanted)}")
    _apt("update", "-qq")
    _apt("install", "-y", "-qq", "--no-install-recommends", *wanted)


def _apt(*arguments: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-o", "DPkg::Lock::Timeout=300", *arguments]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Stop(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}".rstrip())


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
