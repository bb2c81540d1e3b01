"""A wordy language: the deck and the program's words in English, stretched as translations may be."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping

from kiosk.domain.content import Content
from kiosk.domain.text import Text

LANGUAGE = "en"
_HOLE = re.compile(r"\{[a-z_]*\}")


def stretched(text: str) -> str:
    """Five times as long if it has less than 8 letters, three times up to 30, else half as long again.

    A sign without letters is no word.
    """
    if not any(letter.isalpha() for letter in text):
        return text
    times = 5.0 if len(text) < 8 else 3.0 if len(text) <= 30 else 1.5
    more = _HOLE.sub("", text).split() or [text]
    words, length = text, round(len(text) * times)
    number = 0
    while len(words) < length:
        words += " " + more[number % len(more)]
        number += 1
    return words


def wordy(content: Content) -> Content:
    """Content with every text stretched but the languages' own names, which are never translated."""
    words = {key: text if key == "language_name" else _wordy(text) for key, text in content.words.items()}
    return Content(_wordy(content.deck), words, content.basemap)  # type: ignore[arg-type]


def _wordy(thing: object) -> object:  # type: ignore[explicit-any]
    match thing:
        case Text():
            return Text({**thing.by_language, LANGUAGE: stretched(thing.resolve(LANGUAGE).text)})
        case tuple():
            return tuple(_wordy(each) for each in thing)
        case Mapping():
            return {key: _wordy(each) for key, each in thing.items()}
        case _ if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
            fields = (field.name for field in dataclasses.fields(thing) if field.init)
            return dataclasses.replace(thing, **{name: _wordy(getattr(thing, name)) for name in fields})
        case _:
            return thing
