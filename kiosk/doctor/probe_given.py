"""Facts about what an administrator's file, pavilion.toml, gives this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk import paths
from kiosk.doctor.facts import Given
from kiosk.domain import settings

KNOWN = ("deck", "settings")


def given(file: Path | None = None) -> Given:
    """Read a file, or without one this machine's."""
    file = file or paths.administrators()
    if file is None:
        return Given("")
    try:
        said = paths.given(file)
    except (OSError, ValueError) as error:
        return Given(str(file), wrong=(f"It cannot be read: {error}.",))
    known, wrong = settings.given(said.get("settings", {}))
    words = tuple(f"{name} {value}" for name, value in known.items())
    return Given(str(file), str(said.get("deck", "")), words, (*_wrong(said), *wrong))


def _wrong(said: Mapping[str, object]) -> Iterator[str]:
    if paths.named_deck(said) is None:
        yield f"It names no deck that is there ({said.get('deck', 'none')}), and the shipped one is shown."
    for name in said.keys() - set(KNOWN):
        below = " below [settings]" if name in settings.names() else ""
        yield f"{name} means nothing there{': it belongs' + below if below else ''}."
