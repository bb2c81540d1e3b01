"""The session as a machine runs it: its processes, and what is on its screen."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from screen import until

from session.looking import kind
from session.machine import Machine

UNIT, LOGIN = "pavilion-kiosk.service", "pavilion-login.service"
WHO = ("cage", "shell", "guard", "drawing")
"""The session's processes, each of which starts the next."""
WAYLAND = {"XDG_RUNTIME_DIR": "/run/pavilion-kiosk", "WAYLAND_DISPLAY": "wayland-0"}
BLIND = {"bookworm"}
"""Where cage's screen in memory gives no picture away (wlroots 0.15): there the guard's word must do, which
looks at the picture itself and would end what draws nothing, or one colour.
"""


@dataclass(frozen=True)
class Session:
    """The session of one machine that runs."""

    machine: Machine

    @property
    def blind(self) -> bool:
        """Whether no picture of the screen can be had."""
        return self.machine.root.suite in BLIND

    def processes(self) -> tuple[int, ...]:
        """Those of WHO that are there."""
        found = [int(self.machine.asked(UNIT, "MainPID"))]
        while len(found) < len(WHO) and (children := self.machine.children(found[-1])):
            found.append(children[0])
        return tuple(found)

    def all(self) -> tuple[int, ...]:
        """All of WHO, once they are there. Raises Stop if they never are."""
        until(lambda: len(self.processes()) == len(WHO), "not all of it ran")
        return self.processes()

    def end(self, how: str, pid: int) -> None:
        """Send a process a signal."""
        self.machine.do("sh", "-c", f"kill -{how} {pid}")

    def left(self, old: tuple[int, ...]) -> bool:
        """Whether one of those processes is still there."""
        return any(map(self.machine.alive, old))

    def state(self, unit: str = UNIT) -> str:
        """What systemd calls a unit: active, inactive, failed."""
        return self.machine.asked(unit, "ActiveState")

    def until_drawn(self) -> None:
        """Wait for the deck. Raises Stop if it never comes."""
        until(lambda: self.state() == "active", "the session did not start")
        until(self.drawn, "nothing was drawn")

    def drawn(self) -> bool:
        """Whether the deck is on the screen, as far as that can be told."""
        return self.blind or kind(self.picture()) == "deck"

    def picture(self) -> bytes:
        """The screen's pixels, three bytes each; none while there is no screen."""
        asking = self.machine.typed("grim", "-t", "ppm", "-", **WAYLAND)
        return subprocess.run(asking, check=False, capture_output=True).stdout.split(b"\n", 3)[-1]
