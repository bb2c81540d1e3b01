"""How a process ended, in words for the log."""

from __future__ import annotations

# Windows ends a process that did what it must not with one of these (NTSTATUS, ntstatus.h).
FAULTS = {
    0xC0000005: "access violation",
    0xC0000017: "no memory",
    0xC00000FD: "stack overflow",
    0xC0000135: "a library is missing",
    0xC000013A: "Control-C",
    0xC0000374: "heap corruption",
    0xC0000409: "it ended itself",
}
FAULT = 0x80000000


def worded(code: int) -> str:
    """An exit code, less than none for the signal that ended it."""
    if code < 0:
        return f"signal {-code}"
    if code < FAULT:
        return f"exit code {code}"
    fault = FAULTS.get(code)
    return f"exit code 0x{code:08X}, {fault}" if fault else f"exit code 0x{code:08X}"
