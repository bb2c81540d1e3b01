"""Facts about which system this is."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Mapping

from kiosk.doctor.facts import System

ELEVEN = (10, 0, 22000)


def system() -> System:
    """Which system this is, from what it says of itself."""
    match sys.platform:
        case "win32":
            # Not by `platform`, which asks WMI: that can take seconds.
            told = getattr(sys, "getwindowsversion")()  # noqa: B009 (known on Windows alone)
            return windows(
                (told.major, told.minor, told.build), os.environ.get("PROCESSOR_ARCHITECTURE", "unknown")
            )
        case "darwin":
            version = _numbers(platform.mac_ver()[0])
            return System("darwin", platform.machine(), f"macOS {platform.mac_ver()[0]}", (), version)
        case _:
            library, number = platform.libc_ver()
            return linux(_release(), platform.machine(), number if library == "glibc" else "")


def linux(release: Mapping[str, str], processor: str, library: str) -> System:
    """A Linux by its os-release, its processor and the version of its GNU C library, "" for another one."""
    ids = (release.get("ID", "linux"), *release.get("ID_LIKE", "").split())
    name = release.get("PRETTY_NAME") or release.get("NAME") or "Linux"
    return System("linux", processor.lower(), name, ids, _numbers(library))


def windows(version: tuple[int, int, int], processor: str) -> System:
    """A Windows by its major, minor and build number: 11 still says that it is 10.0."""
    major = 11 if version >= ELEVEN else version[0]
    return System("win32", processor.lower(), f"Windows {major}", (), version)


def _release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
