"""The checkout that these tools work on: its folders, its virtual environment, running a command in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
WINDOWS = os.name == "nt"


class Stop(Exception):
    """The command cannot go on. `str(stop)` is the one thing the person at the keyboard must read."""


def say(text: str) -> None:
    """Print a line at once, so that it stands before the output of a child process."""
    print(text, flush=True)


def tool(name: str) -> Path:
    """A command installed in the virtual environment."""
    return VENV / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name)


def run(command: list[str | Path]) -> int:
    """Run a command at the top of the checkout, with this terminal, and return its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def output(command: list[str | Path]) -> str:
    """What a command prints on its standard output. Raises Stop with what it said if it fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise Stop(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def pyside() -> Path:
    """The folder of the installed PySide6, found without loading it."""
    code = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    return Path(output([tool("python"), "-c", code]).strip())
