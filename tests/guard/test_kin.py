"""A drawing process and what it started end together."""

from __future__ import annotations

import os
import sys

import pytest

from kiosk.guard.kin import Kin


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has jobs instead of groups")
@pytest.mark.parametrize("error", [ProcessLookupError, PermissionError])
def test_a_group_that_has_ended_needs_no_signal(
    monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    """macOS forbids one to a group of which nothing is left but what nobody has waited for."""

    def killpg(_group: int, _signal: int) -> None:
        raise error

    monkeypatch.setattr(os, "killpg", killpg)
    Kin(1).end()
