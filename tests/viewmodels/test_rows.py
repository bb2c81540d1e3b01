"""Lists tell views only of what changed, and what stays keeps its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.viewmodels.rows import Rows


@dataclass(frozen=True)
class Row:
    name: str
    value: int = 0


lists = st.lists(st.builds(Row, st.sampled_from("abcdefgh"), st.integers(0, 2)), max_size=8)


def values(model: Rows) -> list[Row]:
    return [
        Row(model.data(at, 0x100), model.data(at, 0x101)) for at in map(model.index, range(model.rowCount()))
    ]


@given(st.lists(lists, min_size=1, max_size=6))
def test_the_rows_are_those_given_in_their_order(steps: Sequence[list[Row]]) -> None:
    root = QObject()
    model = Rows(Row, root)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, root)
    for rows in steps:
        model.replace(rows)
        assert values(model) == rows


@given(
    st.lists(lists.map(lambda rows: list({row.name: row for row in rows}.values())), min_size=2, max_size=6)
)
def test_with_a_key_rows_that_stay_keep_their_place(steps: Sequence[list[Row]]) -> None:
    model = Rows(Row, root := QObject(), key="name")
    for rows in steps:
        before = values(model)
        model.replace(rows)
        now = values(model)
        assert sorted(now, key=repr) == sorted(rows, key=repr)
        names = [row.name for row in rows]
        for place, row in enumerate(before[: len(rows)]):
            assert row.name not in names or now[place].name == row.name
    del root


def test_views_hear_only_of_what_changed() -> None:
    model = Rows(Row, root := QObject(), [Row("a"), Row("b"), Row("c"), Row("d")])
    heard: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    model.replace([Row("a", 1), Row("b"), Row("c", 1), Row("d", 1)])
    assert heard == [(0, 0), (2, 3)]
    model.replace([Row("a", 1), Row("b"), Row("c", 1), Row("d", 1)])
    assert len(heard) == 2
    del root
