"""What the probes find out about this machine: frozen, without a judgement."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its size in pixels and in millimetres (None: it does not tell), its refreshes a second."""

    name: str
    x: int
    y: int
    width: int
    height: int
    millimetres: tuple[float, float] | None
    refresh: float


@dataclass(frozen=True, slots=True)
class TouchDevice:
    """A touch screen as Qt has it: how many fingers it tells apart, the part of all screens that it covers
    (x, y, width, height in pixels).
    """

    name: str
    points: int
    covers: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where Qt draws, with what, and what it hears. `renderer` is "gpu" or "software"."""

    renderer: str
    screens: tuple[Screen, ...]
    touch: tuple[TouchDevice, ...]


@dataclass(frozen=True, slots=True)
class Display:
    """What there is to draw on and with, asked without Qt. `server` is "X", "Wayland", "" for neither;
    `platform` is what QT_QPA_PLATFORM chooses; `missing` are Debian packages; `plugged` names the touch
    screens that the system knows of, None where it cannot be asked.
    """

    server: str
    platform: str
    missing: tuple[str, ...]
    plugged: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class DeckFacts:
    """What is wrong in a deck, and by its languages the characters that no bundled font draws."""

    folder: str
    errors: int
    first: str
    lacking: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Given:
    """What an administrator's file gives this machine: the deck's folder, settings in words, what is wrong
    in it. `file` is "" if there is none.
    """

    file: str
    deck: str = ""
    settings: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine and what runs the program. Memory and disk are in MB; `state` is where the program keeps
    what it remembers; `gpl` are the parts of Qt under the GPL alone that are installed.
    """

    python: tuple[int, int]
    pyside: tuple[int, ...]
    gpl: tuple[str, ...]
    memory: int
    memory_free: int
    state: str
    state_fault: str
    state_system: str
    disk_free: int
    now: datetime.datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Service:
    """How the program was started: by systemd, with its socket and its watchdog."""

    systemd: bool
    told: bool
    watched: bool


@dataclass(frozen=True, slots=True)
class User:
    """Who runs the program: with `display`, a server opens screens and inputs for it. `speech` is whether the
    system could speak.
    """

    root: bool
    groups: tuple[str, ...]
    display: bool
    speech: bool


@dataclass(frozen=True, slots=True)
class Linux:
    """What locks a Linux machine down, or not. `programs` are the names of all that run; `cage` how cage was
    started, "" if it was not; `logind` the login manager's settings; `masked` the units that are;
    `dont_switch` Xorg's; `blank` what the X server does after some time, None where it cannot be asked.
    `session` is whether the package that is installed can set all of it, and that has not been done.
    """

    server: str
    systemd: bool
    programs: frozenset[str]
    cage: str
    logind: Mapping[str, str] = field(hash=False)
    masked: frozenset[str]
    dont_switch: bool
    blank: tuple[str, ...] | None
    login: str
    reboots: bool
    session: bool


@dataclass(frozen=True, slots=True)
class Windows:
    """What locks a Windows machine down, or not; None for a value that is not set."""

    admin: bool
    taskbar: bool
    edge_swipe: int | None
    sticky: int | None
    no_reboot: int | None
    toasts: int | None
    saver: str | None


@dataclass(frozen=True, slots=True)
class Mac:
    """What a Mac does when nobody touches it: seconds until its screen saver, minutes until it sleeps."""

    saver: int | None
    display_sleep: int | None
    sleep: int | None


@dataclass(frozen=True, slots=True)
class System:
    """Which system this is. `platform` is as `sys.platform` names it, `ids` what a Linux is and is like;
    `version` is of the GNU C library on Linux (empty where there is another), of the system elsewhere.
    """

    platform: str
    processor: str
    name: str
    ids: tuple[str, ...]
    version: tuple[int, ...]
