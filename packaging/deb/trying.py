"""Tries the package on clean machines, from its first installation to its purging, and prints a table."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import environment
from bundle import making as bundling
from bundle import speed
from project import BUILD, ROOT, Stop, say, tool
from screen import Screen, screen, unlike, until

from deb import making, roots
from deb.control import NAME
from deb.roots import Root

SUITES = ("bookworm", "trixie")
OLDER = "0.0.1"
STARTS = 5
SLIDE = "jlr-figures"
MOST_UNLIKE = 0.002
"""The share of pixels in which a machine's own FreeType may draw letters otherwise."""
PROGRAM = "opt/pavilion/kiosk"
DECK = "var/lib/pavilion/decks/west-midlands"
SETTINGS = "etc/pavilion/pavilion.toml"
MUST_PASS = ("deck", "fonts", "program", "renderer", "screen.display")
LEFT_BY_OTHERS = re.compile(
    r"/(var/(lib/(dpkg|apt|ucf)|cache|log)|run|tmp|etc/(ld\.so\.cache|passwd|group|.*-$))"
)


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
    upgrade: str
    removal: str
    purge: str


def try_all(file: Path, suites: Sequence[str]) -> int:
    """Try a package on a clean machine of each suite; 0 if all goes well, else 1. Raises Stop."""
    environment.prepare(["Xvfb"])
    older = _older()
    rows = []
    for suite in suites:
        say(f"Trying {file.name} on {suite}")
        with roots.clean(suite, BUILD / "roots" / suite) as root, screen() as shown:
            rows.append(_Trial(root, shown).run(older, file))
    _print(rows)
    return int(any(value.startswith("FAIL") for row in rows for value in _values(row)))


def _older() -> Path:
    """A package such as came before: of an older version, and with another deck."""
    folder = BUILD / "older"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundling.BUNDLE, folder)
    (folder / "lib/kiosk/deck/older.md").write_text("Only the older version has this.\n", encoding="ascii")
    return making.make(folder, OLDER, BUILD / "older-deb", making.FASTEST)


