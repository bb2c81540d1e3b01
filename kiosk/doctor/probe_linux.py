"""Facts about how far a Linux machine is locked down, read from its own files; `root` is where they are."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Container, Iterator
from pathlib import Path

from kiosk.doctor.facts import Linux
from kiosk.doctor.probe_screen import server

MOST_BYTES = 1 << 16
LONGEST_S = 1.0
# Where a user may be named who is logged in without being asked, and how each writes it.
LOGINS = (
    "etc/systemd/system/getty@*.service.d/*.conf",
    "etc/systemd/system/*.service",
    "etc/greetd/config.toml",
    "etc/lightdm/lightdm.conf",
    "etc/lightdm/lightdm.conf.d/*.conf",
    "etc/gdm3/*.conf",
    "etc/gdm/custom.conf",
    "etc/sddm.conf",
    "etc/sddm.conf.d/*.conf",
)
_LOGIN = re.compile(
    r"""^[^#\n]*--autologin[ =](?P<agetty>\S+)
      | ^autologin-user=(?P<lightdm>\S+)
      | ^AutomaticLogin=(?P<gdm>\S+)
      | ^\[Autologin\](?:\n[^\[\n]*)*?\nUser=(?P<sddm>\S+)
      | ^\[initial_session\](?:\n[^\[\n]*)*?\nuser\s*=\s*"(?P<greetd>[^"]+)"
      | ^User=(?P<unit>\S+)(?=[^\0]*^ExecStart=.*\bkiosk\b)""",
    re.VERBOSE | re.MULTILINE,
)


def linux(root: Path = Path("/")) -> Linux:
    """What locks this machine down, or not."""
    shown_by = server(sys.platform, os.environ)
    running = dict(programs(root / "proc"))
    return Linux(
        server=shown_by,
        systemd=(root / "run/systemd/system").is_dir(),
        programs=frozenset(running),
        cage=running.get("cage", ""),
        logind=logind(root),
        masked=masked(root),
        dont_switch=dont_switch(root),
        blank=_ask_x() if shown_by == "X" else None,
        login=login(root),
        reboots=reboots(root),
        session=session(root, running),
    )


def programs(proc: Path) -> Iterator[tuple[str, str]]:
    """Every program that runs: its name, and how it was started."""
    for each in proc.glob("[0-9]*"):
        try:
            name = (each / "comm").read_text(errors="replace").strip()
            command = (each / "cmdline").read_bytes().decode(errors="replace")
        except OSError:  # it has just ended
            continue
        yield name, command.replace("\0", " ").strip()


def logind(root: Path) -> dict[str, str]:
    """The login manager's settings, the later file first."""
    folders = [root / "usr/lib/systemd", root / "run/systemd", root / "etc/systemd"]
    files = [folder / "logind.conf" for folder in folders]
    drops = (file for folder in folders for file in folder.glob("logind.conf.d/*.conf"))
    files += sorted(drops, key=lambda file: file.name)
    settings: dict[str, str] = {}
    for file in files:
        settings |= dict(re.findall(r"^(\w+)\s*=\s*(.*?)\s*$", _text(file), re.MULTILINE))
    return settings


def masked(root: Path) -> frozenset[str]:
    """The units that systemd may not start."""
    folders = (root / "etc/systemd/system", root / "run/systemd/system")
    links = (file for folder in folders for file in folder.glob("*.target") if file.is_symlink())
    return frozenset(link.name for link in links if str(link.readlink()) == os.devnull)


def dont_switch(root: Path) -> bool:
    """Whether Xorg keeps to its terminal."""
    files = [root / "etc/X11/xorg.conf", *(root / "etc/X11/xorg.conf.d").glob("*.conf")]
    option = re.compile(
        r'^\s*Option\s+"DontVTSwitch"(?:\s+"(?:true|on|yes|1)")?\s*$', re.MULTILINE | re.IGNORECASE
    )
    return any(option.search(_text(file)) for file in files)


def login(root: Path) -> str:
    """Who is logged in without being asked when the machine starts, "" for nobody."""
    for pattern in LOGINS:
        for file in sorted(root.glob(pattern)):
            if found := _LOGIN.search(_text(file)):
                return str(found[found.lastgroup or 0])
    return ""


def reboots(root: Path) -> bool:
    """Whether unattended upgrades start the machine again."""
    value = "false"
    for file in sorted((root / "etc/apt/apt.conf.d").glob("*")):
        told = re.findall(r'^\s*Unattended-Upgrade::Automatic-Reboot\s+"(\w+)"', _text(file), re.MULTILINE)
        value = told[-1] if told else value
    return value.lower() in {"true", "1", "yes", "on"}


def session(root: Path, running: Container[str]) -> bool:
    """Whether the package can let this machine start into the kiosk, which has not been done."""
    done = "cage" in running and (root / "var/lib/pavilion/session").exists()
    return not done and (root / "usr/sbin/kiosk-session").exists()


def blanking(told: str) -> tuple[str, ...]:
    """What darkens the screen, in what `xset q` tells."""
    saver = re.search(r"timeout:\s*([1-9]\d*)", told)
    found = [f"its screen saver after {saver[1]} s"] if saver else []
    times = re.search(r"Standby:\s*(\d+)\s+Suspend:\s*(\d+)\s+Off:\s*(\d+)", told)
    least = min((int(each) for each in times.groups() if each != "0"), default=0) if times else 0
    if least and "DPMS is Enabled" in told:
        found.append(f"DPMS after {least} s")
    return tuple(found)


def _ask_x() -> tuple[str, ...] | None:
    xset = shutil.which("xset")
    if xset is None:
        return None
    try:
        done = subprocess.run([xset, "q"], capture_output=True, text=True, timeout=LONGEST_S, check=False)
    except subprocess.TimeoutExpired:
        return None
    return None if done.returncode else blanking(done.stdout)


def _text(file: Path) -> str:
    try:
        with file.open(errors="replace") as stream:
            return stream.read(MOST_BYTES)
    except OSError:
        return ""
