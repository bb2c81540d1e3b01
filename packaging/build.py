"""Makes what is installed, one command for each kind of machine.

    python3 packaging/build.py wheel      for pip: the program without Python and Qt, into dist/
    python3 packaging/build.py bundle     the program with its own Python and Qt, into build/bundle
    python3 packaging/build.py gate       whether that bundle may be handed out
    python3 packaging/build.py deb        for Debian and Ubuntu, into dist/; makes the bundle first
    python3 packaging/build.py test-deb [SUITE...]    that package in clean roots (bookworm, trixie), as root

A machine must have Python 3.11 to 3.13 with its shared library, git and binutils.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import environment
from bundle import gate, making
from project import ROOT, Stop, run, say, tool


def main(argv: Sequence[str]) -> int:
    """Carry out a command line and return the exit code: 2 for one that is not understood."""
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "wheel": wheel,
        "bundle": bundle,
        "gate": check,
    }
    if not argv or argv[0] not in commands:
        say((__doc__ or "").strip())
        return 0 if argv and argv[0] in {"-h", "--help"} else 2
    try:
        return commands[argv[0]](argv[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1


def wheel(arguments: Sequence[str]) -> int:
    """Make the wheel and the source distribution."""
    environment.prepare()
    code = run([tool("python"), "-m", "pip", "install", "-q", "build ~= 1.3"])
    return code or run([tool("python"), "-m", "build", "--outdir", ROOT / "dist", *arguments])


def bundle(_arguments: Sequence[str]) -> int:
    """Make the bundle, and let it pass the gate."""
    making.make()
    return check([])


def check(_arguments: Sequence[str]) -> int:
    """Tell what keeps the bundle from being handed out."""
    return gate.judge(making.BUNDLE)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
