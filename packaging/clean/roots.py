"""Clean machines in folders: Debian roots, made by debootstrap once and copied for each use. For root."""

from __future__ import annotations

import os
import platform
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import system_packages
from project import Stop, output, run, say

BASES = Path("/var/cache/pavilion-roots")
SOURCES = Path("/etc/apt/sources.list.d"), Path("/etc/apt/sources.list")
USER = "visitor"
ENVIRONMENT = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
}
DISPLAYS = Path("/tmp/.X11-unix")  # noqa: S108 (where X servers are met)


@dataclass(frozen=True)
class Root:
    """A clean machine: the name of its suite, its folder."""

    suite: str
    folder: Path

    def do(self, *command: str) -> str:
        """Run a command as root there; returns what it prints. Raises Stop if it fails."""
        return output(["env", "-i", *self._settings({"HOME": "/root"}), "chroot", self.folder, *command])

    def alone(self, *command: str) -> str:
        """As `do`, but without any network."""
        own = self._settings({"HOME": "/root"})
        return output(["env", "-i", *own, "unshare", "--net", "chroot", self.folder, *command])

    def typed(self, *command: str, **settings: str) -> list[str]:
        """What runs a command there as an ordinary user, without any network."""
        own = self._settings({"HOME": f"/home/{USER}", **settings})
        alone = ["env", "-i", *own, "unshare", "--net", "chroot", f"--userspec={USER}"]
        return [*alone, str(self.folder), *command]

    def _settings(self, more: dict[str, str]) -> list[str]:
        return [f"{name}={value}" for name, value in {**ENVIRONMENT, **more}.items()]

    def processes(self, program: str) -> list[int]:
        """The processes that run a program of that machine."""
        wanted = str(self.folder / program)
        return sorted(int(each.name) for each in Path("/proc").glob("[0-9]*") if _runs(each) == wanted)

    def paths(self) -> set[str]:
        """Every file and folder there, but those of the kernel and of people."""
        skipped = {str(self.folder / name) for name in ("proc", "dev", "sys", "home", "tmp/.X11-unix")}
        found = set()
        for top, folders, files in os.walk(self.folder):
            folders[:] = [name for name in folders if f"{top}/{name}" not in skipped]
            found |= {f"{top}/{name}".removeprefix(str(self.folder)) for name in (*folders, *files)}
        return found

    def owned(self) -> set[str]:
        """Every path of the packages that are installed there. Some say /lib for what is in /usr/lib."""
        lists = (self.folder / "var/lib/dpkg/info").glob("*.list")
        told = {line for each in lists for line in each.read_text(encoding="utf-8").splitlines()}
        return told | {f"/usr{path}" for path in told if path.startswith(("/bin", "/lib", "/sbin"))}


def refused() -> str:
    """Why there can be no clean machine here, in words; "" if there can."""
    if not all(shutil.which(name) for name in ("apt-get", "dpkg-deb", "unshare")):
        return "clean roots are made on Debian and its relatives."
    if os.geteuid():
        return "clean roots are made by root: please try again with sudo."
    if run(["unshare", "--net", "--mount", "--propagation=unchanged", "true"]):
        return "here even root may mount nothing."
    return ""


def own_suite() -> str:
    """The suite of this machine. What is made here runs on it and on later ones, as the C library does."""
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


@contextmanager
def clean(suite: str, folder: Path) -> Iterator[Root]:
    """A machine with nothing on it but Debian's minimum and a user; it is gone afterwards. Raises Stop."""
    if reason := refused():
        raise Stop(f"Not on this machine: {reason}")
    base = _base(suite)
    _forget(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    output(["cp", "-a", "--reflink=auto", base, folder])
    with ExitStack() as undone:
        undone.callback(_forget, folder)
        _mount(["-t", "proc", "proc"], folder / "proc", undone)
        displays = folder / "tmp/.X11-unix"
        output(["install", "-d", "-m", "1777", DISPLAYS, displays])  # there may never have been an X server
        _mount(["--bind", DISPLAYS], displays, undone)
        shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
        root = Root(suite, folder)
        root.do("useradd", "--create-home", USER)
        yield root


def _mount(what: list[str | Path], where: Path, undone: ExitStack) -> None:
    output(["mount", *what, where])
    undone.callback(output, ["umount", "--lazy", where])


def _forget(folder: Path) -> None:
    """Delete a machine, but nothing of this one that is still mounted there. Raises Stop."""
    mounted = (line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines())
    if left := [place for place in mounted if Path(place).is_relative_to(folder)]:
        raise Stop(f"Please unmount {', '.join(left)} first.")
    shutil.rmtree(folder, ignore_errors=True)


def _base(suite: str) -> Path:
    """The folder that every clean machine of a suite is a copy of."""
    base = BASES / suite
    if (base / "complete").exists():
        return base / "root"
    system_packages.install(["debootstrap"] if shutil.which("debootstrap") is None else [])
    say(f"Making a root of {suite}")
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir(parents=True)
    began = time.monotonic()
    output(["debootstrap", "--variant=minbase", suite, base / "root", mirror()])
    output(["chroot", base / "root", "apt-get", "clean"])
    (base / "complete").write_text(f"{time.monotonic() - began:.0f} s\n", encoding="ascii")
    return base / "root"


def mirror() -> str:
    """Where this machine has its own packages from."""
    files = [*sorted(SOURCES[0].glob("*.sources")), SOURCES[1]]
    for text in (file.read_text(encoding="utf-8") for file in files if file.exists()):
        if found := re.search(r"^(?:URIs:|deb)\s.*?(https?://\S+)", text, re.MULTILINE):
            return found[1]
    raise Stop("This machine does not say where its packages come from (/etc/apt).")


def _runs(process: Path) -> str:
    try:
        return str((process / "exe").readlink())
    except OSError:  # it has ended, or is the kernel's
        return ""


def size(folder: Path) -> int:
    """The bytes of everything in a folder."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())
