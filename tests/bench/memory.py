"""How much memory this process holds."""

from __future__ import annotations

from pathlib import Path


def pss_mb() -> float:
    """The process's proportional set size in megabytes (Linux)."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
