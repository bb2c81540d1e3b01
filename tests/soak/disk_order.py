"""What a power cut takes that a killed process does not: what was written and not yet brought to the disk.

It is reckoned from a trace of system calls. A disk may bring what waits to it in any order, so nothing that
others then rely on may be done while what it relies on still waits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_HANDLE = re.compile(r"^\w+<([^>]*)>")
_QUOTED = re.compile(r'"([^"]*)"')
WRITES = {"write", "pwrite64", "writev", "ftruncate", "sendfile", "copy_file_range"}
SYNCS = {"fsync", "fdatasync"}


def unsafe(trace: Iterable[str], folder: str) -> list[str]:
    """Every call that relies on what still waits, and what waits at the end; new names wait in folders."""
    waiting: set[str] = set()
    found: list[str] = []
    ours = (folder, f"<{PurePath(folder).parent}>")
    for line in trace:
        call = _CALL.match(line)
        if call is None or call[3].startswith("-") or not any(each in line for each in ours):
            continue
        name, arguments = call[1], call[2]
        handle = _HANDLE.match(arguments)
        at = handle[1] if handle else ""
        if name in WRITES:
            found += [f"{name} of {at}: {other} waits" for other in _needs(at, waiting)]
            waiting.add(at)
        elif name in SYNCS:
            waiting.discard(at)
        else:
            found += _renamed(name, arguments, at, waiting)
    return [*found, *(f"at the end {each} waits" for each in sorted(waiting))]


def _needs(file: str, waiting: set[str]) -> Iterator[str]:
    """What must be on the disk before a file may be written: of a database its journal, by name as well."""
    journal = f"{file}-journal"
    if file.endswith(".db") and journal in waiting:
        yield journal


def _renamed(name: str, arguments: str, at: str, waiting: set[str]) -> list[str]:
    """What is wrong with a change of names."""
    paths = [str(PurePath(at, each)) for each in _QUOTED.findall(arguments)]
    found: list[str] = []
    match name:
        case "rename" | "renameat" | "renameat2":
            old, new = paths
            found = [f"{old} is renamed: {each} waits" for each in waiting if _is_in(each, old)]
            waiting.add(str(PurePath(new).parent))
        case "unlink" | "unlinkat" if paths[0].endswith("-journal"):
            database = paths[0].removesuffix("-journal")
            found = [f"{paths[0]} goes: {database} waits"] if database in waiting else []
            waiting.discard(paths[0])
            waiting.add(str(PurePath(paths[0]).parent))
        case "mkdir" | "mkdirat":
            waiting.add(str(PurePath(paths[0]).parent))
        case "openat" if "O_CREAT" in arguments and "O_EXCL" not in arguments and "-journal" not in arguments:
            waiting.add(str(PurePath(paths[0]).parent))
        case _:
            pass
    return found


def _is_in(path: str, folder: str) -> bool:
    return PurePath(path).is_relative_to(folder)
