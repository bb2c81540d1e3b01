"""A long export, watched from the terminal: how far it is, and Ctrl+C."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import TextIO, TypeVar

_CLEAR = "\r\x1b[K"
T = TypeVar("T")


class Watch:
    """Counts `total` pages on one line of a terminal; anything else, such as a log, gets no line at all.

    Ctrl+C is heard between two pages: amid Qt's drawing Python could only lose it. A second one is not waited
    for.
    """

    def __init__(self, total: int, stream: TextIO = sys.stderr) -> None:
        self._total = total
        self._stream = stream
        self._shown = stream.isatty()
        self._done = 0
        self._stopped = False

    def __enter__(self) -> Watch:
        self._before = signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)
        self._say("")

    def over(self, pages: Sequence[T]) -> Iterator[T]:
        """The pages one by one; raises KeyboardInterrupt before the next if Ctrl+C was pressed."""
        for page in pages:
            self._done += 1
            self._say(f"page {self._done} of {self._total}")
            yield page
            if self._stopped:
                raise KeyboardInterrupt

    def tell(self, words: str) -> None:
        """Print a line on standard output, clear of the count."""
        self._say("")
        print(words, flush=True)

    def _say(self, words: str) -> None:
        if self._shown:
            self._stream.write(_CLEAR + words)
            self._stream.flush()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopped = True
        signal.signal(signal.SIGINT, self._before)
