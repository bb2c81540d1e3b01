"""Which screen the audience looks at, and which the speaker: by the names of the screens that there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seats:
    """The screens of the two windows; "" for a window that is nowhere to be seen."""

    audience: str
    speaker: str


def audience_screen(screens: Sequence[str], wanted: str) -> str:
    """The audience's screen: the wanted one if it is there, else the first that is not the laptop's own.

    `screens` has the laptop's own first, and is never empty.
    """
    if wanted in screens:
        return wanted
    return screens[1] if len(screens) > 1 else screens[0]


def seats(screens: Sequence[str], wanted: str, *, speaking: bool) -> Seats:
    """Where the windows are; `speaking` whether the speaker's is open. On an only screen it is in front."""
    audience = audience_screen(screens, wanted)
    if not speaking:
        return Seats(audience, "")
    other = next((screen for screen in screens if screen != audience), "")
    return Seats(audience, other) if other else Seats("", screens[0])


def swapped(screens: Sequence[str], wanted: str) -> str:
    """The audience's screen once the two have changed places; with one screen, as it was."""
    audience = audience_screen(screens, wanted)
    return next((screen for screen in screens if screen != audience), wanted)


OWN = ("edp", "lvds", "dsi")
"""How Linux names the connectors of a laptop's own screen."""


def own_first(screens: Sequence[str]) -> list[str]:
    """The names with the laptop's own screen first, if its connector tells; else as they were."""
    return sorted(screens, key=lambda screen: not screen.lower().startswith(OWN))


def speaking_on(before: Seats, screens: Sequence[str]) -> bool:
    """Whether the speaker's window is open once the screens are others: with two it is; on an only one if it
    was, and the audience does not look at that one.
    """
    if len(screens) > 1:
        return True
    return bool(before.speaker) and before.audience not in screens
