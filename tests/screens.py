"""The screens on which packaging tries what it makes (screen.py there), for the tests that need one."""

from __future__ import annotations

import sys
from pathlib import Path

# Last, so that nothing of packaging takes the place of a library.
sys.path.append(str(Path(__file__).resolve().parent.parent / "packaging"))

from project import Stop
from screen import HEIGHT, LIMIT_S, WIDTH, Screen, until

__all__ = ["HEIGHT", "LIMIT_S", "WIDTH", "Screen", "Stop", "until"]
