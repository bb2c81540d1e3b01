"""How far a visitor is in a quiz, as a frozen state."""

from __future__ import annotations

from dataclasses import dataclass, replace

UNANSWERED = -1


@dataclass(frozen=True, slots=True)
class Quiz:
    """`rights` holds the index of each question's right answer.

    `question` is the one shown, or their number when all are done; `chosen` is the answer given to it, or
    UNANSWERED; `score` counts the right ones.
    """

    rights: tuple[int, ...]
    question: int = 0
    chosen: int = UNANSWERED
    score: int = 0

    @property
    def answered(self) -> bool:
        """Whether the question shown has its answer."""
        return self.chosen != UNANSWERED

    @property
    def finished(self) -> bool:
        """Whether the score is shown."""
        return self.question >= len(self.rights)

    @property
    def was_right(self) -> bool:
        """Whether the answer given is the right one."""
        return self.answered and self.chosen == self.rights[self.question]

    def answer(self, choice: int) -> Quiz:
        """Give an answer; a question takes only its first."""
        if self.finished or self.answered:
            return self
        right = choice == self.rights[self.question]
        return replace(self, chosen=choice, score=self.score + right)

    def go_on(self) -> Quiz:
        """The next question, or the score; stays where it is while the question has no answer."""
        if self.finished or not self.answered:
            return self
        return replace(self, question=self.question + 1, chosen=UNANSWERED)

    def again(self) -> Quiz:
        """From the start."""
        return Quiz(self.rights)
