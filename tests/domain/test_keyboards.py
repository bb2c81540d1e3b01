"""Each language that we ship can be typed, and keys do what is on them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import pytest

from kiosk.domain.content import Content
from kiosk.domain.keyboards import (
    MOST_LETTERS,
    Act,
    Key,
    Keyboard,
    Page,
    added,
    erased,
    places,
    typed,
)
from kiosk.domain.search import entries

LANGUAGES = ("en", "hi", "pa", "gu", "ur")
PAGES = tuple(Page)


def keys(language: str, page: Page = Page.LETTERS) -> Iterator[Key]:
    for row in Keyboard(language, page).rows(LANGUAGES):
        yield from row


def parts(text: str) -> set[str]:
    """The characters of a text, letters apart from the marks on them, in capitals as on the keys."""
    return set(unicodedata.normalize("NFD", text.upper()))


def typable(language: str) -> set[str]:
    pages = (Page.LETTERS, Page.DIGITS)
    return {part for page in pages for key in keys(language, page) for part in parts(key.text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_can_be_typed_in_its_own_language(content: Content, language: str) -> None:
    latin = typable("en")  # names in Latin letters are typed on the Latin keyboard, or as they sound
    missing = {
        (part, name)
        for entry in entries(content.deck, content.basemap)
        for name in (entry.name.by_language.get(language, ""),)
        for part in parts(name)
        if part not in typable(language) | latin and unicodedata.category(part)[0] in "LMN"
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("en", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        ("hi", "".join(map(chr, [*range(0x915, 0x929), *range(0x92A, 0x931), 0x932, *range(0x935, 0x93A)]))),
        ("pa", "ੳਅੲਸਹਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜ"),
        ("gu", "કખગઘઙચછજઝઞટઠડઢણતથદધનપફબભમયરલવશષસહળ"),
        ("ur", "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے"),
    ],
)
def test_the_whole_alphabet_is_there(language: str, letters: str) -> None:
    assert set(letters) <= {key.text for key in keys(language)}


@pytest.mark.parametrize(("language", "virama", "nukta"), [("hi", "्", "़"), ("pa", "੍", "਼"), ("gu", "્", "઼")])
def test_conjuncts_and_dotted_letters_can_be_made(language: str, virama: str, nukta: str) -> None:
    assert {virama, nukta} <= {key.text for key in keys(language)}


@pytest.mark.parametrize("language", ["hi", "gu"])
def test_each_vowel_stands_above_its_sign(language: str) -> None:
    vowels, signs, *_ = Keyboard(language).rows(LANGUAGES)
    for vowel, sign in list(zip(vowels, signs, strict=True))[1:]:
        name = unicodedata.name(vowel.text).replace("LETTER ", "").replace("VOWEL ", "")
        assert unicodedata.name(sign.text).replace("VOWEL SIGN ", "") == name


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", [*LANGUAGES, "cy"])
def test_no_two_keys_are_alike_and_all_are_inside(language: str, page: Page) -> None:
    rows = Keyboard(language, page).rows(LANGUAGES)
    every = [key for row in rows for key in row]
    assert len(every) == len(set(every))
    at = places(rows)
    assert [place.key for place in at] == every
    for row in range(len(rows)):
        line = [place for place in at if place.row == row]
        assert line[0].start >= 0
        assert line[-1].start + line[-1].width <= 1 + 1e-9
        for one, other in pairwise(line):
            assert one.start + one.width == pytest.approx(other.start)


def test_a_language_without_a_keyboard_has_the_english_one() -> None:
    assert Keyboard("cy").layout == "en"
    assert list(keys("cy")) == list(keys("en"))


def test_keys_turn_pages_and_choose_languages() -> None:
    board = Keyboard("hi")
    assert board.after(Key(Act.DIGITS)).page is Page.DIGITS
    assert board.after(Key(Act.DIGITS)).after(Key(Act.LETTERS)) == board
    opened = board.after(Key(Act.LANGUAGES))
    assert opened.page is Page.LANGUAGES
    assert [key.text for row in opened.rows(LANGUAGES)[:-1] for key in row] == list(LANGUAGES)
    assert opened.after(Key(Act.LANGUAGES)) == board
    assert opened.after(Key(Act.LANGUAGE, "ur")) == Keyboard("ur")
    for act in (Act.TYPE, Act.SPACE, Act.ERASE, Act.CLEAR):
        assert board.after(Key(act, "x")) == board


def test_one_language_needs_no_choice() -> None:
    foot = Keyboard("en").rows(("en",))[-1]
    assert Act.LANGUAGES not in [key.act for key in foot]


def test_what_keys_do_to_a_text() -> None:
    assert typed("tat", Key(Act.TYPE, "a")) == "tata"
    assert typed("tata", Key(Act.SPACE, " ")) == "tata "
    assert typed("tata ", Key(Act.SPACE, " ")) == "tata "
    assert typed("", Key(Act.SPACE, " ")) == ""
    assert typed("tata", Key(Act.ERASE)) == "tat"
    assert typed("tata", Key(Act.CLEAR)) == ""
    assert typed("tata", Key(Act.DIGITS)) == "tata"
    assert len(typed("x" * MOST_LETTERS, Key(Act.TYPE, "y"))) == MOST_LETTERS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("a", ""),
        ("का", ""),
        ("टाटा", "टा"),
        ("स्टे", "स्"),  # of a conjunct its last consonant
        ("स्", ""),
        ("बड़ा", "ब"),
        ("ਸੈਂ", ""),
        ("حکومتِ", "حکوم"),
        ("ा", ""),
        ("e\u0301", ""),
    ],
)
def test_erasing_takes_a_letter_with_its_marks(before: str, after: str) -> None:
    assert erased(before) == after


def test_marks_are_shown_on_a_circle() -> None:
    assert [Key(Act.TYPE, text).face for text in ("ा", "्", "क", "ड़", "ُ")] == ["◌ा", "◌्", "क", "ड़", "◌ُ"]


def test_letters_of_another_script_begin_anew() -> None:
    assert added("टाटा", "ગુ") == "ગુ"
    assert added("टाटा", " jlr") == "टाटा jlr"
    assert added("jlr ", "ਟ") == "jlr ਟ"
    assert added("टाटा", "ट") == "टाटाट"
