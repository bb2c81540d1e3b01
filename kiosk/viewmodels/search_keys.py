"""The keys of the search as rows: what is written on each, and what is said of it.

Imported when a visitor first opens the search, since start-up has no time for it.
"""

from __future__ import annotations

from kiosk.domain import keyboards
from kiosk.domain.keyboards import Act, Key, Keyboard, places, typed
from kiosk.domain.languages import script
from kiosk.domain.writing import from_right, set_in
from kiosk.viewmodels.search import KeyRow
from kiosk.viewmodels.tools import Tools

ICONS = {
    Act.SPACE: "mdi6.keyboard-space",
    Act.ERASE: "mdi6.backspace-outline",
    Act.CLEAR: "mdi6.close",
    Act.LETTERS: "mdi6.alphabetical",
    Act.LANGUAGES: "mdi6.keyboard-outline",
}


class Keys:
    """A keyboard for one deck's languages; `keyboard` is how it stands."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.choose(tools.reading.code)

    def choose(self, language: str) -> None:
        """Have the keys of a language."""
        self._show(Keyboard(language))

    def _show(self, keyboard: Keyboard) -> None:
        self.keyboard = keyboard
        self._places = places(keyboard.rows(self._tools.deck.languages))

    def press(self, row: int, query: str) -> str:
        """What has been typed once a key has been pressed, which may also turn the keyboard's page."""
        key = self._places[row].key
        keyboard = self.keyboard.after(key)
        if keyboard != self.keyboard:
            self._show(keyboard)
        return typed(query, key)

    def added(self, query: str, text: str) -> str:
        return keyboards.added(query, text)

    def erased(self, query: str) -> str:
        return keyboards.erased(query)

    @property
    def language(self) -> str:
        """The language of the letters; English for one that we have no keyboard for."""
        return self.keyboard.layout

    @property
    def lines(self) -> int:
        return self._places[-1].row + 1

    def from_right(self, query: str) -> bool:
        return from_right(query, otherwise=script(self.language).rtl)

    def language_of(self, query: str) -> str:
        """The language that a query is set in."""
        return set_in(query, self.language, self._tools.deck.languages)

    # --- rows

    def rows(self) -> list[KeyRow]:
        return [self._row(place) for place in self._places]

    def _row(self, place: keyboards.Place) -> KeyRow:
        face, code = self._face(place.key)
        said = self._said(place.key) or face
        letter = place.key.act in (Act.TYPE, Act.LANGUAGE)
        icon = ICONS.get(place.key.act, "")
        return KeyRow(face, code, icon, said, letter, place.row, place.start, place.width)

    def _face(self, key: Key) -> tuple[str, str]:
        """What is written on a key, and in which language."""
        read = self._tools.reading
        match key.act:
            case Act.TYPE:
                return key.face, self.language
            case Act.LANGUAGE:
                return read.say_in("language_name", key.text), key.text
            case Act.LANGUAGES:
                return read.say_in("language_name", self.keyboard.language), self.keyboard.language
            case Act.DIGITS:
                return "123", read.code
            case Act.LETTERS | Act.SPACE | Act.ERASE | Act.CLEAR:
                return self._said(key), read.code

    def _said(self, key: Key) -> str:
        """What is said of a key whose face does not say it all."""
        act = key.act
        return "" if act in (Act.TYPE, Act.LANGUAGE) else self._tools.reading.say(f"key_{act}")
