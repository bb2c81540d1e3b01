"""In which script a text is written, and which way it runs."""

from __future__ import annotations

import pytest

from kiosk.domain.writing import from_right, set_in, written_in

LANGUAGES = ("en", "hi", "pa", "gu", "ur")


def test_direction_is_that_of_the_first_letter() -> None:
    assert from_right("ٹاٹا", otherwise=False)
    assert not from_right("12 tata ٹاٹا", otherwise=True)
    assert from_right("12", otherwise=True)


@pytest.mark.parametrize(
    ("text", "code"),
    [("टाटा", "hi"), ("12 ਟਾਟਾ", "pa"), ("tata ગુ", "gu"), ("ٹاٹا", "ur"), ("tata", ""), ("12", ""), ("", "")],
)
def test_letters_tell_the_language(text: str, code: str) -> None:
    assert written_in(text) == code


@pytest.mark.parametrize(
    ("text", "own", "code"),
    [
        ("ગુ", "pa", "gu"),
        ("tata ગુ", "en", "gu"),
        ("tata", "hi", "hi"),
        ("tata", "ur", "en"),
        ("12", "ur", "ur"),
        ("ٹاٹا", "en", "ur"),
    ],
)
def test_a_text_is_set_in_the_type_of_its_letters(text: str, own: str, code: str) -> None:
    assert set_in(text, own, LANGUAGES) == code
