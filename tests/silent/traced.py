"""What a program asks of the system, as strace hears it: sockets, programs, devices."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

WATCHED = "%network,execve,execveat,open,openat"
_CALL = re.compile(r"^\d+\s+(\w+)\((.*)$", re.MULTILINE)
_NETWORK = re.compile(r"AF_INET6?\b|AF_PACKET|AF_BLUETOOTH|AF_VSOCK")
_DEVICES = re.compile(r'"/dev/(video|media|snd|dsp|audio)')


@dataclass(frozen=True)
class Heard:
    """The calls that matter, as strace writes them; `programs` are those that were to be started."""

    network: tuple[str, ...]
    listening: tuple[str, ...]
    devices: tuple[str, ...]
    programs: tuple[str, ...]
    sockets: int


def works() -> bool:
    """Whether programs may be traced here."""
    if shutil.which("strace") is None:
        return False
    return (
        subprocess.run(
            ["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False
        ).returncode
        == 0
    )


def traced(command: list[str], log: Path) -> list[str]:
    """The command that runs another one, and writes what it asks into a file."""
    return [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-s",
        "200",
        "-e",
        f"trace={WATCHED}",
        "-o",
        str(log),
        *command,
    ]


def read(log: Path) -> Heard:
    """What was heard."""
    calls = _CALL.findall(log.read_text(errors="replace"))
    return Heard(
        network=tuple(f"{name}({rest}" for name, rest in calls if _NETWORK.search(rest)),
        listening=tuple(f"{name}({rest}" for name, rest in calls if name in {"listen", "accept", "accept4"}),
        devices=tuple(
            f"{name}({rest}" for name, rest in calls if name.startswith("open") and _DEVICES.search(rest)
        ),
        programs=tuple(rest for name, rest in calls if name.startswith("execve")),
        sockets=sum(name == "socket" for name, _ in calls),
    )
