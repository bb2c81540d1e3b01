"""Questions with answers to touch."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import slides
from kiosk.domain.deck import Section
from kiosk.domain.quiz import Quiz
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.slide_rows import AnswerRow
from kiosk.viewmodels.slides import SlideViewModel
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("slides come from the deck")
class QuizViewModel(SlideViewModel):
    """The question shown, what was answered, and the score; `reset` starts over for the next visitor."""

    reworded = Signal()

    def __init__(self, slide: slides.QuizSlide, section: Section, tools: Tools, parent: QObject) -> None:
        super().__init__(slide, section, tools, parent)
        self.changed.connect(self.reworded)
        self._questions = slide.questions
        self._quiz = Quiz(tuple(question.right for question in slide.questions))
        self._rows = Rows(AnswerRow, self)
        self.refresh()

    def refresh(self) -> None:
        self._rows.replace([self._row(i) for i in range(len(self._question.answers))])

    def reset(self) -> None:
        self._show(self._quiz.again())

    def texts(self) -> Iterable[str]:
        return (self.words(answer) for answer in self._question.answers)

    @property
    def _question(self) -> slides.Question:
        return self._questions[min(self._quiz.question, len(self._questions) - 1)]

    def _row(self, index: int) -> AnswerRow:
        return AnswerRow(
            answer=self.words(self._question.answers[index]),
            correct=index == self._question.right,
            given=index == self._quiz.chosen,
        )

    def _show(self, quiz: Quiz) -> None:
        if quiz != self._quiz:
            self._quiz = quiz
            self._refresh()

    @Slot(int)
    def answer(self, index: int) -> None:
        """Give an answer."""
        self._show(self._quiz.answer(index))

    @Slot()
    def goOn(self) -> None:
        """The next question, or the score, or from the start again."""
        self._show(self._quiz.again() if self._quiz.finished else self._quiz.go_on())

    @Property(Rows, constant=True)
    def answers(self) -> Rows:
        return self._rows

    @Property(int, notify=reworded)
    def count(self) -> int:
        """How many answers the question has."""
        return len(self._question.answers)

    @Property(str, notify=reworded)
    def question(self) -> str:
        return self.words(self._question.text)

    @Property(str, notify=reworded)
    def why(self) -> str:
        return self.words(self._question.why)

    @Property(str, notify=reworded)
    def source(self) -> str:
        return self.tools.source(self._question.source)

    @Property(str, notify=reworded)
    def progress(self) -> str:
        """Question 2 of 5."""
        shown = min(self._quiz.question + 1, len(self._questions))
        return self.tools.reading.say("question_of", n=shown, count=len(self._questions))

    @Property(str, notify=reworded)
    def result(self) -> str:
        """3 of 5 right."""
        return self.tools.reading.say("your_score", n=self._quiz.score, count=len(self._questions))

    @Property(int, notify=reworded)
    def passed(self) -> int:
        """How many questions lie behind the one shown."""
        return min(self._quiz.question, len(self._questions) - 1)

    @Property(int, notify=reworded)
    def score(self) -> int:
        return self._quiz.score

    @Property(int, constant=True)
    def questionCount(self) -> int:
        return len(self._questions)

    @Property(bool, notify=reworded)
    def answered(self) -> bool:
        return self._quiz.answered

    @Property(bool, notify=reworded)
    def wasRight(self) -> bool:
        return self._quiz.was_right if not self._quiz.finished else False

    @Property(bool, notify=reworded)
    def last(self) -> bool:
        """Whether the question shown is the last."""
        return self._quiz.question >= len(self._questions) - 1

    @Property(bool, notify=reworded)
    def finished(self) -> bool:
        return self._quiz.finished
