"""Checks that go by beside the tests: rows of commands, one row after the other, heard when it is over."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from project import ROOT

Row = Sequence[Sequence[str | Path]]


@dataclass(frozen=True)
class Outcome:
    """How a row of commands went: the last exit code, seconds, and what all of them said."""

    code: int
    seconds: float
    said: str


@contextmanager
def carried_out(rows: Mapping[str, Row]) -> Iterator[dict[str, Future[Outcome]]]:
    """Carry out rows of commands while the caller does something else; one that fails ends its row.

    What still runs when the caller is done is interrupted, and nothing more is begun.
    """
    runner = _Runner()
    with ThreadPoolExecutor(1) as pool:
        try:
            yield {name: pool.submit(runner.carry_out, row) for name, row in rows.items()}
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            runner.end()


class _Runner:
    def __init__(self) -> None:
        self._running: subprocess.Popen[str] | None = None
        self._ended = False

    def carry_out(self, row: Row) -> Outcome:
        began, said, code = time.monotonic(), "", 0
        for command in row:
            if code or self._ended:
                break
            words = [str(word) for word in command]
            self._running = subprocess.Popen(
                words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
            said += self._running.communicate()[0]
            code = self._running.returncode
        return Outcome(code, time.monotonic() - began, said)

    def end(self) -> None:
        self._ended = True
        if self._running and self._running.poll() is None:
            self._running.send_signal(signal.SIGINT)  # so that it puts away what it has made
