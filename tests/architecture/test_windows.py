"""What the program needs to begin on Windows, as far as another system can tell.

Its types there are for mypy to judge (packaging/checks.py), and the guard for tests/guard/windows.py.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LACKING = {"fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty"}
OF_WINDOWS = {"_winapi", "msvcrt", "winreg", "winsound"}
"""The modules of the standard library that one of them lacks."""
NAMES = {
    "os": ("fork", "killpg", "setpgid", "set_blocking", "geteuid", "getgroups", "sysconf", "nice", "WNOHANG"),
    "signal": ("SIGUSR1", "SIGKILL", "SIGCHLD", "SIGHUP"),
    "faulthandler": ("register",),
    "socket": ("AF_UNIX", "SOCK_CLOEXEC"),
}
"""What its modules lack."""
RUNS = """
    kiosk.cli kiosk.guarded kiosk.guard.spawned kiosk.guard.handed kiosk.running kiosk.decks kiosk.anew
    kiosk.beside kiosk.inside kiosk.staff kiosk.counting kiosk.heat kiosk.present
    kiosk.choose kiosk.system.leash
"""


def at_once(source: str) -> Iterator[str]:
    """The modules that a source text imports whenever it is imported itself, whatever the system."""
    open_blocks: list[ast.AST] = [ast.parse(source)]
    while open_blocks:
        for node in ast.iter_child_nodes(open_blocks.pop()):
            match node:
                case ast.Import(names=names):
                    yield from (name.name.partition(".")[0] for name in names)
                case ast.ImportFrom(module=str(module), level=0):
                    yield module.partition(".")[0]
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    pass
                case ast.If(test=test) if "sys.platform" in ast.unparse(test):
                    pass
                case _:
                    open_blocks.append(node)


def test_no_module_of_one_system_is_imported_at_once() -> None:
    found = {
        str(file.relative_to(ROOT)): names
        for file in sorted((ROOT / "kiosk").rglob("*.py"))
        if (names := (LACKING | OF_WINDOWS) & set(at_once(file.read_text(encoding="utf-8"))))
    }
    assert not found, "import them in the function that needs them, or beneath a test of sys.platform"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import resource", True),
        ("try:\n    import fcntl\nexcept ImportError:\n    pass", True),
        ("from termios import ECHO", True),
        ("def f():\n    import grp", False),
        ("if sys.platform != 'win32':\n    import grp", False),
        ("import select", False),
    ],
)
def test_the_rule_itself(source: str, found: bool) -> None:
    assert bool(LACKING & set(at_once(source))) is found


def test_kiosk_run_is_imported_where_these_are_lacking() -> None:
    """Qt and the standard library first: they know on which system they are."""
    lacking = [f"del {module}.{name}" for module, names in NAMES.items() for name in names]
    code = f"""
import sys, ctypes, json, logging, pickle, sqlite3, subprocess, tempfile, threading, socket
import PySide6.QtCore, PySide6.QtGui, PySide6.QtQml, PySide6.QtQuick
import {", ".join(NAMES)}
{"; ".join(lacking)}
subprocess.CREATE_NEW_PROCESS_GROUP = 0x200
sys.modules.update(dict.fromkeys({LACKING}))
sys.platform = "win32"  # last: what asks is asked as on Windows
import {", ".join(RUNS.split())}
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
