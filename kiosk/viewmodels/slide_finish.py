"""How a deck ends: something to take home, and where everything came from."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.components import SOFTWARE, by_licence
from kiosk.domain.deck import Section
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slide_rows import CreditRow
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FONT_CREDITS = (
    "Noto Sans, Noto Sans Devanagari, Gurmukhi and Gujarati, Noto Nastaliq Urdu: SIL Open Font License 1.1",
    "Material Design Icons, Phosphor, Font Awesome, Remix Icon: by QtAwesome",
)


@QmlElement
@QmlUncreatable("slides come from the deck")
class TakeawayViewModel(SlideViewModel):
    """`code` is the exact content of the QR code; `address` is what is printed beside it."""

    reworded = Signal()

    def __init__(self, slide: slides.TakeawaySlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._takeaway = slide

    @Property(str, notify=reworded)
    def text(self) -> str:
        return self.words(self._takeaway.text)

    @Property(str, constant=True)
    def code(self) -> str:
        return self._takeaway.qr

    @Property(str, constant=True)
    def link(self) -> str:
        """The address that a handed out page opens; "" for a card, which has several."""
        return "" if self._takeaway.qr.startswith("BEGIN:") else self._takeaway.qr

    @Property(str, constant=True)
    def address(self) -> str:
        return self._takeaway.address


@QmlElement
@QmlUncreatable("slides come from the deck")
class CreditsViewModel(SlideViewModel):
    """The deck's sources in two columns of about the same length, then the map, the fonts and the program."""

    def __init__(self, slide: slides.CreditsSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self._left, self._right, self._rest = (Rows(CreditRow, self) for _ in range(3))
        self.refresh()

    def refresh(self) -> None:
        say = self.tools.reading.say
        sources = [self._source(source) for source in self._used_sources()]
        half = (len(sources) + 1) // 2
        self._left.replace(sources[:half])
        self._right.replace(sources[half:])
        rest = [
            CreditRow(say("credits_map"), "\n".join(self.tools.map_credits)),
            CreditRow(say("credits_fonts"), "\n".join(FONT_CREDITS)),
            CreditRow(say("credits_program"), f"{say('credits_program_text')}\n{by_licence(SOFTWARE)}"),
        ]
        self._rest.replace([row for row in rest if row.detail])

    def _used_sources(self) -> list[slides.Source]:
        every = self.tools.deck.sources.values()
        return sorted(every, key=lambda source: (source.publisher.casefold(), source.title.casefold()))

    def _source(self, source: slides.Source) -> CreditRow:
        told = " · ".join(part for part in (source.title, source.date) if part)
        return CreditRow(source.publisher, told, source.url)

    @Property(Rows, constant=True)
    def left(self) -> Rows:
        return self._left

    @Property(Rows, constant=True)
    def right(self) -> Rows:
        return self._right

    @Property(Rows, constant=True)
    def rest(self) -> Rows:
        return self._rest
