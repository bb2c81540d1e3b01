"""The programs `kiosk.exe` and `pavilion.exe`: distlib's launchers, which pip gives every command on Windows.

Such a file is a small program, a line that says which Python to start, and a zip that this Python runs. It
waits for Python and ends with its exit code; whoever ends it ends Python too.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

DATE = (1980, 1, 1, 0, 0, 0)
PROGRAMS = {"kiosk.exe": ("t64.exe", "python.exe"), "pavilion.exe": ("w64.exe", "pythonw.exe")}
"""For a terminal, and for a shortcut: that opens no terminal, and without a word runs the kiosk."""
_START = """\
import sys
from kiosk.cli import main
raise SystemExit(main({arguments}))
"""


def write(stubs: Path, bundle: Path) -> None:
    """Put both into the bundle."""
    for name, (stub, python) in PROGRAMS.items():
        arguments = "" if name == "kiosk.exe" else 'sys.argv[1:] or ["run"]'
        (bundle / name).write_bytes(
            made((stubs / stub).read_bytes(), python, _START.format(arguments=arguments))
        )


def made(stub: bytes, python: str, code: str) -> bytes:
    """A launcher that runs code with the Python beside it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr(zipfile.ZipInfo("__main__.py", DATE), code)
    return stub + f"#!<launcher_dir>\\{python}\r\n".encode() + packed.getvalue()
