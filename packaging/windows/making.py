"""Makes the Windows bundle in build/windows/pavilion, on Linux: nothing of it is run here.

kiosk.exe, pavilion.exe     start the Python beside them with the program: in a terminal, without one
python.exe, python313.*     CPython's embeddable package, without what the program never uses
session                     what lets a machine start into the kiosk, and undoes that
lib                         the program and its libraries, compiled; of Qt what is used
licences, sbom.cdx.json     what all this is
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import icon
from bundle import contents
from bundle import making as linux
from project import ROOT, say

from windows import compiling, launcher, notices, pe, qt, signatures
from windows.fetching import HERE, WORK, Kit, fetch

BUNDLE = WORK / "pavilion"
SESSION = HERE.parent / "session" / "windows"
UNUSED = {
    # Nothing here opens a connection; Python's own sums do without OpenSSL.
    *("_ssl.pyd", "libssl-3.dll", "_hashlib.pyd", "libcrypto-3.dll"),
    # Through it `platform` asks WMI for what the registry tells as well: that can take seconds.
    "_wmi.pyd",
    # A list of sums of files that are not here, and sounds.
    *("python.cat", "winsound.pyd", "LICENSE.txt"),
}
PATHS = "python313.zip\n.\nlib\n"
"""Where this Python looks for modules, and nowhere else: no variable and no user's folder adds to them."""
LIBRARIES = ("yaml", "_yaml", "ruamel", "segno", "pypdf")


def make() -> Path:
    """Make the bundle anew; returns its folder. Raises Stop."""
    kit = fetch()
    shutil.rmtree(BUNDLE, ignore_errors=True)
    of_qt = qt.files(kit.packages, qt.modules(ROOT / "kiosk"), linux.site_packages() / "PySide6" / "Qt")
    _verify(kit, of_qt)
    _python(kit)
    _libraries(kit.packages, of_qt)
    _program(kit)
    linux.compile_qml(BUNDLE / "lib" / "kiosk" / "qml", linux.site_packages())
    compiling.compile_all(BUNDLE / "lib", kept="qtawesome")
    notices.write(BUNDLE, kit)
    linux.settle(BUNDLE)
    say(f"The Windows bundle is {BUNDLE.relative_to(ROOT)}")
    return BUNDLE


def _verify(kit: Kit, of_qt: Iterable[Path]) -> None:
    """All that is signed; what is not, PyYAML's library and distlib's launchers, stands by its sum alone."""
    python = signatures.verify(pe.binaries(kit.python), signatures.OF_PYTHON, kit.roots)
    say(f"{python} signatures of Python's binaries hold")
    wanted = [kit.packages / name for name in of_qt if name.suffix in pe.ENDINGS]
    found = signatures.verify([*wanted, *qt.runtime(kit.packages)], signatures.OF_QT, kit.roots)
    say(f"{found} signatures of Qt's binaries hold")


def _python(kit: Kit) -> None:
    for file in sorted(kit.python.iterdir()):
        if file.name not in UNUSED:
            _copy(file, BUNDLE / file.name)
    (BUNDLE / "python313._pth").write_text(PATHS, encoding="ascii")
    for file in qt.runtime(kit.packages):
        # Each of these serves programs made for an older one, never for a newer.
        there = BUNDLE / file.name
        if not there.exists() or pe.version(there) < pe.version(file):
            _copy(file, there)


def _libraries(packages: Path, of_qt: Iterable[Path]) -> None:
    _copy_all(packages, of_qt)
    for name in ("PySide6", "shiboken6"):
        _copy_all(packages, _relative(packages, (packages / name).glob("*.py")))
    for name in LIBRARIES:
        wanted = [file for ending in ("*.py", "*.pyd") for file in (packages / name).rglob(ending)]
        _copy_all(packages, _relative(packages, wanted))
    _drop_unneeded_runtime()


def _program(kit: Kit) -> None:
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        _copy(file, BUNDLE / "lib" / file.relative_to(ROOT))
    _copy(HERE / "laying.py", BUNDLE / "lib" / "laying.py")
    for name, file in contents.data(ROOT, kit.packages):
        _copy(file, BUNDLE / "lib" / name)
    for file in sorted(SESSION.iterdir()):
        _copy(file, BUNDLE / "session" / file.name)
    launcher.write(kit.stubs, BUNDLE)
    (BUNDLE / icon.ICO).write_bytes(icon.ico())


def _drop_unneeded_runtime() -> None:
    wanted = {name for file in pe.binaries(BUNDLE) for name in pe.needed(file)}
    for file in BUNDLE.glob("*.dll"):
        if qt.RUNTIME.fullmatch(file.name.lower()) and file.name.lower() not in wanted:
            file.unlink()


def _relative(packages: Path, files: Iterable[Path]) -> list[Path]:
    return sorted(file.relative_to(packages) for file in files)


def _copy_all(packages: Path, names: Iterable[Path]) -> None:
    for name in names:
        _copy(packages / name, BUNDLE / "lib" / name)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
