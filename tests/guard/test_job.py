"""How Windows is asked; that it does as it is asked, only windows.py can show."""

from __future__ import annotations

import ctypes
import logging
from ctypes import c_void_p

import pytest

from kiosk.guard.endings import worded
from kiosk.guard.job import DIE_ON_EXCEPTION, KILL_ON_CLOSE, ExtendedLimits, Job
from kiosk.system.memory import Counters


class Kernel:
    """Takes down what it is asked."""

    def __init__(self, *, assigns: bool = True) -> None:
        self.asked: list[str] = []
        self.flags = 0
        self._assigns = assigns

    def CreateJobObjectW(self, _security: None, _name: None) -> int:
        return 0x1_0000_0001  # what an int of C would cut

    def SetInformationJobObject(self, job: c_void_p, kind: int, limits: object, size: object) -> int:
        self.flags = limits._obj.basic.flags  # type: ignore[attr-defined]
        return 1

    def OpenProcess(self, _rights: int, _inherit: int, pid: object) -> int:
        return 7

    def AssignProcessToJobObject(self, job: c_void_p, process: c_void_p) -> int:
        self.asked.append(f"assign {job.value:x} {process.value}")
        return int(self._assigns)

    def TerminateJobObject(self, job: c_void_p, code: object) -> int:
        self.asked.append(f"terminate {job.value:x}")
        return 1

    def CloseHandle(self, handle: c_void_p) -> int:
        self.asked.append(f"close {handle.value:x}")
        return 1


def test_it_is_asked_once_to_end_what_is_in_a_job() -> None:
    kernel = Kernel()
    job = Job(4, kernel)
    assert kernel.flags == KILL_ON_CLOSE | DIE_ON_EXCEPTION
    job.end()
    job.end()
    assert kernel.asked == ["assign 100000001 7", "close 7", "terminate 100000001", "close 100000001"]


def test_a_refusal_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        Job(4, Kernel(assigns=False))
    assert "4 could not be put into a job" in caplog.text


@pytest.mark.skipif(ctypes.sizeof(c_void_p) != 8, reason="the sizes are those of 64 bits")
def test_what_it_is_given_is_as_long_as_it_expects() -> None:
    assert (ctypes.sizeof(ExtendedLimits), ctypes.sizeof(Counters)) == (144, 72)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0, "exit code 0"),
        (70, "exit code 70"),
        (-9, "signal 9"),
        (0xC0000005, "exit code 0xC0000005, access violation"),
        (0xC0000420, "exit code 0xC0000420"),
    ],
)
def test_how_it_ended_in_words(code: int, words: str) -> None:
    assert worded(code) == words
