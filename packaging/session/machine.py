"""A clean machine that is started: systemd runs in its folder, with processes and a network of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clean.roots import ENVIRONMENT, Root
from project import Stop, output

MOUNTS = Path("/proc/self/mountinfo")
START = """
set -eu
cd "$0"
mount --bind . .
cd "$PWD"
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs dev
for name in null zero full random urandom tty; do touch dev/$name; mount --bind /dev/$name dev/$name; done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
mount -t tmpfs tmpfs dev/shm
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot . /lib/systemd/systemd
"""
SPACES = ("pid", "mount", "uts", "ipc", "cgroup", "net")
LONGEST_S = 60.0


@dataclass(frozen=True)
class Machine:
    """A machine that runs; `first` is its first process, as this one numbers it."""

    root: Root
    first: int

    def typed(self, *command: str, **settings: str) -> list[str]:
        """What runs a command there as root."""
        given = [f"{name}={value}" for name, value in {**ENVIRONMENT, "HOME": "/root", **settings}.items()]
        spaces = [f"--{name}" for name in SPACES]
        there = ["nsenter", "--target", str(self.first), *spaces, "--root", "--wd=/"]
        return [*there, "env", "-i", *given, *command]

    def do(self, *command: str) -> str:
        """Run a command there as root; returns what it prints. Raises Stop if it fails."""
        return output([*self.typed(*command)])

    def asked(self, unit: str, name: str) -> str:
        """What systemd says of a unit."""
        return self.do("systemctl", "show", "--value", "--property", name, unit).strip()

    def alive(self, pid: int) -> bool:
        """Whether a process, as the machine numbers them, still runs."""
        return subprocess.run(self.typed("test", "-d", f"/proc/{pid}"), check=False).returncode == 0

    def children(self, pid: int) -> list[int]:
        """What a process there has started; nothing if it has ended."""
        asking = self.typed("cat", f"/proc/{pid}/task/{pid}/children")
        return [int(each) for each in subprocess.run(asking, check=False, capture_output=True).stdout.split()]


@contextmanager
def running(root: Root) -> Iterator[Machine]:
    """Start a machine, and end it without a word, as a power cut does. Raises Stop."""
    group = _groups() / f"pavilion-{os.getpid()}"
    group.mkdir()
    spaces = [f"--{name}" for name in SPACES]
    process = subprocess.Popen(
        ["unshare", *spaces, "--fork", "--kill-child", "sh", "-c", START, str(root.folder)],
        preexec_fn=lambda: (group / "cgroup.procs").write_text(str(os.getpid())) and None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        machine = Machine(root, _first(process))
        _wait(machine)
        yield machine
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        _drop(group)


def _groups() -> Path:
    """Where this machine has its control groups of the second version. Raises Stop."""
    for line in MOUNTS.read_text(encoding="utf-8").splitlines():
        mount, _, kind = line.partition(" - ")
        if kind.startswith("cgroup2 "):
            return Path(mount.split()[4])
    raise Stop("systemd cannot be started in a folder here: there is no cgroup2.")


def _first(process: subprocess.Popen[bytes]) -> int:
    """The process that becomes systemd. Raises Stop with what went wrong before."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    end = time.monotonic() + LONGEST_S
    while time.monotonic() < end and process.poll() is None:
        if found := children.read_text(encoding="ascii").split():
            return int(found[0])
        time.sleep(0.01)
    raise Stop(f"systemd did not start in {process.args!r}.")


def _wait(machine: Machine) -> None:
    end = time.monotonic() + LONGEST_S
    while time.monotonic() < end:
        told = subprocess.run(
            machine.typed("systemctl", "is-system-running"), check=False, capture_output=True, text=True
        )
        if told.stdout.strip() in {"running", "degraded", "starting"}:
            return
        time.sleep(0.05)
    raise Stop("The machine never came up.")


def _drop(group: Path) -> None:
    """Remove a control group and those below it, once everything in them has ended."""
    end = time.monotonic() + LONGEST_S
    while "populated 1" in (group / "cgroup.events").read_text(encoding="ascii"):
        if time.monotonic() > end:
            raise Stop(f"Processes were left in {group}.")
        time.sleep(0.05)
    for folder, _, _ in os.walk(group, topdown=False):
        Path(folder).rmdir()
