"""The search: what has been typed, the keys to type with, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.basemap import Basemap
from kiosk.domain.languages import script
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:  # these come when the search is first opened: start-up has no time for them
    from kiosk.domain.search import Entry, Found
    from kiosk.viewmodels.search_keys import Keys
    from kiosk.viewmodels.search_results import Results

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key of the keyboard: what is written on it in the language `code`, its pictogram if it has one, and
    what is said of it; its line, and where it begins and how wide it is as parts of the keyboard's width.
    """

    face: str
    code: str
    pictogram: str
    said: str
    letter: bool
    line: int
    start: float
    share: float


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Something that was found; `note` is written beneath its name, `about` is said after it."""

    kind: str
    resultId: str
    name: str
    note: str
    about: str
    pictogram: str
    shape: str
    colour: QColor


@QmlElement
@QmlUncreatable("made by the program")
class SearchViewModel(QObject):
    """Finds what a visitor types, letter by letter. `asked` gives the kind and the id of a result touched.

    What was typed is held here alone, is written nowhere, and is forgotten with `forget`.
    """

    changed = Signal()
    asked = Signal(str, str)

    def __init__(self, tools: Tools, basemap: Basemap | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._basemap = basemap
        self._query = ""
        self._keys: Keys | None = None
        self._results: Results | None = None
        self._advice = ""
        self._shown: Sequence[Entry] = ()
        self._keys_between = (0.0, 0.0)
        self._key_rows = Rows(KeyRow, self)
        self._result_rows = Rows(ResultRow, self)
        tools.reading.changed.connect(self._reword)
        tools.theme.changed.connect(self._refresh)

    def open(self) -> None:
        """The screen is wanted: what was typed before is still there, unless it was forgotten."""
        if self._keys is None or self._results is None:
            from kiosk.viewmodels.search_keys import Keys
            from kiosk.viewmodels.search_results import Results

            self._keys = Keys(self._tools)
            self._results = Results(self._tools, self._basemap)
        self._refresh()

    def forget(self) -> None:
        """Leave nothing of what was typed, nor of which keys it was typed with."""
        self._query = ""
        self._reword()

    @Slot()
    def _reword(self) -> None:
        """The language on the screen is another: so are the keys."""
        if self._keys is not None:
            self._keys.choose(self._tools.reading.code)
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        if self._keys is not None and self._results is not None:
            self._results.forget()
            self._key_rows.replace(self._keys.rows())
            self._look_up()

    def _look_up(self) -> None:
        if self._results is not None:
            found = self._results.find(self._query)
            self._advice = self._advise(found)
            self._shown = [each.entry for each in found] or list(self._results.suggestions())
            self._result_rows.replace(self._results.rows(self._shown))
            self.changed.emit()

    def _advise(self, found: Sequence[Found]) -> str:
        say = self._tools.reading.say
        if not self._query.strip():
            return say("search_or_touch")
        if not found:
            return say("search_nothing")
        return say("search_close") if found[0].guessed else say("search_found")

    def on_keys(self, point: QPointF) -> bool:
        """Whether a point of the window is on the keyboard."""
        top, bottom = self._keys_between
        return top <= point.y() < bottom

    def _become(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self._look_up()

    # --- intents

    @Slot(float, float)
    def placeKeys(self, top: float, bottom: float) -> None:
        """Where the keyboard is, in pixels from the top of the window."""
        self._keys_between = (top, bottom)

    @Slot(int)
    def press(self, row: int) -> None:
        """Press a key of our own keyboard, by its row in `keys`."""
        if self._keys is None:
            return
        before = self._keys.keyboard
        query = self._keys.press(row, self._query)
        if self._keys.keyboard != before:
            self._key_rows.replace(self._keys.rows())
            self.changed.emit()
        self._become(query)

    @Slot(str)
    def type(self, text: str) -> None:
        """Add what was typed on a keyboard of another make; keys that write nothing are none of ours."""
        if self._keys is not None and text.isprintable():
            self._become(self._keys.added(self._query, text))

    @Slot()
    def erase(self) -> None:
        """Take the last letter away."""
        if self._keys is not None:
            self._become(self._keys.erased(self._query))

    @Slot()
    def clear(self) -> None:
        """Take everything away."""
        self._become("")

    @Slot(str)
    def switchKeyboard(self, code: str) -> None:
        """Type in another language; the screen stays in its own."""
        if self._keys is not None:
            self._keys.choose(code)
            self._refresh()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Ask for a result, by its row in `results`."""
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.asked.emit(str(entry.kind), entry.id)

    # --- state

    @Property(str, notify=changed)
    def query(self) -> str:
        """What has been typed."""
        return self._query

    @Property(str, notify=changed)
    def queryLanguage(self) -> str:
        """The language whose type it is set in."""
        return self._keys.language_of(self._query) if self._keys is not None else ""

    @Property(bool, notify=changed)
    def queryRtl(self) -> bool:
        """Whether what has been typed runs from the right; what would be, if nothing has."""
        return self._keys is not None and self._keys.from_right(self._query)

    @Property(Rows, constant=True)
    def keys(self) -> Rows:
        """The keys of our own keyboard."""
        return self._key_rows

    @Property(int, notify=changed)
    def lines(self) -> int:
        """How many lines of keys there are."""
        return self._keys.lines if self._keys is not None else 1

    @Property(str, notify=changed)
    def keyboard(self) -> str:
        """The language of the keys."""
        return self._keys.language if self._keys is not None else ""

    @Property(bool, notify=changed)
    def keyboardRtl(self) -> bool:
        """Whether the keys run from the right."""
        return self._keys is not None and script(self._keys.language).rtl

    @Property(Rows, constant=True)
    def results(self) -> Rows:
        """What was found, the best first; where that is nothing, what there is to touch."""
        return self._result_rows

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What the results are, or what to do where there are none."""
        return self._advice
