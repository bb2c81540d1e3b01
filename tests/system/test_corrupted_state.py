"""R8: five hundred damaged state folders; the program starts from each, and keeps things again."""

from __future__ import annotations

import logging
import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.counts import Kind, Tally
from kiosk.domain.recent import RecentDeck
from kiosk.guard import Ladder, Memory, Rung
from kiosk.system import last_good, recent, rehearsals, remembered, state
from kiosk.system.counts import Counts
from kiosk.system.settings import MachineSettings

FOLDERS = 500
LIMIT_S = 10.0
HUGE = 1 << 40
NOON = ("2030-08-05", 12)
KEY = "0123456789ab"


def fill(deck: Path) -> None:
    """Everything that the program keeps."""
    state.save(f"guard-{KEY}.json", Memory(Ladder(Rung.SAFE, (1.0,), 2, 3), "mark", unsteady=True).data())
    MachineSettings().update(screen_bottom_mm=950, language="hi")
    Counts(KEY).add({(NOON, Tally(Kind.LANGUAGE, code)): 3 for code in ("en", "hi", "ur")})
    recent.opened(RecentDeck("/deck", "Deck", "en", 9, None))
    remembered.remember_audience("HDMI-1")
    assert last_good.keep(KEY, deck, "mark1", lambda: True)


def start() -> None:
    """Read all that `kiosk run` and `kiosk present` read as they start."""
    state.load(f"guard-{KEY}.json", Memory.of, Memory()).woken("mark", 5.0)
    MachineSettings()
    Counts(KEY).rows()
    recent.recent()
    rehearsals.recorded()
    remembered.audience()
    last_good.find(KEY)


def _cut(file: Path, chance: random.Random) -> None:
    os.truncate(file, chance.randrange(file.stat().st_size))


def _flip(file: Path, chance: random.Random) -> None:
    data = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 8, 200))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


def _zero(file: Path, chance: random.Random) -> None:
    data = bytearray(file.read_bytes())
    at = chance.randrange(len(data))
    data[at : at + 4096] = bytes(len(data[at : at + 4096]))
    file.write_bytes(data)


def _exchange(file: Path, chance: random.Random) -> None:
    others = [each for each in sorted(file.parent.iterdir()) if each.is_file() and each != file]
    shutil.copyfile(chance.choice(others), file)


def _instead(make: Callable[[Path], object]) -> Callable[[Path, random.Random], None]:
    def damage(file: Path, _chance: random.Random) -> None:
        file.unlink()
        make(file)

    return damage


def _full_folder(file: Path) -> None:
    (file / "in" / "it").mkdir(parents=True)


def _journal(file: Path, chance: random.Random) -> None:
    beside = file.with_name(f"{file.name}-{chance.choice(('journal', 'wal', 'shm'))}")
    make = chance.choice((lambda: beside.write_bytes(chance.randbytes(9000)), beside.mkdir))
    make()


DAMAGES: tuple[Callable[[Path, random.Random], object], ...] = (
    _cut,
    _flip,
    _zero,
    _exchange,
    _journal,
    lambda file, chance: file.write_bytes(chance.randbytes(chance.choice((0, 100, 100_000)))),
    lambda file, chance: file.write_bytes(chance.choice((b"null", b"[]", b"{}", b"1e999", b"[" * 99_999))),
    lambda file, _: os.truncate(file, HUGE),
    _instead(Path.mkdir),
    _instead(_full_folder),
    _instead(os.mkfifo),
    _instead(lambda file: file.symlink_to("nowhere")),
    _instead(lambda file: file.symlink_to(file)),
    _instead(lambda file: file.symlink_to("/dev/zero")),
    _instead(lambda file: file.symlink_to("/dev/full")),
)


@pytest.mark.slow
def test_it_starts_from_five_hundred_damaged_folders(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "deck.yaml").write_text("kiosk: 1\n")
    fill(tmp_path / "deck")
    whole = tmp_path / "whole"
    folder.rename(whole)
    names = sorted(each.name for each in whole.iterdir() if each.is_file())
    assert len(names) >= 6
    chance, taken = random.Random(20300805), 0.0
    for number in range(FOLDERS):
        shutil.copytree(whole, folder)
        damage = DAMAGES[number % len(DAMAGES)]
        for name in chance.sample(names, chance.choice((1, 1, 2, len(names)))):
            damage(folder / name, chance)
        began = time.monotonic()
        start()
        taken += time.monotonic() - began
        assert MachineSettings().update(volume=30)
        assert MachineSettings().now.volume == 30
        assert Counts(KEY).add({(NOON, Tally(Kind.VISIT)): 1})
        shutil.rmtree(folder)
    assert taken < LIMIT_S


@pytest.mark.parametrize("name", ["last-good", f"last-good/{KEY}"])
def test_it_starts_where_a_folder_is_something_else(folder: Path, name: str) -> None:
    there = folder / name
    there.parent.mkdir(parents=True)
    for make in (Path.touch, os.mkfifo, lambda file: file.symlink_to(file)):
        make(there)
        start()
        there.unlink()


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo, lambda file: file.symlink_to(file)])
def test_it_starts_where_the_state_folder_is_something_else(
    folder: Path, make: Callable[[Path], object]
) -> None:
    folder.parent.mkdir(parents=True)
    make(folder)
    start()
    assert not MachineSettings().update(volume=30)  # it holds until the program ends
