"""A state folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.system import state


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps what it remembers; it is not there yet."""
    folder = tmp_path / "state" / "pavilion"
    monkeypatch.setattr(state, "state_folder", lambda *_: folder)
    return folder
