"""The language on the screen: texts, numbers, dates and the order of lists in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from PySide6.QtCore import Property, QCollator, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.domain import numerals
from kiosk.domain.dates import PartialDate
from kiosk.domain.languages import locale_name, script, spaced
from kiosk.domain.text import Text
from kiosk.viewmodels.singletons import offered

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2068", "\u2066", "\u2069"
T = TypeVar("T")


@QmlElement
@QmlSingleton
class Reading(QObject):
    """Resolves texts for the visitor's language; everything that shows words listens to `changed`.

    `code` is the language, for Python; QML reads `language`. `first` is the one that each visit begins in.
    """

    changed = Signal()

    @staticmethod
    def create(engine: QQmlEngine) -> Reading:
        """Called by QML when it first meets the singleton."""
        return offered(engine, Reading)

    def __init__(self, language: str, words: Mapping[str, Text], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = self.first = language
        self._words = words
        self._locale = QLocale(locale_name(language))

    @Property(str, notify=changed)
    def language(self) -> str:
        """The code of the language on the screen."""
        return self.code

    @Property(bool, notify=changed)
    def rtl(self) -> bool:
        """Whether the screen is mirrored."""
        return self.mirrored()

    def mirrored(self) -> bool:
        return script(self.code).rtl

    def read_in(self, language: str) -> None:
        """Show everything in another language."""
        if language != self.code:
            self.code = language
            self._locale = QLocale(locale_name(language))
            self.changed.emit()

    def listed(self, *parts: str) -> str:
        """Parts of one line, with this language's comma between them."""
        return script(self.code).comma.join(parts)

    def text(self, text: Text | None) -> str:
        """The words to show; a fallback in the other direction keeps its own by an isolate."""
        if text is None:
            return ""
        resolved = text.resolve(self.code)
        words = spaced(resolved.text, self.code)
        if script(resolved.language).rtl != script(self.code).rtl:
            return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}"
        return words

    def say(self, key: str, **values: str | int) -> str:
        """One of the program's own texts, with its blanks filled in."""
        return self.text(self._words[key]).format(**values)

    def say_in(self, key: str, language: str) -> str:
        """One of the program's own texts in another language than the screen's."""
        return self._words[key].resolve(language).text

    @Slot(str, str, result=str)
    def word(self, key: str, _language: str) -> str:
        """A text for QML, whose binding names the language so as to follow it."""
        return self.text(self._words[key])

    @Slot(float, int, bool, result=str)
    def number(self, value: float, decimals: int = 0, group: bool = True) -> str:
        """A number as this language writes it."""
        return numerals.number(value, self.code, decimals=decimals, group=group)

    def date(self, date: PartialDate | None) -> str:
        """A date as exact as it is known: 29 September 2025, September 2025, or 2025."""
        if date is None:
            return ""
        if not date.month:
            return str(date.year)
        month = self._locale.standaloneMonthName(date.month)
        return " ".join(str(part) for part in (date.day, month, date.year) if part)

    def sorted(self, items: Iterable[T], key: Callable[[T], str]) -> list[T]:
        """Items in the order that this language's readers expect."""
        collator = QCollator(self._locale)
        collator.setNumericMode(True)
        return sorted(items, key=lambda item: collator.sortKey(key(item)))
