"""Slides for pictures and pages: nobody can press them, so they show no controls, and everything at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF

from tests.qml.slides.conftest import Stage

SIZES = [(1920, 1080), (1080, 1920)]
SEEN = {"quiz": {"QuizAnswer"}, "gallery": {"Tap"}}
"""What can be pressed, and is there to be seen all the same: answers, and pictures."""


@pytest.fixture(scope="module")
def still(_fonts: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    made = Stage(tmp_path_factory.mktemp("deck"))
    made.theme.hold_still()
    yield made
    made.clear()


def taps(stage: Stage) -> set[str]:
    pressed = [item for item in stage.items() if item.inherits("QQuickAbstractButton")]
    return {item.metaObject().className().partition("_QMLTYPE")[0] for item in pressed}


@pytest.mark.parametrize("size", SIZES)
def test_no_layout_shows_a_control(still: Stage, size: tuple[int, int]) -> None:
    still.wear(size)
    for slide in still.deck.sections[0].slides:
        still.show(slide.id)
        assert taps(still) == SEEN.get(slide.layout, set()), slide.id


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ur", "xx"])
def test_every_word_is_on_the_page(still: Stage, size: tuple[int, int], language: str) -> None:
    still.wear(size)
    still.read_in(language)
    for slide in still.deck.sections[0].slides:
        still.show(slide.id)
        page = QRectF(0, 0, still.window.width(), still.window.height()).adjusted(-1, -1, 1, 1)
        words = [item for item in still.items() if item.inherits("QQuickText") and item.property("text")]
        assert [item.property("text") for item in words if not page.contains(still.rect(item))] == [], (
            slide.id
        )
