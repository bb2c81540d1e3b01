"""Text in several languages, and which language a reader gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Resolved:
    """A text as shown: its words and the language those words are in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text by language code, such as ``{"en": "Welcome", "hi": "स्वागत है"}``; never empty."""

    by_language: Mapping[str, str] = field(hash=False)

    def resolve(self, language: str) -> Resolved:
        """The text in `language`, or else in the first language that it was written in."""
        if language in self.by_language:
            return Resolved(self.by_language[language], language)
        first, words = next(iter(self.by_language.items()))
        return Resolved(words, first)
