"""What Linux's binaries say of themselves, as binutils' readelf tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from project import output

_GLIBC = re.compile(r"Name: GLIBC_(\d+)\.(\d+)")
_MAGIC = b"\x7fELF"


def binaries(folder: Path) -> list[Path]:
    """Every program and library below a folder; links are not followed."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink())
    return [file for file in files if _is_binary(file)]


def needed(files: Iterable[Path]) -> dict[Path, set[str]]:
    """The names of the libraries that each file wants loaded with it. Raises Stop for what is no binary."""
    found: dict[Path, set[str]] = {}
    for file, told in _told("-d", files):
        found[file] = set(re.findall(r"\(NEEDED\).*\[(.+)\]", told))
    return found


def glibc(files: Iterable[Path]) -> tuple[int, int]:
    """The oldest GNU C library with which all of them load, as (2, 35)."""
    versions = (version for _, told in _told("-V", files) for version in _GLIBC.findall(told))
    return max((int(major), int(minor)) for major, minor in versions)


def search_paths(files: Iterable[Path]) -> dict[Path, str]:
    """Where files look for their libraries before the machine does, "" where they say nothing."""
    found = ((file, re.search(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", told)) for file, told in _told("-d", files))
    return {file: path[1] if path else "" for file, path in found}


def closure(roots: Iterable[Path], folder: Path) -> set[Path]:
    """Those files, and the libraries of a folder that they need, and those need in their turn."""
    there = {file.name: file for file in folder.iterdir() if file.is_file()}
    found: set[Path] = set()
    left = set(roots)
    while left:
        found |= left
        left = {there[name] for names in needed(left).values() for name in names if name in there} - found
    return found


def foreign(wanted: Mapping[Path, set[str]]) -> set[str]:
    """The libraries that are wanted, and are none of the files themselves."""
    own = {file.name for file in wanted}
    return {name for names in wanted.values() for name in names} - own


def _told(option: str, files: Iterable[Path]) -> Iterable[tuple[Path, str]]:
    """For each file what readelf says of it."""
    ordered = sorted(file.absolute() for file in files)
    if not ordered:
        return []
    # With one file it names none; a second time the last is harmless.
    told = output(["readelf", "--wide", option, *ordered, ordered[-1]])
    parts = re.split(r"^File: (.+)$", told, flags=re.MULTILINE)[1:]
    return ((Path(name), text) for name, text in zip(parts[::2], parts[1::2], strict=True))


def _is_binary(file: Path) -> bool:
    with file.open("rb") as start:
        return start.read(4) == _MAGIC
