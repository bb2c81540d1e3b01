"""R6 as it is on a machine: what becomes of the running program when its deck's files change."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content import load_sound
from kiosk.errors import ContentError
from tests.content.breaking import broken
from tests.guard.test_run import Machine, machine
from tests.screens import Screen
from tests.soak.swaps import COLOURS, Wall

__all__ = ["machine"]

pytestmark = pytest.mark.slow
FIRST, SECOND, THIRD = COLOURS
AWHILE_S = 1.5
"""Longer than a sound deck takes to come onto the screen of an idle machine."""


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Wall]:
    if shutil.which("Xvfb") is None:
        pytest.skip("needs Xvfb")
    with contextlib.closing(Screen(tmp_path)) as screen:
        yield Wall(screen, tmp_path)


def gone(deck: Path) -> None:
    """A stick is drawn out."""
    deck.rename(deck.with_name("elsewhere"))


def truncated(deck: Path) -> None:
    file = deck / "deck.yaml"
    file.write_bytes(file.read_bytes()[:200])


def a_folder_instead(deck: Path) -> None:
    (deck / "firms.yaml").unlink()
    (deck / "firms.yaml").mkdir()


def a_link_instead(deck: Path) -> None:
    (deck / "sources.yaml").unlink()
    (deck / "sources.yaml").symlink_to("/etc/passwd")


def a_pipe_instead(deck: Path) -> None:
    (deck / "sources.yaml").unlink()
    os.mkfifo(deck / "sources.yaml")


def folders_lost(deck: Path) -> None:
    shutil.rmtree(deck / "slides")


CHANGES: list[Callable[[Path], None]] = [
    gone, truncated, a_folder_instead, a_link_instead, a_pipe_instead, folders_lost
]  # fmt: skip


def test_the_old_deck_is_shown_until_the_new_one_is_sound(wall: Wall) -> None:
    """However it is broken; and there is a picture all the while."""
    shown = FIRST
    with wall.runs():
        process = wall.drawing()
        for number, change in enumerate(CHANGES, 1):
            whole = wall.deck.with_name(f"whole-{number}")
            shutil.copytree(wall.deck, whole)
            change(wall.deck)
            assert wall.stays(shown, AWHILE_S), change.__name__
            shutil.rmtree(wall.deck, ignore_errors=True)
            whole.rename(wall.deck)
            shown = COLOURS[number % len(COLOURS)]
            wall.paint(shown)
            wall.wait_for(shown)
        assert wall.drawing() == process
    assert wall.dark == 0


def test_a_link_to_another_deck_is_followed(wall: Wall) -> None:
    with wall.runs():
        other = wall.deck.with_name("other")
        shutil.copytree(wall.deck, other)
        wall.deck.rename(wall.deck.with_name("first"))
        (other / "deck.yaml").write_text(wall.text(SECOND), encoding="utf-8")
        wall.deck.symlink_to("other")
        wall.wait_for(SECOND)
    assert wall.dark == 0


def test_random_edits_of_the_running_deck(wall: Wall) -> None:
    chance, shown = random.Random(11), FIRST
    with wall.runs():
        process = wall.drawing()
        for number in range(1, 16):
            file = chance.choice(sorted(wall.deck.rglob("*.yaml")))
            before = file.read_bytes()
            file.write_text(broken(before.decode(), chance), encoding="utf-8")
            if not is_sound(wall.deck):
                assert wall.stays(shown, AWHILE_S / 2), file.read_text(encoding="utf-8")
            file.write_bytes(before)
            shown = COLOURS[number % len(COLOURS)]
            wall.paint(shown)
            wall.wait_for(shown)
        assert wall.drawing() == process
    assert wall.dark == 0


def is_sound(deck: Path) -> bool:
    with contextlib.suppress(ContentError):
        return load_sound(deck).sound
    return False


def test_from_the_deck_to_its_last_good_copy_and_back(machine: Machine, tmp_path: Path) -> None:
    """A changed deck that ends whoever draws it makes room for what played well; mended, it comes back."""
    from kiosk.content.starter import write_starter

    deck = tmp_path / "deck"
    write_starter(deck)
    good = (deck / "deck.yaml").read_text(encoding="utf-8")
    with machine.runs(str(deck), module="tests.guard.hasty"):
        machine.hears("STATUS=showing: deck")
        kept = tmp_path / "state" / "pavilion"
        machine.waits_until(lambda: any(kept.glob("last-good-*.json")))
        (deck / "deck.yaml").write_text(good.replace("  en: ", "  en: DEADLY ", 1), encoding="utf-8")
        machine.hears("STATUS=showing: last-good")
        (deck / "deck.yaml").write_text(good.replace("  en: ", "  en: Mended ", 1), encoding="utf-8")
        machine.hears("STATUS=showing: deck")


def test_a_deck_with_an_error_starts_as_it_last_played_well(machine: Machine, tmp_path: Path) -> None:
    """A new start shows what was shown before it; mended, the deck comes back without another."""
    from kiosk.content.starter import write_starter

    deck = tmp_path / "deck"
    write_starter(deck)
    kept = tmp_path / "state" / "pavilion"
    with machine.runs(str(deck), module="tests.guard.hasty"):
        machine.waits_until(lambda: any(kept.glob("last-good-*.json")))
    good = (deck / "deck.yaml").read_text(encoding="utf-8")
    (deck / "deck.yaml").write_text(good + "nothing: of this\n", encoding="utf-8")
    with machine.runs(str(deck), module="tests.guard.hasty") as started:
        assert started.stderr is not None
        said = started.stderr.readline()
        log = kept / "kiosk.log"
        machine.waits_until(lambda: '"nothing" is not a key of a deck' in log.read_text(encoding="utf-8"))
        (deck / "deck.yaml").write_text(good.replace("  en: ", "  en: Mended ", 1), encoding="utf-8")
        machine.waits_until(lambda: "The changed deck is shown" in log.read_text(encoding="utf-8"))
    assert said.startswith("kiosk: the deck has 1 error; it is shown as it last played well (kiosk check ")
