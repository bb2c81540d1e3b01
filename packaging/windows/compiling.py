"""Compiles the bundle's Python files by a Python of the version that will run them, and leaves no source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from project import Stop

from windows.fetching import MINOR

_CODE = """
import pathlib, py_compile, sys
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for name in sys.stdin.read().splitlines():
    file = pathlib.Path(name)
    py_compile.compile(name, name + "c", name, doraise=True, invalidation_mode=mode)
    file.unlink()
"""


def compile_all(folder: Path, kept: str) -> None:
    """Turn every .py below a folder into a .pyc beside which no source is needed; not those of one package.

    Raises Stop.
    """
    names = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.py"))]
    names = [name for name in names if not name.startswith(f"{kept}/")]
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [interpreter(), "-c", _CODE], cwd=folder, env=fixed, input="\n".join(names), text=True, check=False
    )
    if done.returncode:
        raise Stop("Not every Python file could be compiled: the lines above say why.")


def interpreter() -> str:
    """A Python of the bundle's minor version. Raises Stop if there is none."""
    for name in (sys.executable, shutil.which(f"python{MINOR}")):
        if name and _version(name) == MINOR:
            return name
    raise Stop(
        f"Please put a Python {MINOR} on the path, which compiles for the Python that goes to Windows."
    )


def _version(name: str) -> str:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    return subprocess.run([name, "-c", code], capture_output=True, text=True, check=False).stdout.strip()
