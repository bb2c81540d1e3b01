"""Facts are read as Debian, X and the kernel write them; and a probe that fails takes nothing with it."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.starter import write_starter
from kiosk.doctor import apart, probe_linux, probe_machine, probe_others, probe_screen
from kiosk.doctor.finding import Verdict, passed
from kiosk.doctor.judge_machine import judge_given
from kiosk.doctor.libraries import missing
from kiosk.doctor.probe_deck import characters, deck, drawable
from kiosk.doctor.probe_given import given
from kiosk.doctor.rounds import Look, carry_out, looks
from kiosk.domain.content import Content
from kiosk.errors import KioskError

INPUT = """I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
H: Handlers=mouse1 event5
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=3273800000000003

I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Logitech USB Optical Mouse"
B: PROP=0
B: KEY=ff0000 0 0 0 0
B: REL=903

I: Bus=0018 Vendor=06cb Product=cd8c Version=0100
N: Name="A Touchpad"
B: PROP=5
B: KEY=e520 10000 0 0 0 0
B: ABS=2e0800000000003
"""
XSET = """Screen Saver:
  prefer blanking:  yes    allow exposures:  yes
  timeout:  600    cycle:  600
DPMS (Display Power Management Signaling):
  Standby: 0    Suspend: 0    Off: 900
  DPMS is Enabled
