"""What counts as the same letter, what sounds alike, and what is a slip."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.spelling import near, slips, sounds, spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Société Générale", "societe generale"),
        ("Stoke-on-Trent", "stoke on trent"),
        ("India's  place", "Indias place"),
        ("गीगाफ़ैक्ट्री", "गीगाफैक्ट्री"),  # nukta
        ("क्\u200dष", "क्ष"),  # a joiner
        ("वॉरिक", "वोरिक"),
        ("ਸੈਂਡਵੈੱਲ", "ਸੈਂਡਵੈਲ"),
        ("گيلاني", "گیلانی"),  # Arabic yeh for Urdu's
        ("كراچي", "کراچی"),
        ("حکومتِ ہند", "حکومت هند"),
        ("\ufe97\ufe8e\ufe97\ufe8e", "تاتا"),  # presentation forms
        ("२०३०", "2030"),
        ("۲۰۳۰", "2030"),
        ("\u2068Tata\u2069 Motors", "tata motors"),
    ],
)
def test_what_is_spelt_the_same(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"), [("की", "का"), ("कि", "की"), ("ਕੀ", "ਕਾ"), ("કે", "કો"), ("टाटा", "डाडा"), ("بس", "پس")]
)
def test_what_is_another_word(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(
    "names",
    [
        ("Tata", "टाटा", "ਟਾਟਾ", "ટાટા", "ٹاٹا"),
        ("Infosys", "इन्फोसिस", "ਇਨਫੋਸਿਸ", "ઇન્ફોસિસ", "انفوسس"),
        ("Norton", "नॉर्टन", "ਨੌਰਟਨ", "નોર્ટન", "نورٹن"),
        ("Bank of Baroda", "बैंक ऑफ़ बड़ौदा", "ਬੈਂਕ ਆਫ਼ ਬੜੌਦਾ", "બેન્ક ઑફ બરોડા", "بینک آف بڑودا"),
        ("Birmingham", "बर्मिंघम", "ਬਰਮਿੰਘਮ", "બર્મિંગહામ", "برمنگھم"),
        ("Coventry", "कोवेंट्री", "ਕੋਵੈਂਟਰੀ", "કોવેન્ટ્રી", "کوونٹری"),
        ("Hexaware", "हेक्सावेयर", "ਹੈਕਸਾਵੇਅਰ", "હેક્સાવેર", "ہیکساویئر"),
    ],
)
def test_a_name_sounds_the_same_in_every_script(names: tuple[str, ...]) -> None:
    assert len({tuple(sounds(name)) for name in names}) == 1


def test_names_that_do_not_sound_alike() -> None:
    names = ("Tata", "Tara", "Dada", "Ola", "Norton", "Northampton", "Enzen", "Infosys")
    assert len({sounds(name)[0] for name in names}) == len(names)


@given(st.text(max_size=30))
def test_every_word_has_a_sound(text: str) -> None:
    assert len(sounds(text)) == len(spelling(text).split())


def test_short_words_must_be_right() -> None:
    assert [slips("x" * length) for length in (1, 3, 4, 7, 8, 20)] == [0, 0, 1, 1, 2, 2]


WORDS = st.lists(st.text("abc", min_size=1, max_size=7), min_size=1, max_size=20)


@given(WORDS, st.text("abc", min_size=1, max_size=6), st.integers(0, 2))
def test_near_is_what_a_letter_by_letter_comparison_finds(words: list[str], typed: str, wrong: int) -> None:
    words = sorted(set(words))
    found = {word for low, high in near(words, typed, wrong) for word in words[low:high]}
    begins = {
        word for word in words if any(distance(typed, word[:end]) <= wrong for end in range(len(word) + 1))
    }
    assert found == begins


def distance(one: str, other: str) -> int:
    """Damerau's distance in its restricted form, by the textbook's table."""
    table = [[max(i, j) if not i or not j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] == other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (not same))
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


def test_a_storm_of_slips() -> None:
    names = ["birmingham", "wolverhampton", "leamington", "warwickshire"]
    for name in names:
        for _ in range(50):
            at = random.randrange(len(name) - 1)
            slip = random.choice(
                (
                    name[:at] + name[at + 1 :],
                    name[:at] + "x" + name[at:],
                    name[:at] + "x" + name[at + 1 :],
                    name[:at] + name[at + 1] + name[at] + name[at + 2 :],
                )
            )
            assert any(low < high for low, high in near(sorted(names), slip, 1)), slip
