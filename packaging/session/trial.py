"""What is done to a machine that has started into the kiosk. Each step says what it found, or raises Stop."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from dataclasses import dataclass
from functools import partial

from clean.trials import expect
from deb.control import NAME
from screen import until

from kiosk.guard.loop import DARK_S
from session.live import LOGIN, UNIT, WHO, Session
from session.looking import configured, kind
from session.machine import Machine
from session.terminal import Terminal, terminal

SYSTEM = "/etc/systemd/system"
IDLE_S = 3
LONGEST_S = DARK_S + 20
# No card and no keyboard, but the same seatd; a watchdog and a login whose end can be waited for.
TRIED = {
    f"{SYSTEM}/{UNIT}.d/trying.conf": "[Service]\nWatchdogSec=5\nEnvironment=WLR_BACKENDS=headless,libinput "
    "WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman\n",
    f"{SYSTEM}/{LOGIN}.d/trying.conf": f"[Service]\nEnvironment=TMOUT={IDLE_S}\n",
    f"{SYSTEM}/seatd.service.d/trying.conf": "[Service]\nEnvironment=SEATD_VTBOUND=0\n",
}
PASSWORD = "a password"  # noqa: S105 (of a machine that is gone in a minute)


@dataclass(frozen=True)
class Trial:
    """One machine that runs."""

    machine: Machine

    @property
    def session(self) -> Session:
        return Session(self.machine)

    def start(self) -> str:
        """From the start of cage to the picture that the guard tells of."""
        self.session.until_drawn()
        ask = self.machine.asked
        began = int(ask(UNIT, "ExecMainStartTimestampMonotonic"))
        return f"{(int(ask(UNIT, 'ActiveEnterTimestampMonotonic')) - began) / 1e6:.1f} s"

    def crash(self) -> str:
        """What draws is killed: until it is back the screen is black, and shows nothing that is beneath."""
        session = self.session
        *others, drawing = session.all()
        began = time.monotonic()
        session.end("KILL", drawing)
        seen: set[str] = set()
        while session.processes()[len(others) :] in {(), (drawing,)} or not session.drawn():
            seen.add(kind(session.picture()))
            expect(time.monotonic() - began < 30, "the deck was not drawn again")
        taken = time.monotonic() - began
        expect(session.processes()[:-1] == tuple(others), "more than what draws was started again")
        expect(seen <= {"deck", "black"}, "something else was seen")
        if session.blind:
            return f"unseen, another after {taken:.1f} s"
        return f"{'black' if 'black' in seen else 'never black'}, back in {taken:.1f} s"

    def compositor(self) -> str:
        """cage is killed, and with it all that it shows."""
        return self._again("KILL", WHO.index("cage"))

    def ended(self) -> str:
        """cage ends by itself, and well; it may wait for the guard, which then waits for its display."""
        return self._again("TERM", WHO.index("cage"))

    def guard(self) -> str:
        """The guard is killed."""
        return self._again("KILL", WHO.index("guard"))

    def hang(self) -> str:
        """The guard stands still, and the watchdog sees it."""
        return self._again("STOP", WHO.index("guard"))

    def _again(self, how: str, which: int) -> str:
        """A process is hit, all end, and systemd starts them again, without a login between."""
        old = self.session.all()
        times = int(self.machine.asked(UNIT, "NRestarts"))
        began = time.monotonic()
        self.session.end(how, old[which])
        asked = partial(self.machine.asked, UNIT, "NRestarts")
        until(lambda: int(asked()) > times, "systemd started nothing again", LONGEST_S)
        self.session.until_drawn()
        expect(not self.session.left(old), "a process was left")
        self._no_login()
        return f"all back in {time.monotonic() - began:.1f} s"

    def stop(self) -> str:
        """An administrator stops it, which is no reason for a login either, and starts it."""
        old = self.session.all()
        self.machine.do("systemctl", "restart", UNIT)
        self.session.until_drawn()
        expect(not self.session.left(old), "a process was left")
        self.machine.do("systemctl", "stop", UNIT)
        expect(self.session.state() != "active", "it was not stopped")  # cage 0.1.4 may fail when it ends
        self.machine.do("systemctl", "start", UNIT)
        self.session.until_drawn()
        self._no_login()
        return "no login"

    def leave(self) -> str:
        """Staff leave it: there is a login, and the kiosk is back when nobody uses it, or is asked for."""
        with terminal(self.machine) as seen:
            taken = [self._left(seen), self._left(seen, ""), self._left(seen, f"systemctl start {UNIT}")]
        return f"login, back in {', '.join(f'{each:.1f}' for each in taken)} s"

    def _left(self, seen: Terminal, typed: str | None = None) -> float:
        """The seconds from the login to the kiosk: who logs in types a line, or nobody does."""
        old = self.session.all()
        self.session.end("TERM", old[WHO.index("guard")])  # so it ends when staff leave as well
        seen.read("The kiosk is closed.")
        seen.read("login: ")
        states = self.session.state(), self.session.state(LOGIN)
        expect(states == ("inactive", "active"), f"kiosk and login were {states}")
        expect(not self.session.left(old), "a process was left")
        if typed is not None:
            self._log_in(seen, typed)
        began = time.monotonic()
        self.session.until_drawn()
        expect(self.session.state(LOGIN) == "inactive", "the login stayed beneath the kiosk")
        return time.monotonic() - began

    def _log_in(self, seen: Terminal, typed: str) -> None:
        seen.type("root")
        seen.read("Password: ")
        seen.type(PASSWORD)
        seen.read("# ")
        seen.type(typed)

    def _no_login(self) -> None:
        expect(self.machine.asked(LOGIN, "ActiveEnterTimestampMonotonic") == "0", "there was a login")

    def doctor(self) -> str:
        """What `kiosk doctor` says there of the lock-down, all of which must pass."""
        asking = self.machine.typed("kiosk-session", "doctor", "--format", "json")
        told = json.loads(subprocess.run(asking, check=False, capture_output=True, text=True).stdout)
        for each in told["findings"]:
            expect(each["id"] != "screen.display" or each["verdict"] == "PASS", each["sentence"])
            expect(each["area"] != "lockdown" or each["verdict"] == "PASS", each["sentence"])
        return f"{told['passed']}/{told['counted']}"

    def upgrade(self) -> str:
        """The package is installed anew while it runs: all end, and start again."""
        old = self.session.all()
        self.machine.do("sh", "-c", "apt-get install -y -qq --reinstall --no-install-recommends /root/*.deb")
        self.session.until_drawn()
        expect(not self.session.left(old), "a process was left")
        self.machine.do("kiosk-session", "status")
        self._no_login()
        return "kept"

    def undone(self, before: dict[str, str]) -> str:
        """It is disabled while it runs: it ends, and the machine is set up as it was."""
        for name in TRIED:
            shutil.rmtree((self.machine.root.folder / name[1:]).parent)
        old = self.session.all()
        self.machine.do("kiosk-session", "disable")
        expect(not self.session.left(old), "a process was left")
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
