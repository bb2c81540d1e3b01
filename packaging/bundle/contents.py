"""What besides Qt is in the bundle: the program's own files, and of Python's only what it uses."""

from __future__ import annotations

import sysconfig
from collections.abc import Iterator
from pathlib import Path

EXCLUDED = (
    # GPL-3: it edits lines at a terminal, which this program never does.
    "readline",
    # Nothing here opens a connection.
    *("_ssl", "ssl", "ftplib", "imaplib", "smtplib", "xmlrpc"),
    *(
        "tkinter",
        "unittest",
        "doctest",
        "pydoc",
        "test",
        "lib2to3",
        "distutils",
        "setuptools",
        "pkg_resources",
    ),
    # QtAwesome is a folder of fonts to us, see kiosk/icons.py.
    *("qtawesome", "qtpy", "PySide6.QtWidgets"),
)
FOLDERS = {
    "assets": "kiosk/assets",
    "content": "kiosk/deck",
    "kiosk/qml": "kiosk/qml",
    "kiosk/content/starter": "kiosk/content/starter",
}
"""Where folders of the checkout are in the bundle, as in the wheel."""


def data(root: Path, packages: Path) -> Iterator[tuple[str, Path]]:
    """Where each file that is not code is in the bundle, and where it is now."""
    for source, target in FOLDERS.items():
        for file in _files(root / source):
            yield f"{target}/{file.relative_to(root / source).as_posix()}", file
    icons = packages / "qtawesome"
    for file in (icons / "__init__.py", *_files(icons / "fonts")):
        yield file.relative_to(packages).as_posix(), file


def is_ours(name: str, source: str, kind: str) -> bool:
    """Whether a binary that PyInstaller found belongs in: Python and its modules, not the machine's libraries
    (the package names those it needs), nor what qt.py decides.
    """
    if not not_qt(name, source, kind):
        return False
    homes = (sysconfig.get_path("platlib"), sysconfig.get_path("stdlib"), sysconfig.get_config_var("LIBDIR"))
    where = Path(source).resolve()  # to Debian /lib is a link to /usr/lib, and either may be told
    return any(where.is_relative_to(Path(home).resolve()) for home in homes) and not _of_the_machine(source)


def not_qt(name: str, _source: str, kind: str) -> bool:
    """Whether something that PyInstaller found is neither of PySide6 nor a link: qt.py decides those."""
    return kind != "SYMLINK" and not name.startswith(("PySide6/", "shiboken6/"))


def _of_the_machine(source: str) -> bool:
    # Where Python itself came with the machine, its library folder is the machine's: only Python's is ours.
    return Path(source).name.startswith("lib") and not Path(source).name.startswith("libpython")


def _files(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.rglob("*")) if file.is_file() and "__pycache__" not in file.parts]
