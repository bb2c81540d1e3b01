"""A list model whose roles are the fields of a frozen dataclass."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex


def in_place(old: Sequence[Any], rows: Sequence[Any], key: Callable[[Any], Any]) -> list[Any]:
    """The rows in an order in which as many as can be stand where a row of the same key stood."""
    places = {key(row): place for place, row in enumerate(old[: len(rows)])}
    ordered: list[Any] = [None] * len(rows)
    others = []
    for row in rows:
        place = places.pop(key(row), None)
        if place is None:
            others.append(row)
        else:
            ordered[place] = row
    fill = iter(others)
    return [next(fill) if row is None else row for row in ordered]


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and last index of every run of true flags."""
    at = 0
    for flag, run in groupby(flags):
        length = len(list(run))
        if flag:
            yield at, at + length - 1
        at += length


@QmlElement
@QmlUncreatable("rows come from a view model")
class Rows(QAbstractListModel):
    """Rows of one dataclass type; the role names are its field names, read straight from the values.

    Views keep what they made for a row and are told only of what changed in it. With a `key`, the name of a
    field, a row that comes again keeps its place, whatever the order of the others; without, the order holds.
    `replaced` is sent when the rows are others.
    """

    replaced = Signal()

    def __init__(self, row_type: type, parent: QObject, rows: Sequence[Any] = (), *, key: str = "") -> None:
        super().__init__(parent)
        self._fields = tuple(f.name for f in dataclasses.fields(row_type))
        self._rows: list[Any] = list(rows)
        self._key = attrgetter(key) if key else None

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        new = list(rows) if self._key is None else in_place(self._rows, rows, self._key)
        if new == self._rows:
            return
        self._resize(new)
        old, self._rows = self._rows, new
        for first, last in _runs([was != row for was, row in zip(old, new, strict=True)]):
            self.dataChanged.emit(self.index(first), self.index(last))
        self.replaced.emit()

    def _resize(self, new: list[Any]) -> None:
        """Take rows away from the end, or put those of `new` there, until there are as many."""
        had = len(self._rows)
        if len(new) < had:
            self.beginRemoveRows(QModelIndex(), len(new), had - 1)
            del self._rows[len(new) :]
            self.endRemoveRows()
        elif len(new) > had:
            self.beginInsertRows(QModelIndex(), had, len(new) - 1)
            self._rows = [*self._rows, *new[had:]]
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        field = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= field < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[field])

    def roleNames(self) -> dict[int, QByteArray]:
        base = int(Qt.ItemDataRole.UserRole)
        return {base + i: QByteArray(name.encode()) for i, name in enumerate(self._fields)}
