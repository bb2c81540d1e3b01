"""The virtual environment in .venv: made once, filled from pyproject.toml, refilled when that changes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterable

import system_packages
from project import ROOT, VENV, Stop, run, say, tool

OLDEST, NEWEST = (3, 11), (3, 13)
STAMP = VENV / "pavilion-installed"


def prepare(programs: Iterable[str] = ()) -> None:
    """Make .venv and the system ready for the program, and what of system_packages.PROGRAMS is wanted.

    Raises Stop.
    """
    usable = _works()
    if not usable:
        _require_supported_python()
    packages = [] if usable else system_packages.venv_package()
    system_packages.install([*packages, *system_packages.missing(programs)])
    if not usable:
        say("Making .venv")
        _make()
    _fill()
    _compile()


def _works() -> bool:
    """Whether .venv holds a Python that starts, of a supported version, with pip."""
    code = f"import pip, sys; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    try:
        return subprocess.run([tool("python"), "-c", code], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _require_supported_python() -> None:
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise Stop(f"Python {sys.version.split()[0]} is not supported: please use 3.11, 3.12 or 3.13.")


def _make() -> None:
    # A child process: this one may have started before apt brought ensurepip in.
    if run([sys.executable, "-m", "venv", "--clear", VENV]):
        raise Stop("Could not make .venv: the lines above say why.")


def _fill() -> None:
    wanted = _fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    say("Installing the project and its tools into .venv")
    if run(
        [tool("python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", f"{ROOT}[test]"]
    ):
        raise Stop("Could not install the project: the lines above say why.")
    STAMP.write_text(wanted)


def _compile() -> None:
    """As pip does for what it installs: where Python may not do it itself, each start would compile anew."""
    run([tool("python"), "-m", "compileall", "-q", ROOT / "kiosk"])


def _fingerprint() -> str:
    """A hash that changes when what must be installed changes, or where the checkout is."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()
