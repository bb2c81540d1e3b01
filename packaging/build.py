"""Makes what is installed, one command for each kind of machine.

    python3 packaging/build.py wheel      for pip: the program without Python and Qt, into dist/
    python3 packaging/build.py bundle     the program with its own Python and Qt, into build/bundle
    python3 packaging/build.py gate       whether that bundle may be handed out
    python3 packaging/build.py deb        for Debian and Ubuntu, into dist/; makes the bundle first
    python3 packaging/build.py portable   one file that runs where nothing may be installed, likewise
    python3 packaging/build.py deb --as-it-is         of the bundle there is; portable and windows as well
    python3 packaging/build.py windows    the installer for Windows, into dist/, made on Linux
    python3 packaging/build.py macos      the disk image for macOS, into dist/, made on a Mac
    python3 packaging/build.py stick DIR  for a USB stick: all in dist/, what it needs, decks, sums
        with --bare without Debian's own packages, which apt fetches from this machine's mirror
    python3 packaging/build.py test-deb [SUITE...]    that package in clean roots (bookworm, trixie), as root
        with --untimed a slow start is told but is no failure: where others work on the same machine
    python3 packaging/build.py test-portable [SUITE...]                   that file, likewise
    python3 packaging/build.py test-session [SUITE...]   the machine that starts into it, likewise
    python3 packaging/build.py test-stick DIR [SUITE...]  that stick, likewise, without any network
    python3 packaging/build.py test-again             whether the package is made of the same bytes once more

A machine must have Python 3.11 to 3.13 with its shared library (Debian's is fetched) and git; `windows`
wants a 3.13.
"""

from __future__ import annotations

import math
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import dev
from bundle import gate, making, speed
from deb import making as package
from portable import making as single
from project import ROOT, Command, Stop, carry_out, run, say

from kiosk import __version__

UNTIMED = "--untimed"
BARE = "--bare"


def main(argv: Sequence[str]) -> int:
    """Carry out a command line and return the exit code: 2 for one that is not understood."""
    commands: dict[str, Command] = {
        "wheel": dev.build,
        "bundle": bundle,
        "gate": check,
        "deb": deb,
        "test-deb": try_deb,
        "portable": portable,
        "test-portable": try_portable,
        "test-session": try_session,
        "test-stick": try_stick,
        "test-again": try_again,
        "windows": windows,
        "macos": macos,
        "stick": stick,
    }
    return carry_out(argv, __doc__ or "", commands)


def bundle(_arguments: Sequence[str]) -> int:
    """Make the bundle, and let it pass the gate."""
    making.make()
    return check([])


def check(_arguments: Sequence[str]) -> int:
    """Tell what keeps the bundle from being handed out."""
    return gate.judge(making.BUNDLE) or speed.judge(making.BUNDLE)


def deb(arguments: Sequence[str]) -> int:
    """Make the package for Debian and Ubuntu."""
    return _packed(package.make, arguments)


def portable(arguments: Sequence[str]) -> int:
    """Make the file that runs where nothing may be installed."""
    return _packed(single.make, arguments)


def _packed(make: Callable[[Path, str, Path], Path], arguments: Sequence[str]) -> int:
    """Pack a new bundle, or with --as-it-is the one there is; what may not be handed out is not kept."""
    folder = making.BUNDLE if "--as-it-is" in arguments else making.make()
    file = make(folder, __version__, ROOT / "dist")
    if code := gate.judge(folder, lambda _: file.stat().st_size):
        file.unlink()
    return code


def try_deb(arguments: Sequence[str]) -> int:
    """Try the package in dist/ on clean machines."""
    from deb import trying

    suites = [each for each in arguments if each != UNTIMED]
    worst = math.inf if UNTIMED in arguments else speed.WORST
    return trying.try_all(_made(package.name(__version__)), suites, worst)


def try_portable(arguments: Sequence[str]) -> int:
    """Try the portable file in dist/ on clean machines."""
    from portable import trying

    return trying.try_all(_made(single.name(__version__)), arguments)


def try_session(arguments: Sequence[str]) -> int:
    """Try the session of the package in dist/ on clean machines that are started."""
    from session import trying

    return trying.try_all(_made(package.name(__version__)), arguments)


def try_stick(arguments: Sequence[str]) -> int:
    """Install from a stick on clean machines without a network."""
    from stick import trying

    match list(arguments):
        case [folder, *suites]:
            return trying.try_all(Path(folder), suites)
        case _:
            raise Stop("Which stick? python3 packaging/build.py test-stick DIR")


def try_again(_arguments: Sequence[str]) -> int:
    """Make the package once more and compare the bytes."""
    from clean import again

    return again.compare(_made(package.name(__version__)))


def _made(name: str) -> Path:
    """A file in dist/. Raises Stop if it is not there."""
    file = ROOT / "dist" / name
    if not file.exists():
        raise Stop(f"dist/{name} is not there yet: python3 packaging/build.py")
    return file


def windows(arguments: Sequence[str]) -> int:
    """Make the installer for Windows, look at the bundle, and whether the installer holds just that."""
    from windows import fetching, installer
    from windows import gate as of_windows
    from windows import making as for_windows

    as_it_is = "--as-it-is" in arguments
    if as_it_is:
        fetching.fetch()
    folder = for_windows.BUNDLE if as_it_is else for_windows.make()
    file = installer.make(folder, __version__, ROOT / "dist")
    others = installer.differences(file, folder)
    for line in others:
        say(f"FAIL: {line}")
    if code := of_windows.judge(folder, file) or bool(others):
        file.unlink()
    return int(code)


def macos(_arguments: Sequence[str]) -> int:
    """Make the disk image for macOS."""
    if platform.system() != "Darwin":
        raise Stop("The disk image for macOS is made on a Mac.")
    return run(["sh", ROOT / "packaging" / "macos" / "make.sh", __version__])


def stick(arguments: Sequence[str]) -> int:
    """Fill a folder for a USB stick."""
    from stick import debian
    from stick import making as of_stick

    fetch = debian.fetch_none if BARE in arguments else debian.fetch
    match [each for each in arguments if each != BARE]:
        case [folder]:
            of_stick.make(ROOT / "dist", {"west-midlands": ROOT / "content"}, Path(folder), fetch)
            return 0
        case _:
            raise Stop("Which folder? python3 packaging/build.py stick DIR")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
