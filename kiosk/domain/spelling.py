"""How words are compared: what is the same letter, what sounds alike, and what is a slip of the finger.

A spelling is a text as search compares it: small letters of any script without accents, nukta or joiners,
its words apart by one space. Vowel signs are letters and stay.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

APOSTROPHES = "'’‘ʼ`´"
_SAME = {
    **dict.fromkeys(APOSTROPHES, ""),
    **dict.fromkeys("\u093c\u0a3c\u0abc", ""),  # nukta, which many leave out
    "ੱ": "", "ੰ": "ਂ", "ँ": "ं", "ઁ": "ં",
    "ऍ": "ए", "ॅ": "े", "ऑ": "ओ", "ॉ": "ो", "ઍ": "એ", "ૅ": "ે", "ઑ": "ઓ", "ૉ": "ો",
    # Arabic keyboards' letters for Urdu's own, and those that are told apart only at the end of a word.
    "ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۃ": "ہ", "ں": "ن",
}  # fmt: skip


class _Letters(dict[int, str]):
    """What each character becomes, worked out when it is first met (`str.translate` asks)."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _letter(chr(code))
        return letter


def _letter(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    match unicodedata.category(char):
        case "Nd":
            return str(unicodedata.digit(char))
        case "Mn" | "Mc":  # the marks of Indic scripts are vowels, all others accents
            return char if "\u0900" <= char <= "\u0dff" else ""
        case "Cf":
            return ""
        case category:
            return char if category[0] in "LN" else " "


_LETTERS = _Letters()


def spelling(text: str) -> str:
    """The text as search compares it."""
    return " ".join(_parted(text).translate(_LETTERS).split())


def _parted(text: str) -> str:
    """Every accent and nukta a character of its own; Arabic presentation forms as plain letters."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKD", text).casefold()


def script_of(word: str) -> int:
    """A number for the script of a word: its block of 128 characters, the two Arabic ones being one."""
    block = ord(word[0]) >> 7
    return 12 if block in (12, 13, 14) else 0 if block < 5 else block


# --- what sounds alike

# Consonants of Latin, Devanagari, Gurmukhi, Gujarati and Urdu by the sound that their readers take for the
# same; all else is a vowel. Of v, y and h in the middle each script's spelling makes something else.
_SOUNDS = {
    "k": "kq कख ਕਖ કખ کقخ",
    "g": "gjz गघजझ ਗਘਜਝ ગઘજઝ گغجزذضظژ",
    "c": "चछ ਚਛ ચછ چ",
    "s": "s शषस ਸ શષસ سشصث",
    "t": "t टठतथ ਟਠਤਥ ટઠતથ ٹتط",
    "d": "d डढदध ਡਢਦਧ ડઢદધ ڈد",
    "n": "nm ङञणनमं ਙਞਣਨਮਂ ઙઞણનમં نمں",
    "p": "p प ਪ પ پ",
    "f": "f फ ਫ ફ ف",
    "b": "b बभ ਬਭ બભ ب",
    "l": "l लळ ਲ લળ ل",
    "r": "r रऋृ ਰੜ રઋૃ رڑ",
    "v": "vw व ਵ વ و",
    "h": "h ह ਹ હ ہھح",
    "": "्੍્",
}
_SOUND_OF = {ord(char): sound for sound, chars in _SOUNDS.items() for char in chars if char != " "}
_VOWEL, _WEAK = "a", str.maketrans("", "", "avh")
_LATIN = tuple(
    (re.compile(pattern), sounds)
    for pattern, sounds in (
        ("ph", "f"), ("ch", "च"), ("ck", "k"), ("tion", "sn"), ("x", "ks"),
        ("c(?=[eiy])", "s"), ("c", "k"), (r"([a-z])\1", r"\1"),
    )
)  # fmt: skip
_DOUBLED = re.compile(r"(.)[्੍્]\1")


class _Sounds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = sound = _SOUND_OF.get(code, chr(code) if chr(code).isdigit() else _VOWEL)
        return sound


_SOUND = _Sounds()


def sounds(text: str) -> list[str]:
    """What each word of a text sounds like: its consonants, as one script for all; vowels differ too much.

    Tata, टाटा, ਟਾਟਾ, ટાટા and ٹاٹا are "tt", Infosys and इन्फोसिस are "anfss" (a vowel at the start is "a").
    """
    parted = _parted(text)
    if "\u093c" in parted:  # ड़ and ढ़ are heard as an r
        parted = re.sub("[डढ]\u093c", "र", parted)
    return [_sound(word) for word in parted.translate(_LETTERS).split()]


def _sound(word: str) -> str:
    if word.isascii():
        for pattern, replacement in _LATIN:
            word = pattern.sub(replacement, word)
    else:
        word = _DOUBLED.sub(r"\1", word)
    heard = word.translate(_SOUND)
    return heard[:1] + heard[1:].translate(_WEAK)


# --- what is a slip of the finger


def slips(word: str) -> int:
    """How many letters of a typed word may be wrong."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def beginning(words: Sequence[str], start: str) -> tuple[int, int]:
    """The first and one past the last of sorted words that begin so."""
    low = bisect_left(words, start)
    return low, bisect_left(words, start + "\U0010ffff", low)


def near(words: Sequence[str], typed: str, wrong: int) -> Iterator[tuple[int, int]]:
    """Ranges of sorted words that begin with `typed` but for so many letters left out, put in, taken for
    another, or swapped with the next (Damerau's distance, in its restricted form). They may overlap.
    """
    seen: set[tuple[str, str, int]] = set()

    def walk(start: str, rest: str, left: int) -> Iterator[tuple[int, int]]:
        if (start, rest, left) in seen:
            return
        seen.add((start, rest, left))
        low, high = beginning(words, start if left else start + rest)
        if low == high:
            return
        if not left or not rest:
            yield low, high
            return
        yield from walk(start + rest[0], rest[1:], left)
        yield from walk(start, rest[1:], left - 1)
        if len(rest) > 1:
            yield from walk(start + rest[1] + rest[0], rest[2:], left - 1)
        for letter in _next_letters(words, start, low, high):
            yield from walk(start + letter, rest[1:], left - 1)
            yield from walk(start + letter, rest, left - 1)

    yield from walk("", typed, wrong)


def _next_letters(words: Sequence[str], start: str, low: int, high: int) -> Iterator[str]:
    """The letters that follow a beginning in words[low:high]."""
    size = len(start)
    while low < high:
        if len(words[low]) == size:
            low += 1
            continue
        letter = words[low][size]
        yield letter
        low = bisect_left(words, start + letter + "\U0010ffff", low, high)
