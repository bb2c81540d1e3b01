"""The drawing process as a fresh one, which is started as this program was: for Windows, which copies none.

Nothing of Windows' waits for a pipe and a signal at once. So a thread listens to the pipe, and puts what it
hears where signals put their word as well.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from kiosk.guard.drawing import Drawing, leaving, pipes
from kiosk.guard.handed import Handed
from kiosk.guard.ladder import Rung

PIECE, MOST_PIECES = 1 << 12, 64
"""Bytes that are heard at once, and how many pieces wait to be judged: what comes then is lost."""
KILLED = -9
"""What is told of a process that the guard has ended, as where there are signals."""
if sys.platform == "win32":
    _APART = subprocess.CREATE_NEW_PROCESS_GROUP  # Control-C is the guard's to hear
else:
    _APART = 0


@dataclass(frozen=True, slots=True)
class Program:
    """How this program is started, where from, and which deck it was asked for."""

    command: tuple[str, ...]
    folder: Path
    deck: Path


def this_program(module: str, arguments: Sequence[str]) -> tuple[str, ...]:
    """The command that starts this program: frozen, it is its own interpreter."""
    frozen = getattr(sys, "frozen", False)
    return (sys.executable, *(() if frozen else ("-m", module)), *arguments)


class Spawns:
    """Starts drawing processes as a program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._here = Path.cwd()
        self._heard: SimpleQueue[bytes] = SimpleQueue()

    def start(self, rung: Rung, language: str, *, first: bool) -> Drawing:
        self._heard = SimpleQueue()  # what the last one still says is not this one's
        handed = Handed(rung, language, first, str(self._program.deck), str(self._here))
        return Spawned(self._program, handed, self._heard)

    def sleep(self, seconds: float) -> None:
        with contextlib.suppress(Empty):
            self._heard.get(timeout=seconds)

    @contextlib.contextmanager
    def hearing(self, leave: Callable[[], object]) -> Iterator[None]:
        def hear() -> None:
            leave()
            self._heard.put(b"")  # this queue may be put into wherever a signal comes

        with leaving(hear):
            yield


class Spawned(Drawing):
    """One life of such a process."""

    def __init__(self, program: Program, handed: Handed, heard: SimpleQueue[bytes]) -> None:
        with pipes() as (said, pulse, leash, held):
            self._process = subprocess.Popen(
                program.command,
                stdin=leash,
                stdout=pulse,
                cwd=program.folder,
                env=handed.within(os.environ),
                creationflags=_APART,
                process_group=0,
            )
        super().__init__(self._process.pid, held)
        self._heard = heard
        threading.Thread(target=self._listen, args=(said,), name="pulse", daemon=True).start()

    def wait(self, seconds: float) -> list[bytes]:
        try:
            return self._speech.lines(self._heard.get(timeout=max(0.0, seconds)))
        except Empty:
            return []

    def _poll(self) -> int | None:
        return self._process.poll()

    def _reap(self) -> int:
        self._process.kill()
        self._process.wait()
        return KILLED

    def _listen(self, said: int) -> None:
        """The life of the thread: it ends with the process, and what that has started."""
        with open(said, "rb", buffering=0) as pipe:
            while piece := pipe.read(PIECE):
                if self._heard.qsize() < MOST_PIECES:
                    self._heard.put(piece)
        self._process.wait()
        self._heard.put(b"")
