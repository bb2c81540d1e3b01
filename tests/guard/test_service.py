"""What systemd hears of the guard."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.guard.service import Service


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.setblocking(False)
        yield listener


def heard(listener: socket.socket) -> list[bytes]:
    found = []
    while True:
        try:
            found.append(listener.recv(1000))
        except BlockingIOError:
            return found


def test_it_says_when_it_is_ready_and_when_it_stops(systemd: socket.socket) -> None:
    service = Service({"NOTIFY_SOCKET": systemd.getsockname()})
    service.ready()
    service.status("showing: deck")
    service.stopping()
    assert heard(systemd) == [b"READY=1", b"STATUS=showing: deck", b"STOPPING=1"]


def test_it_says_that_it_lives_three_times_as_often_as_it_must(systemd: socket.socket) -> None:
    service = Service({"NOTIFY_SOCKET": systemd.getsockname(), "WATCHDOG_USEC": "30000000"})
    for second in range(60):
        service.alive(float(second))
    assert heard(systemd) == [b"WATCHDOG=1"] * 6


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "/nowhere/at/all", "WATCHDOG_USEC": "soon"}])
def test_without_a_listener_nothing_happens(environ: dict[str, str]) -> None:
    service = Service(environ)
    service.ready()
    service.alive(0.0)
