"""The keyboards of the search: one for each language that we ship, and what pressing a key does.

A visitor stands, looks for one name, and has most likely never learnt to type in their script. So Indic
keyboards are the alphabet as school teaches it, classes of consonants in a row and each vowel above its sign,
and not InScript, which must be known by heart; Urdu's runs from the right in the order of its alphabet. Only
English has the order that all know from their phones. A script is on one page: no letter must be hunted for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from kiosk.domain.writing import written_in

MOST_LETTERS = 30
"""A longer name is found long before its end is typed, and would not fit the field in large text."""
LANGUAGES_IN_ROW = 3


class Act(StrEnum):
    """What a key does."""

    TYPE = "type"
    SPACE = "space"
    ERASE = "erase"
    CLEAR = "clear"
    DIGITS = "digits"
    LETTERS = "letters"
    LANGUAGES = "languages"
    LANGUAGE = "language"


class Page(StrEnum):
    """What is on the keys."""

    LETTERS = "letters"
    DIGITS = "digits"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class Key:
    """`text` is what it types, or the code of the language that it chooses."""

    act: Act
    text: str = ""

    @property
    def face(self) -> str:
        """What is on it: a mark is shown on the dotted circle that stands for any letter."""
        return f"◌{self.text}" if unicodedata.category(self.text[0])[0] == "M" else self.text


@dataclass(frozen=True, slots=True)
class Place:
    """A key with its row; where it begins and how wide it is are parts (0 to 1) of the keyboard's width."""

    key: Key
    row: int
    start: float
    width: float


_LETTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("Q W E R T Y U I O P", "A S D F G H J K L", "Z X C V B N M"),
        "hi": (
            "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ ऑ ऍ",
            "् ा ि ी ु ू ृ े ै ो ौ ॉ ॅ",
            "क ख ग घ ङ च छ ज झ ञ ं ँ ः",
            "ट ठ ड ढ ण त थ द ध न ड़ ढ़ ़",
            "प फ ब भ म य र ल व श ष स ह",
        ),
        "pa": (
            "ਅ ਆ ਇ ਈ ਉ ਊ ਏ ਐ ਓ ਔ ੳ ੲ ਃ",
            "੍ ਾ ਿ ੀ ੁ ੂ ੇ ੈ ੋ ੌ ੰ ਂ ੱ",
            "ਸ ਹ ਕ ਖ ਗ ਘ ਙ ਚ ਛ ਜ ਝ ਞ ਸ਼",
            "ਟ ਠ ਡ ਢ ਣ ਤ ਥ ਦ ਧ ਨ ਖ਼ ਗ਼ ਜ਼",
            "ਪ ਫ ਬ ਭ ਮ ਯ ਰ ਲ ਵ ੜ ਫ਼ ਲ਼ ਼",
        ),
        "gu": (
            "અ આ ઇ ઈ ઉ ઊ ઋ એ ઐ ઓ ઔ ઍ ઑ",
            "્ ા િ ી ુ ૂ ૃ ે ૈ ો ૌ ૅ ૉ",
            "ક ખ ગ ઘ ઙ ચ છ જ ઝ ઞ ં ઃ ઁ",
            "ટ ઠ ડ ઢ ણ ત થ દ ધ ન ળ ક્ષ ઼",
            "પ ફ બ ભ મ ય ર લ વ શ ષ સ હ",
        ),
        "ur": (
            "ا آ ب پ ت ٹ ث ج چ ح خ د",
            "ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ",
            "ع غ ف ق ک گ ل م ن ں و ؤ",
            "ہ ۂ ھ ء ی ئ ے ۃ \u064e \u0650 \u064f \u0651",
        ),
    }
)
_DIGITS, _SIGNS = "1 2 3 4 5 6 7 8 9 0", "- ' & . , / ( ) + @"
_OWN_DIGITS: Mapping[str, str] = MappingProxyType(
    {
        "hi": "१ २ ३ ४ ५ ६ ७ ८ ९ ०",
        "pa": "੧ ੨ ੩ ੪ ੫ ੬ ੭ ੮ ੯ ੦",
        "gu": "૧ ૨ ૩ ૪ ૫ ૬ ૭ ૮ ૯ ૦",
        "ur": "۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰",
    }
)
_WIDTHS: Mapping[Act, float] = MappingProxyType(
    {Act.LANGUAGES: 2.6, Act.DIGITS: 1.6, Act.LETTERS: 1.6, Act.SPACE: 4.4, Act.ERASE: 2.0, Act.CLEAR: 2.0}
)


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A keyboard as it stands: of a language, open at a page."""

    language: str
    page: Page = Page.LETTERS

    @property
    def layout(self) -> str:
        """The language whose letters it has: English for any that we have no keyboard for."""
        return self.language if self.language in _LETTERS else "en"

    def after(self, key: Key) -> Keyboard:
        """The keyboard once a key has been pressed."""
        match key.act:
            case Act.DIGITS:
                return replace(self, page=Page.DIGITS)
            case Act.LETTERS:
                return replace(self, page=Page.LETTERS)
            case Act.LANGUAGES:
                closed = self.page is Page.LANGUAGES
                return replace(self, page=Page.LETTERS if closed else Page.LANGUAGES)
            case Act.LANGUAGE:
                return Keyboard(key.text)
            case Act.TYPE | Act.SPACE | Act.ERASE | Act.CLEAR:
                return self

    def rows(self, languages: Sequence[str]) -> tuple[tuple[Key, ...], ...]:
        """Its keys, row by row as they are read; `languages` are those to choose among."""
        return (*self._page(languages), self._foot(languages))

    def _page(self, languages: Sequence[str]) -> Iterator[tuple[Key, ...]]:
        match self.page:
            case Page.LETTERS:
                yield from map(_typing, _LETTERS[self.layout])
            case Page.DIGITS:
                own = _OWN_DIGITS.get(self.layout)
                yield from map(_typing, (_DIGITS, own, _SIGNS) if own else (_DIGITS, _SIGNS))
            case Page.LANGUAGES:
                keys = [Key(Act.LANGUAGE, code) for code in languages]
                for first in range(0, len(keys), LANGUAGES_IN_ROW):
                    yield tuple(keys[first : first + LANGUAGES_IN_ROW])

    def _foot(self, languages: Sequence[str]) -> tuple[Key, ...]:
        choice = (Key(Act.LANGUAGES),) if len(languages) > 1 else ()
        other = Key(Act.DIGITS if self.page is Page.LETTERS else Act.LETTERS)
        return (*choice, other, Key(Act.SPACE, " "), Key(Act.ERASE), Key(Act.CLEAR))


def _typing(row: str) -> tuple[Key, ...]:
    return tuple(Key(Act.TYPE, text) for text in row.split(" "))


def places(rows: Sequence[Sequence[Key]]) -> list[Place]:
    """Where each key is: those of a page as wide as in its longest row, those at the foot by their use."""
    *page, foot = rows
    columns = max(map(len, page))
    found = []
    for number, row in enumerate(page):
        first = (columns - len(row)) / 2
        found += [Place(key, number, (first + at) / columns, 1 / columns) for at, key in enumerate(row)]
    whole = sum(_WIDTHS[key.act] for key in foot)
    start = 0.0
    for key in foot:
        width = _WIDTHS[key.act] / whole
        found.append(Place(key, len(page), start, width))
        start += width
    return found


def typed(text: str, key: Key) -> str:
    """The text once a key has been pressed."""
    match key.act:
        case Act.TYPE | Act.SPACE:
            return added(text, key.text)
        case Act.ERASE:
            return erased(text)
        case Act.CLEAR:
            return ""
        case Act.DIGITS | Act.LETTERS | Act.LANGUAGES | Act.LANGUAGE:
            return text


def added(text: str, more: str) -> str:
    """The text with more at its end; nothing is added to a full one, nor a space to a space.

    Letters of another script begin anew: no name is written in two, and no typeface has both.
    """
    if more.isspace() and (not text or text.endswith(" ")):
        return text
    if written_in(more) not in ("", written_in(text) or written_in(more)):
        return more
    return text + more if len(text) + len(more) <= MOST_LETTERS else text


def erased(text: str) -> str:
    """The text without its last letter and all the marks on it: what looks like one letter goes at once, but
    of a conjunct only its last consonant, so that a slip in it costs no more.
    """
    end = len(text)
    while end > 1 and unicodedata.category(text[end - 1]) in ("Mn", "Mc", "Cf"):
        end -= 1
    return text[: max(0, end - 1)]
