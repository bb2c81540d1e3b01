"""R11, R15: whatever a deck says, nothing is connected, nothing listens, nothing is started or overheard."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.content import check_deck, load_sound
from kiosk.domain.problems import Severity
from kiosk.system.fonts import load_fonts
from tests.architecture.qml_source import program_files
from tests.journeys.scene import children_of
from tests.screens import Screen, until
from tests.silent.hostile import PICTURES, TEXTS, write_hostile
from tests.silent.traced import Heard, read, traced, works
from tests.soak.recovery import children

TURN_S = 0.25
TEXT_TYPES = re.compile(r"\b(Text|TextEdit|TextArea|Label)\s*\{")
OPENERS = re.compile(
    r"openUrl|XMLHttpRequest|WebSocket|createQmlObject|Qt\.include|linkActivated|RichText|MarkdownText|StyledText"
    r"|\bfetch\(|importScripts"
)
MODULES = re.compile(
    r"QtNetwork\b|QtWebSockets|QtMultimedia|\burllib\.request|\bhttp\.|\brequests\b|ftplib|smtplib|telnetlib"
)


@pytest.fixture
def home() -> Iterator[socket.socket]:
    """Where a deck would call: it answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


@pytest.fixture
def deck(tmp_path: Path, home: socket.socket) -> Path:
    folder = tmp_path / "deck"
    write_hostile(folder, f"http://127.0.0.1:{home.getsockname()[1]}")
    return folder


def called(home: socket.socket) -> bool:
    try:
        home.accept()
    except BlockingIOError:
        return False
    return True


# --- what a deck may name


def test_every_picture_from_elsewhere_is_refused(deck: Path) -> None:
    wrong = {(each.line, each.where) for each in check_deck(deck) if each.severity is Severity.ERROR}
    refused = {where for _, where in wrong}
    names = [f"{kind}-{name}" for name in PICTURES for kind in ("picture", "ground")]
    assert len(PICTURES) >= 11
    assert [name for name in names if not any(name in where for where in refused)] == []
    assert len(wrong) == len(names)


# --- what is shown


def format_of(item: QQuickItem, kiosk: Kiosk) -> int:
    """PySide knows no type for the property itself."""
    return int(QQmlExpression(kiosk.engine.rootContext(), item, "Number(textFormat)").evaluate()[0])


@pytest.fixture
def kiosk(deck: Path, qapp: QGuiApplication) -> Iterator[Kiosk]:
    load_fonts(paths.assets() / "fonts")
    shown = Kiosk(load_sound(deck), "en")
    shown.show(1280, 720).show()
    shown.open()
    shown.kiosk.touched()
    yield shown
    shown.close()


def test_every_text_is_shown_letter_by_letter(kiosk: Kiosk, home: socket.socket) -> None:
    seen, formats, schemes = set(), set(), set()
    window: QObject = kiosk.engine.rootObjects()[0]
    for slide in kiosk.deck.slides:
        kiosk.kiosk.openSlide(slide.id)
        QGuiApplication.processEvents()
        for item in children_of(window.contentItem()):
            if item.inherits("QQuickText"):
                seen.add(item.property("text"))
                formats.add(format_of(item, kiosk))
            if (source := item.property("source")) is not None and hasattr(source, "scheme"):
                schemes.add(source.scheme())
    address = f"http://127.0.0.1:{home.getsockname()[1]}"
    missing = [
        name for name, text in TEXTS.items() if not any(text.format(home=address) in one for one in seen)
    ]
    assert missing == []
    assert formats == {0}  # Text.PlainText
    assert schemes <= {"", "image", "file", "qrc"}
    assert not called(home)


def test_no_text_of_the_program_is_anything_but_plain() -> None:
    wrong = []
    for file in program_files():
        source = file.read_text(encoding="utf-8")
        if len(TEXT_TYPES.findall(source)) > source.count("textFormat: Text.PlainText"):
            wrong.append(file.name)
    assert wrong == []


