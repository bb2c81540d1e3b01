"""Memory that is free again goes back to the machine."""

from __future__ import annotations

import ctypes
import sys

import pytest

from kiosk.system.heap import give_back
from kiosk.system.heart import memory_mb

PIECES, BYTES = 4000, 16_000


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be told")
def test_what_is_free_is_given_back() -> None:
    """Between pieces that stay, the C library keeps what is free until it is told otherwise."""
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    pieces = [library.malloc(BYTES) for _ in range(PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, BYTES)
    full = memory_mb()
    for piece in pieces[:-1]:
        library.free(piece)
    give_back()
    assert full - memory_mb() > PIECES * BYTES * 0.8 / (1 << 20)
    library.free(pieces[-1])
