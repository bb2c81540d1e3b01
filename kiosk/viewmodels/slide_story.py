"""A story told in chapters."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import deck as d
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class StoryViewModel(SlideViewModel):
    """Chapters told one at a time: `chapter` is the one shown, from 0."""

    reworded = Signal()

    def __init__(self, slide: d.StorySlide, section: d.Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._chapters = slide.chapters
        self._chapter = 0
        self._rows = Rows(r.ChapterRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace(
            [r.ChapterRow(self.words(chapter.title), self.words(chapter.text)) for chapter in self._chapters]
        )

    @Property(Rows, constant=True)
    def chapters(self) -> Rows:
        return self._rows

    def reset(self) -> None:
        self.turnTo(0)

    @Slot(int)
    def turnTo(self, chapter: int) -> None:
        """Tell another chapter; one past either end changes nothing."""
        if chapter != self._chapter and 0 <= chapter < len(self._chapters):
            self._chapter = chapter
            self.changed.emit()

    def chapterNumber(self) -> int:
        return self._chapter

    @Property(int, notify=reworded)
    def chapter(self) -> int:
        return self._chapter

    @Property(str, notify=reworded)
    def chapterTitle(self) -> str:
        return self.words(self._chapters[self._chapter].title)

    @Property(str, notify=reworded)
    def chapterText(self) -> str:
        return self.words(self._chapters[self._chapter].text)

    @Property(str, notify=reworded)
    def progress(self) -> str:
        """Part 2 of 5."""
        return self.tools.reading.say("chapter_of", n=self._chapter + 1, count=len(self._chapters))

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._chapters)
