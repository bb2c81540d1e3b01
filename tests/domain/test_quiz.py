"""A quiz is answered once a question, in order, and ends in a score."""

from kiosk.domain.quiz import Quiz


def test_only_the_first_answer_counts() -> None:
    quiz = Quiz((1, 0)).answer(0).answer(1)
    assert (quiz.chosen, quiz.score, quiz.was_right) == (0, 0, False)


def test_going_on_waits_for_an_answer() -> None:
    assert Quiz((1,)).go_on() == Quiz((1,))


def test_the_score_counts_right_answers() -> None:
    quiz = Quiz((1, 0, 2))
    for choice in (1, 1, 2):
        quiz = quiz.answer(choice).go_on()
    assert (quiz.finished, quiz.score) == (True, 2)
    assert quiz.answer(0) == quiz.go_on() == quiz
    assert quiz.again() == Quiz((1, 0, 2))
