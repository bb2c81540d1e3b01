"""The speaker's list: every slide, or what was found of slides and firms by typing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.writing import set_in
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.talk_keys import WHILE_TYPING, Typing, command, typing
from kiosk.viewmodels.talking import Talking
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:  # these come when the speaker first searches: start-up has no time for them
    from kiosk.domain.search import Found
    from kiosk.viewmodels.talk_find import Finder

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A "slide" or a "firm"; `note` is where a found one belongs, `group` the section in the list of all."""

    kind: str
    rowId: str
    title: str
    note: str
    mark: str
    group: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class TalkList(QObject):
    """`typed` is sent when the speaker wants to type.

    What was typed is held here alone, is written nowhere, and is forgotten when the list is closed.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self, talking: Talking, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._talking, self._tools = talking, tools
        self._opened = False
        self._query = ""
        self._found: Sequence[Found] = ()
        self._at = 0
        self._finder: Finder | None = None
        self._all: list[TalkRow] = []
        self._shown: list[TalkRow] = []
        self._rows = Rows(TalkRow, self)
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self.changed)
        talking.moved.connect(self.changed)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        text = self._tools.reading.text
        places = [(section, slide) for section in self._tools.deck.sections for slide in section.slides]
        self._all = [
            TalkRow("slide", slide.id, f"{n}. {text(slide.title)}", "", section.icon, text(section.title))
            for n, (section, slide) in enumerate(places, start=1)
        ]
        self._look_up()

    def _look_up(self) -> None:
        self._found, self._shown, self._at = (), self._all, 0
        if self._query.strip():
            finder = self._finder = self._finder or _finder(self._tools)
            self._found = finder.find(self._query)
            self._shown = [finder.row(found.entry) for found in self._found]
        self._rows.replace(self._shown)
        self.changed.emit()

    # --- intents

    @Slot()
    def toggle(self) -> None:
        """Open the list, or close it."""
        self._opened = not self._opened
        self.type("")
        self.changed.emit()

    @Slot()
    def search(self) -> None:
        """Open the list, to type in."""
        self._opened = True
        self.changed.emit()
        self.typed.emit()

    @Slot(str)
    def type(self, query: str) -> None:
        """What stands in the field is another."""
        if query != self._query:
            self._query = query
            self._look_up()

    @Slot(int, result=bool)
    def pressed(self, key: int) -> bool:
        """A key of Qt's while the speaker types; False for one that the field may have."""
        wanted = typing(key)
        match wanted:
            case Typing.UP | Typing.DOWN:
                self._at = max(0, min(len(self._found) - 1, self._at + wanted))
                self.changed.emit()
            case Typing.TAKE if self._found:
                self.choose(self._at)
            case Typing.CLOSE:
                self._close()
            case Typing.NOTHING:
                known = command(key) if key in WHILE_TYPING else None
                if known is not None:
                    known(self._talking)
                return known is not None
        return True

    def _close(self) -> None:
        """What was typed goes first, then the list."""
        if self._query:
            self.type("")
        else:
            self.toggle()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Go to a slide, or to where the audience sees a firm; the list has done its work."""
        chosen = self._shown[row]
        if self._opened:
            self.toggle()
        if chosen.kind == "firm":
            self._talking.show_firm(chosen.rowId)
        else:
            self._talking.jump(self._talking.talk.slides.index(chosen.rowId))

    # --- state

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        return self._opened

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(int, notify=changed)
    def at(self) -> int:
        """The row of the slide shown; of what was found, the one that Enter takes."""
        return self._at if self._query.strip() else self._talking.talk.place

    @Property(str, notify=changed)
    def query(self) -> str:
        """What has been typed."""
        return self._query

    @Property(str, notify=changed)
    def queryLanguage(self) -> str:
        """The language whose type it is set in."""
        return set_in(self._query, self._tools.reading.code, self._tools.deck.languages)

    @Property(str, notify=changed)
    def advice(self) -> str:
        """How much was found; "" where nothing was typed."""
        return self._advice()

    def _advice(self) -> str:
        say = self._tools.reading.say
        if not self._query.strip():
            return ""
        if not self._found:
            return say("found_nothing")
        count = self._tools.reading.number(len(self._found))
        return say("found_close", count=count) if self._found[0].guessed else say("found_count", count=count)

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """What a speaker who listens is told of the results."""
        row = self._shown[self._at] if self._found else None
        return f"{self._advice()}. {row.title}, {row.note}" if row else self._advice()


def _finder(tools: Tools) -> Finder:
    from kiosk.viewmodels.talk_find import Finder

    return Finder(tools)
