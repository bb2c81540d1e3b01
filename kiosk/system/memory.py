"""How much memory this process has of the machine's."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import c_size_t, c_uint32, c_void_p
from pathlib import Path


class Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of Windows."""

    _fields_ = [
        ("size", c_uint32),
        ("faults", c_uint32),
        ("most_working_set", c_size_t),
        ("working_set", c_size_t),
        ("quotas", c_size_t * 4),
        ("page_file", c_size_t),
        ("most_page_file", c_size_t),
    ]


if sys.platform == "win32":

    def memory_mb() -> int:
        """How much that is, in MB."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = c_void_p
        counters = Counters(size=ctypes.sizeof(Counters))
        process = c_void_p(kernel.GetCurrentProcess())
        kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), c_uint32(counters.size))
        return int(counters.working_set) >> 20

else:
    import resource

    def memory_mb() -> int:
        """How much that is, in MB; on macOS, the most it ever was."""
        here = Path("/proc/self/statm")
        if here.exists():
            return int(here.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20
