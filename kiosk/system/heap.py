"""Memory that was used and is free again goes back to the machine."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give back what the C library holds in case it is wanted again: it tells nobody, so that a day of
    visitors looks as if something grew. A few milliseconds, for when nobody is there; only on Linux, with
    glibc (malloc_trim(3)).
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
