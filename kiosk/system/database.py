"""What must outlast a power cut: small SQLite files in the user's state folder.

Each has a rollback journal and synchronous=EXTRA. A write-ahead log would be quicker, which matters little to
what writes once a minute, and asks more: two files more that must be writable even to read, and with
synchronous=NORMAL it loses the last changes at a power cut. EXTRA brings the journal's end to the disk as
well, so that what was said to be kept is not rolled back by the next start.

Settings and the PIN are in a file of their own, apart from the counts, which are written all day.
A file that is damaged, or of something else, is set aside. A disk that refuses costs a line in the log:
values stay in memory, and are written when the disk takes something again.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from kiosk.system import state
from kiosk.system.files import make_folder, note_in_folder

log = logging.getLogger(__name__)

_T = TypeVar("_T")
Work = Callable[[sqlite3.Connection], _T]

APPLICATION = 0x5041564E
"""Marks a file as ours, in SQLite's own place for it."""
BUSY_S = 1.0
"""How long another process may be writing: `kiosk settings` beside the kiosk. The screen waits for it."""
MOST_BYTES = 64 << 20
"""A larger file is none of ours."""
_MADE = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


class Foreign(ValueError):
    """A file that this version of the program has not written, or that is no longer whole."""


_FAILED = (OSError, sqlite3.Error, ValueError)  # the last also for words that are none, in any place


class Database:
    """One file, opened for each use, so that it may be copied, cleared or lost in between.

    `versions` are the statements that make its tables; user_version tells how many of them it has had, so
    that later ones are added at the end. `file` is None where the user has no home.
    """

    def __init__(self, file: Path | None, versions: tuple[str, ...]) -> None:
        self._file = file
        self._versions = versions
        self._lock = threading.Lock()
        self._checked = self._told = False
        self.refused = False
        """Whether the disk would not be read or written when last asked."""

    def read(self, work: Work[_T], nothing: _T) -> _T:
        """What `work` reads; `nothing` if there is no file, or it cannot be read."""
        return self._do("BEGIN", work, nothing)

    def write(self, work: Work[object]) -> bool:
        """Do all that `work` does, or nothing; whether it is on the disk. The log says why not."""

        def done(db: sqlite3.Connection) -> bool:
            work(db)
            return True

        return self._do("BEGIN IMMEDIATE", done, nothing=False)

    def _do(self, begin: str, work: Work[_T], nothing: _T) -> _T:
        with self._lock:
            try:
                return self._tried(begin, work, nothing)
            except _FAILED as error:
                if not self._set_aside(error):
                    return self._told_of(error, nothing)
            try:
                return self._tried(begin, work, nothing)
            except _FAILED as error:
                return self._told_of(error, nothing)

    def _tried(self, begin: str, work: Work[_T], nothing: _T) -> _T:
        writing = begin != "BEGIN"
        with self._opened(writing=writing) as db:
            done = nothing if db is None else _within(db, begin, work)
        self._told = self._told and not writing
        self.refused = False
        return done

    @contextlib.contextmanager
    def _opened(self, *, writing: bool) -> Iterator[sqlite3.Connection | None]:
        """None if there is nothing to read. Raises OSError, sqlite3.Error and Foreign."""
        file = self._file
        if file is None or not (_is_ours(file) or writing):
            yield None
            return
        if writing:
            make_folder(file.parent)
        uri = f"{file.as_uri()}?mode={'rwc' if writing else 'rw'}"
        with contextlib.closing(sqlite3.connect(uri, timeout=BUSY_S, isolation_level=None, uri=True)) as db:
            db.text_factory = partial(str, encoding="utf-8", errors="replace")
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("PRAGMA synchronous = EXTRA")
            db.execute("PRAGMA secure_delete = ON")  # what is forgotten is not to be found in the file
            if self._checked or self._is_whole(db):
                yield db
            elif writing:
                _within(db, "BEGIN IMMEDIATE", self._furnish)
                self._checked = True
                yield db
            else:
                yield None

    def _is_whole(self, db: sqlite3.Connection) -> bool:
        """Whether it has all our tables; False if some are still to be made. Raises Foreign."""
        application, version = (_number(db, name) for name in ("application_id", "user_version"))
        empty = not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if (application, version) != (0, 0) or not empty:
            made = [sql for (sql,) in db.execute(_MADE)]
            if application != APPLICATION or version == 0 or made != list(self._versions[:version]):
                raise Foreign("it is not of this program, or of a later one")
            if (found := db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise Foreign(found)
        self._checked = version == len(self._versions)
        return self._checked

    def _furnish(self, db: sqlite3.Connection) -> None:
        """Make the tables that it lacks. Another process may have been quicker."""
        for statement in self._versions[_number(db, "user_version") :]:
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {len(self._versions)}")

    def _set_aside(self, error: Exception) -> bool:
        """Make room for a new file if this one is the fault; whether it did."""
        self._checked = False
        damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED
        if self._file is None or not (damaged or isinstance(error, ValueError)):
            return False
        if os.path.lexists(self._file) and not state.set_aside(self._file, error):
            return False
        for rest in _companions(self._file):  # a journal would be rolled back into the new file
            clear(rest)
        note_in_folder(self._file.parent)
        return True

    def _told_of(self, error: Exception, nothing: _T) -> _T:
        if not self._told:
            log.warning("%s: the disk refuses, so what is new stays in memory: %s", self._file, error)
        self._told = self.refused = True
        return nothing


def database(name: str, versions: tuple[str, ...]) -> Database:
    """The database of that name in the state folder."""
    try:
        return Database(state.folder() / name, versions)
    except RuntimeError as error:  # the user has no home
        log.warning("%s cannot be kept: %s", name, error)
        return Database(None, versions)


def clear(path: Path) -> None:
    """Take away whatever is there, as far as that can be done."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _within(db: sqlite3.Connection, begin: str, work: Work[_T]) -> _T:
    db.execute(begin)
    try:
        done = work(db)
    except BaseException:
        if db.in_transaction:  # a full disk has ended it already
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
    return done


def _number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def _companions(file: Path) -> list[Path]:
    """The files that SQLite may keep beside one."""
    return [file.with_name(f"{file.name}-{kind}") for kind in ("journal", "wal", "shm")]


def _is_ours(file: Path) -> bool:
    """Whether there is a file, of a kind and size that can be ours. Raises Foreign for anything else."""
    if not os.path.lexists(file):
        return False
    try:
        there = file.stat()
    except OSError as error:
        if error.errno not in {errno.ENOENT, errno.ELOOP}:
            raise
        raise Foreign("it is a link to nowhere") from error
    if not stat.S_ISREG(there.st_mode) or there.st_size > MOST_BYTES:
        raise Foreign("it is no file, or too large")
    for rest in _companions(file):
        if os.path.lexists(rest) and not rest.is_file():
            clear(rest)
    return True
