"""Facts about the machine, what runs the program, and who."""

from __future__ import annotations

import datetime
import importlib.util
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from kiosk.doctor.facts import Machine, Service, User
from kiosk.doctor.probe_screen import server
from kiosk.system import state

# Of the Qt modules that PySide6 carries, those under the GPL alone.
GPL = (
    "QtCharts",
    "QtGraphs",
    "QtDataVisualization",
    "QtQuick3D",
    "QtHttpServer",
    "QtNetworkAuth",
)


def machine() -> Machine:
    """The machine and what runs the program."""
    import PySide6

    total, free = memory(Path("/proc/meminfo"))
    where = state.folder()
    there = next(each for each in (where, *where.parents) if each.exists())
    return Machine(
        python=sys.version_info[:2],
        pyside=tuple(PySide6.__version_info__[:3]),
        gpl=tuple(name for name in GPL if importlib.util.find_spec(f"PySide6.{name}")),
        memory=total,
        memory_free=free,
        state=str(where),
        state_fault=write_fault(there),
        state_system=file_system(there.resolve(), _mounts(Path("/proc/self/mounts"))),
        disk_free=shutil.disk_usage(there).free >> 20,
        now=datetime.datetime.now().astimezone(),
        zone=zone(os.environ.get("TZ", ""), Path("/etc/localtime")),
    )


def memory(told: Path) -> tuple[int, int]:
    """All of the machine's memory and what is free of it, in MB."""
    if told.exists():
        lines = (line.split() for line in told.read_text().splitlines())
        found = {words[0]: int(words[1]) >> 10 for words in lines if len(words) > 1}
        return found["MemTotal:"], found.get("MemAvailable:", found["MemFree:"])
    if sys.platform == "win32":
        return _windows_memory()
    else:  # noqa: RET505 (it tells mypy)
        total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
        return total, total  # macOS gives back whatever is asked for


def _windows_memory() -> tuple[int, int]:
    import ctypes

    # sysinfoapi.h, MEMORYSTATUSEX: two numbers of 32 bits, then seven of 64, of which the first two count.
    status = (ctypes.c_uint64 * 8)(64)
    getattr(ctypes, "windll").kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # noqa: B009
    return status[1] >> 20, status[2] >> 20


def write_fault(folder: Path) -> str:
    """Why nothing can be written into a folder, "" if it can."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"?")
    except OSError as error:
        return error.strerror or str(error)
    return ""


Mounts = dict[str, tuple[str, str]]


def _mounts(told: Path) -> Mounts:
    """By where it is mounted, the kind of a file system and its options; none where nobody tells."""
    if not told.exists():
        return {}
    lines = (line.split() for line in told.read_text(errors="replace").splitlines())
    return {words[1]: (words[2], words[3]) for words in lines if len(words) > 3}


def file_system(folder: Path, mounts: Mounts) -> str:
    """The kind of the file system that keeps a folder: of an overlay, that of its upper layer."""
    place = next((str(each) for each in (folder, *folder.parents) if str(each) in mounts), "")
    kind, options = mounts.get(place, ("", ""))
    upper = dict(each.partition("=")[::2] for each in options.split(",")).get("upperdir")
    if kind != "overlay" or upper is None:
        return kind
    return file_system(Path(upper), {at: each for at, each in mounts.items() if at != place})


def zone(environ: str, localtime: Path) -> str:
    """The time zone's name, "" where none is set."""
    if environ or os.name == "nt":
        return environ or time.tzname[0]
    if not localtime.exists():
        return ""
    _, found, name = str(localtime.resolve()).partition("zoneinfo/")
    return name if found else time.tzname[0]


def service() -> Service:
    """How the program was started."""
    told = bool(os.environ.get("NOTIFY_SOCKET"))
    return Service(Path("/run/systemd/system").is_dir(), told, bool(os.environ.get("WATCHDOG_USEC")))


def user() -> User:
    """Who runs the program; not on Windows."""
    display = bool(server(sys.platform, os.environ))
    root, groups = _rights()
    return User(root, groups, display, shutil.which("spd-say") is not None)


def _rights() -> tuple[bool, tuple[str, ...]]:
    """Whether the user may do everything, and the names of the user's groups."""
    if sys.platform == "win32":
        return False, ()
    else:  # noqa: RET505 (it tells mypy)
        import grp

        groups = []
        for number in {os.getegid(), *os.getgroups()}:
            try:
                groups.append(grp.getgrgid(number).gr_name)
            except KeyError:  # a group without a name
                groups.append(str(number))
        return os.geteuid() == 0, tuple(sorted(groups))
