"""The licences of everything in the Windows bundle, beside the program; and a list of its parts."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from bundle import notices
from project import Stop

from kiosk import licences
from kiosk.domain.components import LAUNCHER, PYTHON, RUNTIME, Component
from windows import pe
from windows.fetching import Kit

README = Path(__file__).resolve().parent / "licences.txt"


def write(bundle: Path, kit: Kit) -> None:
    """Write licences/, sbom.cdx.json and what Python knows of its distributions. Raises Stop."""
    numbers: dict[str, str] = {}
    for part in licences.of_windows():
        folder = bundle / "licences" / notices.folder_name(part)
        folder.mkdir(parents=True)
        for text in _texts(part, kit):
            shutil.copyfile(text, folder / text.name)
        if part.told_by == PYTHON:
            numbers[part.name] = _python_version(kit)
        elif part.told_by:
            numbers[part.name] = notices.introduce(bundle, notices.information(kit.packages, part.told_by))
        else:
            numbers[part.name] = part.version
    told = README.read_text(encoding="utf-8").replace("@VERSION@", numbers["Qt"])
    (bundle / "licences" / "README.txt").write_text(told, encoding="utf-8", newline="\r\n")
    notices.list_parts(bundle, licences.of_windows(), numbers, pe.binaries(bundle))


def folders() -> list[str]:
    """The folder below licences/ of every part."""
    return [notices.folder_name(part) for part in licences.of_windows()]


def _texts(part: Component, kit: Kit) -> list[Path]:
    # Python's own tells of Microsoft's libraries as well, and of those that its modules hold.
    if part == RUNTIME:
        return [kit.python / "LICENSE.txt"]
    if part.told_by == PYTHON:
        return [kit.python / "LICENSE.txt", *(notices.TEXTS / name for name in notices.OF_OURS[part.name])]
    return [kit.stubs / "LICENSE.txt"] if part == LAUNCHER else notices.texts(part, kit.packages)


def _python_version(kit: Kit) -> str:
    """As python313.dll states it: 3.13.2."""
    (library,) = (file for file in kit.python.glob("python*.dll") if re.fullmatch(r"python3\d+", file.stem))
    high, low = pe.version(library)
    if high >> 16 != 3:
        raise Stop(f"{library.name} is of Python {high >> 16}.")
    # Python writes a final release's micro number as 1000 times it and 150 more.
    return f"{high >> 16}.{high & 0xFFFF}.{(low >> 16) // 1000}"
