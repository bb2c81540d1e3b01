"""Tries the package on clean machines, from its first installation to its purging."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import environment
from bundle import speed
from clean import roots, trials
from clean.roots import Root
from clean.trials import expect, worded
from project import BUILD
from screen import Screen, until

from deb import making
from deb.control import NAME

PROGRAM = "opt/pavilion/kiosk"
DECK = "var/lib/pavilion/decks/west-midlands"
SETTINGS = "etc/pavilion/pavilion.toml"
LEFT_BY_OTHERS = re.compile(r"/(var/(lib/(dpkg|apt)|cache|log)|run|etc/ld\.so\.cache)")


@dataclass(frozen=True)
class Row:
    """What was found on one machine, in the table's words."""

    root: str
    install: str
    start: str
    memory: str
    size: str
    picture: str
    doctor: str
    commands: str
    upgrade: str
    removal: str
    purge: str


def try_all(file: Path, suites: Sequence[str], worst: float = speed.WORST) -> int:
    """Try a package on a clean machine of each suite; 0 if all goes well, else 1. Raises Stop.

    worst: as of speed.beside_source.
    """
    environment.prepare(["Xvfb"])
    older = making.make(trials.older_bundle(), trials.OLDER, BUILD / "older-dist", making.FASTEST)
    trial = trials.watched(lambda root, shown: _Trial(root, shown, worst).run(older, file))
    return trials.on_each(file.name, suites, trial)


@dataclass(frozen=True)
class _Trial:
    """One machine with its screen."""

    root: Root
    shown: Screen
    worst: float

    def run(self, older: Path, file: Path) -> Row:
        self.root.do("apt-get", "update", "-qq")
        before = self.root.paths() - self.root.owned()
        install = f"{self._install(older):.0f} s"
        upgrade = worded(lambda: self._upgrade(older, file))
        start = speed.beside_source(self.shown, self._kiosk("run"), self.worst)
        memory, picture = trials.drawing(self.root, self.shown, self._kiosk("run"), PROGRAM)
        doctor = worded(lambda: trials.doctor(self._kiosk("doctor")))
        commands = worded(lambda: trials.commands(self._kiosk))
        size = f"{roots.size(self.root.folder / 'opt/pavilion') / 1e6:.0f} MB"
        removal, purge = worded(self._remove), worded(partial(self._purge, before))
        well = (picture, doctor, commands, upgrade, removal, purge)
        return Row(self.root.suite, install, start, memory, size, *well)

    def _kiosk(self, *arguments: str) -> list[str]:
        return trials.kiosk(self.root, self.shown, "kiosk", *arguments)

    def _install(self, file: Path, *options: str) -> float:
        """Install it as an administrator does; returns the seconds that it took."""
        there = self.root.folder / "root" / file.name
        shutil.copyfile(file, there)
        began = time.monotonic()
        how = ["install", "-y", "-qq", "--no-install-recommends", *options]
        self.root.do("apt-get", *how, f"/root/{file.name}")
        there.unlink()
        return time.monotonic() - began

    def _upgrade(self, older: Path, file: Path) -> str:
        """A deck that nobody touched is renewed; what was edited stays, over two more versions."""
        deck, settings = self.root.folder / DECK, self.root.folder / SETTINGS
        taken = self._install(file)
        expect(not (deck / "older.md").exists(), "an untouched deck was not renewed")
        for edited in (deck / "deck.yaml", settings):
            edited.write_text(edited.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
        expect(self._complains("slides: none\n"), "the deck in /var/lib is not the one that is shown")
        for version in (older, file):
            self._install(version, "--allow-downgrades")
            for kept in (deck / "deck.yaml", settings):
                expect(kept.read_text(encoding="utf-8").endswith("# ours\n"), f"{kept.name} was overwritten")
        return f"kept, {taken:.0f} s"

    def _complains(self, mistake: str) -> bool:
        """Whether `kiosk check`, of the deck where none is named, finds a mistake in the deck to edit."""
        file = self.root.folder / DECK / "deck.yaml"
        right = file.read_text(encoding="utf-8")
        file.write_text(right + mistake, encoding="utf-8")
        done = subprocess.run(self._kiosk("check"), check=False, capture_output=True, text=True)
        file.write_text(right, encoding="utf-8")
        return done.returncode == 1 and DECK in done.stdout

    def _remove(self) -> str:
        """While it runs: every process ends, and what was edited stays."""
        with speed.running(self._kiosk("run"), self.shown):
            until(self.shown.drawn, "nothing was drawn before the removal")
            running = len(self.root.processes(PROGRAM))
            expect(running > 1, "there was no guard with what it guards")
            self.root.do("apt-get", "remove", "-y", "-qq", NAME)
            expect(not self.root.processes(PROGRAM), "processes were left")
        expect((self.root.folder / DECK / "deck.yaml").exists(), "the edited deck went as well")
        expect((self.root.folder / SETTINGS).exists(), "the settings went as well")
        return f"{running} ended"

    def _purge(self, before: set[str]) -> str:
        """With what came for it gone as well, nothing is left that was not there before."""
        self.root.do("apt-get", "purge", "-y", "-qq", "--auto-remove", NAME)
        new = self.root.paths() - self.root.owned() - before
        left = sorted(path for path in new if not LEFT_BY_OTHERS.match(path))
        expect(not left, f"{len(left)} left, such as {left[:3]}")
        return "nothing left"
