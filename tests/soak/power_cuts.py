"""R8 for real: what writes is killed, or refused, at every system call that changes the disk.

    .venv/bin/python tests/soak/power_cuts.py [--only settings] [--fault KILL]

Each writer is run once under strace to learn its calls, and then once for each of them and each fault: ended
before the call (KILL), a full disk (ENOSPC, from that call on), a worn-out one (EIO, that call). What is read
afterwards must be the old or the new, never a mixture; reading must not raise, and writing again must work.
Prints a line for each writer and fault; exits with 1 if any broke a promise. Needs strace.

The kernel lives on when a process is killed, so that what was written and not yet brought to the disk is
still read: disk_order.py reckons from the same trace what a real power cut would take. That a disk does
what it is told is left to the disk.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.counts import Kind, Tally
from kiosk.system import last_good, state
from kiosk.system.counts import Counts
from kiosk.system.files import replace_file
from kiosk.system.store import store

CHANGES = (
    "write pwrite64 writev fsync fdatasync rename renameat renameat2 unlink unlinkat openat ftruncate "
    "truncate mkdir mkdirat rmdir link symlink chmod fchmod fchmodat fallocate copy_file_range sendfile"
)
FAULTS = {"KILL": "signal=KILL:when={}", "ENOSPC": "error=ENOSPC:when={}+", "EIO": "error=EIO:when={}"}
TIMEOUT_S = 60
_CALL = re.compile(r"^\d+\s+(\w+)\(")


@dataclass(frozen=True)
class Writer:
    """Something that writes. `write` puts the version of a name (old, new or again) into the state folder;
    `read` tells which it finds, and whatever else for a mixture.
    """

    name: str
    write: Callable[[str], object]
    read: Callable[[], str]


@dataclass(frozen=True)
class Cut:
    """One fault: which call, and its number among those of its name."""

    fault: str
    call: str
    number: int


def _put_settings(version: str) -> object:
    return store().put_all({"one": version, "two": version * 3000})  # more than a page


def _settings() -> str:
    values = store().values()
    one = values.get("one", "")
    return one if values.get("two") == one * 3000 else "mixed"


def _begin(version: str) -> object:
    return version == "old" or _put_settings(version)


def _begun() -> str:
    return _settings() if store().values() else "old"


TALLIES = (Tally(Kind.VISIT), Tally(Kind.LANGUAGE, "en"))
SUMS = {"old": 1, "new": 2, "again": 4}


def _add_counts(version: str) -> object:
    more = max(1, SUMS[version] // 2)  # 1, then 2, then 4
    return Counts("a").add({(("2030-08-05", 9), tally): more for tally in TALLIES})


def _counts() -> str:
    rows = {row.tally: row.count for row in Counts("a").rows()}
    one, two = (rows.get(tally, 0) for tally in TALLIES)
    # Again adds to whichever of the two was there.
    names = {1: "old", 2: "new", 3: "again", 4: "again"}
    return names.get(one, str(one)) if one == two else "mixed"


def _keep_deck(version: str) -> object:
    deck = state.folder().parent / "deck"
    deck.mkdir(exist_ok=True)
    for name in ("deck.yaml", "firms.yaml"):
        (deck / name).write_text(version)
    return last_good.keep("a", deck, version, lambda: True)


def _kept_deck() -> str:
    found = last_good.find("a")
    texts = {(found / name).read_text() for name in ("deck.yaml", "firms.yaml")} if found else {""}
    return texts.pop() if len(texts) == 1 else "mixed"


def _replace(version: str) -> object:
    file = state.folder() / "file"
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        replace_file(file, version.encode() * 50_000)
    except OSError:
        return False
    return True


def _replaced() -> str:
    text = (state.folder() / "file").read_text()
    return next((each for each in SUMS if text == each * 50_000), "mixed")


def _open(version: str) -> object:
    from kiosk.domain.recent import RecentDeck
    from kiosk.system import recent  # with it comes Qt

    return recent.opened(RecentDeck(f"/{version}", version, "en", 9, None))


def _opened() -> str:
    from kiosk.system import recent

    decks = recent.recent()
    whole = all(deck.folder == f"/{deck.title}" for deck in decks)
    return decks[0].title if decks and whole else "mixed"


def _overwrite(version: str) -> object:
    file = state.folder() / "file"
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(version.encode() * 50_000)


CARELESS = Writer("careless", _overwrite, _replaced)
"""One that breaks the promise, to show that it would be seen."""
WRITERS = {
    writer.name: writer
    for writer in (
        Writer("settings", _put_settings, _settings),
        Writer("first", _begin, _begun),
        Writer("counts", _add_counts, _counts),
        Writer("file", _replace, _replaced),
        Writer("recent", _open, _opened),
        Writer("last-good", _keep_deck, _kept_deck),
        CARELESS,
    )
}


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    """The state folder is in that folder meanwhile."""
    before = os.environ.get("XDG_STATE_HOME", "")
    os.environ["XDG_STATE_HOME"] = str(folder)
    try:
        yield
    finally:
        os.environ["XDG_STATE_HOME"] = before


def can_trace() -> bool:
    """Whether strace is here and may be used."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], check=False).returncode == 0


