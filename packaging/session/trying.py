"""Tries the session on clean machines: systemd starts it there, on a screen that cage has in memory."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clean import trials
from clean.roots import Root
from clean.trials import worded

from session.live import UNIT
from session.looking import configured
from session.machine import running
from session.trial import PASSWORD, SYSTEM, TRIED, Trial

NEEDED = ("systemd-sysv", "udev", "cage", "seatd", "grim")


@dataclass(frozen=True)
class Row:
    """What was found on one machine, in the table's words."""

    root: str
    exposure: str
    start: str
    crash: str
    compositor: str
    ended: str
    guard: str
    hang: str
    stop: str
    doctor: str
    upgrade: str
    leave: str
    undone: str
    removal: str


def try_all(file: Path, suites: Sequence[str]) -> int:
    """Try a package's session on a clean machine of each suite; 0 if all goes well, else 1. Raises Stop."""
    return trials.on_each(f"the session of {file.name}", suites, lambda root: _try(root, file))


def _try(root: Root, file: Path) -> Row:
    _install(root, file)
    before = configured(root)
    root.do("kiosk-session", "enable")
    exposure = root.do("systemd-analyze", "security", "--offline=true", f"{SYSTEM}/{UNIT}").split()[-3]
    for name, text in TRIED.items():
        there = root.folder / name[1:]
        there.parent.mkdir()
        there.write_text(text, encoding="ascii")
    with running(root) as machine:
        trial = Trial(machine)
        steps = (
            *(trial.start, trial.crash, trial.compositor, trial.ended, trial.guard, trial.hang, trial.stop),
            *(trial.doctor, trial.upgrade, trial.leave, partial(trial.undone, before), trial.removal),
        )
        found = [worded(step) for step in steps]
    return Row(root.suite, exposure, *found)


def _install(root: Root, file: Path) -> None:
    shutil.copyfile(file, root.folder / "root" / file.name)
    root.do("apt-get", "update", "-qq")
    root.do("apt-get", "install", "-y", "-qq", "--no-install-recommends", *NEEDED, f"/root/{file.name}")
    root.do("sh", "-c", f"echo 'root:{PASSWORD}' | chpasswd")
