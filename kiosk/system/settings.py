"""The settings of this machine: as an administrator gives them, as staff set them, and as they are now."""

from __future__ import annotations

import logging
from collections.abc import Callable

from kiosk import paths
from kiosk.domain.settings import Settings, Value, given, names, recalled, written
from kiosk.system.store import Store, store

log = logging.getLogger(__name__)

PREFIX = "setting."


class MachineSettings:
    """`now` are the settings; whoever `follow`s hears of new ones, in the thread that changes them."""

    def __init__(self, kept: Store | None = None) -> None:
        self._store = kept or store()
        self._followers: list[Callable[[Settings], object]] = []
        self.now = self._read()

    def follow(self, hear: Callable[[Settings], object]) -> Callable[[], None]:
        """Let `hear` be called with the settings, now and after each change, until the result is called."""
        self._followers.append(hear)
        hear(self.now)
        return lambda: self._followers.remove(hear)

    def update(self, **changes: Value) -> bool:
        """Change settings, all or none; whether they are on the disk. Where they are not, they hold until
        the program ends.

        Raises ValueError, with a plain sentence, for one out of its range.
        """
        self.now = self.now.changed(**changes)
        kept = self._store.put_all({PREFIX + name: written(getattr(self.now, name)) for name in changes})
        for hear in self._followers:
            hear(self.now)
        return kept

    def _read(self) -> Settings:
        values = self._store.values()
        kept = {name: values[PREFIX + name] for name in names() if PREFIX + name in values}
        return recalled(
            _given() | kept, lambda sentence: log.warning("A setting is left as it was: %s", sentence)
        )


def _given() -> dict[str, str]:
    """What an administrator gives this machine; staff may set it otherwise."""
    file = paths.administrators()
    if file is None:
        return {}
    try:
        known, wrong = given(paths.given(file).get("settings", {}))
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read, and gives no settings: %s", file, error)
        return {}
    for sentence in wrong:
        log.warning("%s: %s", file, sentence)
    return known
