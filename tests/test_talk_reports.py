"""After a talk: its times against the plan, the plan written into the deck, and the decks opened last."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import main
from kiosk.content import load_deck, load_sound
from kiosk.domain.recent import recent_deck
from kiosk.domain.rehearsal import Rehearsal, rehearsal
from kiosk.system import files, state
from kiosk.system.recent import opened
from kiosk.system.rehearsals import record
from kiosk.talk_reports import offer_plan

EVENING = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new deck with a plan for its first section, in the folder `deck` of the current directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(state, "state_folder", lambda *_: tmp_path / "state")
    assert main(["new", "deck"]) == 0
    edit(tmp_path / "deck", "    tile: large\n", "    tile: large\n    minutes: 1.5 # no longer\n")
    capsys.readouterr()
    return tmp_path / "deck"


def edit(deck: Path, old: str, new: str) -> None:
    text = (deck / "deck.yaml").read_text(encoding="utf-8")
    assert old in text
    (deck / "deck.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")


def talk(deck: Path, *, practised: bool = False, **seconds: float) -> Rehearsal:
    times = {name.replace("_", "-"): each for name, each in seconds.items()}
    done = rehearsal(load_deck(deck)[0], EVENING, times, practised=practised)
    assert record(done)
    return done


def test_the_report_is_a_table(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, welcome=62.4, why_here=40, map=75)
    assert main(["present", "deck/deck.yaml", "--report"]) == 0
    assert capsys.readouterr().out == (
        "Our region, talk of 2026-11-22 19:30\n"
        "\n"
        "            planned    spent  difference\n"
        "welcome        1:30     1:42       +0:12\n"
        "  welcome               1:02\n"
        "  why-here              0:40\n"
        "places                  1:15\n"
        "  map                   1:15\n"
        "total                   2:57\n"
    )


def test_the_report_as_json(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, welcome=62.44, why_here=20)
    assert main(["present", "deck", "--report", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "deck": str(deck),
        "title": "Our region",
        "date": "2026-11-22T19:30:00+00:00",
        "practised": False,
        "sections": [
            {
                "section": "welcome",
                "planned": 90,
                "spent": 82.4,
                "difference": -7.6,
                "slides": [{"slide": "welcome", "spent": 62.4}, {"slide": "why-here", "spent": 20}],
            },
            {"section": "places", "planned": None, "spent": 0, "difference": None, "slides": []},
        ],
        "total": {"planned": 90, "spent": 82.4, "difference": -7.6},
    }


def test_a_slide_that_the_deck_lost_is_told_apart(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, welcome=10, map=75)
    slides = deck / "slides" / "places.yaml"
    slides.write_text(slides.read_text(encoding="utf-8").replace("id: map", "id: chart"), encoding="utf-8")
    assert main(["present", "deck", "--report"]) == 0
    assert "(not in the deck now)              1:15\n  map" in capsys.readouterr().out


def test_the_plan_is_written_and_told(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (deck / "deck.yaml").read_text(encoding="utf-8")
    talk(deck, welcome=62, map=75)
    assert main(["present", "deck", "--plan"]) == 0
    assert capsys.readouterr().out == (
        "deck/deck.yaml now has the plan of the talk of 2026-11-22 19:30:\n"
        "  welcome: 1 min (it was 1.5)\n"
        "  places: 1.5 min (it had none)\n"
    )
    after = (deck / "deck.yaml").read_text(encoding="utf-8")
    assert after == before.replace("1.5 # no", "1 # no").replace(
        "  - id: places\n", "  - id: places\n    minutes: 1.5\n"
    )
    assert [section.minutes for section in load_deck(deck)[0].sections] == [1, 1.5]
    assert main(["present", "deck", "--plan"]) == 0
    assert "has the plan of the talk of 2026-11-22 19:30 already" in capsys.readouterr().out


def test_a_file_from_another_editor_keeps_its_mark_and_its_line_ends(deck: Path) -> None:
    file = deck / "deck.yaml"
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)
    talk(deck, welcome=62)
    assert main(["present", "deck", "--plan"]) == 0
    assert file.read_bytes() == before.replace(b"minutes: 1.5 #", b"minutes: 1 #")


def test_a_section_that_was_not_shown_keeps_its_plan(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, map=75)
    assert main(["present", "deck", "--plan"]) == 0
    assert "Not shown then, and left as they are: welcome." in capsys.readouterr().out
    assert load_deck(deck)[0].sections[0].minutes == 1.5


def test_a_deck_with_an_error_stays_as_it_is(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, map=75)
    edit(deck, "kiosk: 1", "kiosk: 2")
    before = (deck / "deck.yaml").read_bytes()
    assert main(["present", "deck", "--plan"]) == 1
    assert capsys.readouterr().err.startswith("deck/deck.yaml:5:8: error: kiosk: ")
    assert (deck / "deck.yaml").read_bytes() == before


def test_a_deck_that_cannot_be_read_is_told(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    talk(deck, map=75)
    read = Path.read_bytes

    def refuse(file: Path) -> bytes:
        if file.name == "deck.yaml":
            raise PermissionError(13, "Permission denied", str(file))
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read whatever it is
    assert main(["present", "deck", "--plan"]) == 1
    assert "deck.yaml" in capsys.readouterr().err


def test_errors_in_slides_are_in_the_way_of_neither(deck: Path) -> None:
    talk(deck, welcome=62, map=75)
    slides = deck / "slides" / "places.yaml"
    slides.write_text(
        slides.read_text(encoding="utf-8").replace("layout: map", "layout: mop"), encoding="utf-8"
    )
    assert main(["present", "deck", "--report"]) == 0
    assert main(["present", "deck", "--plan"]) == 0
    assert "    minutes: 1.5\n" in (deck / "deck.yaml").read_text(encoding="utf-8")


def test_a_deck_that_changes_meanwhile_stays_as_it_is(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk import content

    def load_and_edit(folder: Path) -> object:
        loaded = load_sound(folder)
        edit(deck, "tile: wide", "tile: small")
        return loaded

    talk(deck, map=75)
    monkeypatch.setattr(content, "load_sound", load_and_edit)
    assert main(["present", "deck", "--plan"]) == 1
    assert "deck/deck.yaml was changed meanwhile" in capsys.readouterr().err
    assert "tile: small" in (deck / "deck.yaml").read_text(encoding="utf-8")
    assert "minutes: 1.5 # no longer" in (deck / "deck.yaml").read_text(encoding="utf-8")


def test_a_plan_without_a_certain_place_is_told(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, welcome=62)
    edit(deck, "minutes: 1.5 # no longer", "minutes: >-\n      1.5")
    before = (deck / "deck.yaml").read_bytes()
    assert main(["present", "deck", "--plan"]) == 1
    assert "no certain place in it. Write the minutes yourself: welcome: 1." in capsys.readouterr().err
    assert (deck / "deck.yaml").read_bytes() == before


def test_a_full_disk_leaves_the_deck(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    talk(deck, map=75)
    before = (deck / "deck.yaml").read_bytes()
    monkeypatch.setattr(files.os, "fsync", full)
    assert main(["present", "deck", "--plan"]) == 1
    assert capsys.readouterr().err == "kiosk: deck/deck.yaml cannot be written: No space left on device.\n"
    assert (deck / "deck.yaml").read_bytes() == before


@pytest.mark.parametrize("option", ["--report", "--plan"])
def test_without_a_talk_there_is_nothing_to_tell(
    deck: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["present", "deck", option]) == 2
    assert capsys.readouterr().err == "kiosk: No talk of 'deck' was recorded yet.\n"


def test_recent_decks_are_listed(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["present", "--recent"]) == 0
    assert capsys.readouterr().out == "No deck was presented yet.\n"
    opened(recent_deck(load_deck(deck)[0], EVENING))
    assert main(["present", "--recent"]) == 0
    assert main(["present", "--recent", "--format", "json"]) == 0
    assert capsys.readouterr().out == f'{deck}\n[\n  "{deck}"\n]\n'


@pytest.mark.parametrize(
    "options",
    [["--report", "--plan"], ["--format", "json"], ["--plan", "--format", "json"], ["--plan", "--rehearse"]],
)
def test_options_that_do_not_go_together(
    deck: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["present", "deck", *options]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 1


def test_the_plan_is_that_of_the_last_rehearsal(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk(deck, practised=True, welcome=240)
    talk(deck, practised=True, welcome=120)
    talk(deck, welcome=600)
    assert main(["present", "deck", "--plan"]) == 0
    assert "has the plan of the rehearsal of 2026-11-22 19:30:\n  welcome: 2 min" in capsys.readouterr().out
    assert main(["present", "deck", "--report"]) == 0
    assert capsys.readouterr().out.startswith("Our region, talk of ")


PROPOSAL = (
    "Our region, rehearsal of 2026-11-22 19:30\n"
    "\n"
    "         planned    spent    new plan\n"
    "welcome     1:30     1:02        1:00\n"
    "places               1:15        1:30\n"
    "total                2:17        2:30\n"
    "\n"
)


class Terminal(io.StringIO):
    """Somebody at a keyboard, and what they type."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)


