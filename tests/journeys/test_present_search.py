"""The speaker types what to go to: letters are text then, and the clicker goes on."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.present import Presentation
from kiosk.viewmodels.slide_firms import MapSlideViewModel
from tests.journeys.scene import items_of
from tests.journeys.speaker import press, shown
from tests.waiting import pause, until

KEY = Qt.Key


def type_in(talk: Presentation, text: str) -> None:
    press(talk.speaker, *(Qt.Key(ord(letter.upper())) for letter in text))
    pause()


def titles(talk: Presentation) -> list[str]:
    rows = items_of(talk.speaker.contentItem(), "SpeakerRow")
    return [str(row.property("title")) for row in rows if row.isVisible()]


def field(talk: Presentation) -> str:
    (found,) = items_of(talk.speaker.contentItem(), "SpeakerField")
    return next(str(each.property("text")) for each in found.childItems() if each.inherits("QQuickTextInput"))


@pytest.fixture
def searching(talk: Presentation) -> Presentation:
    press(talk.speaker, KEY.Key_Slash)
    pause()
    return talk


def test_letters_digits_and_signs_are_text(searching: Presentation) -> None:
    before = searching.view_model.talk
    type_in(searching, "b2w.")
    press(searching.speaker, KEY.Key_Home, KEY.Key_Right, KEY.Key_Backspace, KEY.Key_End, KEY.Key_Space)
    assert field(searching) == "2w. "
    assert searching.view_model.list.query == "2w. "
    now = searching.view_model.talk
    assert (now.place, now.cover, now.digits) == (before.place, before.cover, "")


def test_the_clicker_goes_on(searching: Presentation) -> None:
    place = searching.view_model.talk
    press(searching.speaker, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageUp)
    assert searching.view_model.talk.place == place.place + 1
    press(searching.speaker, KEY.Key_F5)
    assert searching.view_model.talk.place == 0
    assert searching.view_model.list.opened


def test_enter_takes_the_first_slide(searching: Presentation) -> None:
    type_in(searching, "agrement")  # a letter is missing
    first = titles(searching)[0]
    assert "agreement" in first
    press(searching.speaker, KEY.Key_Return)
    assert searching.view_model.talk.place == int(first.split(".")[0]) - 1
    assert not searching.view_model.list.opened
    press(searching.speaker, KEY.Key_B)
    assert searching.view_model.blackened


@pytest.mark.parametrize("query", ["tata motors", "टाटा मोटर्स", "tata motros"])
def test_a_firm_is_shown_on_the_map(searching: Presentation, query: str) -> None:
    searching.view_model.list.type(query)
    press(searching.speaker, KEY.Key_Return)
    slide = searching.view_model.kiosk.slideAt(searching.view_model.talk.place)
    assert isinstance(slide, MapSlideViewModel)
    assert slide._region.chosen() == "tata-motors"
    until(lambda: shown(searching) == [searching.view_model.talk.place])


def test_arrows_choose_among_what_was_found(searching: Presentation) -> None:
    type_in(searching, "tata")
    wanted = searching.view_model.list._shown[1].rowId
    press(searching.speaker, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up)
    assert searching.view_model.list.at == 1
    press(searching.speaker, KEY.Key_Enter)
    slide = searching.view_model.kiosk.slideAt(searching.view_model.talk.place)
    assert isinstance(slide, MapSlideViewModel)
    assert slide._region.chosen() == wanted


def test_escape_takes_the_query_the_list_and_only_then_the_talk(searching: Presentation) -> None:
    type_in(searching, "tata")
    press(searching.speaker, KEY.Key_Escape)
    assert (field(searching), searching.view_model.list.opened) == ("", True)
    press(searching.speaker, KEY.Key_Escape)
    assert not searching.view_model.list.opened
    assert searching.view_model.message == ""
    press(searching.speaker, KEY.Key_Escape)
    assert searching.view_model.message != ""


def test_it_opens_by_control_and_f(talk: Presentation) -> None:
    QTest.keyClick(talk.speaker, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert talk.view_model.list.opened
    assert not talk.view_model.frozen


def test_nobody_types_where_the_speaker_has_no_window(talk: Presentation) -> None:
    talk.call_speaker()
    press(talk.audience, KEY.Key_Slash)
    assert not talk.view_model.list.opened


def test_what_was_found_is_said(searching: Presentation) -> None:
    type_in(searching, "tata")
    said = searching.view_model.list.spoken
    assert said.startswith(f"{searching.view_model.list.advice}. ")
    press(searching.speaker, KEY.Key_Down)
    assert searching.view_model.list.spoken != said
    (here,) = items_of(searching.speaker.contentItem(), "SpeakerField")
    box = next(each for each in here.childItems() if each.inherits("QQuickTextInput"))
    told = QAccessible.queryAccessibleInterface(box)
    assert told.role() == QAccessible.Role.EditableText
    assert told.text(QAccessible.Text.Name) == "Find a slide or a firm"


def test_no_query_survives(searching: Presentation, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        type_in(searching, "motro")
        press(searching.speaker, KEY.Key_Return)
        press(searching.speaker, KEY.Key_Slash)
    assert (field(searching), searching.view_model.list.query) == ("", "")
    assert "motro" not in caplog.text
    written = [file.read_text(errors="replace") for file in tmp_path.rglob("*") if file.is_file()]
    assert not any("motro" in text for text in written)
