"""Where the files that ship with the program are, in a checkout, in a wheel and in a frozen bundle.

A wheel and a bundle carry `kiosk/assets` and `kiosk/deck`; a checkout has `assets/` and `content/`
at its top. Nothing else may ask where the program lives.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import InstallationError

PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """The folder of fonts, map and patterns. Raises InstallationError if it is missing."""
    return _shipped("assets", "assets")


def default_deck() -> Path:
    """The deck that ships with the program. Raises InstallationError if it is missing."""
    return _shipped("deck", "content")


def safe_deck() -> Path:
    """The deck that is shown when no other can be. Raises InstallationError if it is missing."""
    return assets() / "safe"


def qml() -> Path:
    """The QML import path: the folder that holds the module `Kiosk`."""
    return PACKAGE / "qml"


def _shipped(in_package: str, in_checkout: str) -> Path:
    # The package first: beside an installed package, site-packages could hold any other `assets`.
    for folder in (PACKAGE / in_package, PACKAGE.parent / in_checkout):
        if folder.is_dir():
            return folder
    raise InstallationError(f"The program's own folder '{in_checkout}' is missing: please install it again.")
