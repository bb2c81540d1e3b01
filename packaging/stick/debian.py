"""Debian's own packages for a stick: what the program and its session ask for, as a source that apt reads.

apt works them out for a machine with nothing on it, in a folder of its own; a machine that has more takes
less. It also checks whose they are; on the stick each has its sum, in `Packages` and in SHA256SUMS.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from clean import roots
from project import BUILD, Stop, output, say

SUITES = ("bookworm", "trixie")
SESSION = ("cage", "seatd")
KEYS = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
FOLDERS = ("etc", "state/lists/partial", "cache/archives/partial")


def fetch(package: Path) -> dict[str, Path]:
    """Fetch what a package of ours needs, for each suite; returns folders by their name on the stick.

    Raises Stop.
    """
    if not (shutil.which("apt-get") and KEYS.exists()):
        raise Stop(
            "Debian's packages are fetched on Debian. Without them: packaging/build.py stick DIR --bare"
        )
    architecture = _field(package, "Architecture")
    return {f"{suite}-{architecture}": _fetch(package, suite, architecture) for suite in SUITES}


def fetch_none(_package: Path) -> dict[str, Path]:
    """For a stick without Debian's packages."""
    return {}


def _fetch(package: Path, suite: str, architecture: str) -> Path:
    say(f"Fetching Debian's packages for {package.name} on {suite}")
    folder = BUILD / "stick" / f"{suite}-{architecture}"
    shutil.rmtree(folder, ignore_errors=True)
    for each in FOLDERS:
        (folder / each).mkdir(parents=True)
    (folder / "etc/sources.list").write_text(sources(roots.mirror(), suite), encoding="ascii")
    (folder / "state/status").touch()
    (folder / "apt.conf").write_text(settings(folder, architecture), encoding="utf-8")
    _apt(folder, "update", "-qq")
    how = ("install", "-y", "-qq", "--download-only", "--no-install-recommends")
    _apt(folder, *how, str(package.absolute()), *SESSION)
    gather(folder / "cache/archives", folder / "packages")
    return folder / "packages"


def sources(mirror: str, suite: str) -> str:
    """Where apt finds a suite with its updates: Debian's mirrors have those for security beside them."""
    places = ((mirror, suite), (mirror, f"{suite}-updates"), (f"{mirror}-security", f"{suite}-security"))
    return "".join(f"deb [signed-by={KEYS}] {where} {name} main\n" for where, name in places)


def settings(folder: Path, architecture: str) -> str:
    """What apt is told, so that nothing of this machine counts: neither what it has nor what it prefers."""
    told: Mapping[str, str | Path] = {
        "Dir::Etc": folder / "etc",
        "Dir::State": folder / "state",
        "Dir::State::status": folder / "state/status",
        "Dir::Cache": folder / "cache",
        "APT::Architecture": architecture,
        "APT::Sandbox::User": "root",
        "Acquire::Languages": "none",
    }
    lines = [f'{name} "{value}";\n' for name, value in told.items()]
    return "".join([*lines, f'#clear APT::Architectures;\nAPT::Architectures {{ "{architecture}"; }};\n'])


def gather(archives: Path, target: Path) -> None:
    """Move packages into a folder, with the list from which apt reads it. Raises Stop."""
    target.mkdir()
    entries = []
    for file in sorted(archives.glob("*.deb")):
        # apt writes an epoch's colon as %3a, which it would read as a colon again.
        there = target / re.sub(r"_\d+%3a", "_", file.name)
        file.rename(there)
        with there.open("rb") as opened:
            total = hashlib.file_digest(opened, "sha256").hexdigest()
        size = there.stat().st_size
        entries.append(f"{_fields(there)}Filename: ./{there.name}\nSize: {size}\nSHA256: {total}\n")
    (target / "Packages").write_text("\n".join(entries), encoding="utf-8")


def _fields(package: Path) -> str:
    return output(["dpkg-deb", "--field", package])


def _field(package: Path, name: str) -> str:
    return output(["dpkg-deb", "--field", package, name]).strip()


def _apt(folder: Path, *arguments: str) -> None:
    """Raises Stop with what apt said if it fails."""
    own = {**os.environ, "APT_CONFIG": str(folder / "apt.conf"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["apt-get", *arguments], env=own, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Stop(f"apt-get {arguments[0]} failed:\n{done.stdout}{done.stderr}".rstrip())
