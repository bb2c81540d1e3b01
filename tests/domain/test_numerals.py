"""E5: numbers as each language writes them."""

from __future__ import annotations

import pytest

from kiosk.domain.numerals import number


@pytest.mark.parametrize(
    ("value", "language", "decimals", "group", "written"),
    [
        (1234567, "en", 0, True, "1,234,567"),
        (1234567, "ur", 0, True, "1,234,567"),
        (1234567, "hi", 0, True, "12,34,567"),
        (1234567, "pa", 0, True, "12,34,567"),
        (1234567, "gu", 0, True, "12,34,567"),
        (173369087, "hi", 0, True, "17,33,69,087"),
        (999, "hi", 0, True, "999"),
        (34000, "hi", 0, True, "34,000"),
        (2008, "en", 0, False, "2008"),
        (1.15, "en", 2, True, "1.15"),
        (-61, "en", 0, True, "\N{MINUS SIGN}61"),
        (-0.001, "en", 1, True, "0.0"),
    ],
)
def test_numbers(value: float, language: str, decimals: int, group: bool, written: str) -> None:
    assert number(value, language, decimals=decimals, group=group) == written
