"""Where the files that ship with the program are, in a checkout, in a wheel and in a frozen bundle.

A wheel and a bundle carry `kiosk/assets` and `kiosk/deck`; a checkout has `assets/` and `content/`
at its top. Nothing else may ask where the program lives.

Beside a bundled program, and on Windows in %ProgramData%\\Pavilion, a file `pavilion.toml` may say what this
machine shows: `deck = "/folder/of/a/deck"`; and, in a table `[settings]`, how it is set up.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.errors import InstallationError

PACKAGE = Path(__file__).resolve().parent
log = logging.getLogger(__name__)


def assets() -> Path:
    """The folder of fonts, map and patterns. Raises InstallationError if it is missing."""
    return _shipped("assets", "assets")


def default_deck() -> Path:
    """The deck where none is named: this machine's, or else the one that ships with the program.

    Raises InstallationError if both are missing.
    """
    return _of_this_machine() or _shipped("deck", "content")


def safe_deck() -> Path:
    """The deck that is shown when no other can be. Raises InstallationError if it is missing."""
    return assets() / "safe"


def qml() -> Path:
    """The QML import path: the folder that holds the module `Kiosk`."""
    return PACKAGE / "qml"


def administrators() -> Path | None:
    """The file in which an administrator says what this machine shows, and how; None if there is none."""
    file = _administrators(sys.platform, os.environ)
    return file.resolve() if file is not None and file.exists() else None  # a package links to its place


def given(file: Path) -> dict[str, object]:
    """What such a file says. Raises OSError or ValueError if it cannot be read."""
    import tomllib  # most starts need none

    return tomllib.loads(file.read_text(encoding="utf-8-sig"))  # an editor of Windows may have marked it


def named_deck(said: Mapping[str, object]) -> Path | None:
    """The deck's folder that such a file names; None if it is not there."""
    folder = Path(name) if isinstance(name := said.get("deck"), str) else Path()
    return folder if folder.is_absolute() and folder.is_dir() else None


def _of_this_machine() -> Path | None:
    """The deck's folder that an administrator has named; None, with a warning, where it is not there."""
    file = administrators()
    if file is None:
        return None
    try:
        said = given(file)
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read, and the shipped deck is shown: %s", file, error)
        return None
    if (folder := named_deck(said)) is None:
        log.warning("%s names no deck that is there, and the shipped one is shown.", file)
    return folder


def _administrators(platform: str, environ: Mapping[str, str]) -> Path | None:
    """Where a platform (as `sys.platform` names it) keeps an administrator's settings, if anywhere."""
    if platform == "win32":
        return Path(environ.get("ProgramData", r"C:\ProgramData")) / "Pavilion" / "pavilion.toml"
    return Path(sys.executable).parent / "pavilion.toml" if getattr(sys, "frozen", False) else None


def _shipped(in_package: str, in_checkout: str) -> Path:
    # The package first: beside an installed package, site-packages could hold any other `assets`.
    for folder in (PACKAGE / in_package, PACKAGE.parent / in_checkout):
        if folder.is_dir():
            return folder
    raise InstallationError(f"The program's own folder '{in_checkout}' is missing: please install it again.")
