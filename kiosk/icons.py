"""Icons by QtAwesome's names, from its font files and charmaps.

The package itself is never imported: it loads QtWidgets, which the kiosk does without.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kiosk.errors import InstallationError

_FAMILIES: Mapping[str, tuple[str, str]] = {
    "fa5": ("fontawesome5-regular-webfont-", "fontawesome5-regular-webfont-charmap-"),
    "fa5s": ("fontawesome5-solid-webfont-", "fontawesome5-solid-webfont-charmap-"),
    "fa5b": ("fontawesome5-brands-webfont-", "fontawesome5-brands-webfont-charmap-"),
    "fa6": ("fontawesome6-regular-webfont-", "fontawesome6-regular-webfont-charmap-"),
    "fa6s": ("fontawesome6-solid-webfont-", "fontawesome6-solid-webfont-charmap-"),
    "fa6b": ("fontawesome6-brands-webfont-", "fontawesome6-brands-webfont-charmap-"),
    "ei": ("elusiveicons-webfont-", "elusiveicons-webfont-charmap-"),
    "mdi": ("materialdesignicons5-webfont-", "materialdesignicons5-webfont-charmap-"),
    "mdi6": ("materialdesignicons6-webfont-", "materialdesignicons6-webfont-charmap-"),
    "ph": ("phosphor-", "phosphor-charmap-"),
    "ri": ("remixicon-", "remixicon-charmap-"),
    "msc": ("codicon-", "codicon-charmap-"),
}


@dataclass(frozen=True, slots=True)
class Glyph:
    """One icon: the font file that draws it, and its code point there."""

    font: Path
    code_point: int


class UnknownIcon(LookupError):
    """There is no icon of that name.

    family: the family that was named, "" if there is none of that name.
    known: the names of all its icons.
    """

    def __init__(self, name: str, family: str = "", known: Collection[str] = ()) -> None:
        super().__init__(name)
        self.family = family
        self.known = known


def glyph(name: str) -> Glyph:
    """The icon of a name such as ``mdi6.car``. Reads only the charmap of its family, once.

    Raises:
        UnknownIcon: no family or no icon is called so.
        InstallationError: QtAwesome's font files are missing.
    """
    family, dot, icon = name.partition(".")
    if not dot or family not in _FAMILIES:
        raise UnknownIcon(name)
    code_points = _charmap(family)
    if icon not in code_points:
        raise UnknownIcon(name, family, code_points)
    return Glyph(font_file(family), int(code_points[icon], 16))


@cache
def font_file(family: str) -> Path:
    """The TTF of a family such as ``mdi6``. Raises InstallationError if it is missing."""
    return _shipped(_FAMILIES[family][0], ".ttf")


@cache
def _charmap(family: str) -> Mapping[str, str]:
    charmap: Mapping[str, str] = json.loads(_shipped(_FAMILIES[family][1], ".json").read_bytes())
    return charmap


def _shipped(beginning: str, suffix: str) -> Path:
    found = sorted(file for file in _fonts().glob(f"{beginning}[0-9]*{suffix}"))
    if not found:
        raise InstallationError(
            f"The icon font {beginning}*{suffix} is missing: please install QtAwesome again."
        )
    return found[-1]


@cache
def _fonts() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise InstallationError(
            "QtAwesome, which holds the icons, is missing: please install the program again."
        )
    return Path(spec.origin).parent / "fonts"
