"""Pictures, and one life."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class PersonViewModel(SlideViewModel):
    reworded = Signal()

    def __init__(self, slide: slides.PersonSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._person = slide

    @Property(str, notify=reworded)
    def name(self) -> str:
        return self.words(self._person.name)

    @Property(str, notify=reworded)
    def role(self) -> str:
        return self.words(self._person.role)

    @Property(str, constant=True)
    def years(self) -> str:
        return self._person.years

    @Property(str, notify=reworded)
    def text(self) -> str:
        return self.words(self._person.text)

    def texts(self) -> Iterable[str]:
        return (self.words(self._person.text),)

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._person.picture.file.as_uri() if self._person.picture else ""

    @Property(str, notify=reworded)
    def alt(self) -> str:
        """What the picture shows, "" if it only decorates."""
        return r.picture_row(self._person.picture, self.tools).alt


@QmlElement
@QmlUncreatable("slides come from the deck")
class PicturesViewModel(SlideViewModel):
    """The layouts `picture` (one row) and `gallery`."""

    def __init__(
        self,
        slide: slides.PictureSlide | slides.GallerySlide,
        section: Section,
        tools: Tools,
        parent: QObject,
    ) -> None:
        super().__init__(slide, section, tools, parent)
        self._pictures = (slide.picture,) if isinstance(slide, slides.PictureSlide) else slide.pictures
        self._rows = Rows(r.PictureRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([r.picture_row(picture, self.tools) for picture in self._pictures])

    @Property(Rows, constant=True)
    def pictures(self) -> Rows:
        return self._rows

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._pictures)

    def _row(self, index: int) -> r.PictureRow:
        return r.picture_row(self._pictures[max(0, min(index, len(self._pictures) - 1))], self.tools)

    @Slot(int, result=str)
    def fileOf(self, index: int) -> str:
        return self._row(index).file

    @Slot(int, str, result=str)
    def altOf(self, index: int, _language: str) -> str:
        """What that picture shows; the binding names the language so as to follow it."""
        return self._row(index).alt

    @Slot(int, str, result=str)
    def captionOf(self, index: int, _language: str) -> str:
        """That picture's caption and who made it; the binding names the language so as to follow it."""
        row = self._row(index)
        return " · ".join(part for part in (row.caption, row.credit) if part)
