"""A job of Windows': the processes in it end with it, and it ends with whoever holds it. Only there.

https://learn.microsoft.com/windows/win32/procthread/job-objects
"""

from __future__ import annotations

import ctypes
import logging
import sys
from ctypes import c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any

log = logging.getLogger(__name__)

KILL_ON_CLOSE, DIE_ON_EXCEPTION = 0x2000, 0x400
"""The second lets a process that crashes end at once, instead of asking in a dialog what to do."""
EXTENDED_LIMITS = 9
SET_QUOTA, TERMINATE = 0x100, 0x1
KILLED = 9
"""The exit code of whoever is ended by it: no other process of this program has it."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = [
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least_working_set", c_size_t),
        ("most_working_set", c_size_t),
        ("most_processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    ]


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = [
        ("basic", BasicLimits),
        ("transfers", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("most_process_memory", c_size_t),
        ("most_job_memory", c_size_t),
    ]


class Job:
    """With a process in it. Where the system refuses one, the process is ended alone, and a line logged.

    `kernel` is what has the system's functions: kernel32.
    """

    def __init__(self, pid: int, kernel: Any = None) -> None:
        self._kernel = kernel or _kernel()
        self._job = c_void_p(self._kernel.CreateJobObjectW(None, None))
        limits = ExtendedLimits(BasicLimits(flags=KILL_ON_CLOSE | DIE_ON_EXCEPTION))
        size = c_uint32(ctypes.sizeof(limits))
        self._kernel.SetInformationJobObject(self._job, EXTENDED_LIMITS, ctypes.byref(limits), size)
        process = c_void_p(self._kernel.OpenProcess(SET_QUOTA | TERMINATE, 0, c_uint32(pid)))
        if not self._kernel.AssignProcessToJobObject(self._job, process):
            log.warning("The drawing process %d could not be put into a job", pid)
        self._kernel.CloseHandle(process)

    def end(self) -> None:
        """End whoever is in it."""
        if self._job.value:
            self._kernel.TerminateJobObject(self._job, c_uint32(KILLED))
            self._kernel.CloseHandle(self._job)
            self._job = c_void_p()


def _kernel() -> Any:
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        for name in ("CreateJobObjectW", "OpenProcess"):
            getattr(kernel, name).restype = c_void_p  # an int would lose half of it
        return kernel
    raise NotImplementedError("jobs are of Windows")
