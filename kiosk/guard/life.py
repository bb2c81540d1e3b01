"""The whole life of a drawing process, however it was started."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

from kiosk.guard.errand import Errand


def live(draw: Callable[[Errand], int], errand: Errand) -> NoReturn:
    """It must not return into what the guard was about to do."""
    code = 1
    try:
        _settle()
        code = draw(errand)
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else 1
    except BaseException:  # noqa: BLE001 (told as Python tells it; the guard hears of the exit)
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def _settle() -> None:
    """Signals are the guard's to hear; a crash leaves no dump of memory on the disk."""
    signal.set_wakeup_fd(-1)
    if sys.platform == "win32":
        signal.signal(signal.SIGBREAK, signal.SIG_IGN)
    else:
        os.setpgid(0, 0)
        import resource

        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
