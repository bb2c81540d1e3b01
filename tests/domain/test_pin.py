"""R12: how a PIN is kept, and how often it may be tried."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from kiosk.domain.pin import BLOCK, COST, LANES, LOCK_S, TRIES, Pin, Secret, Tries, is_pin

SALT = bytes(range(16))
SECRET = Secret.of("24601", SALT)


@pytest.mark.parametrize(("text", "good"), [("0000", True), ("12345678", True), ("123", False)])
def test_a_pin_has_four_to_eight_digits(text: str, good: bool) -> None:
    assert is_pin(text) is good


@pytest.mark.parametrize("text", ["123456789", "12a4", "１２３４", "१२३४", "12 34", "", "-1234"])
def test_nothing_else_is_a_pin(text: str) -> None:
    assert not is_pin(text)


def test_only_the_pin_matches_and_it_cannot_be_read_from_what_is_kept() -> None:
    assert SECRET.matches("24601")
    assert not any(SECRET.matches(other) for other in ("24602", "2460", "246011", ""))
    assert "24601" not in str(Pin(SECRET).written())
    assert Secret.of("24601", SALT[::-1]).hash != SECRET.hash


def test_it_is_stretched_by_scrypt_and_says_how() -> None:
    assert (SECRET.cost, SECRET.block, SECRET.lanes) == (COST, BLOCK, LANES) == (2**14, 8, 1)
    cheaper = replace(SECRET, cost=2**4)
    assert not cheaper.matches("24601")  # what is kept tells how it is checked


def test_checking_it_does_not_hold_up_the_screen() -> None:
    def once() -> float:
        begun = time.perf_counter()
        SECRET.matches("1234")
        return time.perf_counter() - begun

    assert min(once() for _ in range(5)) < 0.1


def test_five_wrong_tries_lock_it_for_a_quarter_of_an_hour() -> None:
    tries = Tries()
    for left in (4, 3, 2, 1, 0):
        tries = tries.tried()
        assert tries.left == left
    assert tries.locked == LOCK_S == 15 * 60
    assert tries.after(LOCK_S - 1).left == 0
    assert tries.after(LOCK_S) == Tries()
    assert tries.after(LOCK_S).left == TRIES == 5


def test_a_lock_is_worked_off_only_by_time_that_passes() -> None:
    tries = Tries(TRIES, LOCK_S)
    assert tries.after(0) == tries
    assert tries.after(-1e9) == tries
    assert tries.after(400).after(400).locked == LOCK_S - 800


def test_wrong_tries_do_not_wear_off() -> None:
    assert Tries(3).after(1e9) == Tries(3)


def test_what_is_kept_comes_back_whole() -> None:
    pin = Pin(SECRET, Tries(TRIES, 17.5), "2026-11-23")
    assert Pin.read(pin.written()) == pin


@pytest.mark.parametrize(
    "damage",
    [
        {"salt": "00"},
        {"hash": "zz"},
        {"hash": ""},
        {"n": 2**30},
        {"n": 3},
        {"n": True},
        {"r": 0},
        {"p": 99},
        {"wrong": -1},
        {"locked": LOCK_S * 2},
        {"locked": float("nan")},
        {"locked": "soon"},
        {"since": None},
    ],
)
def test_what_is_damaged_is_no_pin(damage: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"not|date|hex|format"):
        Pin.read({**Pin(SECRET).written(), **damage})
