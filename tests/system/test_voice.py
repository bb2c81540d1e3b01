"""Whoever speaks does not wait for whoever should listen, in either way."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import pytest

from kiosk.system.voice import Patient, voice

MAKERS = [voice, lambda pipe: Patient(pipe).say]


@pytest.mark.parametrize("make", MAKERS)
def test_a_line_is_heard(make: Callable[[int], Callable[[bytes], None]]) -> None:
    read, write = os.pipe()
    make(write)(b"one\n")
    assert os.read(read, 100) == b"one\n"
    os.close(read)


@pytest.mark.parametrize("make", MAKERS)
def test_nobody_is_waited_for(make: Callable[[int], Callable[[bytes], None]]) -> None:
    read, write = os.pipe()
    say = make(write)

    def speak() -> None:
        for _ in range(3000):
            say(b"x" * 100)

    speaker = threading.Thread(target=speak, daemon=True)
    speaker.start()
    speaker.join(10)
    assert not speaker.is_alive()
    os.close(read)  # and the thread that waits ends


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_happens_when_nobody_is_left(make: Callable[[int], Callable[[bytes], None]]) -> None:
    read, write = os.pipe()
    os.close(read)
    say = make(write)
    for _ in range(3):
        say(b"one\n")
