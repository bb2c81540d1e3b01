"""What Windows' binaries say of themselves, as pefile reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

ENDINGS = {".dll", ".exe", ".pyd"}
Needs = Callable[[Path], set[str]]
"""The names of the libraries that a file wants loaded, in small letters, as Windows compares them."""


def binaries(folder: Path) -> list[Path]:
    """Every program and library below a folder."""
    return [file for file in sorted(folder.rglob("*")) if file.suffix.lower() in ENDINGS]


def needed(file: Path) -> set[str]:
    """What a file wants loaded with it, or later: its imports and its delayed imports."""
    import pefile

    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    with pefile.PE(str(file), fast_load=True) as read:
        read.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
        tables = (
            getattr(read, name, ()) for name in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
        )
        return {entry.dll.decode("ascii").lower() for table in tables for entry in table}


def version(file: Path) -> tuple[int, int]:
    """The version that a file states of itself, as two numbers that compare."""
    import pefile

    with pefile.PE(str(file)) as read:
        stated = read.VS_FIXEDFILEINFO[0]
        return stated.FileVersionMS, stated.FileVersionLS


def closure(roots: Iterable[Path], there: Mapping[str, Path], needs: Needs = needed) -> set[Path]:
    """Those files, and of those there (by their names in small letters) what they need in their turn."""
    found: set[Path] = set()
    left = set(roots)
    while left:
        found |= left
        left = {there[name] for file in left for name in needs(file) if name in there} - found
    return found


def unresolved(
    bundle: Path, shared: Iterable[str], is_system: Callable[[str], bool], needs: Needs = needed
) -> Iterator[tuple[Path, str]]:
    """Each library that a file of the bundle wants, and that neither lies beside it, nor in a shared folder
    (relative to the bundle), nor is Windows' own.
    """
    common = {file.name.lower() for folder in shared for file in (bundle / folder).iterdir()}
    for file in binaries(bundle):
        beside = {each.name.lower() for each in file.parent.iterdir()}
        for name in sorted(needs(file)):
            if name not in beside | common and not is_system(name):
                yield file.relative_to(bundle), name
