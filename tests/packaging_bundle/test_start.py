"""The bundled program is the command, and the Python of the processes that it starts for itself."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.anew import Found
from kiosk.content.starter import write_starter

ROOT = Path(__file__).resolve().parents[2]
START = ROOT / "packaging" / "bundle" / "start.py"


def start(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, str(START), *arguments]
    return subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def test_it_is_the_command() -> None:
    done = start("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, b"Pavilion")


def test_it_reads_a_deck_anew_for_itself(tmp_path: Path) -> None:
    write_starter(tmp_path / "deck")
    command = [sys.executable, str(START), "-m", "kiosk.anew", str(tmp_path / "deck")]
    # The reader ends when nobody holds the other end of its input.
    with subprocess.Popen(
        command, env={"PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as reader:
        assert reader.stdout is not None
        told = reader.stdout.read()
    found = pickle.loads(told)
    assert isinstance(found, Found)
    assert found.sound


@pytest.mark.parametrize("module", ["http.server", "kiosk", "kioskx.anew"])
def test_it_runs_nobody_elses_modules(module: str) -> None:
    assert start("-m", module).returncode == 2
