"""Which screen was the audience's in the last talk."""

from __future__ import annotations

from typing import Any

from kiosk.system.state import as_text, load, save

FILE = "present.json"


def audience() -> str:
    """The name of that screen, "" if none is remembered."""
    name: str = load(FILE, _read, "")
    return name


def remember_audience(screen: str) -> bool:
    """Remember a screen by its name; whether that went well (if not, the log says why)."""
    return save(FILE, {"audience": screen})


def _read(value: Any) -> str:
    """Raises KeyError or TypeError if the value is not what `remember_audience` makes."""
    return as_text(value["audience"])
