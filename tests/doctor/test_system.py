"""Each machine is told the one installer that is meant for it, by the names that packaging gives them."""

from __future__ import annotations

import sys
from fnmatch import fnmatch

import pytest

from kiosk.doctor.facts import System
from kiosk.doctor.finding import Verdict
from kiosk.doctor.judge_system import judge_system
from kiosk.doctor.probe_system import linux, system, windows
from tests.conftest import Tools

BOOKWORM = {"ID": "debian", "PRETTY_NAME": "Debian GNU/Linux 12 (bookworm)"}
MINT = {"ID": "linuxmint", "ID_LIKE": "ubuntu debian", "NAME": "Linux Mint"}
FEDORA = {"ID": "fedora", "PRETTY_NAME": "Fedora Linux 41"}
WINDOWS = windows((10, 0, 22631), "AMD64")
MAC = System("darwin", "arm64", "macOS 14.5", (), (14, 5))
MEANT = [
    (linux(BOOKWORM, "x86_64", "2.36"), "_amd64.deb"),
    (linux(BOOKWORM, "aarch64", "2.36"), "_arm64.deb"),
    (linux(MINT, "x86_64", "2.39"), "_amd64.deb"),
    (linux(FEDORA, "x86_64", "2.40"), "-x86_64.run"),
    (linux({}, "x86_64", "2.40"), "-x86_64.run"),
    (WINDOWS, "-setup.exe"),
    (MAC, ".dmg"),
]
NONE = [
    (linux({"ID": "alpine"}, "x86_64", ""), "Debian 12"),
    (linux({**BOOKWORM, "VERSION_ID": "11"}, "x86_64", "2.31"), "Debian 12"),
    (linux(FEDORA, "aarch64", "2.40"), "pip"),
    (linux(BOOKWORM, "i686", "2.36"), "64-bit"),
    (windows((6, 3, 9600), "AMD64"), "1809"),
    (windows((10, 0, 22631), "ARM64"), "64-bit"),
    (System("darwin", "x86_64", "macOS 12.7", (), (12, 7)), "macOS 13"),
]


@pytest.mark.parametrize(("facts", "end"), MEANT)
def test_each_is_told_which_file_is_meant_for_it(facts: System, end: str) -> None:
    (finding,) = judge_system(facts)
    assert (finding.id, finding.verdict) == ("program.installer", Verdict.PASS)
    assert finding.sentence.endswith(f"{end}.")
    assert facts.name in finding.sentence


@pytest.mark.parametrize(("facts", "fix"), NONE)
def test_one_for_which_there_is_none_is_told_what_to_use(facts: System, fix: str) -> None:
    (finding,) = judge_system(facts)
    assert finding.verdict is Verdict.FAIL
    assert fix in finding.fix


def test_the_files_are_called_as_packaging_calls_them(tools: Tools) -> None:
    kinds = tools("stick.making").KINDS
    for facts, _ in MEANT:
        (finding,) = judge_system(facts)
        file = finding.sentence.split()[-1].rstrip(".")
        assert sum(fnmatch(file, kind.pattern) for kind in kinds) == 1


def test_windows_11_is_told_from_10() -> None:
    assert [windows((10, 0, build), "AMD64").name for build in (19045, 22000)] == ["Windows 10", "Windows 11"]


def test_this_machine_says_what_it_is() -> None:
    facts = system()
    assert (facts.platform, bool(facts.processor), bool(facts.name)) == (sys.platform, True, True)
