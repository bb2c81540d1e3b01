"""Fills a folder for a USB stick: the installers that were made, their sums, the decks, how to use them."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from project import Stop, say

HERE = Path(__file__).resolve().parent
Fetch = Callable[[Path], Mapping[str, Path]]
README, INSTALL = HERE / "README.txt", HERE / "install.sh"
SETTINGS = HERE.parent / "deb" / "files" / "pavilion.toml"
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of installer: how its files in dist/ are called, for which machine it is, how to use one."""

    pattern: str
    machine: str
    steps: str


DEBIAN = """\
Debian, without a network: sudo sh install.sh
Ubuntu, or with a network: sudo apt install ./{file}
kiosk doctor"""
KINDS = (
    Kind(
        "pavilion-kiosk_*_amd64.deb",
        "Debian 12 or 13, Ubuntu 22.04 or later, on a PC",
        DEBIAN,
    ),
    Kind(
        "pavilion-kiosk_*_arm64.deb",
        "Debian 12 or 13, Ubuntu 22.04 or later, on ARM (64 bit)",
        DEBIAN,
    ),
    Kind(
        "pavilion-*-x86_64.run",
        "any other Linux on a PC, and where nothing may be installed",
        "Copy it to the machine, then:\nchmod +x {file}\n./{file} doctor\n./{file}",
    ),
    Kind(
        "pavilion-*-setup.exe",
        "Windows 10 (version 1809) or later, 64 bit",
        "Open it, or as an administrator without a question:\n{file} /S\n"
        'then: "C:\\Program Files\\Pavilion\\kiosk.exe" doctor',
    ),
    Kind(
        "pavilion-*.dmg",
        "a Mac with macOS 13 or later",
        "Open it, and draw Pavilion into Applications; then:\n"
        "/Applications/Pavilion.app/Contents/MacOS/kiosk doctor",
    ),
)


def make(installers: Path, decks: Mapping[str, Path], target: Path, fetch: Fetch = lambda _: {}) -> list[str]:
    """Fill a folder; returns the names of the installers. Raises Stop if there is none, or it holds anything.

    decks: folders by what they are to be called. fetch: fetches what a Debian package needs, as debian.fetch.
    """
    found = [(kind, file) for kind in KINDS for file in newest(kind, installers)]
    if not found:
        raise Stop(
            "There is no installer in dist/ yet: python3 packaging/build.py deb (or portable, windows)"
        )
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Stop(f"{target} is not an empty folder.")
    packages = [file for _, file in found if file.suffix == ".deb"]
    needed = {name: folder for package in packages for name, folder in fetch(package).items()}
    target.mkdir(parents=True, exist_ok=True)
    for _, file in found:
        shutil.copyfile(file, target / file.name)
    for name, deck in decks.items():
        shutil.copytree(deck, target / "decks" / name, copy_function=shutil.copyfile)
    for name, folder in needed.items():
        shutil.copytree(folder, target / "debian" / name, copy_function=shutil.copyfile)
    shutil.copyfile(INSTALL, target / INSTALL.name)
    shutil.copyfile(SETTINGS, target / "example.toml")
    _tell(target, found)
    names = [file.name for _, file in found]
    say(f"{target} holds {', '.join(names)}")
    return names


def _tell(target: Path, found: Iterable[tuple[Kind, Path]]) -> None:
    """Write how to use what a stick holds, and then the sums of all."""
    steps = "\n".join(_told(kind, file.name) for kind, file in found)
    told = README.read_text(encoding="utf-8").replace("@INSTALLERS@", steps)
    # A stick is read on Windows as well, by whatever opens a text there.
    (target / "README.txt").write_text(told, encoding="utf-8", newline="\r\n")
    (target / SUMS).write_text("".join(_sums(target)), encoding="utf-8", newline="\n")


def newest(kind: Kind, installers: Path) -> list[Path]:
    """The installer of a kind that was made last, if any was: older versions stay at home."""
    files = [file for file in installers.glob("*") if fnmatch(file.name, kind.pattern)]
    return [max(files, key=lambda file: (file.stat().st_mtime_ns, file.name))] if files else []


def _told(kind: Kind, name: str) -> str:
    title = f"{kind.machine}: {name}"
    lines = kind.steps.format(file=name).splitlines()
    return "\n".join([title, "-" * len(title), *(f"    {line}" for line in lines), ""])


def _sums(folder: Path) -> list[str]:
    """Lines as sha256sum writes and checks them."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return [f"{_digest(file)}  {file.relative_to(folder).as_posix()}\n" for file in files]


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
