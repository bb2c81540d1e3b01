"""A slide as QML shows it: one class for each layout, made once and kept as long as the deck."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.deck import Deck, Section, Slide
from kiosk.domain.text import Text
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tools:
    """What every slide needs to show itself."""

    deck: Deck
    reading: Reading
    theme: Theme

    def source(self, source_id: str, date: str = "") -> str:
        """Who says so and when: "September 2025 · Autocar"."""
        source = self.deck.sources.get(source_id)
        return " · ".join(part for part in (date, source.publisher if source else "") if part)


@QmlElement
@QmlUncreatable("slides come from the deck")
class SlideViewModel(QObject):
    """What all layouts share. `fill` and `second` are the section's two colours, `accent` the one for shapes
    and large text on paper. Subclasses refresh their rows in `refresh`.
    """

    changed = Signal()

    def __init__(self, slide: Slide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._slide = slide
        self._section = section
        self.tools = tools
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)

    def _refresh(self) -> None:
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Bring rows up to date with the language and the theme."""

    def reset(self) -> None:
        """Forget what the last visitor did here."""

    def words(self, text: Text | None) -> str:
        return self.tools.reading.text(text)

    @Property(str, constant=True)
    def slideId(self) -> str:  # noqa: N802
        return self._slide.id

    @Property(str, constant=True)
    def layout(self) -> str:
        """The layout's name as in the deck."""
        return self._slide.layout

    @Property(str, notify=changed)
    def title(self) -> str:
        return self.words(self._slide.title)

    @Property(str, notify=changed)
    def section(self) -> str:
        """The section's title."""
        return self.words(self._section.title)

    @Property(str, constant=True)
    def sectionIcon(self) -> str:  # noqa: N802
        return self._section.icon

    @Property(str, notify=changed)
    def sources(self) -> str:
        """The slide's own sources on one line, "" if its parts name theirs."""
        named = (self.tools.source(source) for source in self._slide.sources)
        return " · ".join(dict.fromkeys(named))

    @Property(QColor, notify=changed)
    def fill(self) -> QColor:
        return self.tools.theme.colour(self._slide.background or self._section.colours[0])

    @Property(QColor, notify=changed)
    def onFill(self) -> QColor:  # noqa: N802
        return self.tools.theme.text_on(self._slide.background or self._section.colours[0])

    @Property(QColor, notify=changed)
    def second(self) -> QColor:
        return self.tools.theme.colour(self._section.colours[1])

    @Property(QColor, notify=changed)
    def accent(self) -> QColor:
        return self.tools.theme.accent(self._section.colours[0])

    @Property(str, constant=True)
    def backdrop(self) -> str:
        """The background picture's file as a URL, or ""."""
        return self._slide.backdrop.file.as_uri() if self._slide.backdrop else ""
