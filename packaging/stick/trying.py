"""Tries a stick on clean machines without a network, as an administrator does who has forty of them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clean import trials
from clean.roots import Root
from clean.trials import expect, worded
from deb.control import NAME
from project import Stop

PLACE = "/media/a stick"
DECKS = "var/lib/pavilion/decks"
GIVEN = f'deck = "/{DECKS}/ours"\n[settings]\nlanguage = "hi"\nscreen_bottom_mm = 950\n'
PIN = "2580"
AS_KIOSK = (
    "setpriv",
    "--reuid=pavilion",
    "--regid=pavilion",
    "--init-groups",
    "env",
    "HOME=/var/lib/pavilion/kiosk",
)


@dataclass(frozen=True)
class Row:
    """What was found on one machine, in the table's words."""

    root: str
    alone: str
    install: str
    taken: str
    deck: str
    settings: str
    pin: str
    again: str
    purge: str


def try_all(stick: Path, suites: Sequence[str]) -> int:
    """Install from a stick on a clean machine of each suite; 0 if all goes well, else 1. Raises Stop."""
    return trials.on_each(str(stick), suites, lambda root: _Trial(root, stick).run())


@dataclass(frozen=True)
class _Trial:
    """One machine, and the stick that is plugged into it."""

    root: Root
    stick: Path

    def run(self) -> Row:
        self._plug_in()
        alone, before, sources = worded(self._alone), self._packages(), self._sources()
        began = time.monotonic()
        self.root.alone("sh", f"{PLACE}/install.sh", "--session", "--pin", PIN)
        install = f"{time.monotonic() - began:.0f} s"
        expect(self._sources() == sources, "the machine's own sources were changed")
        taken = f"{self._packages() - before} packages"
        steps = (self._deck, self._settings, self._pin, self._again, self._purge)
        return Row(self.root.suite, alone, install, taken, *(worded(step) for step in steps))

    def _plug_in(self) -> None:
        """With a deck of one's own and settings, and open to nobody else, as a desktop mounts it."""
        there = self.root.folder / PLACE[1:]
        shutil.copytree(self.stick, there)
        shutil.copytree(there / "decks" / "west-midlands", there / "decks" / "ours")
        (there / "pavilion.toml").write_text(GIVEN, encoding="utf-8", newline="\r\n")
        self.root.do("chmod", "-R", "go-rwx", PLACE)

    def _alone(self) -> str:
        """The package by itself cannot be installed there, or the stick would need no others."""
        try:
            self.root.alone("sh", "-c", f"apt-get install -y -qq '{PLACE}'/{NAME}_*.deb")
        except Stop:
            return "lacks others"
        raise Stop("nothing was missing")

    def _packages(self) -> int:
        return len(list((self.root.folder / "var/lib/dpkg/info").glob("*.list")))

    def _sources(self) -> set[str]:
        return {
            path for path in self.root.paths() if path.startswith(("/etc/apt/sources", "/var/lib/apt/lists"))
        }

    def _kiosk(self, *arguments: str) -> str:
        """What the kiosk's own user is told."""
        return self.root.alone(*AS_KIOSK, "kiosk", *arguments)

    def _deck(self) -> str:
        """The administrator's own is shown, and its user can read it."""
        (self.root.folder / DECKS / "ours" / "deck.yaml").stat()
        told = self.root.alone(*AS_KIOSK, "sh", "-c", "kiosk doctor || true")
        expect(f"The deck /{DECKS}/ours has no errors" in told, "another deck is shown")
        expect("PASS  screen.libraries" in told, "Qt lacks a library")
        return "ours"

    def _settings(self) -> str:
        """What the file gives holds until staff set it otherwise."""
        expect(self._kiosk("settings", "language") == "hi\n", "the file gives no language")
        self._kiosk("settings", "language", "gu")
        expect(self._kiosk("settings", "language") == "gu\n", "staff cannot set another")
        expect(self._kiosk("settings", "screen_bottom_mm") == "950\n", "the file gives no height")
        return "given"

    def _pin(self) -> str:
        expect(
            b"staff.pin"
            in (self.root.folder / "var/lib/pavilion/kiosk/.local/state/pavilion/settings.db").read_bytes(),
            "there is no PIN",
        )
        return "set"

    def _again(self) -> str:
        """A mended deck comes with the stick, and what staff set stays."""
        mended = self.root.folder / PLACE[1:] / "decks" / "ours" / "mended.md"
        mended.touch()
        self.root.alone("sh", f"{PLACE}/install.sh")
        expect((self.root.folder / DECKS / "ours" / "mended.md").exists(), "the deck was not renewed")
        expect(self._kiosk("settings", "language") == "gu\n", "what staff set is gone")
        return "renewed"

    def _purge(self) -> str:
        self.root.alone("apt-get", "purge", "-y", "-qq", NAME)
        left = [name for name in ("etc/pavilion", "var/lib/pavilion") if (self.root.folder / name).exists()]
        expect(not left, f"{left} was left")
        return "nothing left"