@pytest.mark.parametrize("typed", ["y\n", " Yes\n"])
def test_a_rehearsal_becomes_the_plan_if_somebody_says_so(
    typed: str, deck: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = talk(deck, practised=True, welcome=62, map=75)
    at_a_terminal(monkeypatch, typed)
    assert offer_plan(load_deck(deck)[0], done) == 0
    said = capsys.readouterr().out
    assert said.startswith(PROPOSAL + "Write this plan into the deck? [y/N] ")
    assert f"{deck / 'deck.yaml'} now has the plan of the rehearsal of 2026-11-22 19:30:" in said
    assert [section.minutes for section in load_deck(deck)[0].sections] == [1, 1.5]
    assert "minutes: 1 # no longer" in (deck / "deck.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["\n", "n\n", "maybe\n", ""])
def test_a_rehearsal_changes_nothing_otherwise(
    typed: str, deck: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = talk(deck, practised=True, welcome=62, map=75)
    before = (deck / "deck.yaml").read_bytes()
    at_a_terminal(monkeypatch, typed)
    assert offer_plan(load_deck(deck)[0], done) == 0
    assert capsys.readouterr().out.endswith("To write it later: kiosk present DECK --plan\n")
    assert (deck / "deck.yaml").read_bytes() == before


@pytest.mark.parametrize("keyboard", [None, io.StringIO("y\n")])
def test_without_a_terminal_nobody_is_asked(
    keyboard: Any, deck: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = talk(deck, practised=True, welcome=62, map=75)
    before = (deck / "deck.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", keyboard)
    assert offer_plan(load_deck(deck)[0], done) == 0
    assert capsys.readouterr().out == PROPOSAL + "To write it later: kiosk present DECK --plan\n"
    assert (deck / "deck.yaml").read_bytes() == before


def test_a_rehearsal_that_keeps_to_the_plan_asks_nothing(
    deck: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(monkeypatch, "y\n")
    offer_plan(load_deck(deck)[0], talk(deck, practised=True, welcome=85))
    assert capsys.readouterr().out.endswith("\nThe deck has this plan already.\n")
    offer_plan(load_deck(deck)[0], None)
    assert capsys.readouterr().out == "Nothing was rehearsed.\n"
