"""Decks are read in a process of their own while another is shown: whatever happens, there is an answer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk import anew
from kiosk.anew import Found, read_anew
from kiosk.content import load_sound
from kiosk.content.starter import write_starter
from kiosk.domain.problems import Problem, Severity


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    write_starter(tmp_path / "deck")
    return tmp_path / "deck"


def messages(found: Found) -> list[str]:
    return [problem.message for problem in found.problems]


def test_a_sound_deck_comes_whole(deck: Path) -> None:
    found = read_anew(deck)
    assert found.sound
    assert found.content() == load_sound(deck)


def test_what_is_sound_of_a_deck_comes_with_its_problems(deck: Path) -> None:
    places = deck / "slides/places.yaml"
    places.write_text(places.read_text().replace("value: 7", "value: seven"))
    found = read_anew(deck)
    assert not found.sound
    assert found.content().problems == found.problems == load_sound(deck).problems


def test_a_folder_without_a_deck_has_problems_and_no_content(tmp_path: Path) -> None:
    found = read_anew(tmp_path / "gone")
    assert (found.packed, messages(found)) == (b"", ["is missing"])


def test_a_reader_that_takes_too_long_is_ended(
    deck: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(anew, "TRIES", 1)
    began = time.monotonic()
    found = read_anew(deck, longest=0.001)
    assert messages(found) == ["cannot be read: its reader did not end well"]
    assert time.monotonic() - began < 5


def test_a_machine_without_room_for_a_process_is_tried_again(
    deck: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    popen, refused = subprocess.Popen, [OSError(11, "Resource temporarily unavailable")]

    def scarce(*arguments: object, **options: object) -> object:
        if refused:
            raise refused.pop()
        return popen(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(anew.subprocess, "Popen", scarce)
    assert read_anew(deck).sound
    assert "temporarily unavailable" in caplog.text


def test_a_deck_that_takes_too_much_memory_is_a_problem() -> None:
    def greedy() -> object:
        raise MemoryError

    assert messages(anew._found(greedy)) == ["takes more memory than a deck may"]  # type: ignore[arg-type]


def test_a_reader_ends_with_whoever_asked(tmp_path: Path) -> None:
    """It waits for a file that never comes; then nobody holds its pipe any more."""
    waits = (
        "import kiosk.anew as anew, threading\n"
        "anew._sound = lambda _: threading.Event().wait()\n"
        "anew.main(['x'])"
    )
    with subprocess.Popen([sys.executable, "-c", waits], stdin=subprocess.PIPE) as reader:
        assert reader.stdin is not None
        reader.stdin.close()
        assert reader.wait(10) == 1


def test_warnings_do_not_make_a_deck_unsound() -> None:
    warning = Problem("deck.yaml", 1, 1, Severity.WARNING, "title", "is short")
    assert Found((warning,), b"packed").sound
    assert not Found((warning,)).sound


def test_it_gives_way_to_the_drawing(deck: Path) -> None:
    code = "import os, kiosk.anew as anew; anew._limit(); print(os.nice(0))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == min(19, os.nice(0) + anew.NICE)
