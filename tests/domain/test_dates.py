"""Dates as exact as their source."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", PartialDate(2025)),
        ("2025-09", PartialDate(2025, 9)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_what_is_a_date(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-9", "2025-13", "2025-00", "2025-02-30", "2025-02-30-01", "0000", "2025/09", "२०२५",
     "2025-09-29 ", "2025-" + "9" * 5_000],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


@given(st.text())
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        date = PartialDate.parse(text)
    except ValueError:
        return
    assert 1 <= date.year <= 9999


def test_dates_are_in_order() -> None:
    dates = [PartialDate(2025), PartialDate(2025, 1), PartialDate(2025, 9, 29), PartialDate(2026)]
    assert sorted(dates, reverse=True) == dates[::-1]


@pytest.mark.parametrize(
    ("date", "months"), [("2024", 11), ("2024-11", 12), ("2024-11-30", 12), ("2026", -13), ("2025-11", 0)]
)
def test_months_are_counted_from_the_end_of_the_period(date: str, months: int) -> None:
    assert PartialDate.parse(date).months_before(datetime.date(2025, 11, 22)) == months
