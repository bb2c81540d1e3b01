"""Whether a bundle may be handed out: each question answered in a line, all of them at once."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from project import BUILD, say

from bundle import elf, notices, qt

MOST_MB, MOST_PACKED_MB = 240, 75
MEGABYTE = 1_000_000
LIBRARIES = {
    "PySide6": "PySide6",
    "_yaml": "PyYAML",
    "pypdf": "pypdf",
    "qtawesome": "QtAwesome",
    "ruamel": "ruamel.yaml",
    "segno": "segno",
    "shiboken6": "shiboken6",
    "yaml": "PyYAML",
}
"""Each Python package that may be inside, and the part of kiosk/licences.py it is."""
OURS = {"kiosk", "start"}
OF_PYINSTALLER = ("pyi_", "pyimod", "_pyi")
OF_QT = ("libQt6", "libicudata.", "libicui18n.", "libicuuc.")
"""What is Qt's own, and ICU, which is a part of kiosk/domain/components.py."""
UNWANTED = re.compile("readline|libgdbm|libssl|libQt6Widgets")
"""GPL-3 (the first two), or nothing that this program does."""


def judge(bundle: Path, packed: Callable[[Path], int] | None = None) -> int:
    """Print a line for each question, and return 0 if all are answered well, else 1.

    packed: how many bytes the bundle takes compressed; by xz if it is not given.
    """
    looks = (_python, gpl, _unnamed, _unknown_libraries, _foreign)
    faults = [fault for look in looks for fault in look(bundle)]
    faults += texts(bundle, notices.folders())
    size, small = megabytes(bundle), (packed or _xz)(bundle) / MEGABYTE
    say(f"size: {size:.1f} MB, {small:.1f} MB compressed; GNU C library {_dotted(bundle)} or newer")
    return verdict(faults, size, small)


def verdict(faults: Sequence[str], size: float, packed: float) -> int:
    """Print a line for each fault, and what of the sizes in megabytes is one; 0 if there is none, else 1."""
    sizes = ((size, "", MOST_MB), (packed, " compressed", MOST_PACKED_MB))
    large = [f"It takes {it:.1f} MB{how}, more than {most}." for it, how, most in sizes if it > most]
    for fault in (*faults, *large):
        say(f"FAIL: {fault}")
    count = len(faults) + len(large)
    say(f"{count} faults" if count else "The bundle may be handed out.")
    return int(count > 0)


def _python(bundle: Path) -> Iterator[str]:
    # What starts it looks for this one by its name, which is written in no list of needed libraries.
    if not list((bundle / "lib").glob("libpython3.*.so*")):
        yield "Python is missing."


def gpl(bundle: Path) -> Iterator[str]:
    """What of Qt is inside, and is under the GPL alone."""
    for file in sorted(bundle.rglob("*")):
        name = file.relative_to(bundle).as_posix()
        if not name.startswith(("licences/", "lib/kiosk/")) and qt.GPL.search(name):
            yield f"{name} is under the GPL alone."


def _unnamed(bundle: Path) -> Iterator[str]:
    """Python packages of which nobody has said what their licence is."""
    there = {file.name for file in (bundle / "lib").iterdir() if file.is_dir() and file.name.isidentifier()}
    for name in sorted((there | _archived()) - OURS - set(LIBRARIES) - sys.stdlib_module_names):
        if not name.startswith(OF_PYINSTALLER):
            yield f"Nobody says what licence the Python package {name} has: see LIBRARIES in gate.py."


def _unknown_libraries(bundle: Path) -> Iterator[str]:
    """Libraries that came in with Qt, and are not Qt's."""
    for file in sorted((bundle / "lib/PySide6/Qt/lib").glob("*")):
        if not file.name.startswith(OF_QT):
            yield f"Nobody says what licence {file.name} has: see OF_QT in gate.py."


def _archived() -> set[str]:
    """The top-level modules in the program's own archive, as PyInstaller has listed them."""
    listed = BUILD / "bundle-work" / "kiosk" / "PYZ-00.toc"
    _, entries = ast.literal_eval(listed.read_text(encoding="utf-8"))
    return {name.partition(".")[0] for name, _, _ in entries}


def texts(bundle: Path, folders: Iterable[str]) -> Iterator[str]:
    """Each of those folders of licences that holds none, and what tells of all parts."""
    for folder in folders:
        if not any(file.stat().st_size for file in (bundle / "licences" / folder).glob("*")):
            yield f"The licence of {folder} is missing."
    for name in ("licences/README.txt", notices.SBOM):
        if not (bundle / name).is_file():
            yield f"{name} is missing."


def _foreign(bundle: Path) -> Iterator[str]:
    files = elf.binaries(bundle)
    for file in files:
        if UNWANTED.search(file.name):
            yield f"{file.relative_to(bundle)} should not be there."
    for file, path in elf.search_paths(files).items():
        if path and not path.startswith("$ORIGIN"):
            yield f"{file.relative_to(bundle)} looks for libraries in {path}."
    for name in sorted(elf.foreign(elf.needed(files))):
        if UNWANTED.search(name):
            yield f"Something inside needs {name}, which it should not."


def megabytes(bundle: Path) -> float:
    """What it takes on a disk."""
    return sum(file.lstat().st_size for file in bundle.rglob("*") if not file.is_dir()) / MEGABYTE


def _xz(bundle: Path) -> int:
    """How many bytes a tar of it takes with xz."""
    with tempfile.TemporaryFile() as packed:
        tar = subprocess.Popen(["tar", "--sort=name", "-C", bundle, "-c", "."], stdout=subprocess.PIPE)
        subprocess.run(["xz", "-6", "-T1", "-c"], stdin=tar.stdout, stdout=packed, check=True)
        tar.wait()
        packed.seek(0, os.SEEK_END)
        return packed.tell()


def _dotted(bundle: Path) -> str:
    return ".".join(str(number) for number in elf.glibc(elf.binaries(bundle)))
