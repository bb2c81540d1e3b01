"""Whether the Windows bundle may be handed out: each question answered in a line, all of them at once."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from bundle import gate as linux
from project import say

from windows import notices, pe, qt
from windows.fetching import HERE

HOME = "C:\\Program Files\\Pavilion\\"
LONGEST = 240
"""Of a whole path, in characters: Windows itself ends at 259, and a backup's or another drive's is longer."""
SHARED = ("", "lib/PySide6", "lib/shiboken6")
"""Where Windows looks for a library besides its asker's folder: beside python.exe, and where PySide6 says."""
OURS = {"kiosk", "laying"}
_MAGIC = 4


def judge(bundle: Path, installer: Path | None = None) -> int:
    """Print a line for each fault, and return 0 if there is none, else 1.

    installer: what was made of the bundle, if its size is to be looked at.
    """
    looks = (linux.gpl, _unnamed, _unresolved, _unbound, _compiled, _long)
    faults = [fault for look in looks for fault in look(bundle)]
    faults += linux.texts(bundle, notices.folders())
    size = linux.megabytes(bundle)
    packed = installer.stat().st_size / linux.MEGABYTE if installer else 0.0
    say(f"size: {size:.1f} MB" + (f", {packed:.1f} MB as an installer" if installer else ""))
    return linux.verdict(faults, size, packed)


def system_libraries() -> Callable[[str], bool]:
    """Whether Windows itself has a library, by its name in small letters."""
    lines = (HERE / "system_dlls.txt").read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if line and not line.startswith("#")]
    return lambda name: any(fnmatch(name, each) for each in names)


def _unnamed(bundle: Path) -> Iterator[str]:
    """Python packages, and libraries among Qt's, of which nobody has said what their licence is."""
    top = {
        re.split(r"[.-]", file.name)[0] for file in (bundle / "lib").iterdir() if file.suffix != ".dist-info"
    }
    for name in sorted(top - OURS - set(linux.LIBRARIES)):
        yield f"Nobody says what licence the Python package {name} has: see LIBRARIES in bundle/gate.py."
    for file in sorted((bundle / "lib" / "PySide6").glob("*.dll")):
        if not file.name.startswith(("Qt6", "pyside6")):
            yield f"Nobody says what licence {file.name} has."


def _unresolved(bundle: Path) -> Iterator[str]:
    for file, name in pe.unresolved(bundle, SHARED, system_libraries()):
        yield f"{file.as_posix()} wants {name}, which is neither here nor Windows' own."


def _unbound(bundle: Path) -> Iterator[str]:
    for file in sorted((bundle / "lib" / "PySide6").glob("*.pyd")):
        for name in sorted(qt.imported(file)):
            if not file.with_name(f"{name}.pyd").exists():
                yield f"{file.name} imports {name}, which is not here."


def _compiled(bundle: Path) -> Iterator[str]:
    """Of Python's own modules the first tells what compiled code of this Python begins with."""
    with zipfile.ZipFile(next(bundle.glob("python3*.zip"))) as own:
        magic = own.read(next(name for name in own.namelist() if name.endswith(".pyc")))[:_MAGIC]
    for file in sorted((bundle / "lib").rglob("*.py*")):
        if file.suffix == ".pyc" and file.read_bytes()[:_MAGIC] != magic:
            yield f"{file.relative_to(bundle)} was compiled by another Python."
        if file.suffix == ".py" and file.parent.name != "qtawesome":
            yield f"{file.relative_to(bundle)} is not compiled."


def _long(bundle: Path) -> Iterator[str]:
    for file in sorted(bundle.rglob("*")):
        name = file.relative_to(bundle).as_posix()
        if len(HOME) + len(name) > LONGEST:
            yield f"{name} has a path of {len(HOME) + len(name)} characters there."
