"""A talk in two windows: every key of a clicker in each of them, and a projector that is unplugged.

Both screens are the one that the offscreen platform has, under two names; two_screens.py has two.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.content import Content
from kiosk.domain.slides import FiguresSlide
from kiosk.present import Presentation, PresentOptions, keep_times
from kiosk.system import rehearsals
from tests.conftest import ROOT
from tests.journeys.scene import items_of
from tests.journeys.speaker import Screens, press, shown, still
from tests.waiting import pause, until

KEY = Qt.Key


@pytest.mark.parametrize("name", ["audience", "speaker"])
def test_every_key_of_a_clicker(talk: Presentation, name: str) -> None:
    window: QQuickWindow = getattr(talk, name)
    state = talk.view_model

    def place(*keys: Qt.Key) -> int:
        press(window, *keys)
        return state.talk.place

    onward = (KEY.Key_PageDown, KEY.Key_Right, KEY.Key_Down, KEY.Key_Space, KEY.Key_Return, KEY.Key_VolumeUp)
    back = (KEY.Key_PageUp, KEY.Key_Left, KEY.Key_Up, KEY.Key_Backspace, KEY.Key_VolumeDown, KEY.Key_P)
    assert [place(key) for key in onward] == [1, 2, 3, 4, 5, 6]
    assert [place(key) for key in back] == [5, 4, 3, 2, 1, 0]
    assert place(KEY.Key_4, KEY.Key_2, KEY.Key_Backspace, KEY.Key_0, KEY.Key_Enter) == 39
    assert place(KEY.Key_9, KEY.Key_9, KEY.Key_Enter) == 39
    assert place(KEY.Key_F5) == 0
    assert place(KEY.Key_End) == len(state.talk.slides) - 1
    assert place(KEY.Key_Home) == 0
    for key in (KEY.Key_B, KEY.Key_Period, KEY.Key_W, KEY.Key_Comma):
        press(window, key)
        assert state.covered
        press(window, key)
        assert not state.covered
    press(window, KEY.Key_F)
    assert state.frozen
    press(window, KEY.Key_F)
    assert not state.frozen
    assert [press(window, KEY.Key_T), talk.view_model.timed.paused][-1]


def test_escape_leaves_the_second_time(talk: Presentation) -> None:
    left: list[bool] = []
    talk.view_model.left.connect(lambda: left.append(True))
    press(talk.audience, KEY.Key_Escape)
    assert not left
    assert talk.view_model.message == "Press Escape again to leave"
    press(talk.speaker, KEY.Key_Escape)
    assert left


def test_the_desktop_keeps_its_own_keys(talk: Presentation) -> None:
    QTest.keyClick(talk.speaker, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert talk.view_model.talk.place == 0


def test_the_audience_sees_the_slide_or_what_hides_it(talk: Presentation) -> None:
    press(talk.audience, KEY.Key_Right)
    until(lambda: shown(talk) == [1])
    slide = talk.audience.grabWindow()
    press(talk.audience, KEY.Key_B)
    pause()
    assert talk.audience.grabWindow().pixelColor(5, 5).name() == "#000000"
    press(talk.audience, KEY.Key_B, KEY.Key_F, KEY.Key_Right)
    pause()
    held = talk.audience.grabWindow()
    assert held == slide
    press(talk.audience, KEY.Key_F)
    until(lambda: shown(talk) == [2])
    assert talk.audience.grabWindow() != held


def test_the_pointer_and_the_pen_reach_the_audience(talk: Presentation) -> None:
    (pen,) = items_of(talk.speaker.contentItem(), "Pen")
    (ink,) = items_of(talk.audience.contentItem(), "Ink")

    def at(across: float, down: float) -> QPoint:
        return pen.mapToScene(QPointF(pen.width() * across, pen.height() * down)).toPoint()

    before = talk.audience.grabWindow()
    QTest.mousePress(talk.speaker, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(0.2, 0.5))
    for across in (0.3, 0.4, 0.5):
        QTest.mouseMove(talk.speaker, at(across, 0.5))
        QGuiApplication.processEvents()
    QTest.mouseRelease(talk.speaker, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(0.5, 0.5))
    drawn = talk.view_model.pen.drawn
    assert len(drawn) == 3
    assert drawn[0].startX == pytest.approx(0.2 * ink.width(), abs=3)
    assert sum(piece.length for piece in drawn) == pytest.approx(0.3 * ink.width(), abs=6)
    pause()
    assert talk.audience.grabWindow() != before
    press(talk.speaker, KEY.Key_Right)
    assert talk.view_model.pen.drawn == []


def test_a_figure_counts_when_it_appears(content: Content, screens: Screens) -> None:
    slides = content.deck.slides
    start = next(slide.id for slide in slides if isinstance(slide, FiguresSlide) and len(slide.figures) == 2)
    talk = Presentation(PresentOptions(content, start=start, steps=True))
    talk.seat()

    def counted() -> list[float]:
        (page,) = [page for page in items_of(talk.audience.contentItem(), "SlidePage") if page.isVisible()]
        return [float(cell.property("reveal")) for cell in items_of(page, "FigureCell")]

    until(lambda: counted() == [1, 0])
    press(talk.audience, KEY.Key_Right)
    until(lambda: counted() == [1, 1])
    press(talk.audience, KEY.Key_Left)
    until(lambda: counted() == [1, 0])
    talk.close()


def test_a_resting_slide_draws_nothing(talk: Presentation) -> None:
    press(talk.audience, KEY.Key_Right)
    pause(2.0)
    frames: dict[str, int] = {"audience": 0, "speaker": 0}

    def count(name: str) -> Callable[[], None]:
        return lambda: frames.update({name: frames[name] + 1})

    talk.audience.frameSwapped.connect(count("audience"))
    talk.speaker.frameSwapped.connect(count("speaker"))
    pause(0.5)
    assert frames["audience"] == 0
    assert frames["speaker"] <= 1  # the time


def test_the_projector_is_unplugged_and_comes_back(talk: Presentation, screens: Screens) -> None:
    press(talk.speaker, KEY.Key_3, KEY.Key_Return)
    screens.names = ["eDP-1"]
    talk.screens_changed()
    assert (talk.audience.isVisible(), talk.speaker.isVisible()) == (False, True)
    press(talk.speaker, KEY.Key_Right)
    assert talk.view_model.talk.place == 3
    screens.names = ["eDP-1", "HDMI-1"]
    talk.screens_changed()
    assert (talk.audience.isVisible(), talk.speaker.isVisible()) == (True, True)
    until(lambda: shown(talk) == [3])


def test_what_is_frozen_outlives_the_projector(talk: Presentation, screens: Screens) -> None:
    press(talk.speaker, KEY.Key_2, KEY.Key_Return)
    until(lambda: shown(talk) == [1])
    seen = talk.audience.grabWindow()
    press(talk.speaker, KEY.Key_F, KEY.Key_Right)
    screens.names = ["eDP-1"]
    talk.screens_changed()
    press(talk.speaker, KEY.Key_Right)
    screens.names = ["eDP-1", "HDMI-1"]
    talk.screens_changed()
    until(talk.audience.isExposed)
    assert talk.audience.grabWindow() == seen
    press(talk.speaker, KEY.Key_F)
    until(lambda: shown(talk) == [3])


def test_what_is_frozen_without_a_projector_is_shown_by_the_next(
    talk: Presentation, screens: Screens
) -> None:
    press(talk.speaker, KEY.Key_3, KEY.Key_Return)
    pause()
    screens.names = ["eDP-1"]
    talk.screens_changed()
    press(talk.speaker, KEY.Key_4, KEY.Key_Return)
    pause()
    press(talk.speaker, KEY.Key_F)
    assert talk.view_model.frozen
    held = talk._still.picture
    press(talk.speaker, KEY.Key_1, KEY.Key_Return)
    screens.names = ["eDP-1", "HDMI-1"]
    talk.screens_changed()
    until(talk.audience.isExposed)
    assert talk.audience.grabWindow() == held
    press(talk.speaker, KEY.Key_4, KEY.Key_Return, KEY.Key_F)
    until(lambda: shown(talk) == [3])
    pause()
    assert talk.audience.grabWindow() == held


def test_a_slide_is_frozen_behind_black(talk: Presentation) -> None:
    seen = still(talk.audience)
    press(talk.speaker, KEY.Key_B, KEY.Key_F)
    until(lambda: talk.audience.grabWindow().pixelColor(5, 5).name() == "#000000")
    press(talk.speaker, KEY.Key_B)
    until(lambda: talk.audience.grabWindow() == seen)


def test_the_laptop_is_closed_and_the_audience_sees_no_notes(talk: Presentation, screens: Screens) -> None:
    screens.names = ["HDMI-1"]
    talk.screens_changed()
    assert (talk.audience.isVisible(), talk.speaker.isVisible()) == (True, False)


def test_no_screen_at_all_for_a_moment(talk: Presentation, screens: Screens) -> None:
    screens.names = []
    talk.screens_changed()
    screens.names = ["eDP-1", "HDMI-1"]
    talk.screens_changed()
    assert talk.audience.isVisible()


def test_one_screen_has_the_speaker_on_demand(content: Content, screens: Screens) -> None:
    screens.names = ["eDP-1"]
    talk = Presentation(PresentOptions(content))
    talk.seat()
    assert talk._speaker is None
    press(talk.audience, KEY.Key_S)
    assert (talk.audience.isVisible(), talk.speaker.isVisible()) == (False, True)
    press(talk.speaker, KEY.Key_S)
    assert (talk.audience.isVisible(), talk.speaker.isVisible()) == (True, False)
    talk.close()


def test_swapped_screens_are_remembered(talk: Presentation, content: Content) -> None:
    assert talk._seats.audience == "HDMI-1"
    press(talk.speaker, KEY.Key_X)
    assert (talk._seats.audience, talk._seats.speaker) == ("eDP-1", "HDMI-1")
    again = Presentation(PresentOptions(content))
    again.seat()
    assert again._seats.audience == "eDP-1"
    again.close()


def test_the_times_are_kept_for_the_report(talk: Presentation, content: Content) -> None:
    keep_times(talk, content.deck)
    assert rehearsals.last_talk(content.deck.folder) is None
    press(talk.speaker, KEY.Key_Right)
    pause()
    talk.view_model.tick()
    keep_times(talk, content.deck)
    done = rehearsals.last_talk(content.deck.folder)
    assert done is not None
    assert [slide for slide, _ in done.seconds] == [content.deck.slides[1].id]


def test_a_rehearsal_says_so_to_the_speaker_and_is_kept_as_one(
    content: Content, screens: Screens, talk: Presentation
) -> None:
    (mark,) = items_of(talk.speaker.contentItem(), "RehearsalMark")
    assert not mark.isVisible()
    practice = Presentation(PresentOptions(content, language="en", rehearse=True))
    practice.seat()
    (mark,) = items_of(practice.speaker.contentItem(), "RehearsalMark")
    assert mark.isVisible()
    assert not items_of(practice.audience.contentItem(), "RehearsalMark")
    assert keep_times(practice, content.deck) is None
    press(practice.speaker, KEY.Key_Right)
    pause()
    practice.view_model.tick()
    done = keep_times(practice, content.deck)
    practice.close()
    assert done is not None
    assert done.practised
    kept = rehearsals.last_practised(content.deck.folder)
    assert kept is not None
    assert kept.date == done.date.replace(microsecond=0)


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xrandr")), reason="needs Xvfb and xrandr")
def test_two_screens(tmp_path: Path) -> None:
    """The windows are on two screens of an X server, each filling its own; one goes and comes back."""
    known = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path)}
    script = Path(__file__).with_name("two_screens.py")
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, timeout=60, check=False, env=known
    )
    laptop, projector = [0, 0, 1280, 800], [1280, 0, 1920, 1080]
    assert json.loads(done.stdout or "{}") == {
        "two": [projector, laptop],
        "unplugged": [None, laptop],
        "back": [projector, laptop],
        "swapped": [laptop, projector],
        "all gone and back": [projector, laptop],
        "slept": [projector, laptop],
        "talk": [1, 0.0],
    }, done.stderr
