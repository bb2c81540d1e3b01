"""Libraries of this machine that go with the portable file, for machines that lack them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bundle import elf, notices
from deb.control import GLIBC, architecture
from project import Stop, output

DOCUMENTS = Path("/usr/share/doc")


def lend(bundle: Path) -> None:
    """Put into a bundle every library that it asks of the machine, with its licence. Raises Stop."""
    folder = bundle / "lib" / "lent"
    folder.mkdir()
    files = libraries(elf.foreign(elf.needed(elf.binaries(bundle))))
    for name, file in sorted(files.items()):
        shutil.copyfile(file, folder / name)
    packages = sorted({_package(file) for file in files.values()})
    (bundle / "licences" / "lent").mkdir()
    for package in packages:
        text = DOCUMENTS / package / "copyright"
        if not text.is_file():
            raise Stop(f"The licence of {package} is not at {text}.")
        shutil.copyfile(text, bundle / "licences" / "lent" / f"{package}.txt")
    _tell(bundle / notices.SBOM, packages)


def libraries(wanted: Iterable[str]) -> dict[str, Path]:
    """The files of libraries on this machine, by name, with those that they need. Raises Stop."""
    here = _known()
    found: dict[str, Path] = {}
    left = set(wanted) - GLIBC
    while left:
        if missing := sorted(left - here.keys()):
            raise Stop(f"This machine has no {', '.join(missing)}: python3 packaging/dev.py setup")
        found |= {name: here[name].resolve() for name in left}
        needed = elf.needed(here[name].resolve() for name in left)
        left = {name for names in needed.values() for name in names} - found.keys() - GLIBC
    return found


def _known() -> dict[str, Path]:
    """Where the loader finds each library; the first is the one it takes."""
    lines = re.findall(
        r"^\t(\S+) \(.*(?:x86-64|AArch64).*\) => (\S+)$", output(["/sbin/ldconfig", "-p"]), re.MULTILINE
    )
    return {name: Path(path) for name, path in reversed(lines)}


def _package(file: Path) -> str:
    """The Debian package that holds a file."""
    for path in (file, Path(str(file).removeprefix("/usr"))):
        try:
            return output(["dpkg-query", "--search", path]).partition(":")[0]
        except Stop:
            continue  # the package may name it by the other of its two paths
    raise Stop(f"No package holds {file}.")


def _tell(sbom: Path, packages: Iterable[str]) -> None:
    told = json.loads(sbom.read_text(encoding="utf-8"))
    told["components"] += [_entry(package) for package in packages]
    sbom.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _entry(package: str) -> dict[str, Any]:
    version = output(["dpkg-query", "--show", "--showformat=${Version}\n", package]).splitlines()[0]
    where = f"pkg:deb/debian/{package}@{version}?arch={architecture()}"
    return {"type": "library", "bom-ref": where, "name": package, "version": version, "purl": where}
