"""Values by name that outlast a power cut: the settings of the machine, and what the staff panel keeps."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping

from kiosk.system.database import Database, database

SETTINGS = "settings.db"
VALUES = ("CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",)


class Store:
    """Words by name, which stay in memory while the disk refuses them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, str | None] = {}
        self._unsaved: dict[str, str | None] = {}
        self._lock = threading.Lock()

    def get(self, name: str) -> str | None:
        """The value of that name, None if there is none."""
        return self.values().get(name)

    def values(self) -> dict[str, str]:
        """Every value by its name."""
        nothing: dict[str, str | None] = {}
        found = self._database.read(_values, nothing)
        if not self._database.refused:
            self._known = found
        every = self._known | self._unsaved
        return {name: value for name, value in every.items() if value is not None}

    @property
    def unread(self) -> bool:
        """Whether the disk refuses to be read or written: a value that is missing may then be kept there."""
        return self._database.refused or bool(self._unsaved)

    def put(self, name: str, value: str | None) -> bool:
        """Keep a value, or with None forget it; whether it is on the disk."""
        return self.put_all({name: value})

    def put_all(self, values: Mapping[str, str | None]) -> bool:
        """Keep values, after a power cut all of them or none; whether they are on the disk."""
        with self._lock:
            waiting = self._unsaved | dict(values)
            kept = self._database.write(lambda db: _keep(db, waiting))
            self._unsaved = {} if kept else waiting
            return kept


def store() -> Store:
    """The values of this user's kiosk: settings, and what the staff panel keeps."""
    return Store(database(SETTINGS, VALUES))


def _values(db: sqlite3.Connection) -> dict[str, str | None]:
    return {str(name): str(value) for name, value in db.execute("SELECT name, value FROM kept")}


def _keep(db: sqlite3.Connection, values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            db.execute("DELETE FROM kept WHERE name = ?", (name,))
        else:
            db.execute("REPLACE INTO kept VALUES (?, ?)", (name, value))
