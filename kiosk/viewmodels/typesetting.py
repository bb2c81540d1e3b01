"""How large words are set: as large as the space they have allows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.languages import LATIN, script
from kiosk.viewmodels import fitting
from kiosk.viewmodels.reading import Reading

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SHRINK = 0.7


@QmlElement
@QmlUncreatable("slides and firms come from the deck")
class Typesetting(QObject):
    """Fonts by the room there is. A binding follows the language through the font that it hands over.

    Fonts and lengths are pixels; `ratio` is how many times its own size a font may grow. A text that does not
    fit even at the font's own size gets that size, and its layout lets the page scroll.
    """

    def __init__(self, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading

    def room(self, width: float, height: float, *, tight: bool = False) -> fitting.Room:
        """A space for text as the language on the screen sets it."""
        kind = script(self._reading.code)
        leading = kind.leading_tight if tight else kind.leading
        return fitting.Room(width, height, leading, kind.ink_above + kind.ink_below)

    def fit(self, texts: Iterable[str], font: QFont, ratio: float, room: fitting.Room) -> QFont:
        """The largest size, from the font's own to `ratio` times it, at which each text fits its room."""
        return fitting.common(texts, font, ratio, room)

    @Slot(str, QFont, float, float, float, result=QFont)
    def fitted(self, text: str, font: QFont, ratio: float, width: float, height: float) -> QFont:
        """The font for a headline: as large as its space allows, up to `ratio` times its own size."""
        return self.fit([text], font, ratio, self.room(width, height, tight=True))

    @Slot(str, QFont, float, float, float, result=QFont)
    def headline(self, text: str, font: QFont, ratio: float, width: float, height: float) -> QFont:
        """As `fitted`, but a little smaller where that saves a third line: one word to a line reads badly."""
        room = self.room(width, height, tight=True)
        return fitting.gathered(text, self.fit([text], font, ratio, room), font.pixelSize(), room)

    @Slot(str, QFont, float, float, float, result=QFont)
    def loose(self, text: str, font: QFont, ratio: float, width: float, height: float) -> QFont:
        """The font for running text, as `fitted` for a headline."""
        return self.fit([text], font, ratio, self.room(width, height))

    @Slot(str, QFont, float, float, result=bool)
    def fits(self, text: str, font: QFont, width: float, height: float) -> bool:
        """Whether a headline fits its space with every word whole."""
        return self.room(width, height, tight=True).holds(text, font)

    @Slot(str, QFont, float, float, float, result=QFont)
    def fittedNumber(self, number: str, font: QFont, ratio: float, width: float, height: float) -> QFont:
        """The font for a number, in Latin digits, as large as its space allows."""
        return self.fit([number], self.numerals(font), ratio, fitting.Room(width, height, 1.0))

    @Slot(list, QFont, float, float, float, result=QFont)
    def heads(self, texts: list[str], font: QFont, ratio: float, width: float, height: float) -> QFont:
        """The font for headlines beside each other, each on one line; it may also shrink a little."""
        line = self.room(width, height, tight=True)
        least = fitting.sized(font, round(font.pixelSize() * SHRINK))
        return fitting.largest(
            least, ratio / SHRINK, lambda face: all(line.on_one_line(each, face) for each in texts)
        )

    @Slot(QFont, result=QFont)
    def numerals(self, font: QFont) -> QFont:
        """The face with Latin digits first, which the deck's numbers are written in."""
        other = QFont(font)
        other.setFamilies(list(LATIN.families))
        return other

    def texts(self) -> Iterable[str]:
        """The texts that are set in one size."""
        return ()

    @Slot(QFont, float, float, float, bool, result=QFont)
    def common(self, font: QFont, ratio: float, width: float, height: float, tight: bool) -> QFont:
        """The font for the slide's texts, each in a space of its own of that size."""
        return self.fit(self.texts(), font, ratio, self.room(width, height, tight=tight))
