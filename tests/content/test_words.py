# ruff: noqa: E501 - lines of problems are written here as they are printed
"""The program's own words, and a deck that adds a language to them."""

from __future__ import annotations

import pytest

from kiosk import paths
from kiosk.content import load_words
from kiosk.errors import ContentError, InstallationError

WORDS = paths.assets() / "words.yaml"


def test_every_word_is_in_every_language_of_the_program() -> None:
    words = load_words(WORDS)
    languages = {tuple(sorted(text.by_language)) for text in words.values()}
    assert languages == {("en", "gu", "hi", "pa", "ur")}


def test_a_deck_adds_a_language(draft) -> None:
    draft.write("words.yaml", "home: {cy: Hafan}\nback: {cy: Yn ôl, en: Return}\n")
    words = load_words(WORDS, draft.folder)
    assert words["home"].resolve("cy").text == "Hafan"
    assert words["home"].resolve("en").text == "Home"
    assert words["back"].resolve("en").text == "Return"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hom: {cy: Hafan}\n", '1:1: error: hom: "hom" is not a word of the program (did you mean home?)'),
        ("home: Hafan\n", "1:7: error: home: must be a group of texts by language (write it like {en: Home})"),
        ("home: {Welsh: Hafan}\n", '1:8: error: home.Welsh: "Welsh" is not a language code (write it like en or pt-BR)'),
        ("since: {cy: Ers}\n", "1:13: error: since.cy: has other places to fill in than the program fills (it must hold {date})"),
        ("home: {cy: A}\nhome: {cy: B}\n", '2:1: error: home: the key "home" is already on line 1 (take one of them away)'),
    ],
)  # fmt: skip
def test_what_a_deck_can_get_wrong(draft, text: str, line: str) -> None:
    draft.write("words.yaml", text)
    assert draft.problems() == [f"words.yaml:{line}"]
    with pytest.raises(ContentError):
        load_words(WORDS, draft.folder)


def test_a_language_that_the_program_does_not_speak_is_a_warning(draft) -> None:
    for file in ("deck.yaml", "firms.yaml", "slides/welcome.yaml", "slides/places.yaml"):
        text = (draft.folder / file).read_text(encoding="utf-8")
        draft.write(file, text.replace(" hi: ", " cy: ").replace("[en, hi]", "[en, cy]"))
    assert draft.problems() == [
        (
            "deck.yaml:1:1: warning: file: the program's own words are not translated into cy "
            "(add words.yaml with them to the deck)"
        )
    ]


def test_missing_words_are_a_fault_of_the_installation(tmp_path) -> None:
    with pytest.raises(InstallationError):
        load_words(tmp_path / "words.yaml")
