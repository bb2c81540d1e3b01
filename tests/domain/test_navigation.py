"""Where every move leads."""

from __future__ import annotations

from kiosk.domain.navigation import HISTORY_LIMIT, HOME, Navigation, Panel, Place, Screen

JLR = Place(Screen.FIRM, "jlr")
MAP = Place(Screen.SLIDE, "map")


def test_back_goes_the_way_one_came_and_ends_at_home() -> None:
    there = Navigation().go(MAP).go(JLR)
    assert there.back().place == MAP
    assert there.back().back().place == HOME
    assert there.back().back().back().place == HOME


def test_pages_turned_are_not_steps_back() -> None:
    turned = Navigation().go(Place(Screen.SLIDE, "a")).turn("b").turn("c")
    assert turned.place == Place(Screen.SLIDE, "c")
    assert turned.back().place == HOME


def test_a_panel_keeps_the_place_and_back_closes_it() -> None:
    opened = Navigation().go(JLR).toggle(Panel.LANGUAGE)
    assert (opened.place, opened.panel) == (JLR, Panel.LANGUAGE)
    assert opened.toggle(Panel.COMFORT).panel is Panel.COMFORT
    assert opened.toggle(Panel.LANGUAGE).panel is Panel.NONE
    assert opened.back() == Navigation().go(JLR)


def test_going_where_one_is_closes_the_panel_and_adds_no_step() -> None:
    assert Navigation().go(JLR).toggle(Panel.COMFORT).go(JLR) == Navigation().go(JLR)


def test_home_forgets_the_way() -> None:
    assert Navigation().go(MAP).go(JLR).toggle(Panel.COMFORT).home() == Navigation()


def test_the_way_back_stays_finite() -> None:
    walker = Navigation()
    for i in range(1000):
        walker = walker.go(Place(Screen.FIRM, str(i)))
    assert len(walker.history) == HISTORY_LIMIT
