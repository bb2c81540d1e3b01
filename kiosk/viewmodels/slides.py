"""A slide as QML shows it: one class for each layout, made once and kept as long as the deck."""

from __future__ import annotations

import logging

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import look
from kiosk.domain.deck import Section
from kiosk.domain.languages import script
from kiosk.domain.slides import Slide
from kiosk.domain.text import Text
from kiosk.viewmodels.tools import Tools
from kiosk.viewmodels.typesetting import Typesetting

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("slides come from the deck")
class SlideViewModel(Typesetting):
    """What all layouts share. `fill` and `second` are the section's two colours, `accent` the one for shapes
    and large text on paper. Subclasses refresh their rows in `refresh`, and notify with their own signal:
    a property that notifies with a signal of its base class is bound to the wrong one (PySide6 6.11.3).
    """

    changed = Signal()

    def __init__(self, slide: Slide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(tools.reading, parent)
        self._slide = slide
        self._section = section
        self.tools = tools
        tools.reading.changed.connect(self._refresh)
        tools.theme.changed.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Bring rows up to date with the language and the theme."""

    def reach(self) -> None:
        """The visitor has come here."""

    def reset(self) -> None:
        """Forget what the last visitor did here."""

    def appear(self, steps: int) -> None:
        """Show only so many of the steps in which it may appear before an audience."""

    def words(self, text: Text | None) -> str:
        return self.tools.reading.text(text)

    def painted(self) -> bool:
        """Whether what it paints by itself is there to be seen."""
        return True

    @Slot()
    def fail(self) -> None:
        """Its layout cannot be loaded: Qt has told why, and a placeholder is shown."""
        log.error("The slide %s cannot be drawn: a placeholder is shown", self._slide.id)

    @Property(str, constant=True)
    def slideId(self) -> str:
        return self._slide.id

    @Property(str, constant=True)
    def layout(self) -> str:
        """The layout's name as in the deck."""
        return self._slide.layout

    @Property(str, notify=changed)
    def layoutFile(self) -> str:
        """The QML file that draws this slide now."""
        return self.layout_file()

    def layout_file(self) -> str:
        return "".join(word.capitalize() for word in self._slide.layout.split("-")) + "Layout.qml"

    @Property(str, notify=changed)
    def title(self) -> str:
        return self.words(self._slide.title)

    @Property(str, notify=changed)
    def section(self) -> str:
        """The section's title."""
        return self.words(self._section.title)

    @Property(str, constant=True)
    def sectionIcon(self) -> str:
        return self._section.icon

    @Property(QFont, notify=changed)
    def eyebrowFont(self) -> QFont:
        """Small capitals in effect: only scripts whose letters stand apart are spaced out."""
        font = QFont(self.tools.theme.font(5.8, QFont.Weight.DemiBold))
        if not script(self.tools.reading.code).ink_above:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        return font

    @Property(str, notify=changed)
    def sources(self) -> str:
        """The slide's own sources on one line, "" if its parts name theirs."""
        named = (self.tools.source(source) for source in self._slide.sources)
        return " · ".join(dict.fromkeys(named))

    @Property(QColor, notify=changed)
    def fill(self) -> QColor:
        return self.tools.theme.colour(self._ground)

    @Property(QColor, notify=changed)
    def onFill(self) -> QColor:
        return self.tools.theme.text_on(self._ground)

    @Property(QColor, notify=changed)
    def second(self) -> QColor:
        return self.tools.theme.colour(self._section.colours[1])

    @Property(QColor, notify=changed)
    def accent(self) -> QColor:
        return self.tools.theme.accent(self._strong(3.0))

    @Property(QColor, notify=changed)
    def accentText(self) -> QColor:
        """The accent where it reads as small text on paper, otherwise ink."""
        return self.tools.theme.accent(self._strong(4.5))

    @Property(QColor, notify=changed)
    def fillText(self) -> QColor:
        """The second colour where it reads as text on the first, otherwise the text colour there."""
        least = look.HIGH_CONTRAST if bool(self.tools.theme.highContrast) else look.TEXT_CONTRAST
        if self._contrast(self._section.colours[1], self._ground) >= least:
            return self.tools.theme.colour(self._section.colours[1])
        return self.tools.theme.text_on(self._ground)

    @Property(QColor, notify=changed)
    def sun(self) -> QColor:
        """The half-disc's colour: the second, or whatever stands out from the fill."""
        return self._sun()

    def _sun(self) -> QColor:
        for token in (self._section.colours[1], "marigold", "indigo"):
            if self._contrast(token, self._ground) >= 3.0:
                return self.tools.theme.colour(token)
        return self.tools.theme.text_on(self._ground)

    @Property(QColor, notify=changed)
    def sunSecond(self) -> QColor:
        """The colour of every other arc around the half-disc: another that stands out from the fill."""
        for token in ("saffron", "marigold", "plum"):
            colour = self.tools.theme.colour(token)
            if colour != self._sun() and self._contrast(token, self._ground) >= 1.5:
                return colour
        return self._sun()

    @property
    def _ground(self) -> str:
        return self._slide.background or self._section.colours[0]

    def _strong(self, ratio: float) -> str:
        """The section's colour that reads on paper, or ink."""
        reads = (token for token in self._section.colours if self._contrast(token, "paper") >= ratio)
        return next(reads, "ink")

    def _contrast(self, token: str, other: str) -> float:
        theme = self.tools.theme
        return look.contrast(theme.hex(token), theme.hex(other))

    @Property(str, constant=True)
    def backdrop(self) -> str:
        """The background picture's file as a URL, or ""."""
        return self._slide.backdrop.file.as_uri() if self._slide.backdrop else ""


@QmlElement
@QmlUncreatable("slides come from the deck")
class SteppedViewModel(SlideViewModel):
    """A slide whose parts may appear one at a time."""

    appearedChanged = Signal()

    def __init__(self, slide: Slide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._appeared = 0

    def appear(self, steps: int) -> None:
        self._appeared = steps
        self.appearedChanged.emit()

    @Property(int, notify=appearedChanged)
    def appeared(self) -> int:
        """How many of its parts are to be seen."""
        return self._appeared