def test_the_program_has_nothing_to_call_with() -> None:
    qml = {file.name: OPENERS.findall(file.read_text(encoding="utf-8")) for file in program_files()}
    files = sorted(paths.PACKAGE.rglob("*.py"))
    python = {file.name: MODULES.findall(file.read_text(encoding="utf-8")) for file in files}
    assert {name: found for name, found in (qml | python).items() if found} == {}


# --- what the system is asked for


def _need_trace() -> None:
    if not works():
        pytest.skip("needs strace, and leave to use it")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    if missing := [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]:
        pytest.skip(f"needs {', '.join(missing)}")
    _need_trace()
    (tmp_path / "screen").mkdir()
    made = Screen(tmp_path / "screen")
    yield made
    made.close()


def walk(screen: Screen, deck: Path, log: Path) -> Heard:
    """Turn through every slide of a deck; what was heard until the end."""
    slides = load_sound(deck).deck.slides
    environ = {
        **os.environ,
        "DISPLAY": screen.name,
        "XDG_STATE_HOME": str(log.parent),
        "QT_QPA_PLATFORM": "xcb",
    }
    environ.pop("FONTCONFIG_FILE")  # as it is started on a machine
    command = [sys.executable, "-m", "kiosk", "run", str(deck), "--start", slides[0].id]
    with subprocess.Popen(traced(command, log), env=environ, stderr=subprocess.DEVNULL) as running:
        until(screen.drawn, "the deck was not drawn")
        for _ in slides:
            subprocess.run(["xdotool", "key", "Next"], env=environ, check=True)
            time.sleep(TURN_S)
        (guard,) = children(running.pid)
        os.kill(guard, signal.SIGTERM)
        assert running.wait(20) == 0
    return read(log)


@pytest.mark.slow
@pytest.mark.parametrize("which", ["hostile", "shipped"])
def test_nothing_is_connected_or_started(
    screen: Screen, deck: Path, home: socket.socket, tmp_path: Path, which: str
) -> None:
    heard = walk(screen, deck if which == "hostile" else paths.default_deck(), tmp_path / "trace")
    assert heard.network == ()
    assert heard.listening == ()
    assert heard.devices == ()
    assert len(heard.programs) == 1, heard.programs  # the one that was typed
    assert heard.sockets > 0  # the display's: something was heard at all
    assert not called(home)
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["check"], 0),
        (["export", "--out", "pictures", "--size", "640x360"], 0),
        (["export", "--out", "deck.pdf"], 0),
        (["doctor"], 1),  # nobody sees what is drawn off screen
    ],
    ids=["check", "pictures", "pdf", "doctor"],
)
def test_no_other_command_connects_or_starts_anything(
    home: socket.socket, tmp_path: Path, command: list[str], code: int
) -> None:
    _need_trace()
    write_hostile(tmp_path / "deck", f"http://127.0.0.1:{home.getsockname()[1]}", {})
    name, *options = command
    typed = traced([sys.executable, "-m", "kiosk", name, "deck", *options], tmp_path / "trace")
    known = {**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(typed, cwd=tmp_path, env=known, capture_output=True, timeout=60, check=False)
    assert done.returncode == code, done.stderr
    heard = read(tmp_path / "trace")
    assert heard.network == heard.listening == heard.devices == ()
    assert len(heard.programs) == 1
    assert not called(home)
    assert not (tmp_path / "started").exists()


def test_the_trace_hears_what_it_is_for(tmp_path: Path) -> None:
    _need_trace()
    code = (
        "import socket, subprocess; s = socket.create_server(('127.0.0.1', 0)); "
        "socket.create_connection(s.getsockname()); subprocess.run(['true']); open('/dev/video0')"
    )
    log = tmp_path / "trace"
    subprocess.run(traced([sys.executable, "-c", code], log), capture_output=True, check=False)
    heard = read(log)
    assert len(heard.network) >= 4
    assert len(heard.listening) == 1
    assert len(heard.programs) >= 2  # as often as it is looked for
    assert len(heard.devices) == 1
