"""Makes the installer for Windows from the bundle, and looks whether it holds just that."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import icon
from bundle.making import source_date
from project import ROOT, Stop, output, say

from windows.fetching import HERE, WORK

SCRIPT = HERE / "installer.nsi"
OWN = ("$PLUGINSDIR", "uninstall.exe")
"""What NSIS adds: its plugins while it runs, and the uninstaller."""


def name(version: str) -> str:
    """What the installer's file is called."""
    return f"pavilion-{version}-x64-setup.exe"


def make(bundle: Path, version: str, target: Path) -> Path:
    """Make the installer of a bundle in a folder; returns the file. Raises Stop."""
    target.mkdir(parents=True, exist_ok=True)
    file = target / name(version)
    script = WORK / "installer.nsi"
    script.write_text(filled(SCRIPT.read_text(encoding="utf-8"), bundle, version, file), encoding="utf-8")
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", str(script)]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(source_date())}
    done = subprocess.run(command, env=dated, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Stop(f"makensis failed:\n{done.stdout}{done.stderr}")
    say(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    return file


def filled(script: str, bundle: Path, version: str, file: Path) -> str:
    """The script for a bundle: every file of it is named, to be brought and to be taken away."""
    names = sorted(each.relative_to(bundle).as_posix() for each in bundle.rglob("*") if each.is_file())
    size = sum((bundle / each).stat().st_size for each in names) // 1024
    told: Mapping[str, str] = {
        "OUTPUT": str(file),
        "VERSION": version,
        "ICON": str(bundle / icon.ICO),
        "LICENCES": str(ROOT / "LICENSE"),
        "KILOBYTES": str(size),
        "FILES": "\n".join(_brought(bundle, names)),
        "REMOVALS": "\n".join(_taken(names)),
    }
    for key, text in told.items():
        script = script.replace(f"@{key}@", text)
    return script


def differences(installer: Path, bundle: Path) -> list[str]:
    """What is not the same in an installer and the bundle, a line each. Raises Stop."""
    unpacked = WORK / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    output(["7z", "x", "-y", f"-o{unpacked}", installer])
    inside, wanted = sums(unpacked), sums(bundle)
    shutil.rmtree(unpacked)
    inside = {name: each for name, each in inside.items() if PurePosixPath(name).parts[0] not in OWN}
    lacking = [f"The installer lacks {name}." for name in sorted(wanted.keys() - inside.keys())]
    more = [f"The installer also holds {name}." for name in sorted(inside.keys() - wanted.keys())]
    both = sorted(wanted.keys() & inside.keys())
    return (
        lacking + more + [f"{name} is another file there." for name in both if wanted[name] != inside[name]]
    )


def sums(folder: Path) -> dict[str, str]:
    """Of every file below a folder the SHA-256, by its name there."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


def _brought(bundle: Path, names: list[str]) -> list[str]:
    lines: list[str] = []
    folder = ""
    for each in names:
        parent = _windows(PurePosixPath(each).parent)
        if parent != folder or not lines:
            lines.append(f'  SetOutPath "{parent}"')
            folder = parent
        lines.append(f'  File "{bundle / each}"')
    return lines


def _taken(names: list[str]) -> list[str]:
    folders = {folder for each in names for folder in PurePosixPath(each).parents} - {PurePosixPath(".")}
    deepest_first = sorted(folders, key=lambda folder: (-len(folder.parts), folder.as_posix()))
    lines = [f'  Delete "{_windows(PurePosixPath(each))}"' for each in names]
    return lines + [f'  RMDir "{_windows(folder)}"' for folder in deepest_first]


def _windows(path: PurePosixPath) -> str:
    return "\\".join(("$INSTDIR", *(_quoted(part) for part in path.parts)))


def _quoted(text: str) -> str:
    """As NSIS reads a name there: a dollar sign begins a variable."""
    return text.replace("$", "$$")
