"""What made-up machines are told: each thing that can be wrong is said, with the fix, and nothing else is."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.doctor.facts import (
    DeckFacts,
    Display,
    Drawing,
    Linux,
    Mac,
    Machine,
    Screen,
    Service,
    TouchDevice,
    User,
    Windows,
)
from kiosk.doctor.finding import Finding, Verdict
from kiosk.doctor.judge_linux import AT_ONCE, SLEEPS, judge_linux
from kiosk.doctor.judge_machine import judge_deck, judge_machine, judge_service, judge_user
from kiosk.doctor.judge_others import judge_mac, judge_windows
from kiosk.doctor.judge_screen import judge_display, judge_drawing

PANEL = Screen("HDMI-1", 0, 0, 3840, 2160, (941.0, 529.0), 60.0)
SECOND = replace(PANEL, name="HDMI-2", x=3840)
TOUCH = TouchDevice("ILITEK", 10, (0, 0, 3840, 2160))
DRAWING = Drawing("gpu", (PANEL,), (TOUCH,))
DISPLAY = Display("Wayland", "", (), ("ILITEK",))
DECK = DeckFacts("content", 0, "", {"en": "", "ur": ""})
MACHINE = Machine(
    python=(3, 11),
    pyside=(6, 11, 3),
    gpl=(),
    memory=4096,
    memory_free=3000,
    state="/srv/kiosk/pavilion",
    state_fault="",
    state_system="ext4",
    disk_free=9000,
    now=datetime.datetime(2030, 7, 24, 9, 0, tzinfo=datetime.UTC),
    zone="Asia/Kolkata",
)
SERVICE = Service(systemd=True, told=True, watched=True)
USER = User(root=False, groups=("kiosk",), display=True, speech=False)
LINUX = Linux(
    server="Wayland",
    systemd=True,
    programs=frozenset({"systemd", "cage", "kiosk"}),
    cage="cage -d -- kiosk run",
    logind={"NAutoVTs": "0", "ReserveVT": "0"},
    masked=frozenset({"ctrl-alt-del.target", *SLEEPS}),
    dont_switch=False,
    blank=None,
    login="kiosk",
    reboots=False,
    session=False,
)
ON_X = replace(LINUX, server="X", cage="", programs=frozenset({"Xorg"}), dont_switch=True, blank=())
WINDOWS = Windows(admin=False, taskbar=False, edge_swipe=0, sticky=506, no_reboot=1, toasts=0, saver=None)
MAC = Mac(saver=0, display_sleep=0, sleep=0)
Judge = Callable[[Any], Iterable[Finding]]
SOUND: list[tuple[Judge, Any]] = [
    (judge_display, DISPLAY),
    (judge_drawing, DRAWING),
    (judge_drawing, replace(DRAWING, renderer="software")),
    (judge_deck, DECK),
    (judge_machine, MACHINE),
    (judge_service, SERVICE),
    (judge_user, USER),
    (judge_linux, LINUX),
    (judge_linux, ON_X),
    (judge_windows, WINDOWS),
    (judge_mac, MAC),
]
WITH_TWO = replace(DRAWING, screens=(PANEL, SECOND))
WRONG: list[tuple[str, Judge, Any, str]] = [
    ("screen.display", judge_display, replace(DISPLAY, server=""), "cage -d -- kiosk run"),
    ("screen.display", judge_display, replace(DISPLAY, platform="offscreen"), "unset QT_QPA_PLATFORM"),
    ("screen.libraries", judge_display, replace(DISPLAY, missing=("libxcb-cursor0",)), "-y libxcb-cursor0"),
    ("touch.device", judge_display, replace(DISPLAY, plugged=()), "USB cable"),
    (
        "screen.size",
        judge_drawing,
        replace(DRAWING, screens=(replace(PANEL, width=1066, height=600),)),
        "resolution",
    ),
    ("screen.refresh", judge_drawing, replace(DRAWING, screens=(replace(PANEL, refresh=30.0),)), "60 Hz"),
    (
        "screen.millimetres",
        judge_drawing,
        replace(DRAWING, screens=(replace(PANEL, millimetres=None),)),
        "ruler",
    ),
    (
        "screen.millimetres",
        judge_drawing,
        replace(DRAWING, screens=(replace(PANEL, millimetres=(160.0, 90.0)),)),
        "ruler",
    ),
    (
        "screen.millimetres",
        judge_drawing,
        replace(DRAWING, screens=(replace(PANEL, millimetres=(941.0, 941.0)),)),
        "ruler",
    ),
    ("touch.points", judge_drawing, replace(DRAWING, touch=()), "xserver-xorg-input-libinput"),
    ("touch.points", judge_drawing, replace(DRAWING, touch=(replace(TOUCH, points=1),)), "driver"),
    (
        "touch.mapping",
        judge_drawing,
        replace(WITH_TWO, touch=(replace(TOUCH, covers=(0, 0, 7680, 2160)),)),
        "xinput map-to-output 'ILITEK' HDMI-1",
    ),
    (
        "deck.errors",
        judge_deck,
        replace(DECK, errors=2, first="deck.yaml:1:1: error: languages: is missing"),
        "kiosk check content",
    ),
    ("fonts.ur", judge_deck, replace(DECK, lacking={"en": "", "ur": "漢字"}), "other characters"),
    ("program.versions", judge_machine, replace(MACHINE, pyside=(6, 12, 0)), "~= 6.11.3"),
    ("program.versions", judge_machine, replace(MACHINE, python=(3, 14)), "3.11, 3.12 or 3.13"),
    ("program.licence", judge_machine, replace(MACHINE, gpl=("QtCharts",)), "pip uninstall"),
    ("machine.memory", judge_machine, replace(MACHINE, memory=512), "2 GB"),
    ("machine.memory", judge_machine, replace(MACHINE, memory_free=100), "other programs"),
    ("disk.state", judge_machine, replace(MACHINE, state_fault="Read-only file system"), "install -d"),
    ("disk.state", judge_machine, replace(MACHINE, state_system="tmpfs"), "XDG_STATE_HOME"),
    ("disk.free", judge_machine, replace(MACHINE, disk_free=50), "vacuum"),
    ("clock.date", judge_machine, replace(MACHINE, now=MACHINE.now.replace(year=1970)), "set-time"),
    ("clock.zone", judge_machine, replace(MACHINE, zone=""), "set-timezone"),
    ("service.systemd", judge_service, replace(SERVICE, watched=False), "WatchdogSec"),
    ("user.root", judge_user, replace(USER, root=True), "useradd"),
    ("user.devices", judge_user, replace(USER, display=False, groups=("video",)), "usermod"),
    ("lockdown.alone", judge_linux, replace(ON_X, programs=frozenset({"gnome-shell"})), "cage"),
    ("lockdown.switching", judge_linux, replace(LINUX, cage="cage -s -- kiosk run"), "without -s"),
    ("lockdown.switching", judge_linux, replace(ON_X, dont_switch=False), "DontVTSwitch"),
    ("lockdown.terminals", judge_linux, replace(LINUX, logind={"NAutoVTs": "0"}), "ReserveVT=0"),
    ("lockdown.reboot-keys", judge_linux, replace(LINUX, masked=frozenset(SLEEPS)), "mask ctrl-alt-del"),
    (
        "lockdown.sleep",
        judge_linux,
        replace(LINUX, masked=LINUX.masked - {"suspend.target"}),
        "mask suspend.target",
    ),
    (
        "lockdown.sleep",
        judge_linux,
        replace(LINUX, logind={**LINUX.logind, "IdleAction": "suspend"}),
        "IdleAction=ignore",
    ),
    ("lockdown.blanking", judge_linux, replace(ON_X, blank=("DPMS after 600 s",)), "xset s off -dpms"),
    ("lockdown.mounting", judge_linux, replace(LINUX, programs=frozenset({"udiskie"})), "udiskie"),
    ("lockdown.windows", judge_linux, replace(LINUX, programs=frozenset({"dunst"})), "dunst"),
    ("lockdown.login", judge_linux, replace(LINUX, login=""), "autologin"),
    ("lockdown.login", judge_linux, replace(LINUX, login="root"), "autologin"),
    ("lockdown.updates", judge_linux, replace(LINUX, reboots=True), "Automatic-Reboot"),
    ("user.root", judge_windows, replace(WINDOWS, admin=True), "local user"),
    ("lockdown.alone", judge_windows, replace(WINDOWS, taskbar=True), "Shell Launcher"),
    ("lockdown.edges", judge_windows, replace(WINDOWS, edge_swipe=None), "AllowEdgeSwipe"),
    ("lockdown.sticky-keys", judge_windows, replace(WINDOWS, sticky=510), "StickyKeys"),
    ("lockdown.sticky-keys", judge_windows, replace(WINDOWS, sticky=None), "StickyKeys"),
    ("lockdown.updates", judge_windows, replace(WINDOWS, no_reboot=None), "NoAutoReboot"),
    ("lockdown.windows", judge_windows, replace(WINDOWS, toasts=1), "ToastEnabled"),
    ("lockdown.blanking", judge_windows, replace(WINDOWS, saver="1"), "ScreenSaveActive"),
    ("lockdown.blanking", judge_mac, replace(MAC, saver=None), "idleTime 0"),
    ("lockdown.sleep", judge_mac, replace(MAC, sleep=10), "pmset -a sleep 0"),
]


def failures(judge: Judge, facts: Any) -> dict[str, Finding]:
    return {each.id: each for each in judge(facts) if each.verdict is Verdict.FAIL}


@pytest.mark.parametrize(("judge", "facts"), SOUND)
def test_a_sound_machine_is_told_nothing_bad(judge: Judge, facts: Any) -> None:
    assert failures(judge, facts) == {}


@pytest.mark.parametrize(("name", "judge", "facts", "fix"), WRONG, ids=[each[0] for each in WRONG])
def test_what_is_wrong_is_told_with_the_fix(name: str, judge: Judge, facts: Any, fix: str) -> None:
    found = failures(judge, facts)
    assert list(found) == [name]
    assert fix in found[name].fix


@pytest.mark.parametrize(("judge", "facts"), [*SOUND, *(each[1:3] for each in WRONG)])
def test_every_finding_is_told_plainly(judge: Judge, facts: Any) -> None:
    for each in judge(facts):
        assert bool(each.fix) == (each.verdict is Verdict.FAIL)
        assert "\n" not in each.sentence + each.fix


@pytest.mark.parametrize("facts", [each[2] for each in WRONG if each[1] is judge_linux])
def test_where_the_package_is_installed_one_command_locks_the_machine_down(facts: Any) -> None:
    by_hand, at_once = failures(judge_linux, facts), failures(judge_linux, replace(facts, session=True))
    assert at_once == {name: replace(each, fix=AT_ONCE) for name, each in by_hand.items()}
    assert AT_ONCE.startswith("sudo kiosk-session enable")


def test_touches_that_land_on_one_of_two_screens_are_right() -> None:
    assert failures(judge_drawing, WITH_TWO) == {}


def test_what_a_screen_or_a_panel_does_not_tell_is_no_failure() -> None:
    silent = replace(
        WITH_TWO, screens=(replace(PANEL, refresh=0.0), SECOND), touch=(replace(TOUCH, covers=(0,) * 4),)
    )
    found = {each.id: each.verdict for each in judge_drawing(silent)}
    assert found["screen.refresh"] is found["touch.mapping"] is Verdict.SKIP
