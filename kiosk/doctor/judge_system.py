"""Which of the installers is meant for a machine: pure functions."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.doctor.facts import System
from kiosk.doctor.finding import Finding, failed, passed

NAME = "program.installer"
DEBIAN, PORTABLE = "pavilion-kiosk_VERSION_{}.deb", "pavilion-VERSION-x86_64.run"
WINDOWS, MACOS = "pavilion-VERSION-x64-setup.exe", "pavilion-VERSION.dmg"
PC = {"x86_64", "amd64"}
ARM = {"aarch64", "arm64"}
OLDEST_LIBRARY = (2, 34)
"""Of the GNU C library, for PySide6's wheels: Debian 12, Ubuntu 22.04 and what is as new."""
OLDEST_WINDOWS = (10, 0, 17763)
"""Windows 10, version 1809: the oldest for Qt 6.11."""
OLDEST_MACOS = (13,)


def judge_system(facts: System) -> Iterator[Finding]:
    """Which file installs the program here, or why none does."""
    match facts.platform:
        case "win32":
            yield _windows(facts)
        case "darwin":
            yield _macos(facts)
        case _:
            yield _linux(facts)


def _linux(facts: System) -> Finding:
    debian = bool({"debian", "ubuntu"} & set(facts.ids))
    if facts.version < OLDEST_LIBRARY:
        return _none(facts, "has no GNU C library 2.34", "Use Debian 12, Ubuntu 22.04 or a Linux as new.")
    if facts.processor in PC:
        return _meant(facts, DEBIAN.format("amd64") if debian else PORTABLE)
    if facts.processor in ARM and debian:
        return _meant(facts, DEBIAN.format("arm64"))
    if facts.processor in ARM:
        return _none(facts, "is no Debian", "Install it with pip, or use Debian 12 or later on this machine.")
    return _none(facts, "has such a processor", "Use a machine with a 64-bit processor of Intel, AMD or ARM.")


def _windows(facts: System) -> Finding:
    if facts.processor not in PC:
        return _none(
            facts, "has such a processor", "Use a machine with a 64-bit processor of Intel's or AMD's kind."
        )
    if facts.version < OLDEST_WINDOWS:
        return _none(facts, "is too old", "Use Windows 10, version 1809, or later.")
    return _meant(facts, WINDOWS)


def _macos(facts: System) -> Finding:
    if facts.version < OLDEST_MACOS:
        return _none(facts, "is too old", "Use macOS 13 or later.")
    return _meant(facts, MACOS)


def _meant(facts: System, file: str) -> Finding:
    return passed(NAME, f"The installer for {facts.name} on {facts.processor} is {file}.")


def _none(facts: System, why: str, fix: str) -> Finding:
    return failed(NAME, f"No installer is for {facts.name} on {facts.processor}: it {why}.", fix)
