"""Tries the session on clean machines: systemd starts it there, on a screen that cage has in memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clean import roots, trials
from clean.roots import Root
from clean.trials import expect, worded
from deb.control import NAME
from project import BUILD, say
from screen import until

from session.looking import configured, kind
from session.machine import Machine, running

UNIT = "pavilion-kiosk.service"
FILE = f"/etc/systemd/system/{UNIT}"
NEEDED = ("systemd-sysv", "udev", "cage", "seatd", "grim")
# No card and no keyboard, but the same seatd; and a watchdog that bites while one waits for it.
TRIED = {
    f"{FILE}.d/trying.conf": "[Service]\nWatchdogSec=5\nEnvironment=WLR_BACKENDS=headless,libinput "
    "WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman\n",
    "/etc/systemd/system/seatd.service.d/trying.conf": "[Service]\nEnvironment=SEATD_VTBOUND=0\n",
}
WHO = ("cage", "guard", "drawing")
"""The session's processes, each of which starts the next."""
WAYLAND = {"XDG_RUNTIME_DIR": "/run/pavilion-kiosk", "WAYLAND_DISPLAY": "wayland-0"}
BLIND = {"bookworm"}
"""Where cage's screen in memory gives no picture away (wlroots 0.15): there the guard's word must do, which
looks at the picture itself and would end what draws nothing, or one colour.
"""
AS_USER = ("setpriv", "--reuid=pavilion", "--regid=pavilion", "--init-groups", "--")


@dataclass(frozen=True)
class Row:
    """What was found on one machine, in the table's words."""

    root: str
    exposure: str
    start: str
    crash: str
    compositor: str
    guard: str
    hang: str
    doctor: str
    upgrade: str
    undone: str
    removal: str


def try_all(file: Path, suites: Sequence[str]) -> int:
    """Try a package's session on a clean machine of each suite; 0 if all goes well, else 1. Raises Stop."""
    rows = []
    for suite in suites or trials.SUITES:
        say(f"Trying the session of {file.name} on {suite}")
        with roots.clean(suite, BUILD / "roots" / f"{suite}-session") as root:
            rows.append(_try(root, file))
    return trials.table(rows)


def _try(root: Root, file: Path) -> Row:
    _install(root, file)
    before = configured(root)
    root.do("kiosk-session", "enable")
    exposure = root.do("systemd-analyze", "security", "--offline=true", FILE).split()[-3]
    for name, text in TRIED.items():
        there = root.folder / name[1:]
        there.parent.mkdir()
        there.write_text(text, encoding="ascii")
    with running(root) as machine:
        trial = _Trial(machine)
        steps = (
            *(trial.start, trial.crash, trial.compositor, trial.guard, trial.hang),
            *(trial.doctor, trial.upgrade, partial(trial.undone, before), trial.removal),
        )
        found = [worded(step) for step in steps]
    return Row(root.suite, exposure, *found)


def _install(root: Root, file: Path) -> None:
    shutil.copyfile(file, root.folder / "root" / file.name)
    root.do("apt-get", "update", "-qq")
    root.do("apt-get", "install", "-y", "-qq", "--no-install-recommends", *NEEDED, f"/root/{file.name}")


