"""A list model whose roles are the fields of a frozen dataclass."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex


@QmlElement
@QmlUncreatable("rows come from a view model")
class Rows(QAbstractListModel):
    """Rows of one dataclass type; the role names are its field names, read straight from the values."""

    def __init__(self, row_type: type, parent: QObject, rows: Sequence[Any] = ()) -> None:
        super().__init__(parent)
        self._fields = tuple(f.name for f in dataclasses.fields(row_type))
        self._rows: Sequence[Any] = rows

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows; tells views only of what changed when the number of rows stays the same."""
        if list(rows) == list(self._rows):
            return
        if len(rows) == len(self._rows):
            old, self._rows = self._rows, rows
            changed = [i for i, (was, row) in enumerate(zip(old, rows, strict=True)) if was != row]
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

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