@dataclass(frozen=True)
class _Trial:
    """One machine with its screen."""

    root: Root
    shown: Screen

    def run(self, older: Path, file: Path) -> Row:
        self.root.do("apt-get", "update", "-qq")
        before = self.root.paths() - self.root.owned()
        install = f"{self._install(older):.0f} s"
        upgrade = _worded(lambda: self._upgrade(older, file))
        start, memory, picture = self._start()
        doctor = _worded(self._doctor)
        size = sum(each.stat().st_size for each in self._opt() if each.is_file() and not each.is_symlink())
        removal = _worded(self._remove)
        purge = _worded(lambda: self._purge(before))
        told = f"{size / 1e6:.0f} MB"
        return Row(self.root.suite, install, start, memory, told, picture, doctor, upgrade, removal, purge)

    def _opt(self) -> Iterator[Path]:
        return (self.root.folder / "opt/pavilion").rglob("*")

    def _install(self, file: Path, *options: str) -> float:
        """Install it as an administrator does; returns the seconds that it took."""
        shutil.copyfile(file, self.root.folder / "root" / file.name)
        began = time.monotonic()
        how = ["install", "-y", "-qq", "--no-install-recommends", *options]
        self.root.do("apt-get", *how, f"/root/{file.name}")
        (self.root.folder / "root" / file.name).unlink()
        return time.monotonic() - began

    def _upgrade(self, older: Path, file: Path) -> str:
        """A deck that nobody touched is renewed; what was edited stays, over two more versions."""
        deck, settings = self.root.folder / DECK, self.root.folder / SETTINGS
        taken = self._install(file)
        _expect(not (deck / "older.md").exists(), "an untouched deck was not renewed")
        (deck / "deck.yaml").write_text((deck / "deck.yaml").read_text(encoding="utf-8") + "# ours\n")
        settings.write_text(settings.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
        _expect(self._complains("slides: none\n"), "the deck in /var/lib is not the one that is shown")
        for version in (older, file):
            self._install(version, "--allow-downgrades")
            for kept in (deck / "deck.yaml", settings):
                _expect(kept.read_text(encoding="utf-8").endswith("# ours\n"), f"{kept.name} was overwritten")
        return f"kept, {taken:.0f} s"

    def _complains(self, mistake: str) -> bool:
        """Whether `kiosk check`, of the deck where none is named, finds a mistake in the deck to edit."""
        file = self.root.folder / DECK / "deck.yaml"
        right = file.read_text(encoding="utf-8")
        file.write_text(right + mistake, encoding="utf-8")
        done = subprocess.run(self._kiosk("check"), check=False, capture_output=True, text=True)
        file.write_text(right, encoding="utf-8")
        return done.returncode == 1 and DECK in done.stdout

    def _start(self) -> tuple[str, str, str]:
        """How soon there is a picture, what it takes in memory, and whether it looks as from source."""
        command, typed = self._kiosk("run"), [str(tool("kiosk")), "run"]
        bundled, source = [], []
        for _ in range(STARTS + 1):
            bundled.append(speed.first_picture_on(self.shown, command))
            source.append(speed.first_picture_on(self.shown, typed))
        ours, theirs = (sorted(each[1:])[STARTS // 2] for each in (bundled, source))
        slow = "FAIL: " if ours > speed.WORST * theirs else ""
        with speed.running([*command, "--start", SLIDE], self.shown):
            drawn = self.shown.at_rest()
            memory = speed.memory(self.root.processes(PROGRAM))
        with speed.running([*typed, "--start", SLIDE, str(ROOT / "content")], self.shown):
            share = unlike(drawn, self.shown.at_rest())
        wrong = "FAIL: " if share > MOST_UNLIKE else ""
        picture = f"{wrong}{share:.2%} unlike" if share else "the same"
        return f"{slow}{ours:.2f} s ({ours / theirs:.2f} x)", f"{memory:.0f} MB", picture

    def _kiosk(self, *arguments: str) -> list[str]:
        settings = {"DISPLAY": self.shown.name, "QT_QPA_PLATFORM": "xcb"}
        return self.root.typed("kiosk", *arguments, **settings)

    def _doctor(self) -> str:
        """How much of `kiosk doctor` passes: a bare machine has no login, but has all the program needs."""
        done = subprocess.run(
            self._kiosk("doctor", "--format", "json"), check=False, capture_output=True, text=True
        )
        told = json.loads(done.stdout)
        for each in told["findings"]:
            wrong = each["verdict"] == "FAIL" and each["id"].startswith(MUST_PASS)
            _expect(not wrong, f"{each['id']}: {each['sentence']}")
        return f"{told['passed']}/{told['counted']}"

    def _remove(self) -> str:
        """While it runs: every process ends, and what was edited stays."""
        with speed.running(self._kiosk("run"), self.shown):
            until(self.shown.drawn, "nothing was drawn before the removal")
            running = len(self.root.processes(PROGRAM))
            _expect(running > 1, "there was no guard with what it guards")
            self.root.do("apt-get", "remove", "-y", "-qq", NAME)
            _expect(not self.root.processes(PROGRAM), "processes were left")
        _expect((self.root.folder / DECK / "deck.yaml").exists(), "the edited deck went as well")
        _expect((self.root.folder / SETTINGS).exists(), "the settings went as well")
        return f"{running} ended"

    def _purge(self, before: set[str]) -> str:
        """With what came for it gone as well, nothing is left that was not there before."""
        self.root.do("apt-get", "purge", "-y", "-qq", "--auto-remove", NAME)
        new = self.root.paths() - self.root.owned() - before
        left = sorted(path for path in new if not LEFT_BY_OTHERS.match(path))
        _expect(not left, f"{len(left)} left, such as {left[:3]}")
        return "nothing left"


def _worded(trial: Callable[[], str]) -> str:
    """What a trial says, or why it failed."""
    try:
        return trial()
    except Stop as stop:
        return f"FAIL: {stop}"


def _expect(so: bool, otherwise: str) -> None:
    if not so:
        raise Stop(otherwise)


def _values(row: Row) -> list[str]:
    return [str(getattr(row, field.name)) for field in fields(Row)]


def _print(rows: Sequence[Row]) -> None:
    table = [[field.name for field in fields(Row)], *(_values(row) for row in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(fields(Row)))]
    for line in table:
        say("  ".join(f"{value:<{width}}" for value, width in zip(line, widths, strict=True)).rstrip())
