"""How much memory this process holds (Linux)."""

from __future__ import annotations

from pathlib import Path


def pss_mb() -> float:
    """Its proportional set size in megabytes, which moves with how many others use the same libraries."""
    return _sum_mb("Pss:")


def own_mb() -> float:
    """What it asked for itself in megabytes, which other processes do not change."""
    return _sum_mb("Anonymous:")


def _sum_mb(name: str) -> float:
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024
