"""The decks that were presented last, for a list to open them from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.system.state import load, save

FILE = "recent.json"
MOST = 10


def opened(folder: Path) -> bool:
    """Remember a deck's folder as the one that was opened last; whether that went well."""
    this = folder.resolve()
    others = (each for each in recent() if each != this)
    return save(FILE, [str(each) for each in (this, *others)][:MOST])


def recent() -> tuple[Path, ...]:
    """The folders of the last decks, the latest first, without those that are no longer there."""
    listed: tuple[Path, ...] = load(FILE, _read, ())
    return tuple(folder for folder in listed if _is_deck(folder))


def _read(value: Any) -> tuple[Path, ...]:
    """Raises TypeError if the value is not a list of texts."""
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(Path(each) for each in value)


def _is_deck(folder: Path) -> bool:
    try:
        return (folder / "deck.yaml").is_file()
    except (OSError, ValueError):
        return False
