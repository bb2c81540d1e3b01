"""Tries the portable file on clean machines on which nothing was installed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import environment
from bundle import speed
from clean import roots, trials
from clean.roots import USER, Root
from clean.trials import expect, worded
from project import BUILD, output
from screen import Screen

from portable import making

CACHE = f"home/{USER}/.cache/pavilion/portable"
SPARE = "var/tmp/pavilion-1000"  # the first user's


@dataclass(frozen=True)
class Row:
    """What was found on one machine, in the table's words."""

    root: str
    first_start: str
    start: str
    memory: str
    size: str
    picture: str
    doctor: str
    commands: str
    next_version: str
    no_room: str
    damaged: str


def try_all(file: Path, suites: Sequence[str]) -> int:
    """Try a portable file on a clean machine of each suite; 0 if all goes well, else 1. Raises Stop."""
    environment.prepare(["Xvfb"])
    older = making.make(trials.older_bundle(), trials.OLDER, BUILD / "older-dist")
    trial = trials.watched(lambda root, shown: _Trial(root, shown, file.name).run(older, file))
    return trials.on_each(file.name, suites, trial)


@dataclass(frozen=True)
class _Trial:
    """One machine with its screen, and what the file is called there."""

    root: Root
    shown: Screen
    name: str

    def run(self, older: Path, file: Path) -> Row:
        for each in (older, file):
            shutil.copy(each, self.root.folder / "opt" / each.name)
        before = self._kiosk("run", name=older.name)
        speed.first_picture_on(self.shown, before)
        first = f"{speed.first_picture_on(self.shown, self._kiosk('run')):.1f} s"
        renewed = worded(self._renewed)
        start = speed.beside_source(self.shown, self._kiosk("run"))
        memory, picture = trials.drawing(self.root, self.shown, self._kiosk("run"), self._program())
        doctor = worded(lambda: trials.doctor(self._kiosk("doctor")))
        size = f"{roots.size(self.root.folder / CACHE) / 1e6:.0f} MB"
        well = (picture, doctor, worded(lambda: trials.commands(self._kiosk)), renewed)
        elsewhere, damaged = worded(self._elsewhere), worded(self._damaged)
        return Row(self.root.suite, first, start, memory, size, *well, elsewhere, damaged)

    def _kiosk(self, *arguments: str, name: str = "") -> list[str]:
        return trials.kiosk(self.root, self.shown, f"/opt/{name or self.name}", *arguments)

    def _program(self) -> str:
        (folder,) = (self.root.folder / CACHE).iterdir()
        return str((folder / "kiosk").relative_to(self.root.folder))

    def _renewed(self) -> str:
        """The older version's folder is gone once the newer has unpacked itself."""
        expect(len(list((self.root.folder / CACHE).iterdir())) == 1, "the older version is still there")
        return "in its place"

    def _elsewhere(self) -> str:
        """Where programs may not be run from a user's home, it finds another place."""
        cache = self.root.folder / CACHE
        shutil.rmtree(cache)
        cache.mkdir()
        output(["mount", "-t", "tmpfs", "-o", "size=1m,mode=777", "none", cache])
        try:
            speed.first_picture_on(self.shown, self._kiosk("run"))
        finally:
            output(["umount", cache])
        expect(any((self.root.folder / SPARE).iterdir()), "it was not unpacked in /var/tmp")
        return "in /var/tmp"

    def _damaged(self) -> str:
        """A file that lacks its end says so, and starts nothing."""
        shutil.rmtree(self.root.folder / SPARE)
        file = self.root.folder / "opt" / self.name
        file.write_bytes(file.read_bytes()[:-1])
        expect(
            "damaged" in output(["sh", "-c", '"$@" 2>&1 || true', "sh", *self._kiosk("run")]), "it started"
        )
        return "refused"
