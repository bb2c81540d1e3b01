"""The copy of the deck that last played well."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from kiosk import guarded, paths
from kiosk.content import check_deck
from kiosk.guard import Rung
from kiosk.origin import Origin
from kiosk.system import last_good, marks

KEY = "0123456789ab"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    folder = tmp_path / "deck"
    (folder / "slides").mkdir(parents=True)
    (folder / "deck.yaml").write_text("kiosk: 1\n")
    (folder / "slides" / "one.yaml").write_text("slides: []\n")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def unchanged() -> bool:
    """While a deck is kept, nobody edits it."""
    return True


def test_it_is_found_as_it_was_whatever_becomes_of_the_deck(deck: Path, folder: Path) -> None:
    before = files(deck)
    assert last_good.keep(KEY, deck, "a1", unchanged)
    shutil.rmtree(deck)
    found = last_good.find(KEY)
    assert found is not None
    assert files(found) == before


def test_a_newer_one_takes_its_place(deck: Path, folder: Path) -> None:
    last_good.keep(KEY, deck, "a1", unchanged)
    (deck / "deck.yaml").write_text("kiosk: 1 # newer\n")
    assert last_good.keep(KEY, deck, "b2", unchanged)
    found = last_good.find(KEY)
    assert found is not None
    assert files(found) == files(deck)
    assert [each.name for each in found.parent.iterdir()] == ["b2"]


def test_a_copy_of_a_deck_that_cannot_be_written_goes_as_well(
    deck: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clear = shutil.rmtree

    def as_a_user(path: Path, *, ignore_errors: bool) -> None:
        """Whoever runs the tests may be one whom no permission stops."""
        if all(Path(parent).stat().st_mode & 0o200 for parent, _, _ in os.walk(path)):
            clear(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", as_a_user)
    for each in (deck / "slides", deck):
        each.chmod(0o555)
    assert last_good.keep(KEY, deck, "a1", unchanged)
    assert last_good.keep(KEY, deck, "b2", unchanged)
    found = last_good.find(KEY)
    assert found is not None
    assert [each.name for each in found.parent.iterdir()] == ["b2"]


def test_what_links_lead_to_is_copied_once_and_only_from_the_deck(
    deck: Path, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "large.png").write_bytes(b"large")
    (deck / "media").mkdir()
    links = {
        ".#deck.yaml": "editor@host.1234",
        "again": ".",
        "away": "../elsewhere",
        "copy.yaml": "deck.yaml",
        "more": "slides",
        "media/up": "../slides",
        "slides/down": "../media",
    }
    for name, target in links.items():
        (deck / name).symlink_to(target)
    assert last_good.keep(KEY, deck, "a1", unchanged)
    found = last_good.find(KEY)
    assert found is not None
    assert sorted(files(found)) == [
        "copy.yaml", "deck.yaml", "media/up/one.yaml", "more/one.yaml", "slides/one.yaml",
    ]  # fmt: skip


def test_a_copy_that_fails_leaves_the_one_before(
    deck: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    last_good.keep(KEY, deck, "a1", unchanged)
    before = last_good.find(KEY)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert not last_good.keep(KEY, deck, "b2", unchanged)
    assert last_good.find(KEY) == before
    assert before is not None
    assert [each.name for each in before.parent.iterdir()] == ["a1"]
    assert "No space left" in caplog.text


def test_where_there_is_little_room_it_is_not_copied(
    deck: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(100, 90, 10))
    assert not last_good.keep(KEY, deck, "a1", unchanged)
    assert last_good.find(KEY) is None
    assert "not kept" in caplog.text


@pytest.mark.parametrize(
    "text", ["", "{}", '{"mark": "../../etc"}', '{"mark": ""}', '{"mark": "gone"}', "[1]"]
)
def test_a_damaged_note_of_it_is_none(folder: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"last-good-{KEY}.json").write_text(text)
    assert last_good.find(KEY) is None


# --- what each rung shows


def test_without_a_copy_the_built_in_deck_is_shown(deck: Path, folder: Path) -> None:
    assert guarded.shown(deck, Rung.DECK) == deck
    assert guarded.shown(deck, Rung.LAST_GOOD) == paths.safe_deck()
    assert guarded.shown(deck, Rung.SAFE) == paths.safe_deck()


def test_what_has_played_well_is_kept_and_shown(deck: Path, folder: Path) -> None:
    assert Origin.now(deck, at_once=False, guarded=True).keep()
    assert files(guarded.shown(deck, Rung.LAST_GOOD)) == files(deck)


def test_without_a_guard_nobody_would_show_it(deck: Path, folder: Path) -> None:
    assert not Origin.now(deck, at_once=False, guarded=False).keep()
    assert guarded.shown(deck, Rung.LAST_GOOD) == paths.safe_deck()


def test_files_that_nobody_has_seen_play_are_not_kept(deck: Path, folder: Path) -> None:
    origin = Origin.now(deck, at_once=False, guarded=True)
    (deck / "deck.yaml").write_text("kiosk: broken meanwhile\n")
    assert not origin.keep()
    assert guarded.shown(deck, Rung.LAST_GOOD) == paths.safe_deck()


def test_what_is_changed_while_it_is_copied_is_not_kept(deck: Path, folder: Path) -> None:
    answers = iter([True, False])
    assert not last_good.keep(KEY, deck, "a1", lambda: next(answers))
    assert last_good.find(KEY) is None


def test_a_mark_tells_every_change_of_files(deck: Path) -> None:
    seen = [marks.mark(deck)]
    assert marks.mark(deck) == seen[0]
    (deck / "deck.yaml").write_text("kiosk: 2 \n")
    seen.append(marks.mark(deck))
    (deck / "new.png").write_bytes(b"")
    seen.append(marks.mark(deck))
    (deck / "slides" / "one.yaml").unlink()
    seen.append(marks.mark(deck))
    shutil.rmtree(deck)
    seen.append(marks.mark(deck))
    assert len(set(seen)) == 5


def test_the_built_in_deck_is_sound() -> None:
    assert check_deck(paths.safe_deck()) == ()
