"""What an unused kiosk shows. It is there first: the rest of the program is made while it already stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels.fitting import sized
from kiosk.viewmodels.home import LanguageRow, TileRow, language_rows, tile_rows
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.tools import Tools
from kiosk.viewmodels.typesetting import Typesetting

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LEAST = 0.55
"""How small the headline may become: smaller than what is to be touched would be none."""


@QmlElement
@QmlUncreatable("made by the program")
class AttractViewModel(QObject):
    """Each intent is a signal that the program answers; one that comes before it can is kept until then."""

    changed = Signal()
    shownChanged = Signal()
    touched = Signal()
    mapAsked = Signal()
    nextAsked = Signal()
    languageAsked = Signal(str)

    def __init__(self, tools: Tools, region: RegionViewModel | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._region = region
        self._typesetting = Typesetting(tools.reading, self)
        self._shown = True
        self._visited = False
        self._answered = False
        self._unanswered: Callable[[], None] | None = None
        self._tiles = Rows(TileRow, self)
        self._languages = Rows(LanguageRow, self, language_rows(tools))
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._tiles.replace(tile_rows(self._tools, tall=self._tools.theme.tall()))
        self.changed.emit()

    def show(self, shown: bool) -> None:
        """Come and go with the visitors."""
        if shown != self._shown:
            self._shown = shown
            self._visited = True
            self.shownChanged.emit()

    def answer(self) -> None:
        """The signals are connected from now on: send what came before."""
        self._answered = True
        if self._unanswered is not None:
            self._unanswered()

    def _ask(self, intent: Callable[[], None]) -> None:
        if self._answered:
            intent()
        else:
            self._unanswered = intent

    # --- intents

    @Slot()
    def touch(self) -> None:
        self._ask(self.touched.emit)

    @Slot()
    def touchMap(self) -> None:
        self._ask(self.mapAsked.emit)

    @Slot()
    def touchNext(self) -> None:
        """Go on as with a clicker."""
        self._ask(self.nextAsked.emit)

    @Slot(str)
    def touchLanguage(self, code: str) -> None:
        self._ask(partial(self.languageAsked.emit, code))

    # --- published state

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether nobody is there."""
        return self._shown

    @Property(bool, notify=shownChanged)
    def visited(self) -> bool:
        """Whether anyone has been here since the program started."""
        return self._visited

    @Property(str, notify=changed)
    def title(self) -> str:
        """The deck's title."""
        return self._tools.reading.text(self._tools.deck.title)

    @Property(str, notify=changed)
    def headline(self) -> str:
        """What stands above the calls to touch."""
        return self._tools.reading.text(self._tools.deck.attract.headline)

    @Slot(str, QFont, float, float, float, result=QFont)
    def fitted(self, text: str, font: QFont, ratio: float, width: float, height: float) -> QFont:
        """As a slide's words are: as large as their space allows, up to `ratio` times the font's own size, or
        down to `LEAST` of it on a screen that is small for its words.
        """
        smallest = sized(font, round(font.pixelSize() * LEAST))
        return self._typesetting.fitted(text, smallest, ratio / LEAST, width, height)

    @Property(Rows, constant=True)
    def tiles(self) -> Rows:
        """The deck's sections, as Home shows them."""
        return self.tile_model()

    def tile_model(self) -> Rows:
        return self._tiles

    @Property(Rows, constant=True)
    def languages(self) -> Rows:
        return self.language_model()

    def language_model(self) -> Rows:
        return self._languages

    @Property(RegionViewModel, constant=True)
    def region(self) -> RegionViewModel | None:
        return self._region
