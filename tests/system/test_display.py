"""Whether there is anything to draw on, before Qt is asked."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from kiosk.system import display
from kiosk.system.display import missing_display


@pytest.fixture
def sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(display, "X_SOCKETS", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("environ", "listens"),
    [
        ({"DISPLAY": ":7"}, "X7"),
        ({"DISPLAY": "unix:7.0"}, "X7"),
        ({"WAYLAND_DISPLAY": "wayland-1"}, "wayland-1"),
    ],
)
def test_a_display_must_answer(sockets: Path, environ: dict[str, str], listens: str) -> None:
    environ["XDG_RUNTIME_DIR"] = str(sockets)
    assert "does not answer" in missing_display(environ, "linux")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(sockets / listens))
        assert "does not answer" in missing_display(environ, "linux"), "a file that a server left behind"
        server.listen()
        assert missing_display(environ, "linux") == ""


def test_there_must_be_one() -> None:
    assert missing_display({}, "linux").startswith("There is no display here")
    assert missing_display({"QT_QPA_PLATFORM": "xcb"}, "linux").startswith("There is no display here")


@pytest.mark.parametrize(
    "environ",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "offscreen:size=640x360"},
        {"DISPLAY": "far-away:0"},
    ],
)
def test_what_cannot_be_asked_is_taken_for_there(sockets: Path, environ: dict[str, str]) -> None:
    assert missing_display(environ, "linux") == ""


def test_elsewhere_there_always_is_one() -> None:
    assert missing_display({}, "win32") == ""
