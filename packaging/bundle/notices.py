"""The licences of everything in the bundle, beside the program; and a list of its parts for machines."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
import sysconfig
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from project import ROOT, Stop

from bundle import elf

sys.path.append(str(ROOT))

from kiosk import licences
from kiosk.domain.components import BOOTLOADER, PYTHON, Component

TEXTS = Path(__file__).resolve().parent / "licences"
SBOM = "sbom.cdx.json"
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")
_QT = ("FTL", "BSD-3-Clause", "MIT", "MPL-2.0", "Apache-2.0", "Unicode-3.0", "libpng-2.0", "Qt-parts")
OF_OURS = {
    "Python": ("Python-parts.txt", "MIT.txt", "BSD-3-Clause.txt"),
    "Qt": (*_LGPL, *(f"{name}.txt" for name in _QT)),
    "PySide6": _LGPL,
    "shiboken6": _LGPL,
    "ICU": ("Unicode-3.0.txt",),
    "Font Awesome Free": ("OFL-1.1.txt",),
    "Elusive Icons": ("OFL-1.1.txt",),
    "Material Design Icons": ("Apache-2.0.txt",),
    "Phosphor Icons": ("MIT.txt",),
    "Remix Icon": ("Apache-2.0.txt",),
    "Codicons": ("CC-BY-4.0.txt",),
}
"""Texts of packaging/bundle/licences, for parts that do not bring theirs."""
OF_THE_CHECKOUT = {
    "Pavilion": "LICENSE",
    "Noto fonts": "assets/fonts/OFL.txt",
    "Map data": "assets/map/LICENCES.md",
}
SPOKEN_FOR = {"libyaml": "PyYAML"}
"""Parts whose licence is that of the distribution they come in."""


def write(bundle: Path, packages: Path) -> None:
    """Write licences/, sbom.cdx.json and what Python knows of its distributions into the bundle.

    packages: the site-packages the bundle was made from. Raises Stop where a part has no licence text.
    """
    numbers: dict[str, str] = {}
    for part in _parts():
        folder = bundle / "licences" / folder_name(part)
        folder.mkdir(parents=True)
        for text in texts(part, packages):
            shutil.copyfile(text, folder / text.name)
        if part.told_by not in {"", PYTHON}:
            numbers[part.name] = introduce(bundle, information(packages, part.told_by))
        else:
            numbers[part.name] = licences.version(part)
    told = (TEXTS / "README.txt").read_text(encoding="utf-8").replace("@VERSION@", numbers["Qt"])
    (bundle / "licences" / "README.txt").write_text(told, encoding="utf-8")
    list_parts(bundle, _parts(), numbers, elf.binaries(bundle))


def texts(part: Component, packages: Path) -> list[Path]:
    """The files that hold a part's licence. Raises Stop if there is none."""
    found = [TEXTS / name for name in OF_OURS.get(part.name, ())]
    if part.name in OF_THE_CHECKOUT:
        found.append(ROOT / OF_THE_CHECKOUT[part.name])
    if part.told_by == PYTHON:
        found.append(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt")
    elif not found:
        brought = information(packages, part.told_by or SPOKEN_FOR[part.name])
        found = [file for file in sorted(brought.rglob("*")) if re.match("LICEN|COPYING", file.name)]
        found = [file for file in found if file.is_file()]
    if not found or not all(file.is_file() for file in found):
        raise Stop(f"No licence text for {part.name}: packaging/bundle/notices.py is to say where it is.")
    return found


def folders() -> list[str]:
    """The folder below licences/ of every part."""
    return [folder_name(part) for part in _parts()]


def _parts() -> tuple[Component, ...]:
    return (*licences.components(), BOOTLOADER)


def folder_name(part: Component) -> str:
    """What the folder of its licence is called."""
    return part.name.replace("'", "").replace(" ", "-")


def information(packages: Path, distribution: str) -> Path:
    """The folder in which a distribution tells of itself. Raises Stop if it has none."""
    name = re.sub(r"[-_.]+", "_", distribution).lower()
    for folder in packages.glob("*.dist-info"):
        if re.sub(r"[-_.]+", "_", folder.name.rpartition("-")[0].rpartition("-")[0]).lower() == name:
            return folder
    raise Stop(f"{distribution} is not in the bundle's environment.")


def introduce(bundle: Path, information: Path) -> str:
    """Let the bundled Python know of a distribution; returns its version."""
    target = bundle / "lib" / information.name
    target.mkdir(exist_ok=True)
    told = (information / "METADATA").read_text(encoding="utf-8")
    shutil.copyfile(information / "METADATA", target / "METADATA")
    found = re.search(r"^Version: (.+)$", told, re.MULTILINE)
    if found is None:
        raise Stop(f"{information.name} does not tell its version.")
    return found[1]


def list_parts(
    bundle: Path, parts: Iterable[Component], numbers: Mapping[str, str], binaries: Iterable[Path]
) -> None:
    """Write the list for machines: CycloneDX 1.6, the parts (ours first) and of binaries each with its sum.

    numbers: the version of each part by its name, "" where it has none.
    """
    told = [_entry(part, numbers[part.name]) for part in parts]
    files = [_file(bundle, file) for file in binaries]
    (bundle / SBOM).write_text(json.dumps(_sbom(told, files), indent=1) + "\n", encoding="utf-8")


def _sbom(parts: list[dict[str, Any]], files: list[dict[str, Any]]) -> dict[str, Any]:
    own, *others = parts
    named = hashlib.sha256(json.dumps([parts, files]).encode()).hexdigest()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(named[:32])}",
        "version": 1,
        "metadata": {"component": {**own, "type": "application"}},
        "components": [*others, *files],
    }


def _entry(part: Component, number: str) -> dict[str, Any]:
    fonts = "fonts" in part.name.lower() or "icon" in part.name.lower()
    entry: dict[str, Any] = {
        "type": "data" if part.name == "Map data" else "library",
        "bom-ref": folder_name(part),
        "name": part.name,
        "licenses": [{"expression": part.licence}],
    }
    if number:
        entry["version"] = number
    if part.told_by not in {"", PYTHON} and not fonts and part.name != "Qt":
        entry["purl"] = f"pkg:pypi/{part.told_by.lower().replace('_', '-')}@{number}"
    if part.home:
        entry["externalReferences"] = [{"type": "website", "url": part.home}]
    return entry


def _file(bundle: Path, file: Path) -> dict[str, Any]:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    name = file.relative_to(bundle).as_posix()
    return {
        "type": "file",
        "bom-ref": name,
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }
