"""The checkout that these tools work on: its folders, its virtual environment, running a command in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
WINDOWS = os.name == "nt"
# What the program itself knows, such as the libraries that it needs, is asked of it.
sys.path.append(str(ROOT))


class Stop(Exception):
    """The command cannot go on. `str(stop)` is the one thing the person at the keyboard must read."""


Command = Callable[[Sequence[str]], int]


def carry_out(argv: Sequence[str], usage: str, commands: Mapping[str, Command]) -> int:
    """Do the first word of a command line with the others; returns the exit code, 2 and the usage for a word
    that is no command.
    """
    if not argv or argv[0] not in commands:
        say(usage.strip())
        return 0 if argv and argv[0] in {"-h", "--help"} else 2
    try:
        return commands[argv[0]](argv[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1


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
