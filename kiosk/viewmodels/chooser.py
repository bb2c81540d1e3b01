"""The decks to choose a talk from, as QML shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.dates import PartialDate
from kiosk.domain.recent import RecentDeck
from kiosk.viewmodels.reading import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, Reading
from kiosk.viewmodels.rows import Rows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A deck that may be chosen; `place` is its folder as people know it, `picture` the URL of one."""

    deck: RecentDeck
    place: str
    picture: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck on the screen; its title is in `language`, `note` says when it was shown and how long it is."""

    folder: str
    title: str
    language: str
    note: str
    place: str
    picture: str
    gone: bool


@QmlElement
@QmlUncreatable("made by the program")
class ChooserViewModel(QObject):
    """What can be chosen, and what was: `chosen` and `forgotten` carry a deck's folder."""

    changed = Signal()
    chosen = Signal(str)
    forgotten = Signal(str)
    left = Signal()

    def __init__(self, reading: Reading, choices: Sequence[Choice], now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._choices, self._now = reading, list(choices), now
        self._opening = self._refusal = ""
        self._rows = Rows(DeckRow, self)
        self._refresh()

    def refuse(self, why: str) -> None:
        """Say why the chosen deck cannot be opened, and let another be chosen."""
        self._opening, self._refusal = "", why
        self.changed.emit()

    @Slot(str)
    def choose(self, folder: str) -> None:
        """Open the deck in a folder, unless one is being opened."""
        if self._opening:
            return
        if any(each.gone and each.deck.folder == folder for each in self._choices):
            self.refuse(self._reading.say("folder_gone"))
            return
        self._opening, self._refusal = folder, ""
        self.changed.emit()
        self.chosen.emit(folder)

    @Slot(QUrl)
    def browsed(self, folder: QUrl) -> None:
        """Open the deck in a folder that the desktop's own window found."""
        self.choose(folder.toLocalFile())

    @Slot(str)
    def forget(self, folder: str) -> None:
        """Take a deck whose folder is gone from the list."""
        if any(each.gone and each.deck.folder == folder for each in self._choices):
            self._choices = [each for each in self._choices if each.deck.folder != folder]
            self._refusal = ""
            self._refresh()
            self.forgotten.emit(folder)

    @Slot()
    def leave(self) -> None:
        self.left.emit()

    @Property(Rows, constant=True)
    def decks(self) -> Rows:
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._choices)

    @Property(str, notify=changed)
    def opening(self) -> str:
        """The folder of the deck that is being opened, "" if none is."""
        return self._opening

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why a deck could not be opened, "" for nothing."""
        return self._refusal

    def _refresh(self) -> None:
        self._rows.replace([self._row(each) for each in self._choices])
        self.changed.emit()

    def _row(self, choice: Choice) -> DeckRow:
        deck, read = choice.deck, self._reading
        place = f"{LEFT_TO_RIGHT_ISOLATE}{choice.place}{POP_ISOLATE}"
        if deck.shown is None:
            title = read.say("shipped_deck")
            return DeckRow(deck.folder, title, read.code, read.say("never_shown"), place, "", choice.gone)
        count = f"{read.say('all_slides')}: {deck.slides}"
        note = read.say("folder_gone") if choice.gone else f"{self._when(deck.shown)} · {count}"
        return DeckRow(deck.folder, deck.title, deck.language, note, place, choice.picture, choice.gone)

    def _when(self, shown: datetime) -> str:
        day = shown.date()
        if day == self._now.date():
            return self._reading.listed(self._reading.say("today"), f"{shown:%H:%M}")
        if day == self._now.date() - timedelta(days=1):
            return self._reading.listed(self._reading.say("yesterday"), f"{shown:%H:%M}")
        return self._reading.date(PartialDate(day.year, day.month, day.day))
