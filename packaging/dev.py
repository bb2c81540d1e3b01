"""One command for each thing a developer does, with nothing but python3 and git on the machine.

    python3 packaging/dev.py run [--headless[=WxH]] [arguments of `kiosk run`]
    python3 packaging/dev.py test [arguments of pytest]
    python3 packaging/dev.py build          wheel and source distribution, into dist/
    python3 packaging/dev.py format         ruff and qmlformat, in place
    python3 packaging/dev.py qmltypes       type information of our classes for editors, into build/qmltypes
    python3 packaging/dev.py setup          only .venv and the system libraries

Each first makes .venv, and installs what is missing: with apt as root, otherwise it prints what to type.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from types import FrameType

if sys.version_info < (3, 11):  # noqa: UP036 (it is what an older Python is told)
    raise SystemExit(f"Python {sys.version.split()[0]} is too old: please use 3.11, 3.12 or 3.13.")

import checks
import display
import environment
import qmltypes
from project import ROOT, Command, Stop, carry_out, run, say, tool
from system_packages import PROGRAMS

HEADLESS_SIZE = "1920x1080"


def main(argv: Sequence[str]) -> int:
    """Carry out a command line and return the exit code: 2 for one that is not understood."""
    commands: dict[str, Command] = {
        "run": run_kiosk,
        "test": test,
        "build": build,
        "format": format_,
        "qmltypes": types,
        "setup": setup,
    }
    return carry_out(argv, __doc__ or "", commands)


def run_kiosk(arguments: Sequence[str]) -> int:
    """Start the kiosk on the display there is, or under an Xvfb of its own with --headless."""
    size = _headless_size(arguments)
    rest = [each for each in arguments if not _is_headless(each)]
    if size is None and not display.present():
        raise Stop(display.NO_DISPLAY)
    environment.prepare(["Xvfb"] if size else [])
    if size is None:
        return _kiosk(rest, {})
    with display.xvfb(size) as name:
        say(f"Xvfb {name} ({size})")
        return _kiosk(rest, {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""})


def test(arguments: Sequence[str]) -> int:
    """Run every check and every test."""
    environment.prepare(PROGRAMS)
    return checks.everything(arguments)


def build(arguments: Sequence[str]) -> int:
    """Make the wheel and the source distribution."""
    environment.prepare()
    code = run([tool("python"), "-m", "pip", "install", "-q", "build ~= 1.3"])
    return code or run([tool("python"), "-m", "build", "--outdir", ROOT / "dist", *arguments])


def format_(_arguments: Sequence[str]) -> int:
    """Rewrite every file in the accepted form."""
    environment.prepare()
    return checks.format_all()


def types(_arguments: Sequence[str]) -> int:
    """Write the type information, and say where."""
    environment.prepare()
    say(f"Import path for qmllint and qmlls: {qmltypes.generate()}")
    return 0


def setup(_arguments: Sequence[str]) -> int:
    """Make the environment ready for every other command."""
    environment.prepare(PROGRAMS)
    return 0


def _kiosk(arguments: Sequence[str], changes: dict[str, str]) -> int:
    """Run `kiosk run` to its end; a request to end this process ends it first."""
    kiosk = subprocess.Popen([str(tool("kiosk")), "run", *arguments], env={**os.environ, **changes})

    def end(_signal: int, _frame: FrameType | None) -> None:
        kiosk.terminate()

    signal.signal(signal.SIGTERM, end)
    # Ctrl-C reaches the child from the terminal; this process must stay until it has ended.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = kiosk.wait()
    return code if code >= 0 else 128 - code


def _is_headless(argument: str) -> bool:
    return argument == "--headless" or argument.startswith("--headless=")


def _headless_size(arguments: Sequence[str]) -> str | None:
    """The screen asked for with --headless or --headless=WxH, or None."""
    for argument in filter(_is_headless, arguments):
        return argument.partition("=")[2] or HEADLESS_SIZE
    return None


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
