"""Changed files are read once they are whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.system.deck_watch import DeckWatch, Looker, Pace
from kiosk.system.marks import mark


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "deck"
    (made / "slides").mkdir(parents=True)
    (made / "deck.yaml").write_text("one")
    (made / "slides" / "a.yaml").write_text("two")
    return made


def nothing() -> None:
    """No time goes by in which anything happens."""


def looker(folder: Path, read: Callable[[], str] = lambda: "read") -> Looker[str]:
    return Looker(lambda: mark(folder), read, mark(folder))


def replaced(folder: Path) -> None:
    """As careful editors do it, with a file as large and, as they say, as old."""
    new = folder / ".new"
    new.write_text("ONE")
    before = (folder / "deck.yaml").stat()
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(folder / "deck.yaml")


def linked(folder: Path) -> None:
    (folder / "slides").rename(folder / "one")
    (folder / "slides").symlink_to("one")


CHANGES: dict[str, Callable[[Path], object]] = {
    "written": lambda folder: (folder / "deck.yaml").write_text("ONE!"),
    "replaced": replaced,
    "added": lambda folder: (folder / "slides" / "b.yaml").touch(),
    "deleted": lambda folder: (folder / "slides" / "a.yaml").unlink(),
    "a folder instead": lambda folder: ((folder / "deck.yaml").unlink(), (folder / "deck.yaml").mkdir()),
    "a link instead": linked,
    "not to be read": lambda folder: (folder / "deck.yaml").chmod(0),
    "gone": shutil.rmtree,
}


@pytest.mark.parametrize("how", CHANGES)
def test_a_change_is_read_once(folder: Path, how: str) -> None:
    watching = looker(folder)
    assert watching.look(nothing) is None
    CHANGES[how](folder)
    assert watching.look(nothing) == (mark(folder), "read")
    assert watching.look(nothing) is None


def test_a_link_to_another_folder_is_a_change(folder: Path) -> None:
    linked(folder)
    watching = looker(folder)
    (folder / "two").mkdir()
    (folder / "slides").unlink()
    (folder / "slides").symlink_to("two")
    assert watching.look(nothing) is not None


def test_what_an_editor_lays_beside_a_file_is_no_change(folder: Path) -> None:
    watching = looker(folder)
    for name in (".deck.yaml.swp", "deck.yaml~", ".#deck.yaml"):
        (folder / name).touch()
    assert watching.look(nothing) is None


def test_a_file_that_is_still_written_is_waited_for(folder: Path) -> None:
    watching = looker(folder)
    (folder / "deck.yaml").write_text("half")
    assert watching.look(lambda: (folder / "deck.yaml").write_text("and more")) is None
    assert watching.look(nothing) is not None


def test_what_changes_while_it_is_read_is_read_again(folder: Path) -> None:
    writes = iter(["while it is read", "while it is read again"])
    watching = looker(folder, lambda: str((folder / "deck.yaml").write_text(next(writes))))
    (folder / "deck.yaml").write_text("new")
    assert watching.look(nothing) is None
    assert watching.look(nothing) is None


def test_a_stick_that_is_drawn_out_and_put_back_is_the_same(folder: Path, tmp_path: Path) -> None:
    before = mark(folder)
    folder.rename(tmp_path / "elsewhere")
    assert mark(folder) != before
    (tmp_path / "elsewhere").rename(folder)
    assert mark(folder) == before


def test_a_disk_that_fails_is_looked_at_again(
    folder: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    from PySide6.QtCore import QObject

    heard: list[object] = []
    marks = iter(["new", "new", "new"])

    def failing() -> str:
        try:
            return next(marks)
        except StopIteration:
            raise OSError(5, "Input/output error") from None

    parent = QObject()
    watching = Looker(failing, lambda: "read", "old")
    watch = DeckWatch(watching, Pace(0.001, 0.0, 1e6), heard.append, parent)
    watch.start()
    qtbot.waitUntil(lambda: bool(heard) and "Input/output error" in caplog.text)
    watch.stop()
    watch._thread.join(5)
    assert heard == [("new", "read")]
