"""Makes the one file from the bundle; the same bundle and machine make the same bytes."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import platform
import shutil
import tarfile
from pathlib import Path

from bundle.making import settle
from project import BUILD, ROOT, say

from portable import lending

HEAD = Path(__file__).resolve().parent / "head.sh"
MEGABYTE = 1_000_000


def name(version: str) -> str:
    """What the file is called."""
    return f"pavilion-{version}-{platform.machine()}.run"


def make(bundle: Path, version: str, target: Path) -> Path:
    """Make the portable file of a bundle in a folder; returns it. Raises Stop."""
    tree = BUILD / "portable"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle, tree, symlinks=True, copy_function=_own)
    lending.lend(tree)
    settle(tree)
    file = target / name(version)
    target.mkdir(parents=True, exist_ok=True)
    size = sum(each.stat().st_size for each in tree.rglob("*"))
    packed = pack(tree)
    file.write_bytes(head(HEAD.read_text(encoding="utf-8"), version, packed, size) + packed)
    file.chmod(0o755)
    shutil.rmtree(tree)
    say(f"{file.relative_to(ROOT)}: {file.stat().st_size / MEGABYTE:.1f} MB, {size / MEGABYTE:.0f} unpacked")
    return file


def head(text: str, version: str, packed: bytes, size: int) -> bytes:
    """The script before what is packed, which knows where that begins; `size` is what it takes unpacked."""
    known = {
        "@VERSION@": version,
        "@SUM@": hashlib.sha256(packed).hexdigest(),
        "@MEGABYTES@": str(size // MEGABYTE + 1),
    }
    for word, value in known.items():
        text = text.replace(word, value)
    # The number counts its own digits, of which there are as many as in the mark.
    begins = len(text.encode()) - len("@BEGINS@") + 8 + 1
    return text.replace("@BEGINS@", f"{begins:08d}").encode()


def pack(tree: Path) -> bytes:
    """A folder as a tar with gzip: in order, of nobody, at no time but its files' own."""
    packed = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0) as small,
        tarfile.open(fileobj=small, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in sorted(tree.rglob("*")):
            tar.add(path, str(path.relative_to(tree)), recursive=False, filter=_nobodys)
    return packed.getvalue()


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _own(source: str, target: str) -> None:
    """A link where nothing will be written, a copy of what will be."""
    (shutil.copy2 if source.endswith(".json") else os.link)(source, target)
