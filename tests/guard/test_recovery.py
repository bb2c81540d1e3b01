"""R2, R3, R5, R7: what really draws is killed and made to hang. tests/soak/recovery.py takes the times."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk import paths
from tests.screens import Screen
from tests.soak.hanging import HANGS
from tests.soak.recovery import SPAWNS, orphan, strike, without_display

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb"),
]


@pytest.fixture
def screens(tmp_path: Path) -> Iterator[list[Screen]]:
    made = []
    for name in "abc":
        (tmp_path / name).mkdir()
        made.append(Screen(tmp_path / name))
    yield made
    for screen in made:
        screen.close()


def test_the_deck_comes_back(screens: list[Screen]) -> None:
    """Whatever becomes of the drawing process; `strike` raises Stop where it does not."""
    blows = [signal.SIGKILL, signal.SIGSEGV, *HANGS.values()]

    def strike_all(number: int) -> None:
        for blow in blows[number :: len(screens)]:
            strike(screens[number], paths.default_deck(), blow)

    with ThreadPoolExecutor() as pool:
        list(pool.map(strike_all, range(len(screens))))


def test_where_no_process_can_be_copied_the_deck_comes_back_as_well(screens: list[Screen]) -> None:
    strike(screens[0], paths.default_deck(), signal.SIGKILL, SPAWNS)
    strike(screens[0], paths.default_deck(), HANGS["library"], SPAWNS)
    orphan(screens[0], paths.default_deck(), SPAWNS)


def test_nobody_draws_without_a_guard(screens: list[Screen]) -> None:
    orphan(screens[0], paths.default_deck())


def test_the_deck_comes_back_with_the_display(screens: list[Screen]) -> None:
    """Raises Stop if it does not."""
    without_display(screens[0], paths.default_deck(), 5.0)
