"""Makes the bundle in build/bundle/pavilion: PyInstaller's work, then QML compiled, licences, dates.

The same commit makes the same bytes: nothing in them tells when or where they were made.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_packages
from project import BUILD, ROOT, WINDOWS, Stop, output, run, say

from bundle import elf, notices

HERE = Path(__file__).resolve().parent
VENV = BUILD / "bundle-venv"
BUNDLE = BUILD / "bundle" / "pavilion"
REQUIREMENTS = HERE / "requirements.txt"


def make() -> Path:
    """Make the bundle anew; returns its folder. Raises Stop."""
    of_python = [*system_packages.venv_package(), *system_packages.python_library()]
    system_packages.install([*system_packages.missing(["readelf", "xz"]), *of_python])
    fill()
    _package()
    packages = site_packages()
    _strip()
    _forget_the_builder()
    compile_qml(BUNDLE / "lib" / "kiosk" / "qml", packages)
    notices.write(BUNDLE, packages)
    settle(BUNDLE)
    say(f"The bundle is {BUNDLE.relative_to(ROOT)}")
    return BUNDLE


def source_date() -> int:
    """When the source was last changed, in seconds: what is made from it is dated so. SOURCE_DATE_EPOCH goes
    before the last commit.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given or output(["git", "-C", ROOT, "log", "-1", "--format=%ct"]))


def settle(folder: Path) -> None:
    """Give everything in a folder the same date, and rights that no user's umask decides."""
    date = source_date()
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (date, date), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return os.access(path, os.X_OK) and ".so" not in path.name


def python() -> Path:
    """The Python of the bundle's own environment, once `fill` was called."""
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def site_packages() -> Path:
    """Where that environment keeps its packages."""
    code = "import sysconfig; print(sysconfig.get_path('platlib'))"
    return Path(output([python(), "-c", code]).strip())


def fill() -> None:
    """An environment of the bundle's own: what a developer has installed does not get in."""
    stamp, wanted = VENV / "pavilion-installed", hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("Making the bundle's own environment")
    options: list[str | Path] = ["-q", "--disable-pip-version-check", "--no-deps", "-r", REQUIREMENTS]
    pip = [python(), "-m", "pip", "install", *options]
    if run([sys.executable, "-m", "venv", "--clear", VENV]) or run(pip):
        raise Stop("Could not make the bundle's environment: the lines above say why.")
    stamp.write_text(wanted)


def _package() -> None:
    places = ["--distpath", BUNDLE.parent, "--workpath", BUILD / "bundle-work"]
    spec = HERE / "kiosk.spec"
    command = [python(), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=ERROR", *places, spec]
    # Python orders sets by its hash's seed, and so the names in compiled code.
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(source_date()), "LC_ALL": "C.UTF-8"}
    shutil.rmtree(BUNDLE, ignore_errors=True)
    say("Putting the bundle together")
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **fixed}, check=False)
    if done.returncode:
        raise Stop("PyInstaller could not make the bundle: the lines above say why.")


def _strip() -> None:
    """Python's own libraries come as they were built, with what only a debugger reads."""
    own = [file for file in elf.binaries(BUNDLE / "lib") if "PySide6" not in file.parts]
    output(["strip", "--strip-unneeded", *own])


def _forget_the_builder() -> None:
    """Some Pythons look for libraries where they were built: those here look beside themselves.

    The folder's name gives way to one that is no longer, in its place.
    """
    here = b"$ORIGIN"
    for file, path in elf.search_paths(elf.binaries(BUNDLE / "lib")).items():
        if path and not path.startswith("$ORIGIN"):
            there = path.encode() + b"\0"
            file.write_bytes(file.read_bytes().replace(there, here.ljust(len(there), b"\0")))


def compile_qml(folder: Path, packages: Path) -> None:
    """As Qt does at a first start, if it may write. The sources stay: Qt looks for them first."""
    for file in sorted(folder.rglob("*.qml")):
        compiler = packages / "PySide6" / "Qt" / "libexec" / "qmlcachegen"
        output([compiler, "--only-bytecode", "-o", file.with_suffix(".qmlc"), file])
