"""Keeping the screen on under Windows and macOS, by one function of the system each."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

# winbase.h: the state lasts, and neither the machine nor the display counts as idle.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x8000_0000, 0x0000_0001, 0x0000_0002
# IOPMLib.h and CFString.h
_LEVEL_ON, _UTF8 = 255, 0x0800_0100
_FRAMEWORKS = "/System/Library/Frameworks"
_ASSERTION = "PreventUserIdleDisplaySleep"


def execution_state(_reason: str, kernel: Any = None) -> Callable[[], None] | None:
    """SetThreadExecutionState, of the thread that calls; `kernel` is kernel32."""
    kernel = kernel or ctypes.CDLL("kernel32")
    set_state = kernel.SetThreadExecutionState
    set_state.argtypes, set_state.restype = [ctypes.c_uint32], ctypes.c_uint32
    if not set_state(_CONTINUOUS | _SYSTEM | _DISPLAY):
        return None
    return lambda: set_state(_CONTINUOUS)


def power_assertion(reason: str, load: Callable[[str], Any] = ctypes.CDLL) -> Callable[[], None] | None:
    """IOPMAssertionCreateWithName, which `pmset -g assertions` lists; `load` opens a library."""
    try:
        text = load(f"{_FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        power = load(f"{_FRAMEWORKS}/IOKit.framework/IOKit")
    except OSError:
        return None
    words = [_string(text, each) for each in (_ASSERTION, reason)]
    number = ctypes.c_uint32(0)
    create = power.IOPMAssertionCreateWithName
    create.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p]
    create.restype = ctypes.c_int
    failed = create(words[0], _LEVEL_ON, words[1], ctypes.addressof(number))
    text.CFRelease.argtypes, text.CFRelease.restype = [ctypes.c_void_p], None
    for each in words:
        text.CFRelease(each)
    power.IOPMAssertionRelease.argtypes = [ctypes.c_uint32]
    return None if failed else lambda: power.IOPMAssertionRelease(number.value)


def _string(text: Any, words: str) -> int:
    """A CFString, which whoever made it must release."""
    make = text.CFStringCreateWithCString
    make.argtypes, make.restype = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32], ctypes.c_void_p
    made: int = make(None, words.encode(), _UTF8)
    return made
