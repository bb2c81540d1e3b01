"""Every probe with its judge; all are begun together, and given up together when their time is over."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.doctor.apart import begin
from kiosk.doctor.finding import Finding, failed
from kiosk.doctor.judge_linux import judge_linux
from kiosk.doctor.judge_machine import judge_deck, judge_given, judge_machine, judge_service, judge_user
from kiosk.doctor.judge_others import judge_mac, judge_windows
from kiosk.doctor.judge_screen import judge_display, judge_drawing
from kiosk.doctor.judge_system import NAME, judge_system
from kiosk.doctor.probe_deck import deck
from kiosk.doctor.probe_given import given
from kiosk.doctor.probe_linux import linux
from kiosk.doctor.probe_machine import machine, service, user
from kiosk.doctor.probe_others import mac, windows
from kiosk.doctor.probe_screen import display, drawing, server
from kiosk.doctor.probe_system import system

LONGEST_S = 2.5


@dataclass(frozen=True, slots=True)
class Look:
    """One look: what gathers its facts, what judges them, and what it is called if it fails."""

    name: str
    probe: Callable[[], Any]
    judge: Callable[[Any], Iterable[Finding]]


def examine(folder: Path) -> list[Finding]:
    """Everything about this machine, for a deck's folder; takes less than three seconds."""
    return carry_out(looks(sys.platform, folder, _shown()))


def _shown() -> bool:
    return bool(server(sys.platform, os.environ) or os.environ.get("QT_QPA_PLATFORM"))


def looks(platform: str, folder: Path, shown: bool) -> list[Look]:
    """What is looked at on a platform (as `sys.platform` names it), with a display or without."""
    every = [Look("screen.display", display, judge_display)]
    if shown:
        every.append(Look("screen.drawing", drawing, judge_drawing))
    every += [
        Look("deck.errors", partial(deck, folder), judge_deck),
        Look("machine.facts", machine, judge_machine),
        Look("program.settings", given, judge_given),
        Look(NAME, system, judge_system),
    ]
    match platform:
        case "win32":
            every.append(Look("lockdown.windows", windows, judge_windows))
        case "darwin":
            every += [Look("user.root", user, judge_user), Look("lockdown.sleep", mac, judge_mac)]
        case _:
            every += [
                Look("service.systemd", service, judge_service),
                Look("user.root", user, judge_user),
                Look("lockdown.alone", linux, judge_linux),
            ]
    return every


def carry_out(every: Sequence[Look], seconds: float = LONGEST_S) -> list[Finding]:
    """What looks find. One whose facts cannot be had is a finding itself."""
    until = time.monotonic() + seconds
    begun = [(look, begin(look.probe)) for look in every]
    findings: list[Finding] = []
    for look, outcome in begun:
        well, found = outcome(until)
        findings += look.judge(found) if well else [_unknown(look, found)]
    return findings


def _unknown(look: Look, why: str) -> Finding:
    area = look.name.partition(".")[0]
    return failed(
        look.name, f"The {area} could not be looked at: {why}.", "See what is said by: kiosk run --unguarded"
    )
