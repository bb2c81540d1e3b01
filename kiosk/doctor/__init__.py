"""Whether this machine is fit to be a kiosk: what is looked at, what it means, and what to do about it.

The `probe_*` files gather facts, each of them in a process of its own with little time, so that none can take
the others down. The `judge_*` files say what facts mean: pure functions, so that all of them are tested with
made-up facts. `rounds` joins them, `telling` writes what they found.
"""

from kiosk.doctor.finding import Finding, Verdict
from kiosk.doctor.rounds import examine
from kiosk.doctor.telling import is_well, write_json, write_text

__all__ = ["Finding", "Verdict", "examine", "is_well", "write_json", "write_text"]
