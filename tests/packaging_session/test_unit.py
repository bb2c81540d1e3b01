"""What systemd is told of the kiosk, and what its guard needs of it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.guard.pulse import START_S

ETC = Path(__file__).resolve().parents[2] / "packaging" / "session" / "linux" / "etc"
UNIT = ETC / "systemd/system/pavilion-kiosk.service"
LOGIN = ETC / "systemd/system/pavilion-login.service"
MOST_EXPOSED = 1.4
"""Of 10, as `systemd-analyze security` of Debian 12 reckons; that of Debian 13 says 1.2."""
SWITCHES = """LockPersonality NoNewPrivileges PrivateTmp ProtectClock ProtectControlGroups ProtectHome
ProtectHostname ProtectKernelLogs ProtectKernelModules ProtectKernelTunables RemoveIPC RestrictNamespaces
RestrictRealtime RestrictSUIDSGID TTYReset TTYVHangup TTYVTDisallocate"""


def read(unit: Path) -> dict[str, list[str]]:
    """Each key of a unit, with all its values."""
    found: dict[str, list[str]] = {}
    for key, value in re.findall(r"^(\w+)=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


@pytest.fixture
def lines() -> dict[str, list[str]]:
    return read(UNIT)


@pytest.fixture
def login() -> dict[str, list[str]]:
    return read(LOGIN)


def test_cage_shows_the_guarded_kiosk_and_no_terminal(lines: dict[str, list[str]]) -> None:
    (start,) = lines["ExecStart"]
    assert start.startswith("/usr/bin/cage -d -- /bin/sh -c '/usr/bin/kiosk run && ")
    assert lines["Conflicts"] == ["getty@tty1.service pavilion-login.service"]
    assert lines["Conflicts"][0] in lines["After"]  # whose end is waited for


@pytest.mark.parametrize(("code", "marked"), [(0, True), (1, False), (137, False)])
def test_only_who_leaves_it_well_is_asked_to_log_in(
    code: int, marked: bool, lines: dict[str, list[str]], tmp_path: Path
) -> None:
    mark = f"/run/{lines['RuntimeDirectory'][0]}/left"
    shell = shlex.split(lines["ExecStart"][0])[-3:]
    assert f">{mark}" in shell[-1]
    here = shell[-1].replace("/usr/bin/kiosk run", f"(exit {code})").replace(mark, str(tmp_path / "left"))
    assert subprocess.run([*shell[:-1], here], check=False).returncode == code
    assert (tmp_path / "left").exists() == marked
    (after,) = lines["ExecStopPost"]
    assert after.startswith("+/bin/sh -c ")  # as root, whom systemd obeys
    assert f"test ! -e {mark} || systemctl --no-block start {LOGIN.name}" in after


def test_the_login_is_for_who_has_a_password_and_does_not_last(login: dict[str, list[str]]) -> None:
    (start,) = login["ExecStart"]
    assert start.startswith("-/sbin/agetty --timeout ${TMOUT} ")
    assert "autologin" not in start
    assert " -o '-p -- " in start  # else the shell would not hear of TMOUT
    assert (int(login["Environment"][0].removeprefix("TMOUT=")), login["RuntimeMaxSec"]) == (300, ["4h"])
    assert login["ExecStopPost"] == [f"/bin/systemctl --no-block start {UNIT.name}"]
    issue = ETC / re.findall(r"--issue-file /etc/(\S+)", start)[0]
    told = issue.read_text(encoding="ascii")
    assert "five minutes" in told
    assert told.startswith("\\e[?25h")  # the kernel is told to show no cursor
    assert login.keys().isdisjoint({"WantedBy", "Restart"})  # nothing else starts it


def test_it_never_gives_up(lines: dict[str, list[str]]) -> None:
    assert (lines["Restart"], lines["StartLimitIntervalSec"]) == (["always"], ["0"])
    assert lines["OOMPolicy"] == ["continue"]


def test_the_guard_is_heard(lines: dict[str, list[str]]) -> None:
    assert (lines["Type"], lines["NotifyAccess"]) == (["notify"], ["all"])
    assert int(lines["WatchdogSec"][0]) >= 10
    minutes = re.fullmatch(r"(\d+)min", lines["TimeoutStartSec"][0])
    assert minutes
    assert int(minutes[1]) * 60 > 2 * START_S
    assert "PAMName" not in lines  # its processes would be of another unit, which nobody asks


def test_no_network_but_news_of_devices(lines: dict[str, list[str]]) -> None:
    assert lines["RestrictAddressFamilies"] == ["AF_UNIX AF_NETLINK"]
    assert lines["IPAddressDeny"] == ["any"]
    assert "PrivateNetwork" not in lines  # udev's news would not come in


def test_it_may_do_little(lines: dict[str, list[str]]) -> None:
    assert [each for each in SWITCHES.split() if lines.get(each) != ["yes"]] == []
    assert lines["CapabilityBoundingSet"] == lines["AmbientCapabilities"] == [""]
    assert lines["ProtectSystem"] == ["strict"]
    assert lines["DevicePolicy"] == ["closed"]
    assert lines["DeviceAllow"] == ["char-drm rw", "char-alsa rw", "/dev/tty1 rw"]
    assert lines["SystemCallFilter"] == ["@system-service", "~@privileged @resources"]


def test_it_writes_where_its_home_is(lines: dict[str, list[str]]) -> None:
    home = f"/var/lib/{lines['StateDirectory'][0]}"
    given = " ".join(lines["Environment"])
    assert f"HOME={home}" in given
    assert f"XDG_RUNTIME_DIR=/run/{lines['RuntimeDirectory'][0]}" in given
    assert f"--home-dir {home} " in (ETC.parent / "kiosk-session").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze")
def test_how_exposed_it_is() -> None:
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED * 10:.0f}", UNIT],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "unrecognized option" in done.stderr:
        pytest.skip("systemd is older than 252")
    assert done.returncode == 0, done.stdout[-200:] + done.stderr


def test_only_a_stick_with_our_label_is_read() -> None:
    rules = (ETC / "udev/rules.d/99-pavilion-kiosk.rules").read_text(encoding="utf-8")
    assert [line for line in rules.splitlines() if "SYSTEMD_WANTS" in line and "PAVILION" not in line] == []
    assert 'SUBSYSTEM=="block", SUBSYSTEMS=="usb", ENV{UDISKS_IGNORE}="1"' in rules
    assert "SUBSYSTEMS!=" not in rules  # true of every device: one that it hangs from is no USB
    mount = (ETC / "systemd/system/media-PAVILION.mount").read_text(encoding="utf-8")
    assert (
        "What=/dev/disk/by-label/PAVILION\nWhere=/media/PAVILION\nOptions=ro,nosuid,nodev,noexec\n" in mount
    )


def test_the_screen_stays_dark_and_then_on() -> None:
    words = (ETC / "default/grub.d/pavilion-kiosk.cfg").read_text(encoding="utf-8")
    assert {"quiet", "consoleblank=0", "vt.global_cursor_default=0"} <= set(re.findall(r"[^\s\"]+", words))
    assert '"$GRUB_CMDLINE_LINUX_DEFAULT ' in words
