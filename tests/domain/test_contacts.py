"""C6 to C9: which touches count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.contacts import Contact, Contacts, LastTouch, Phase


def down(number: int, x: float = 0, y: float = 0, diameter: float = 8) -> Contact:
    return Contact(number, Phase.DOWN, x, y, diameter)


def test_the_first_contact_owns_navigation() -> None:
    state = Contacts().after([down(0)], 0).after([down(1, 200)], 0.5)
    assert state.owners == (0,)
    assert 1 in state.refused


def test_a_second_visitor_is_heard_once_the_first_has_left() -> None:
    state = Contacts().after([down(0)], 0).after([Contact(0, Phase.UP, 0, 0)], 0.2)
    assert state.after([down(1)], 0.3).owners == (1,)


def test_two_fingers_pinch_on_the_map_and_nowhere_else() -> None:
    on_map = Contacts().after([down(0)], 0, on_map=True)
    assert on_map.after([down(1, 50)], 0.1, on_map=True).owners == (0, 1)
    assert on_map.after([down(1, 50)], 0.1, on_map=False).owners == (0,)
    assert Contacts().after([down(0)], 0).after([down(1, 50)], 0.1, on_map=True).owners == (0,)


def test_a_palm_is_refused_when_it_lands_and_when_it_spreads() -> None:
    assert Contacts().after([down(0, diameter=31)], 0).owners == ()
    spread = Contacts().after([down(0)], 0).after([Contact(0, Phase.MOVE, 1, 1, 40)], 0.1)
    assert spread.owners == ()


def test_a_sleeve_fires_nothing_until_all_of_it_has_lifted() -> None:
    state = Contacts()
    for number in range(5):
        state = state.after([down(number, number * 10)], number * 0.01)
    assert state.owners == ()
    for number in range(5):
        state = state.after([Contact(number, Phase.UP, 0, 0)], 1)
    assert state == Contacts()


def test_a_contact_that_never_moves_is_dropped_after_ten_seconds() -> None:
    state = Contacts().after([down(0)], 0)
    assert state.after([Contact(0, Phase.MOVE, 1.9, 0)], 10).owners == (0,)
    assert state.after([Contact(0, Phase.MOVE, 1.9, 0)], 10.1).owners == ()
    moving = state.after([Contact(0, Phase.MOVE, 5, 0)], 6)
    assert moving.after([Contact(0, Phase.MOVE, 5, 0)], 15.9).owners == (0,)


def test_a_mouse_event_near_a_fresh_touch_is_its_echo() -> None:
    touch = LastTouch(100, 100, 5.0)
    assert touch.echoes(110, 110, 5.9)
    assert not touch.echoes(110, 110, 6.1)
    assert not touch.echoes(150, 100, 5.1)
    assert not LastTouch().echoes(0, 0, 0)


PHASES = st.sampled_from(list(Phase))
CONTACT = st.builds(
    Contact, st.integers(0, 6), PHASES, st.floats(0, 700), st.floats(0, 400), st.floats(0, 60)
)


@given(st.lists(st.tuples(CONTACT, st.floats(0, 3), st.booleans()), max_size=60))
def test_whatever_happens_owners_are_few_and_down(events: list[tuple[Contact, float, bool]]) -> None:
    state, now = Contacts(), 0.0
    for contact, pause, on_map in events:
        now += pause
        state = state.after([contact], now, on_map=on_map)
        assert len(state.owners) <= 2
        assert set(state.owners) <= set(state.down)
        assert not set(state.owners) & state.refused
