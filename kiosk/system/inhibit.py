"""The screen stays on while a talk runs: the platform's screen saver and its idle blanking are held off.

Each platform has its ways to ask; all that answer are held until the talk ends. Where none does (a bare X
server, a remote desktop) the talk goes on, and one line in the log tells why the projector may go dark.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TypeAlias

log = logging.getLogger(__name__)

Release: TypeAlias = Callable[[], None]
Way: TypeAlias = Callable[[str], Release | None]
"""Asks one service to keep the screen on, for a reason; what gives it back, or None if nothing answers."""


class ScreenAwake:
    """Keeps the screen on from `hold` to `release`, or as a context; both may be called again at any time.

    On Windows both must be called in the same thread, which must go on living.
    """

    def __init__(self, reason: str, ways: Sequence[Way] | None = None) -> None:
        self._reason = reason
        self._ways = ways_of(sys.platform) if ways is None else ways
        self._held: list[Release] = []

    def hold(self) -> bool:
        """Ask for it, if it is not held already; whether anything answered."""
        if not self._held:
            answers = (way(self._reason) for way in self._ways)
            self._held = [release for release in answers if release is not None]
            if not self._held:
                log.warning("Nothing here keeps the screen on: switch its screen saver off for the talk.")
        return bool(self._held)

    def release(self) -> None:
        """Give it back."""
        while self._held:
            self._held.pop()()

    def __enter__(self) -> ScreenAwake:
        self.hold()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def ways_of(platform: str) -> tuple[Way, ...]:
    """The ways of a platform, as `sys.platform` names it."""
    match platform:
        case "win32":
            from kiosk.system.inhibit_native import execution_state

            return (execution_state,)
        case "darwin":
            from kiosk.system.inhibit_native import power_assertion

            return (power_assertion,)
        case _:
            try:
                from kiosk.system.inhibit_dbus import login_manager, screen_saver
            except ImportError:  # a bundle without Qt's D-Bus
                return ()
            return (screen_saver, login_manager)
