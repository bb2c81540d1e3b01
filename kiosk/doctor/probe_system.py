"""Facts about which system this is."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Mapping

from kiosk.doctor.facts import System


def system() -> System:
    """Which system this is, from what it says of itself."""
    match sys.platform:
        case "win32":
            return _told(f"Windows {platform.release()}", platform.version())
        case "darwin":
            return _told(f"macOS {platform.mac_ver()[0]}", platform.mac_ver()[0])
        case _:
            library, version = platform.libc_ver()
            return linux(_release(), platform.machine(), version if library == "glibc" else "")


def linux(release: Mapping[str, str], processor: str, library: str) -> System:
    """A Linux by its os-release, its processor and the version of its GNU C library, "" for another one."""
    ids = (release.get("ID", "linux"), *release.get("ID_LIKE", "").split())
    name = release.get("PRETTY_NAME") or release.get("NAME") or "Linux"
    return System("linux", processor.lower(), name, ids, _numbers(library))


def _told(name: str, version: str) -> System:
    return System(sys.platform, platform.machine().lower(), name, (), _numbers(version))


def _release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
