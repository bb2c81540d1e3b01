"""What slides do: count up, scroll by buttons, step along a line, ask, answer, and start again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.system.qr import QUIET, qr_image
from kiosk.viewmodels.slide_quiz import QuizViewModel
from kiosk.viewmodels.slide_story import StoryViewModel
from tests.qml.slides.conftest import Stage

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def texts(stage: Stage) -> list[str]:
    return [item.property("text") for item in stage.items() if item.inherits("QQuickText")]


def press(stage: Stage, label: str) -> None:
    """Press the button of that name; it must be there and enabled."""
    (button,) = [item for item in stage.items() if item.property("label") == label]
    assert button.isEnabled()
    QMetaObject.invokeMethod(button, "click")
    stage.settle()


def labelled(stage: Stage, label: str) -> list[QQuickItem]:
    return [item for item in stage.items() if item.property("label") == label]


def test_numbers_stand_at_nothing_until_the_slide_rests(stage: Stage) -> None:
    stage.wear(LANDSCAPE)
    page = stage.show("figures-1", current=False)
    assert "0" in texts(stage)
    page.setProperty("current", True)
    stage.settle()
    assert "34,000" in texts(stage)


def test_a_still_picture_shows_numbers_at_their_end(stage: Stage) -> None:
    stage.wear(LANDSCAPE)
    stage.show("figures-1")
    assert "34,000" in texts(stage)


@pytest.mark.parametrize("language", ["en", "hi", "ur"])
def test_the_share_of_a_whole_names_it_in_the_language(stage: Stage, language: str) -> None:
    stage.wear(LANDSCAPE)
    stage.show("figures-1")
    stage.read_in(language)
    whole = {"en": "154,000", "hi": "1,54,000", "ur": "154,000"}[language]
    assert any(text.startswith(whole) for text in texts(stage))
    stage.read_in("en")


def test_what_does_not_fit_comes_by_buttons(stage: Stage) -> None:
    stage.wear(LANDSCAPE, large=True)
    page = stage.show("credits")
    (scroller,) = [i for i in stage.items() if i.inherits("QQuickFlickable") and i.property("interactive")]
    furthest = scroller.property("contentHeight") - scroller.height()
    assert furthest > page.height()
    for _ in range(30):
        if not labelled(stage, "More below")[0].isEnabled():
            break
        press(stage, "More below")
    assert scroller.property("contentY") == pytest.approx(furthest, abs=2)
    press(stage, "More above")
    assert scroller.property("contentY") < furthest


def test_short_slides_show_no_scroll_buttons(stage: Stage) -> None:
    stage.wear(LANDSCAPE)
    stage.show("points-2")
    assert not labelled(stage, "More below")


def test_a_line_too_long_for_the_page_is_stepped_along(stage: Stage) -> None:
    stage.wear(LANDSCAPE, large=True)
    stage.show("timeline-12")
    assert "1991" not in texts(stage)
    for _ in range(12):
        if not labelled(stage, "Next")[0].isEnabled():
            break
        press(stage, "Next")
    assert "1991" in texts(stage)
    assert "1980" not in texts(stage)


def test_buttons_are_large_enough(stage: Stage) -> None:
    for name, size in (("quiz", LANDSCAPE), ("gallery", PORTRAIT), ("timeline-12", LANDSCAPE)):
        stage.wear(size)
        stage.show(name)
        for item in stage.items():
            if item.property("label"):
                box = stage.rect(item)
                assert min(box.width(), box.height()) >= stage.theme.sizes.target, item.property("label")


def test_a_quiz_from_question_to_score_and_again(stage: Stage) -> None:
    stage.wear(LANDSCAPE)
    stage.show("quiz")
    quiz = stage.slide
    assert isinstance(quiz, QuizViewModel)
    quiz.answer(0)
    stage.settle()
    assert "Not quite" in texts(stage)
    press(stage, "Next question")
    quiz.answer(1)
    stage.settle()
    assert "Right!" in texts(stage)
    press(stage, "See how you did")
    assert "1 of 2 right" in texts(stage)
    press(stage, "Play again")
    assert "Question 1 of 2" in texts(stage)


def test_the_next_visitor_finds_nothing_of_the_last(stage: Stage) -> None:
    stage.wear(LANDSCAPE)
    stage.show("quiz")
    quiz = stage.slide
    assert isinstance(quiz, QuizViewModel)
    quiz.answer(0)
    quiz.reset()
    stage.settle()
    assert "Not quite" not in texts(stage)
    stage.show("story")
    story = stage.slide
    assert isinstance(story, StoryViewModel)
    story.turnTo(2)
    story.reset()
    stage.settle()
    assert story.telling.chapter == 0


def test_a_code_has_its_quiet_zone_and_whole_modules() -> None:
    image = qr_image("https://example.org/a", 300)
    edge = next(x for x in range(image.width()) if image.pixelColor(x, x) != image.pixelColor(0, 0))
    scale = edge // QUIET
    assert edge == QUIET * scale
    assert image.width() % scale == 0
    assert 200 < image.width() <= 300


def test_the_code_is_at_least_thirty_millimetres(stage: Stage) -> None:
    for size in (LANDSCAPE, PORTRAIT):
        stage.wear(size)
        stage.show("takeaway")
        (code,) = [i for i in stage.items() if str(i.property("source") or "").find("image://qr/") >= 0]
        assert code.property("implicitWidth") >= stage.theme.sizes.mm(30)
