"""What is seen of a machine: how it is set up, and what is on its screen."""

from __future__ import annotations

import hashlib
from pathlib import Path

from clean.roots import Root
from screen import COLOURS, GRID

OTHERS = {"passwd-", "group-", "shadow-", "gshadow-", ".updated", "machine-id", "resolv.conf"}
"""What useradd keeps of how its files were before, and systemd writes when it first starts."""


def configured(root: Root) -> dict[str, str]:
    """Every file, link and folder of a machine's /etc, and what is in it."""
    etc = root.folder / "etc"
    return {str(path.relative_to(etc)): _content(path) for path in etc.rglob("*") if path.name not in OTHERS}


def _content(path: Path) -> str:
    if path.is_symlink():
        return str(path.readlink())
    return "" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()


def kind(pixels: bytes) -> str:
    """What a picture, three bytes a pixel, is: that of a deck, black, or else. No picture is black."""
    count = len(pixels) // 3
    places = range(0, count, max(1, count // (GRID * GRID) - 1))
    colours = {pixels[at * 3 : at * 3 + 3] for at in places}
    if not any(pixels):
        return "black"
    return "deck" if len(colours) >= COLOURS else "else"
