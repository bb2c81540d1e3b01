"""R8: what is written is old or new after a power cut or on a disk that refuses. tests/soak has all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak.disk_order import unsafe
from tests.soak.power_cuts import CARELESS, FAULTS, WRITERS, can_trace, prepare, sweep, trace

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_trace(), reason="no process may be traced here: see tests/soak/power_cuts.py"),
]


@pytest.mark.parametrize("name", [name for name in WRITERS if name != CARELESS.name])
def test_it_is_old_or_new_wherever_the_power_is_cut(name: str, tmp_path: Path) -> None:
    *broken, count = sweep(WRITERS[name], tmp_path / "cuts", ["KILL"], every=2)
    assert broken == []
    assert int(count) >= 3


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_relies_on_what_is_not_yet_on_the_disk(name: str, tmp_path: Path) -> None:
    prepare(WRITERS[name], tmp_path / "old")
    found = unsafe(
        trace(WRITERS[name], tmp_path / "old", tmp_path / "new"), str(tmp_path / "new" / "pavilion")
    )
    assert bool(found) is (name == CARELESS.name), found


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "KILL"])
def test_a_disk_that_refuses_leaves_it_as_it_was(fault: str, tmp_path: Path) -> None:
    *broken, _ = sweep(WRITERS["settings"], tmp_path / "cuts", [fault], every=3)
    assert broken == []


def test_a_writer_that_overwrites_is_found_out(tmp_path: Path) -> None:
    *broken, _ = sweep(CARELESS, tmp_path / "cuts", ["KILL"])
    assert any("mixed" in each for each in broken)