"""


def write(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_touch_screens_are_told_from_mice_and_touch_pads(tmp_path: Path) -> None:
    write(tmp_path, "devices", INPUT)
    assert probe_screen.touch_screens(tmp_path / "devices") == ("ILITEK ILITEK-TP",)
    assert probe_screen.touch_screens(tmp_path / "nothing") is None


@pytest.mark.parametrize(
    ("matrix", "covered"),
    [
        ("1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0", (0, 0, 3840, 1080)),
        ("0.5, 0.0, 0.5, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0", (1920, 0, 1920, 1080)),
    ],
)
def test_what_a_touch_screen_covers_under_x(matrix: str, covered: tuple[int, ...]) -> None:
    told = (
        f"Device 'ILITEK':\n\tDevice Enabled (153):\t1\n\tCoordinate Transformation Matrix (155):\t{matrix}\n"
    )
    assert probe_screen.covered(told, 3840, 1080) == covered
    assert probe_screen.covered("unable to find device ILITEK", 3840, 1080) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("environ", "server"),
    [({}, ""), ({"DISPLAY": ":0"}, "X"), ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "Wayland")],
)
def test_the_display_server(environ: dict[str, str], server: str) -> None:
    assert probe_screen.server("linux", environ) == server


def test_a_library_that_is_missing_is_told_by_its_package() -> None:
    def load(library: str) -> None:
        if library == "libxcb-cursor.so.0":
            raise OSError(library)

    assert missing(load) == ("libxcb-cursor0",)
    assert missing(lambda library: ctypes.CDLL(None)) == ()


def test_the_login_managers_settings_are_those_of_the_last_file(tmp_path: Path) -> None:
    write(tmp_path, "etc/systemd/logind.conf", "[Login]\n#NAutoVTs=6\nReserveVT=6\nIdleAction=lock\n")
    write(tmp_path, "usr/lib/systemd/logind.conf.d/10-vendor.conf", "[Login]\nReserveVT=2\n")
    write(tmp_path, "etc/systemd/logind.conf.d/kiosk.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n")
    assert probe_linux.logind(tmp_path) == {"NAutoVTs": "0", "ReserveVT": "0", "IdleAction": "lock"}


def test_units_that_are_masked(tmp_path: Path) -> None:
    units = tmp_path / "etc/systemd/system"
    units.mkdir(parents=True)
    (units / "sleep.target").symlink_to(os.devnull)
    (units / "default.target").symlink_to("/lib/systemd/system/graphical.target")
    assert probe_linux.masked(tmp_path) == {"sleep.target"}


@pytest.mark.parametrize(("value", "found"), [('"true"', True), ("", True), ('"false"', False)])
def test_xorg_keeps_to_its_terminal(tmp_path: Path, value: str, found: bool) -> None:
    section = f'Section "ServerFlags"\n    Option "DontVTSwitch" {value}\nEndSection\n'
    write(tmp_path, "etc/X11/xorg.conf.d/kiosk.conf", section)
    assert probe_linux.dont_switch(tmp_path) is found
    assert not probe_linux.dont_switch(tmp_path / "etc")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "etc/systemd/system/getty@tty1.service.d/override.conf",
            "[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin kiosk --noclear %I $TERM\n",
        ),
        (
            "etc/systemd/system/pavilion.service",
            "[Service]\nUser=kiosk\nExecStart=/usr/bin/cage -d -- kiosk run\n",
        ),
        ("etc/greetd/config.toml", '[terminal]\nvt = 1\n[initial_session]\ncommand = "x"\nuser = "kiosk"\n'),
        ("etc/lightdm/lightdm.conf", "[Seat:*]\nautologin-user=kiosk\n"),
        ("etc/gdm3/daemon.conf", "[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=kiosk\n"),
        ("etc/sddm.conf", "[Autologin]\nSession=plasma\nUser=kiosk\n"),
    ],
)
def test_who_is_logged_in_by_itself(tmp_path: Path, file: str, text: str) -> None:
    write(tmp_path, "etc/systemd/system/ssh.service", "[Service]\nUser=ssh\nExecStart=/usr/sbin/sshd\n")
    write(tmp_path, "etc/lightdm/lightdm.conf.d/off.conf", "#autologin-user=nobody\n")
    assert probe_linux.login(tmp_path) == ""
    write(tmp_path, file, text)
    assert probe_linux.login(tmp_path) == "kiosk"


def test_updates_that_start_the_machine_again(tmp_path: Path) -> None:
    write(tmp_path, "etc/apt/apt.conf.d/50unattended", '//Unattended-Upgrade::Automatic-Reboot "true";\n')
    assert not probe_linux.reboots(tmp_path)
    write(tmp_path, "etc/apt/apt.conf.d/60local", 'Unattended-Upgrade::Automatic-Reboot "true";\n')
    assert probe_linux.reboots(tmp_path)


def test_the_package_can_set_up_what_it_has_not_yet(tmp_path: Path) -> None:
    assert not probe_linux.session(tmp_path, {"cage"})
    for name in ("usr/sbin/kiosk-session", "var/lib/pavilion/session"):
        (tmp_path / name).mkdir(parents=True)
        assert probe_linux.session(tmp_path, {"gnome-shell"})  # not, or not started again since
    assert not probe_linux.session(tmp_path, {"cage"})


def test_what_an_x_server_does_to_the_screen() -> None:
    assert probe_linux.blanking(XSET) == ("its screen saver after 600 s", "DPMS after 900 s")
    assert probe_linux.blanking(XSET.replace("600", "0").replace("Enabled", "Disabled")) == ()


def test_this_very_program_is_found_running() -> None:
    assert any("pytest" in command for _, command in probe_linux.programs(Path("/proc")))


def test_an_overlay_is_where_its_upper_layer_is() -> None:
    mounts = {
        "/": ("overlay", "rw,lowerdir=/lower,upperdir=/overlay/up,workdir=/overlay/work"),
        "/overlay": ("tmpfs", "rw"),
        "/data": ("ext4", "rw"),
    }
    assert probe_machine.file_system(Path("/srv/kiosk"), mounts) == "tmpfs"
    assert probe_machine.file_system(Path("/data/state"), mounts) == "ext4"


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    assert probe_machine.write_fault(tmp_path) == ""
    assert probe_machine.write_fault(tmp_path / "nowhere") == "No such file or directory"


def test_memory_as_linux_tells_it(tmp_path: Path) -> None:
    write(tmp_path, "meminfo", "MemTotal: 4096000 kB\nMemFree: 100000 kB\nMemAvailable: 2048000 kB\n")
    assert probe_machine.memory(tmp_path / "meminfo") == (4000, 2000)


def test_the_registry_and_pmset() -> None:
    values = {"Flags": "506", "ToastEnabled": 0, "ScreenSaveActive": "1"}
    found = probe_others.locked_down(lambda key, name: values.get(name), admin=False, taskbar=True)
    assert (found.sticky, found.toasts, found.saver, found.edge_swipe) == (506, 0, "1", None)
    power = "Battery Power:\n displaysleep 2\n sleep 1\nAC Power:\n displaysleep 0\n sleep 0\n"
    assert probe_others.idle("0\n", power) == probe_others.Mac(0, 0, 0)
    assert probe_others.idle("", "") == probe_others.Mac(None, None, None)


def test_characters_that_no_font_draws(content: Content, qapp: object) -> None:
    used = characters(content)
    assert set(used) == set(content.deck.languages)
    assert "ह" in used["hi"]
    fonts = paths.assets() / "fonts"
    assert drawable(fonts, frozenset("aहٹ漢")) == frozenset("aहٹ")


def test_a_deck_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path, "deck.yaml", "kiosk: 2\n")
    found = deck(tmp_path)
    assert found.errors > 0
    assert found.first.startswith("deck.yaml:1:1: error: ")
    assert found.lacking == {}


def test_a_deck_with_an_error_and_a_character_without_a_font(tmp_path: Path, qapp: object) -> None:
    write_starter(tmp_path / "deck")
    slides = tmp_path / "deck" / "slides" / "welcome.yaml"
    told = slides.read_text(encoding="utf-8").replace("en: Our region", "en: Our 漢 region")
    slides.write_text(told.replace("subtitle:", "subtitel:", 1).replace("en: The people", "en: The 漢字"))
    found = deck(tmp_path / "deck")
    assert found.errors > 0
    assert found.lacking == {"en": "字漢", "hi": ""}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    time.sleep(60)


def refuse() -> None:
    raise KioskError("There is no display here.")


def test_a_probe_that_fails_is_a_finding_and_the_others_go_on() -> None:
    def judge(facts: object) -> list[object]:
        return [passed("good.one", "It is well.")]

    probes = {"a.dies": die, "b.hangs": hang, "c.refuses": refuse, "d.lacks": probe_others.windows}
    every = [Look(name, probe, judge) for name, probe in probes.items()]
    began = time.monotonic()
    found = carry_out([*every, Look("e.works", lambda: 1, judge)], 0.5)
    assert time.monotonic() - began < 2
    assert [each.verdict for each in found] == [Verdict.FAIL] * 4 + [Verdict.PASS]
    assert "signal 9" in found[0].sentence
    assert "too long" in found[1].sentence
    assert "no display" in found[2].sentence


def test_what_a_probe_finds_comes_back_whole() -> None:
    long = "x" * 1_000_000
    assert apart.begin(lambda: long)(time.monotonic() + 10) == (True, long)


def test_each_platform_is_looked_at_for_itself(tmp_path: Path) -> None:
    names = {
        system: {look.probe for look in looks(system, tmp_path, shown=False)}
        for system in ("linux", "win32", "darwin")
    }
    assert probe_linux.linux in names["linux"] - names["win32"] - names["darwin"]
    assert probe_others.windows in names["win32"] - names["linux"]
    assert probe_others.mac in names["darwin"] - names["linux"]
    assert probe_screen.drawing not in names["linux"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("deck = '{deck}'\n[settings]\nlanguage = 'hi'", ""),
        ("deck = '/gone'", "names no deck that is there (/gone)"),
        ("deck = '{deck}'\nlanguage = 'hi'", "language means nothing there: it belongs below [settings]"),
        ("deck = '{deck}'\ndecks = 'x'", "decks means nothing there."),
        ("deck = '{deck}'\n[settings]\nvolume = 400", "volume is from 0 to 100"),
        ("deck = '{deck}", "cannot be read"),
    ],
)
def test_what_is_wrong_in_an_administrators_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "pavilion.toml"
    file.write_text(text.format(deck=tmp_path))
    (finding,) = judge_given(given(file))
    assert finding.verdict is (Verdict.FAIL if told else Verdict.PASS)
    assert (told or "language hi") in finding.sentence


def test_without_such_a_file_nothing_is_said() -> None:
    assert list(judge_given(given())) == []
