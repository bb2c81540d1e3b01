"""The projector is kept from going dark, and left alone again after the talk."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.content.starter import write_starter
from kiosk.system.inhibit import Release, ScreenAwake, ways_of
from kiosk.system.inhibit_dbus import login_manager, screen_saver
from kiosk.system.inhibit_native import execution_state, power_assertion
from tests.conftest import ROOT

SAVER, LOGIN = "org.freedesktop.ScreenSaver", "org.freedesktop.login1"
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Service:
    """A way that writes down what becomes of it."""

    def __init__(self, answers: bool = True) -> None:
        self.told: list[str] = []
        self._answers = answers

    def __call__(self, reason: str) -> Release | None:
        self.told.append(reason)
        return (lambda: self.told.append("back")) if self._answers else None


def test_all_that_answer_are_held_until_the_end() -> None:
    services = [Service(), Service(answers=False), Service()]
    with ScreenAwake("A talk", services) as awake:
        assert awake.hold()  # it is held already
        assert [service.told for service in services] == [["A talk"]] * 3
    assert [service.told for service in services] == [["A talk", "back"], ["A talk"], ["A talk", "back"]]
    awake.release()
    assert services[0].told == ["A talk", "back"]


def test_it_is_given_back_when_a_talk_fails() -> None:
    service = Service()
    with pytest.raises(RuntimeError), ScreenAwake("A talk", [service]):
        raise RuntimeError
    assert service.told == ["A talk", "back"]


def test_silence_costs_one_line(caplog: pytest.LogCaptureFixture) -> None:
    with ScreenAwake("A talk", [Service(answers=False), Service(answers=False)]):
        pass
    assert [(entry.levelno, entry.message.split(":")[0]) for entry in caplog.records] == [
        (logging.WARNING, "Nothing here keeps the screen on")
    ]


def test_without_dbus_there_is_no_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.system.inhibit_dbus", None)
    assert ways_of("linux") == ()


def test_each_platform_has_its_ways() -> None:
    assert ways_of("linux") == (screen_saver, login_manager)
    assert ways_of("win32") == (execution_state,)
    assert ways_of("darwin") == (power_assertion,)


class Function:
    """A C function that writes down its calls; its types are set on it, as on one of ctypes."""

    def __init__(self, calls: list[tuple[object, ...]], name: str, answer: object = None) -> None:
        self._calls, self._name, self._answer = calls, name, answer

    def __call__(self, *arguments: object) -> object:
        self._calls.append((self._name, *arguments))
        return self._answer(*arguments) if callable(self._answer) else self._answer


@pytest.mark.parametrize("answer", [0x8000_0000, 0])
def test_windows_is_told_and_told_again(answer: int) -> None:
    calls: list[tuple[object, ...]] = []
    kernel = SimpleNamespace(SetThreadExecutionState=Function(calls, "set", answer))
    release = execution_state("A talk", kernel)
    assert calls == [("set", 0x8000_0003)]
    assert (release is not None) == bool(answer)
    if release is not None:
        release()
        assert calls[1:] == [("set", 0x8000_0000)]


@pytest.mark.parametrize("failed", [0, -536870206])
def test_macos_makes_an_assertion_and_releases_what_it_made(failed: int) -> None:
    calls: list[tuple[object, ...]] = []

    def create(_kind: int, _level: int, _name: int, number: int) -> int:
        ctypes.c_uint32.from_address(number).value = 77
        return failed

    strings = iter((11, 12))
    core = SimpleNamespace(
        CFStringCreateWithCString=Function(calls, "string", lambda *_: next(strings)),
        CFRelease=Function(calls, "free"),
    )
    power = SimpleNamespace(
        IOPMAssertionCreateWithName=Function(calls, "create", create),
        IOPMAssertionRelease=Function(calls, "release", 0),
    )
    release = power_assertion("A talk", lambda path: core if "CoreFoundation" in path else power)
    assert [call[0] for call in calls] == ["string", "string", "create", "free", "free"]
    assert [call[2] for call in calls[:2]] == [b"PreventUserIdleDisplaySleep", b"A talk"]
    assert calls[2][1:4] == (11, 255, 12)
    assert (release is None) == bool(failed)
    if release is not None:
        release()
        assert calls[-1] == ("release", 77)


def test_a_mac_without_its_frameworks_is_silent() -> None:
    def load(path: str) -> object:
        raise OSError(path)

    assert power_assertion("A talk", load) is None


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a private bus, which stands for the session's and the system's."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    config = tmp_path / "bus.conf"
    config.write_text(BUS.format(socket=tmp_path / "bus"), encoding="utf-8")
    argv = [daemon, "--nofork", "--print-address", f"--config-file={config}"]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address
        process.terminate()


@pytest.fixture
def services(bus: str) -> Iterator[Callable[..., Iterator[str]]]:
    """Starts services of these names; what they print, line by line."""
    started: list[subprocess.Popen[str]] = []
    timers: list[threading.Timer] = []

    def start(*names: str) -> Iterator[str]:
        argv = [sys.executable, str(Path(__file__).with_name("fake_services.py")), bus, *names]
        process = subprocess.Popen(argv, stdout=subprocess.PIPE, text=True)
        started.append(process)
        timers.append(threading.Timer(20, process.kill))  # a line that never comes ends the test
        timers[-1].start()
        assert process.stdout is not None
        lines = (line.strip() for line in process.stdout)
        assert next(lines) == "ready"
        return lines

    yield start
    for timer in timers:
        timer.cancel()
    for process in started:
        process.terminate()
        process.communicate()


def test_the_desktop_is_asked_and_sees_us_leave(services: Callable[..., Iterator[str]]) -> None:
    lines = services(SAVER)
    with ScreenAwake("A talk") as awake:
        assert awake.hold()
        assert next(lines) == f"{SAVER} Inhibit Pavilion A talk"
    assert next(lines) == "left the screen saver"
    with awake:  # the next talk
        assert next(lines) == f"{SAVER} Inhibit Pavilion A talk"


def test_the_login_manager_is_asked_and_gets_its_lock_back(services: Callable[..., Iterator[str]]) -> None:
    lines = services(LOGIN)
    with ScreenAwake("A talk"):
        assert next(lines) == f"{LOGIN}.Manager Inhibit idle Pavilion A talk block"
    assert next(lines) == "let go of the lock"


def test_a_lock_is_held_as_long_as_the_talk(services: Callable[..., Iterator[str]]) -> None:
    lines = services(LOGIN, SAVER)
    with ScreenAwake("A talk"):
        assert [next(lines), next(lines)] == [
            f"{SAVER} Inhibit Pavilion A talk",
            f"{LOGIN}.Manager Inhibit idle Pavilion A talk block",
        ]
        other = ScreenAwake("Another")
        other.hold()
        # Had the first been let go, it would be said before this.
        assert next(lines) == f"{SAVER} Inhibit Pavilion Another"
        other.release()


def test_a_bus_without_services_is_silent(bus: str, caplog: pytest.LogCaptureFixture) -> None:
    with ScreenAwake("A talk"):
        pass
    assert len(caplog.records) == 1


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "nonsense", ""])
def test_no_bus_is_silent(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address or f"unix:path={tmp_path}/no")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    with ScreenAwake("A talk", (screen_saver, login_manager)):
        pass
    assert len(caplog.records) == 1


@pytest.mark.parametrize(
    ("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129), ("SIGSEGV", -11), ("SIGKILL", -9)]
)
def test_a_talk_gives_it_back_however_it_ends(
    name: str, code: int, tmp_path: Path, services: Callable[..., Iterator[str]]
) -> None:
    lines = services(SAVER)
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("STATE", "CACHE")}
    write_starter(tmp_path / "deck")
    argv = [sys.executable, "-m", "kiosk", "present", str(tmp_path / "deck"), "--window", "320x180"]
    known = {**os.environ, **homes, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(argv, stderr=subprocess.PIPE, text=True, env=known) as talk:
        assert next(lines) == f"{SAVER} Inhibit Pavilion A talk is being given"
        talk.send_signal(getattr(signal, name))
        assert next(lines) == "left the screen saver"
        _, told = talk.communicate(timeout=20)
    assert talk.returncode == code
    assert "Traceback" not in told
