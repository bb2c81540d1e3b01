"""A story told in chapters."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.domain.story import Telling
from kiosk.viewmodels import slide_rows as r
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class StoryViewModel(SlideViewModel):
    """Chapters told one at a time: `chapter` is the one shown, from 0. A visitor may have it told by itself.

    `now` is a clock in seconds that only goes forward, `slower` how many times longer this visitor is given;
    `wentOn` is sent when a chapter has come by itself.
    """

    reworded = Signal()
    wentOn = Signal()

    def __init__(
        self,
        slide: slides.StorySlide,
        section: Section,
        tools: Tools,
        parent: QObject,
        now: Callable[[], float] = time.monotonic,
        slower: Callable[[], float] = lambda: 1.0,
    ) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._chapters = slide.chapters
        self._now, self._slower = now, slower
        self.telling = Telling()
        self._rows = Rows(r.ChapterRow, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        self.refresh()

    def refresh(self) -> None:
        read, count = self.tools.reading, len(self._chapters)
        rows = [
            r.ChapterRow(self.words(chapter.title), read.number(n), read.say("chapter_of", n=n, count=count))
            for n, chapter in enumerate(self._chapters, start=1)
        ]
        self._rows.replace(rows)

    # --- telling

    def _become(self, telling: Telling) -> None:
        """Everything that changes how the story is told comes through here."""
        before, self.telling = self.telling, telling
        left = telling.since + telling.waits(self._words(), self._pace()) - self._now()
        self._timer.stop() if math.isinf(left) else self._timer.start(max(1, math.ceil(left * 1000)))
        self.told(before, telling)
        if (before.chapter, before.playing, before.exploring) != (
            telling.chapter, telling.playing, telling.exploring,
        ):  # fmt: skip
            self.changed.emit()

    def told(self, before: Telling, after: Telling) -> None:
        """The story is told otherwise; subclasses show it."""

    def _pace(self) -> float:
        """How many times longer than usual it waits; for a speaker who holds the map, for ever."""
        return math.inf if self.telling.exploring and self.tools.theme.apart else self._slower()

    def _words(self) -> int:
        """How many words the chapter has for its reader."""
        chapter = self._chapters[self.telling.chapter]
        return len(f"{self.words(chapter.title)} {self.words(chapter.text)}".split())

    @Slot()
    def tick(self) -> None:
        """Bring the story to the present time."""
        before = self.telling.chapter
        count = len(self._chapters)
        self._become(self.telling.at(self._now(), self._words(), count, self._pace()))
        if self.telling.chapter != before:
            self.wentOn.emit()

    def reset(self) -> None:
        self._become(Telling())

    def appear(self, steps: int) -> None:
        self.turnTo(steps - 1)

    # --- intents

    @Slot(int)
    def turnTo(self, chapter: int) -> None:
        """Tell another chapter; one past either end changes nothing."""
        if 0 <= chapter < len(self._chapters):
            self._become(self.telling.turned(chapter, self._now()))

    @Slot()
    def play(self) -> None:
        """Have the chapters told one after another, or stop that."""
        playing = self.telling.playing and not self.telling.exploring
        later = self.telling.paused() if playing else self.telling.played(len(self._chapters), self._now())
        self._become(later)

    @Slot()
    def leave(self) -> None:
        """The visitor has gone to another place."""
        self._become(self.telling.left())

    # --- state

    @Property(Rows, constant=True)
    def chapters(self) -> Rows:
        return self._rows

    @Property(int, notify=reworded)
    def chapter(self) -> int:
        return self.telling.chapter

    @Property(bool, notify=reworded)
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self.telling.playing and not self.telling.exploring

    @Property(str, notify=reworded)
    def chapterTitle(self) -> str:
        return self.words(self._chapters[self.telling.chapter].title)

    @Property(str, notify=reworded)
    def chapterText(self) -> str:
        return self.words(self._chapters[self.telling.chapter].text)

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._chapters)
