"""Commands about what this machine keeps: its settings, and the PIN of staff. Part of commands.py."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from kiosk.errors import KioskError, UsageError


def settings(options: argparse.Namespace) -> int:
    """List the settings of this machine, tell one, or change one."""
    if options.name is None:
        return _list()
    name = _known(options.name)
    return _tell(name) if options.value is None else _change(name, options.value)


def _list() -> int:
    from kiosk.domain.settings import kind, names, written
    from kiosk.system.settings import MachineSettings

    now = MachineSettings().now
    for name in names():
        print(f"{name:<18}{written(getattr(now, name)):<8}{kind(name).about}")
    return 0


def _tell(name: str) -> int:
    from kiosk.domain.settings import written
    from kiosk.system.settings import MachineSettings

    print(written(getattr(MachineSettings().now, name)))
    return 0


def _change(name: str, text: str) -> int:
    from kiosk.domain.settings import parsed, written
    from kiosk.system.settings import MachineSettings

    try:
        value = parsed(name, text)
    except ValueError as error:
        raise UsageError(str(error)) from error
    if not MachineSettings().update(**{name: value}):
        raise KioskError("The setting cannot be kept: the line above says why.")
    print(f"{name} is {written(value)}. A running kiosk follows at its next start.")
    return 0


def _known(typed: str) -> str:
    """The setting that was meant. Raises UsageError."""
    from kiosk.content.wording import did_you_mean
    from kiosk.domain.settings import names

    name = typed.lower().replace("-", "_")
    if name in names():
        return name
    hint = did_you_mean(typed, [each.replace("_", "-") for each in names()]).replace("-", "_")
    raise UsageError(f"There is no setting {typed!r} ({hint}).")


def pin(options: argparse.Namespace) -> int:
    """Set the PIN of the staff panel, or take it away. It is never printed."""
    from kiosk.domain.pin import LEAST, MOST, Pin, Secret, is_pin
    from kiosk.system import pins
    from kiosk.system.store import store

    now = datetime.now().astimezone()
    if options.clear:
        _kept(pins.keep(store(), None))
        print(f"There is no PIN since {now:%Y-%m-%d %H:%M}. Whoever opens the staff panel next sets one.")
        return 0
    typed = _ask(f"New PIN, {LEAST} to {MOST} digits: ")
    if not is_pin(typed):
        raise UsageError(f"A PIN has {LEAST} to {MOST} digits. The old one holds.")
    if _ask("Once more: ") != typed:
        raise UsageError("The two PINs differ. The old one holds.")
    _kept(pins.keep(store(), Pin(Secret.of(typed, pins.salt()), since=pins.today())))
    print(f"The PIN was set at {now:%Y-%m-%d %H:%M}. A running kiosk asks for it from now on.")
    return 0


def _ask(prompt: str) -> str:
    """What is typed unseen, or what a script hands in, line by line."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")


def _kept(kept: bool) -> None:
    if not kept:
        raise KioskError("The PIN cannot be kept: the line above says why.")
