"""Tables of counts as text, CSV and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from typing import TextIO

from kiosk.domain.count_tables import Table

Write = Callable[[Sequence[Table], TextIO], None]


def write_text(tables: Sequence[Table], out: TextIO) -> None:
    """In columns; of a table, rows of which nothing was counted are left out."""
    for table in tables:
        rows = [row for row in table.rows if any(cell != "0" for cell in row[1:])]
        if not rows:
            continue
        every = [table.columns, *rows]
        widths = [max(len(row[column]) for row in every) for column in range(len(table.columns))]
        for row in every:
            first, *others = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            numbers = (cell.strip().rjust(width) for cell, width in zip(others, widths[1:], strict=True))
            out.write("  ".join((first, *numbers)).rstrip() + "\n")
        out.write("\n")


def write_csv(tables: Sequence[Table], out: TextIO) -> None:
    """A line for each number: table, row, column, count."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("table", "row", "column", "count"))
    for table in tables:
        for name, *cells in table.rows:
            for column, cell in zip(table.columns[1:], cells, strict=True):
                writer.writerow((table.name, name, column, cell))


def write_json(tables: Sequence[Table], out: TextIO) -> None:
    """Each table as a list of rows by column; what is not told is a word."""
    every = {
        table.name: [
            _numbers(dict(zip(table.columns, row, strict=True)), table.columns[0]) for row in table.rows
        ]
        for table in tables
    }
    out.write(json.dumps(every, ensure_ascii=False, indent=1) + "\n")


def _numbers(row: dict[str, str], first: str) -> dict[str, str | int]:
    return {name: int(cell) if name != first and cell.isdigit() else cell for name, cell in row.items()}


WRITERS: dict[str, Write] = {"text": write_text, "csv": write_csv, "json": write_json}
