"""The talk: where it is, what the audience sees, how long it took, and how it ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.deck import Deck
from kiosk.domain.pen import Piece, piece
from kiosk.domain.seats import Seats, own_first, seats, speaking_on, swapped
from kiosk.domain.slides import FiguresSlide, PointsSlide, StorySlide
from kiosk.domain.talk import LEAVE_S, Cover, Leaving, Talk, steps
from kiosk.domain.talk_plan import Plan, plan

TALK = Talk(("one", "two", "three"), (1, 3, 1), (0.0, 0.0, 0.0))


def test_steps_come_before_the_next_slide() -> None:
    talk, seen = TALK, []
    for _ in range(6):
        seen.append((talk.place, talk.step))
        talk = talk.next(0)
    assert seen == [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 0)]


def test_back_is_to_the_slide_as_it_was_left() -> None:
    talk = TALK.jump(2, 0).previous(0)
    assert (talk.place, talk.step) == (1, 2)
    assert TALK.previous(0).place == 0


@pytest.mark.parametrize("place", [-1, 3, 9999])
def test_no_jump_beyond_the_ends(place: int) -> None:
    assert TALK.jump(place, 0).place == 0


def test_a_number_and_enter() -> None:
    assert TALK.typed("1", 0).typed("3", 0).erased(0).digits == "1"
    assert TALK.typed("3", 0).entered(0).place == 2
    assert TALK.typed("4", 0).entered(0).place == 0
    assert TALK.typed("4", 0).entered(0).digits == ""
    assert TALK.typed("4", 0).next(0).digits == ""
    assert TALK.entered(0).place == 1
    assert TALK.jump(2, 0).erased(0).place == 1


def test_time_is_counted_for_each_slide_from_the_first_move() -> None:
    talk = TALK.at(100).next(110).next(130).next(131).at(140)
    assert talk.times == {"two": 30}
    assert talk.elapsed == 30


def test_a_pause_is_not_counted() -> None:
    talk = TALK.toggled_pause(0)
    assert not talk.paused
    assert talk.toggled_pause(10).toggled_pause(50).at(55).elapsed == 15


def test_moving_shows_the_slide_again() -> None:
    black = TALK.covered(Cover.BLACK, 0)
    assert black.cover is Cover.BLACK
    assert black.covered(Cover.WHITE, 0).cover is Cover.WHITE
    assert black.covered(Cover.BLACK, 0).cover is Cover.NONE
    assert black.next(0).cover is Cover.NONE


def test_the_hand_is_let_go_with_the_slide() -> None:
    held = TALK.jump(1, 0).toggled_hand(0)
    assert (held.next(0).hand, held.next(0).worked) == (True, True)  # another step of the same slide
    assert (held.jump(2, 0).hand, held.jump(2, 0).worked) == (False, False)
    assert (held.toggled_hand(0).hand, held.toggled_hand(0).worked) == (False, True)
    assert (held.led(2, 0).hand, held.led(2, 0).worked) == (True, True)
    assert (TALK.led(2, 0).hand, TALK.led(2, 0).worked) == (False, True)


def test_leaving_is_asked_once() -> None:
    asked = TALK.escaped(10)
    assert asked.leaving is Leaving.ASKED
    assert asked.escaped(11).leaving is Leaving.LEFT
    assert asked.next(11).leaving is Leaving.NO
    assert asked.at(10 + LEAVE_S).leaving is Leaving.NO
    assert asked.escaped(10 + LEAVE_S).leaving is Leaving.ASKED


def test_escape_first_takes_back_a_number() -> None:
    talk = TALK.typed("2", 0).escaped(0)
    assert (talk.digits, talk.leaving) == ("", Leaving.NO)


def test_steps_of_the_deck(deck: Deck) -> None:
    for slide in deck.slides:
        match slide:
            case StorySlide(chapters=parts):
                assert steps(slide, stepping=False) == len(parts)
            case PointsSlide(points=parts) | FiguresSlide(figures=parts):
                assert steps(slide, stepping=True) == len(parts)
                assert steps(slide, stepping=False) == 1
            case _:
                assert steps(slide, stepping=True) == 1


def test_a_talk_starts_where_it_is_asked_to(deck: Deck) -> None:
    talk = Talk.of(deck, deck.slides[4].id)
    assert (talk.place, talk.started, len(talk.spent)) == (4, False, len(deck.slides))


def test_a_plan_shares_a_sections_minutes_among_its_slides(deck: Deck) -> None:
    with_two = [section for section in deck.sections if len(section.slides) >= 2][:2]
    sections = tuple(
        replace(section, slides=section.slides[:2], minutes=minutes)
        for section, minutes in zip(with_two, (3.0, None), strict=True)
    )
    assert plan(replace(deck, sections=sections)) == Plan((90.0, 90.0, 0.0, 0.0))
    silent = tuple(replace(section, minutes=None) for section in sections)
    assert plan(replace(deck, sections=silent)) is None


def test_what_a_plan_leaves() -> None:
    shares = Plan((60.0, 120.0))
    assert shares.remaining(50) == 130
    assert shares.remaining(200) == -20
    assert shares.late(0, 75) == 15
    assert shares.late(1, 75) == -105


@pytest.mark.parametrize(
    ("screens", "wanted", "speaking", "expected"),
    [
        (["eDP-1", "HDMI-1"], "", True, Seats("HDMI-1", "eDP-1")),
        (["eDP-1", "HDMI-1"], "eDP-1", True, Seats("eDP-1", "HDMI-1")),
        (["eDP-1", "HDMI-1"], "DP-7", True, Seats("HDMI-1", "eDP-1")),
        (["eDP-1", "HDMI-1"], "", False, Seats("HDMI-1", "")),
        (["eDP-1"], "HDMI-1", False, Seats("eDP-1", "")),
        (["eDP-1"], "HDMI-1", True, Seats("", "eDP-1")),
    ],
)
def test_seats(screens: list[str], wanted: str, speaking: bool, expected: Seats) -> None:
    assert seats(screens, wanted, speaking=speaking) == expected


def test_swapping_and_swapping_back() -> None:
    names = ["eDP-1", "HDMI-1"]
    assert swapped(names, "") == "eDP-1"
    assert swapped(names, "eDP-1") == "HDMI-1"
    assert swapped(["eDP-1"], "HDMI-1") == "HDMI-1"


def test_the_laptops_own_screen_is_known_by_its_connector() -> None:
    assert own_first(["HDMI-1", "eDP-1"]) == ["eDP-1", "HDMI-1"]
    assert own_first(["B", "A"]) == ["B", "A"]


def test_a_line_is_drawn_in_pieces() -> None:
    assert piece((10, 10), (10, 40)) == Piece(10, 10, 30, 90)
    assert piece((10, 10), (12, 11)) is None


def test_the_speaker_goes_on_where_the_audience_is_not() -> None:
    both = Seats("HDMI-1", "eDP-1")
    assert speaking_on(both, ["eDP-1"])  # the projector has gone
    assert not speaking_on(both, ["HDMI-1"])  # the lid is closed: the audience sees slides, not notes
    assert not speaking_on(Seats("HDMI-1", ""), ["eDP-1"])
    assert speaking_on(Seats("", "eDP-1"), ["eDP-1", "HDMI-1"])
