"""The log: to the terminal or the system's journal, and to files of bounded size in the state folder.

The guard and the drawing process have a file each, so that neither waits for the other nor turns its file
over. Nothing here may stop the program: a line that cannot be written is lost.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import IO

from kiosk.system import state
from kiosk.system.log_files import Files, Lines, open_to_append

MOST_CHARACTERS = 8000
"""Of one entry; a deck can make Qt say long things."""
AGAIN_S, MOST_KNOWN = 60.0, 256
"""An entry that comes again is told once in that time; so many different ones are known apart."""
BURST, RATE = 200, 2.0
"""So many entries may come at once, and then so many a second: whoever keeps the terminal has bounds too."""
TRACES, MOST_TRACES = "traces", 1 << 20
_traces: list[IO[bytes]] = []


class Journal(logging.Handler):
    """Passes entries on to other handlers, unless they repeat what was just said or come too fast."""

    def __init__(self, *handlers: logging.Handler, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._handlers, self._now = handlers, now
        self._known: dict[tuple[int, str], tuple[float, int]] = {}
        self._allowed, self._counted = float(BURST), now()
        self._lost = 0

    def emit(self, record: logging.LogRecord) -> None:
        try:
            said = shortened(record.getMessage())
        except Exception as error:  # noqa: BLE001 (whatever a wrong argument's own text raises)
            said = f"{record.msg!r} cannot be worded: {error!r}"
        now = self._now()
        times = self._times((record.levelno, said), now)
        if times < 0:
            return
        if not self._may(now):
            self._lost += 1
            return
        if self._lost:
            self._pass_on(_entry(record, f"{self._lost} entries were left out: they came too fast"), None)
            self._lost = 0
        more = f" ({times} times more before this)" if times else ""
        self._pass_on(_entry(record, said + more), record.exc_info)

    def _times(self, key: tuple[int, str], now: float) -> int:
        """How often it came since it was last told; -1 if that was just now."""
        told, times = self._known.pop(key, (-AGAIN_S, 0))
        while len(self._known) >= MOST_KNOWN:
            del self._known[next(iter(self._known))]
        if now - told < AGAIN_S:
            self._known[key] = told, times + 1
            return -1
        self._known[key] = now, 0
        return times

    def _may(self, now: float) -> bool:
        self._allowed = min(BURST, self._allowed + (now - self._counted) * RATE)
        self._counted = now
        if self._allowed < 1:
            return False
        self._allowed -= 1
        return True

    def _pass_on(self, entry: logging.LogRecord, error: object) -> None:
        if error:
            entry.exc_text = shortened(logging.Formatter().formatException(error))  # type: ignore[arg-type]
        for handler in self._handlers:
            if entry.levelno >= handler.level:
                handler.handle(entry)

    def close(self) -> None:
        for handler in self._handlers:
            handler.close()
        super().close()


def start(name: str, *, qt: bool = False) -> None:
    """Log from now on to the terminal and the files of that name; `qt` with what Qt and QML say."""
    root = logging.getLogger()
    for old in root.handlers[:]:  # the guard's, in a process that was copied from it
        root.removeHandler(old)
        old.close()
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(logging.Formatter("%(message)s"))
    handlers: list[logging.Handler] = [terminal]
    with contextlib.suppress(RuntimeError):  # the user has no home
        files = Files(state.folder(), name)
        files.setFormatter(Lines())
        handlers.append(files)
    root.addHandler(Journal(*handlers))
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a terminal that has gone is no reason to write to it
    sys.excepthook = _uncaught
    threading.excepthook = lambda failed: _uncaught(failed.exc_type, failed.exc_value, failed.exc_traceback)
    if qt:
        _hear_qt()


def traces() -> IO[bytes] | None:
    """Where a process that crashes or hangs says where it was; None for the terminal."""
    if not _traces:
        with contextlib.suppress(OSError, RuntimeError):
            file = state.folder() / f"{TRACES}.log"
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if file.exists() and file.stat().st_size > MOST_TRACES:
                os.truncate(file, MOST_TRACES)
                file.replace(file.with_name(f"{TRACES}.1.log"))
            _traces.append(os.fdopen(open_to_append(file), "ab", buffering=0))
    return _traces[0] if _traces else None


def hear_crashes() -> None:
    """Let a crash of the process itself say where it was."""
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        faulthandler.enable(traces() or sys.stderr)


def shortened(text: str) -> str:
    """An entry that is not too long, in which nothing can be taken for another."""
    short = text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS] + "…"
    return short.rstrip().replace("\n", "\n    ").replace("\r", " ").replace("\x1b", "?")


def _entry(record: logging.LogRecord, message: str) -> logging.LogRecord:
    entry = logging.makeLogRecord({**record.__dict__, "msg": message, "args": None})
    entry.exc_info = entry.exc_text = None
    return entry


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: object) -> None:
    info = (kind, error, trace)
    logging.getLogger("kiosk").critical("Something failed that should not", exc_info=info)  # type: ignore[arg-type]


def _hear_qt() -> None:
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    log = logging.getLogger("qt")

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        log.log(levels[kind], "%s", message)

    qInstallMessageHandler(hear)