def traced(writer: Writer, folder: Path, cut: Cut | None) -> subprocess.CompletedProcess[str]:
    """Write the new version in a process of its own, which is traced into `folder`/trace."""
    # With --seccomp-bpf it would be quicker, but then no signal comes.
    command = ["strace", "-f", "-qq", "-y", "-o", str(folder / "trace")]
    command += ["-e", f"trace={CHANGES.replace(' ', ',')}"]
    if cut is not None:
        command += ["-e", f"inject={cut.call}:{FAULTS[cut.fault].format(cut.number)}"]
    command += [sys.executable, "-m", "tests.soak.power_cuts", "--write", writer.name]
    return subprocess.run(
        command,
        env={**os.environ, "XDG_STATE_HOME": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        timeout=TIMEOUT_S,
        check=False,
        capture_output=True,
        text=True,
    )


def prepare(writer: Writer, folder: Path) -> None:
    """Put the old version there."""
    folder.mkdir(parents=True)
    with _home(folder):
        writer.write("old")


def trace(writer: Writer, old: Path, folder: Path) -> list[str]:
    """The writer's calls, undisturbed."""
    shutil.copytree(old, folder)
    traced(writer, folder, None)
    return (folder / "trace").read_text(errors="replace").splitlines()


def calls(writer: Writer, old: Path, folder: Path) -> list[tuple[str, int]]:
    """Every call by which the writer changes its state folder, with its number among those of its name."""
    numbers: dict[str, int] = {}
    found = []
    for line in trace(writer, old, folder):
        if (match := _CALL.match(line)) is None:
            continue
        name = match[1]
        numbers[name] = numbers.get(name, 0) + 1
        if str(folder / "pavilion") in line and (name != "openat" or "O_CREAT" in line or "O_TRUNC" in line):
            found.append((name, numbers[name]))
    return found


def broken(writer: Writer, old: Path, folder: Path, cut: Cut) -> str:
    """What a fault breaks, "" for nothing."""
    shutil.copytree(old, folder)
    done = traced(writer, folder, cut)
    killed = cut.fault == "KILL"
    struck = done.returncode == -signal.SIGKILL if killed else "(INJECTED)" in (folder / "trace").read_text()
    if not struck:
        return "the fault never came"
    if not killed and (done.returncode or "Traceback" in done.stderr):
        return f"it raised: {done.stderr[-300:]}"
    script = [sys.executable, "-m", "tests.soak.power_cuts", "--read", writer.name]
    env = {**os.environ, "XDG_STATE_HOME": str(folder)}
    read = subprocess.run(script, env=env, check=False, capture_output=True, text=True, timeout=TIMEOUT_S)
    first, _, second = read.stdout.partition(" ")
    if first not in {"old", "new"}:
        return f"{first or read.stderr[-300:]} was read"
    return "" if second == "again\n" else f"{second or read.stderr[-300:]} was read after writing again"


def sweep(writer: Writer, folder: Path, faults: Iterable[str], every: int = 1) -> list[str]:
    """Every fault at every call (or each `every`th); returns what broke, and the number of faults last."""
    old = folder / "old"
    prepare(writer, old)
    found = calls(writer, old, folder / "calls")
    assert found, f"{writer.name} changes nothing"
    cuts = [Cut(fault, *call) for fault in faults for call in found[::every]]
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda pair: broken(writer, old, folder / str(pair[0]), pair[1]), enumerate(cuts))
        told = [
            f"{writer.name}: {cut}: {result}" for cut, result in zip(cuts, results, strict=True) if result
        ]
    return [*told, str(len(cuts))]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", choices=WRITERS)
    parser.add_argument("--fault", choices=FAULTS)
    parser.add_argument("--write", choices=WRITERS, help=argparse.SUPPRESS)
    parser.add_argument("--read", choices=WRITERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        WRITERS[options.write].write("new")
        return 0
    if options.read:
        writer = WRITERS[options.read]
        found = writer.read()
        writer.write("again")
        print(found, writer.read())
        return 0
    wrong = 0
    for name in [options.only] if options.only else [each for each in WRITERS if each != CARELESS.name]:
        for fault in [options.fault] if options.fault else FAULTS:
            with tempfile.TemporaryDirectory(prefix="pavilion-cuts-") as folder:
                *told, count = sweep(WRITERS[name], Path(folder) / "s", [fault])
            print(
                f"{name:<10} {fault:<7} {count:>4} faults, {len(told)} broke a promise",
                *told,
                sep="\n  ",
                flush=True,
            )
            wrong += len(told)
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())
