"""The decks that were presented last, for a list to open them from."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.recent import RecentDeck
from kiosk.system import pictures
from kiosk.system.state import as_list, as_text, load, save

FILE = "recent.json"
MOST = 10


def opened(deck: RecentDeck) -> bool:
    """Remember a deck as the one that was opened last; whether that went well."""
    others = (each for each in recent() if each.folder != deck.folder)
    return _keep([deck, *others])


def forget(folder: str) -> bool:
    """Take a deck from the list, and its picture away; whether that went well."""
    pictures.forget(folder)
    return _keep([each for each in recent() if each.folder != folder])


def recent() -> tuple[RecentDeck, ...]:
    """The last decks, the latest first; of some the folder may be gone."""
    return load(FILE, lambda value: tuple(_read(each) for each in as_list(value)), ())


def is_there(folder: str) -> bool:
    """Whether there is a deck in that folder."""
    try:
        return Path(folder, "deck.yaml").is_file()
    except (OSError, ValueError):
        return False


def _keep(decks: list[RecentDeck]) -> bool:
    for deck in decks[MOST:]:
        pictures.forget(deck.folder)
    return save(FILE, [_written(deck) for deck in decks[:MOST]])


def _written(deck: RecentDeck) -> dict[str, Any]:
    return {
        "folder": deck.folder,
        "title": deck.title,
        "language": deck.language,
        "slides": deck.slides,
        "shown": deck.shown.isoformat(timespec="seconds") if deck.shown else None,
    }


def _read(value: Any) -> RecentDeck:
    """Raises ValueError, KeyError or TypeError if the value is not what `_written` makes."""
    shown = value["shown"]
    return RecentDeck(
        as_text(value["folder"]),
        as_text(value["title"]),
        as_text(value["language"]),
        int(value["slides"]),
        None if shown is None else datetime.fromisoformat(shown).astimezone(),
    )
