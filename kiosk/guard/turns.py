"""How long a process has waited for its turn on a processor: that is its machine's fault, not its own."""

from __future__ import annotations

from pathlib import Path


def waited(pid: int) -> float:
    """Seconds in its life, of its first thread; 0 where the system does not tell (Linux does:
    Documentation/scheduler/sched-stats.rst).
    """
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
