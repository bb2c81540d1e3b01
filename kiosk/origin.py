"""Where the deck on the screen comes from: its files as they were when it was read, and who keeps it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from kiosk.system import last_good, marks


@dataclass(frozen=True, slots=True)
class Origin:
    """A deck's folder, and the mark of its files when they were read.

    `at_once` is whether changes are shown while somebody watches; `guarded` whether there is a guard, which
    would show the deck as it last played well.
    """

    folder: Path
    mark: str
    at_once: bool = False
    guarded: bool = False

    @classmethod
    def now(cls, folder: Path, *, at_once: bool, guarded: bool) -> Self:
        """As the files are now. Ask before they are read: what changes meanwhile is seen as a change."""
        return cls(folder, marks.mark(folder.absolute()), at_once, guarded)

    def marked(self, mark: str) -> Self:
        """The same when its files are others."""
        return replace(self, mark=mark)

    def current(self) -> bool:
        """Whether the files are still those that were read."""
        return marks.mark(self.folder.absolute()) == self.mark

    def kept(self) -> Path | None:
        """The copy of the deck as it last played well, if there is one, and an editor who watches does not
        want to see the deck as it is.
        """
        return last_good.find(key(self.folder)) if self.guarded and not self.at_once else None

    def keep(self) -> bool:
        """Keep the deck, which has played well, for the guard; whether it is kept. It may take long."""
        return self.guarded and last_good.keep(key(self.folder), self.folder, self.mark, self.current)


def key(folder: Path) -> str:
    """A short name for a deck's folder, the same at each start."""
    return hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:12]
