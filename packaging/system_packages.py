"""How Debian and its relatives install what the program and its tests need of the system."""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from project import Stop, say

from kiosk.doctor import libraries

# program -> Debian package: a screen without a screen, two of them, a message bus of the tests' own, what
# presses keys and looks at windows, a window manager that tries to close them, what sees every system call,
# and what reads libraries and packs them.
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
    packages = {*libraries.missing()}
    packages |= {{**PROGRAMS, **PACKERS}[program] for program in programs if shutil.which(program) is None}
    return sorted(packages)


def venv_package() -> list[str]:
    """The package with which this Python can make a virtual environment, if Debian left it out."""
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def python_library() -> list[str]:
    """The package of Python's own library, which a bundle holds, where Debian left it out."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    there = sys.base_prefix != "/usr" or ctypes.util.find_library(version)
    return [] if there else [f"lib{version}"]


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