@dataclass(frozen=True)
class _Trial:
    """One machine that runs."""

    machine: Machine

    def start(self) -> str:
        """From the start of cage to the picture that the guard tells of."""
        self._until_drawn()
        ask = self.machine.asked
        began = int(ask(UNIT, "ExecMainStartTimestampMonotonic"))
        return f"{(int(ask(UNIT, 'ActiveEnterTimestampMonotonic')) - began) / 1e6:.1f} s"

    def crash(self) -> str:
        """What draws is killed: until it is back the screen is black, and shows nothing that is beneath."""
        until(lambda: len(self._processes()) == len(WHO), "not all of it ran")
        cage, guard, drawing = self._processes()
        began = time.monotonic()
        self._end("KILL", drawing)
        seen: set[str] = set()
        while self._processes()[2:] in {(), (drawing,)} or not self._drawn():
            seen.add(kind(self._picture()))
            expect(time.monotonic() - began < 30, "the deck was not drawn again")
        taken = time.monotonic() - began
        expect(self._processes()[:2] == (cage, guard), "more than what draws was started again")
        expect(seen <= {"deck", "black"}, "something else was seen")
        if self._blind():
            return f"unseen, another after {taken:.1f} s"
        return f"{'black' if 'black' in seen else 'never black'}, back in {taken:.1f} s"

    def compositor(self) -> str:
        """cage is killed, and with it all that it shows."""
        return self._again("KILL", WHO.index("cage"))

    def guard(self) -> str:
        """The guard is killed."""
        return self._again("KILL", WHO.index("guard"))

    def hang(self) -> str:
        """The guard stands still, and the watchdog sees it."""
        return self._again("STOP", WHO.index("guard"))

    def _again(self, how: str, which: int) -> str:
        """A process is hit, all end, and systemd starts them again."""
        until(lambda: len(self._processes()) == len(WHO), "not all of it ran")
        old = self._processes()
        times = int(self.machine.asked(UNIT, "NRestarts"))
        began = time.monotonic()
        self._end(how, old[which])
        until(lambda: int(self.machine.asked(UNIT, "NRestarts")) > times, "systemd started nothing again")
        self._until_drawn()
        expect(not any(map(self.machine.alive, old)), "a process was left")
        return f"all back in {time.monotonic() - began:.1f} s"

    def doctor(self) -> str:
        """What `kiosk doctor` says there of the lock-down, all of which must pass."""
        asking = self.machine.typed(
            *AS_USER, "kiosk", "doctor", "--format", "json", **WAYLAND, HOME="/var/lib/pavilion/kiosk",
            XDG_SESSION_TYPE="wayland", QT_QPA_PLATFORM="wayland",
        )  # fmt: skip
        told = json.loads(subprocess.run(asking, check=False, capture_output=True, text=True).stdout)
        for each in told["findings"]:
            expect(each["area"] != "lockdown" or each["verdict"] == "PASS", each["sentence"])
        return f"{told['passed']}/{told['counted']}"

    def upgrade(self) -> str:
        """The package is installed anew while it runs: all end, and start again."""
        old = self._processes()
        self.machine.do("sh", "-c", "apt-get install -y -qq --reinstall --no-install-recommends /root/*.deb")
        self._until_drawn()
        expect(not any(map(self.machine.alive, old)), "a process was left")
        self.machine.do("kiosk-session", "status")
        return "kept"

    def undone(self, before: dict[str, str]) -> str:
        """It is disabled while it runs: it ends, and the machine is set up as it was."""
        for name in TRIED:
            shutil.rmtree((self.machine.root.folder / name[1:]).parent)
        old = self._processes()
        self.machine.do("kiosk-session", "disable")
        expect(not any(map(self.machine.alive, old)), "a process was left")
        now = configured(self.machine.root)
        changed = sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
        expect(not changed, f"{len(changed)} changed, such as {changed[:3]}")
        return "all"

    def removal(self) -> str:
        """The package is removed while the session is enabled."""
        self.machine.do("kiosk-session", "enable")
        self.machine.do("apt-get", "purge", "-y", "-qq", NAME)
        left = [path for path in self.machine.root.paths() if "pavilion" in path and "/root/" not in path]
        left = [path for path in left if not path.startswith(("/var/lib/apt", "/var/log", "/var/cache"))]
        expect(not left, f"{len(left)} left, such as {left[:3]}")
        return "nothing left"

    def _processes(self) -> tuple[int, ...]:
        """Those of WHO that are there."""
        found = [int(self.machine.asked(UNIT, "MainPID"))]
        while len(found) < len(WHO) and (children := self.machine.children(found[-1])):
            found.append(children[0])
        return tuple(found)

    def _end(self, how: str, pid: int) -> None:
        self.machine.do("sh", "-c", f"kill -{how} {pid}")

    def _until_drawn(self) -> None:
        until(lambda: self.machine.asked(UNIT, "ActiveState") == "active", "the session did not start")
        until(self._drawn, "nothing was drawn")

    def _drawn(self) -> bool:
        return self._blind() or kind(self._picture()) == "deck"

    def _blind(self) -> bool:
        return self.machine.root.suite in BLIND

    def _picture(self) -> bytes:
        """The screen's pixels, three bytes each; none while there is no screen."""
        asking = self.machine.typed("grim", "-t", "ppm", "-", **WAYLAND)
        return subprocess.run(asking, check=False, capture_output=True).stdout.split(b"\n", 3)[-1]
