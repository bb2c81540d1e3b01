"""Every text is there in every language, and every list in the order that its readers expect."""

from __future__ import annotations

import re

import pytest

from kiosk import paths
from kiosk.content import load_words
from kiosk.domain.deck import Deck
from kiosk.domain.writing import from_right, written_in
from kiosk.viewmodels.reading import Reading
from tests.languages.texts import texts
from tests.languages.visit import LANGUAGES

FIRST = {
    "en": ["Ahmedabad", "apple", "Bilaspur", "Firm 2", "Firm 10", "Zebra"],
    "hi": ["अमृतसर", "आगरा", "कानपुर", "खजुराहो", "गया", "हरिद्वार"],
    "pa": ["ਅੰਮ੍ਰਿਤਸਰ", "ਸੰਗਰੂਰ", "ਜਲੰਧਰ", "ਪਟਿਆਲਾ", "ਲੁਧਿਆਣਾ"],
    "gu": ["અમદાવાદ", "આણંદ", "કચ્છ", "વડોદરા", "સુરત"],
    "ur": ["احمد آباد", "بہاولپور", "پشاور", "ٹھٹہ", "لاہور", "ملتان"],
}
"""In dictionary order. Urdu's own letters stand among the Arabic ones, not after them."""


def test_the_deck_has_five_languages(deck: Deck) -> None:
    assert deck.languages == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(deck: Deck, language: str) -> None:
    words = load_words(paths.assets() / "words.yaml")
    missing = [where for where, text in texts((deck, words)) if language not in text.by_language]
    assert [where for where in missing if not _shared(where, deck)] == []


def _shared(where: str, deck: Deck) -> bool:
    """A sign such as £ is the same for every reader, and so is a firm that writes itself in Latin letters."""
    text = dict(texts((deck,)))[where].resolve(deck.languages[0]).text
    named = ".firms[" in where and where.endswith((".name", ".parent"))
    return named or not any(letter.isalpha() for letter in text)


def test_no_urdu_begins_with_latin_letters(deck: Deck) -> None:
    """A line runs the way of its first letter: Urdu after a Latin word would be set from the left."""
    words = load_words(paths.assets() / "words.yaml")
    urdu = [re.sub(r"{\w+}", "", text.by_language.get("ur", "")) for _, text in texts((deck, words))]
    assert [text for text in urdu if written_in(text) and not from_right(text, otherwise=True)] == []


def test_urdu_has_its_own_comma() -> None:
    assert Reading("en", {}).listed("Whitley", "Coventry") == "Whitley, Coventry"
    assert Reading("ur", {}).listed("وٹلی", "کوونٹری") == "وٹلی، کوونٹری"


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_in_the_readers_order(language: str) -> None:
    shuffled = sorted(FIRST[language], key=lambda name: name[::-1])
    assert Reading(language, {}).sorted(shuffled, lambda name: name) == FIRST[language]
