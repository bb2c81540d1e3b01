"""R9: what the log says, and that it stays within its bounds whatever is said."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.system import log_files, logs
from kiosk.system.log_files import MOST_BYTES, OLD_FILES, Files, Lines
from kiosk.system.logs import BURST, RATE, Journal
from tests.waiting import Clock

LIMIT = 50 << 20


class Told(logging.Handler):
    """What comes out."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def say(clock: Clock, told: Told) -> Callable[..., None]:
    journal = Journal(told, now=clock)

    def say(message: str, *arguments: object, level: int = logging.WARNING) -> None:
        journal.handle(logging.LogRecord("any", level, "", 0, message, arguments, None))

    return say


def size(folder: Path) -> int:
    return sum(each.lstat().st_size for each in folder.iterdir())


def test_what_repeats_is_told_once_a_minute(say: Callable[..., None], told: Told, clock: Clock) -> None:
    for _ in range(1000):
        say("one %s", "way")
        say("another")
    clock.time = 61
    say("one %s", "way")
    assert told.lines == ["one way", "another", "one way (999 times more before this)"]


def test_what_comes_too_fast_is_counted(say: Callable[..., None], told: Told, clock: Clock) -> None:
    for number in range(BURST + 50):
        say("%d", number)
    clock.time = 2
    say("at last")
    assert told.lines[BURST:] == ["50 entries were left out: they came too fast", "at last"]
    assert len(told.lines) == BURST + 2


@pytest.mark.slow
def test_a_million_lines_stay_few(say: Callable[..., None], told: Told, clock: Clock) -> None:
    for number in range(1_000_000):
        clock.time += 0.001
        say("qrc:/Any.qml:%d: TypeError", number)
    assert len(told.lines) < BURST + 1000 * RATE * 2 + 10


def test_an_entry_is_not_too_long_and_is_one(say: Callable[..., None], told: Told) -> None:
    say("x" * 1_000_000)
    say("a\n2030-08-05 09:00:00+00:00  error  forged\x1b[2J")
    say("%d", "no number")
    assert len(told.lines[0]) < 9000
    assert told.lines[1] == "a\n    2030-08-05 09:00:00+00:00  error  forged?[2J"
    assert "cannot be worded" in told.lines[2]


def record(message: str) -> logging.LogRecord:
    return logging.LogRecord("any", logging.WARNING, "", 0, message, None, None)


def test_files_stay_within_their_bounds(tmp_path: Path) -> None:
    files = Files(tmp_path, "kiosk")
    for number in range(30_000):
        files.handle(record(f"{number} {'x' * 1500}"))
    files.close()
    names = ["kiosk.1.log", "kiosk.2.log", "kiosk.3.log", "kiosk.log"]
    assert sorted(each.name for each in tmp_path.iterdir()) == names
    assert size(tmp_path) <= MOST_BYTES * (OLD_FILES + 1)
    assert 2 * MOST_BYTES * (OLD_FILES + 1) + 4 * logs.MOST_TRACES <= LIMIT  # of both processes
    assert (tmp_path / "kiosk.log").read_text().endswith("x\n")


def test_a_line_has_the_local_time_with_its_offset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "IST-5:30")
    time.tzset()
    try:
        entry = record("The deck is shown")
        entry.created = 1_911_900_000.0
        assert Lines().format(entry) == "2030-08-02 16:50:00+05:30  warning  The deck is shown"
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "spoil",
    [
        Path.mkdir,
        os.mkfifo,
        lambda file: file.symlink_to(file),
        lambda file: file.symlink_to("/dev/full"),
        lambda file: os.truncate(os.open(file, os.O_CREAT | os.O_WRONLY), 1 << 40),
    ],
)
def test_what_is_in_the_place_of_a_file_stops_nothing(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(tmp_path / "kiosk.log")
    files = Files(tmp_path, "kiosk")
    files.handle(record("one"))
    files.handle(record("two"))
    files.close()
    assert size(tmp_path) < LIMIT


def test_a_full_disk_loses_lines_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    files = Files(tmp_path, "kiosk")
    with monkeypatch.context() as patch:
        patch.setattr(log_files.os, "write", full)
        files.handle(record("lost"))
    files.handle(record("kept"))
    files.close()
    assert "lost" not in (tmp_path / "kiosk.log").read_text()
    assert "kept" in (tmp_path / "kiosk.log").read_text()


PROGRAM = """
import logging, sys, threading
from kiosk.system import logs
logs.start("kiosk", qt=True)
logs.hear_crashes()
from PySide6.QtCore import qWarning
for number in range(int(sys.argv[1])):
    qWarning(f"Any.qml:{number}: TypeError")
logging.getLogger("kiosk").info("a note")
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
import os, signal
os.kill(os.getpid(), signal.SIGSEGV)
"""


def test_a_program_logs_what_qt_says_what_it_never_caught_and_how_it_crashed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "50000"],
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path)},
        check=False,
        capture_output=True,
        text=True,
    )
    folder = tmp_path / "pavilion"
    log, traces = (folder / "kiosk.log").read_text(), (folder / "traces.log").read_text()
    assert "warning  Any.qml:0: TypeError" in log
    assert len(log) < 100_000
    assert len(done.stderr) < 100_000
    assert "Any.qml:0: TypeError" in done.stderr
    assert "Segmentation fault" in traces
    assert oct((folder / "kiosk.log").stat().st_mode)[-3:] == "600"
